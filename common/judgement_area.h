#pragma once

#include <optional>
#include <string_view>

namespace council {

// Inspectorates name the same thing anew in every framework. The name it has in all of
// them, from a fixed list: "The impact of leaders on social work practice with children
// and families" and "3. Leadership, management and governance" are both "leaders".
// nullopt for an area that is not in the list.
std::optional<std::string_view> judgement_area(std::string_view printed);

// "requires_improvement" for "Requires improvement to be good": one name for a grade
// whatever its case and wording; nullopt for what is no grade of the list.
std::optional<std::string_view> judgement_grade(std::string_view printed);

}  // namespace council
