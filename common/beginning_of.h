#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace council {

// The first eight bytes as a number: of two texts whose numbers differ the one with the
// smaller comes first. Most words differ in them, so that sorting by it rarely looks at
// the texts.
inline std::uint64_t beginning_of(std::string_view text) {
  std::uint64_t beginning = 0;
  for (std::size_t i = 0; i < sizeof beginning; ++i) {
    beginning =
        beginning << 8U | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0U);
  }
  return beginning;
}

}  // namespace council
