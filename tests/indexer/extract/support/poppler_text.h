#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace council::test {

// The text of each page of a PDF as poppler itself gives it.
std::vector<std::string> poppler_text(std::string_view pdf);

}  // namespace council::test
