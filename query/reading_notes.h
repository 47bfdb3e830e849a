#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace council {

// What in the text of a query, which can be read, its writer may have meant otherwise: an
// operator in small letters or of another language, a title whose capitals are operators.
std::vector<std::string> reading_notes(std::string_view text);

}  // namespace council
