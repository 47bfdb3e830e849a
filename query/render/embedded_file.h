#pragma once

#include <string_view>
#include <vector>

namespace council {

// A file of query/render/html/ as it was when the program was built: "search.mustache",
// "messages/cy.txt". "" when there is none of the name.
std::string_view embedded_file(std::string_view name);

std::vector<std::string_view> embedded_file_names();

}  // namespace council
