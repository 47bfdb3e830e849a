#include "indexer/passed_over.h"

namespace council {

std::optional<std::string_view> why_passed_over(std::string_view name) {
  if (name.starts_with('.') && name != "." && name != "..") {
    return "hidden: its name begins with a dot";
  }
  if (name == "Thumbs.db") {
    return "small pictures that Windows keeps";
  }
  if (name == "__MACOSX") {
    return "what macOS adds to archives";
  }
  return std::nullopt;
}

std::optional<PassedOver> find_passed_over(std::string_view path) {
  for (std::size_t begin = 0; begin < path.size();) {
    const std::size_t end = path.find('/', begin);
    if (const auto reason = why_passed_over(path.substr(begin, end - begin))) {
      const std::size_t size = end == std::string_view::npos ? path.size() : end + 1;
      return PassedOver{.path = std::string{path.substr(0, size)}, .reason = *reason};
    }
    begin = end == std::string_view::npos ? path.size() : end + 1;
  }
  return std::nullopt;
}

}  // namespace council
