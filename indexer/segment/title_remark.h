#pragma once

#include <string_view>

namespace council {

// A title without the colons and dashes at its end: "2625. Councillor Vacancy –".
std::string_view without_title_marks(std::string_view title);

// A title without a last bracket that only says how its paper comes: "(Verbal)", "(to
// follow)".
std::string_view without_title_remark(std::string_view title);

}  // namespace council
