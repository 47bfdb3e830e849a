#pragma once

#include <algorithm>
#include <initializer_list>
#include <string_view>

#include "indexer/segment/scan.h"

namespace council {

// Whether `words` stand in `text`, in any case and also within other words.
inline bool has_words(std::string_view text, std::string_view words) {
  return find_ignoring_case(text, words) != std::string_view::npos;
}

inline bool has_any(std::string_view text,
                    std::initializer_list<std::string_view> phrases) {
  return std::ranges::any_of(
      phrases, [&](std::string_view phrase) { return has_words(text, phrase); });
}

}  // namespace council
