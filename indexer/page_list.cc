#include "indexer/page_list.h"

#include <cstddef>

namespace council {

std::string print_pages(const std::vector<int>& numbers) {
  constexpr std::size_t longest = 200;
  std::string list;
  for (std::size_t at = 0; at < numbers.size();) {
    std::size_t last = at;
    while (last + 1 < numbers.size() && numbers[last + 1] == numbers[last] + 1) {
      ++last;
    }
    if (list.size() > longest) {
      list += " and " + std::to_string(numbers.size() - at) + " more";
      break;
    }
    list += (list.empty() ? "" : ", ") + std::to_string(numbers[at]);
    list += last > at ? "-" + std::to_string(numbers[last]) : "";
    at = last + 1;
  }
  return (numbers.size() == 1 ? "page " : "pages ") + list;
}

}  // namespace council
