#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace council {

// That a body was called something else before, as a text tells it.
struct FormerName {
  std::string earlier;  // as they are shown: "Performance Panel"
  std::string later;
  std::size_t at = 0;  // where the text says so

  bool operator==(const FormerName&) const = default;
};

// "Scrutiny Board (formerly known as the Performance Panel)", "The Performance Panel was
// renamed the Scrutiny Board from May 2023": both names must be those of bodies.
std::vector<FormerName> find_former_names(std::string_view text);

}  // namespace council
