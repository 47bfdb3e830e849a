#pragma once

#include <string>
#include <vector>

namespace council {

// "page 7", "pages 3-5, 9": of page numbers in order.
std::string print_pages(const std::vector<int>& numbers);

}  // namespace council
