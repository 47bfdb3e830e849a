#pragma once

#include <initializer_list>
#include <string_view>

#include "indexer/segment/scan.h"

namespace council {

// Whether `words` stand in `text`, in any case and also within other words.
inline bool has_words(std::string_view text, std::string_view words) {
  return find_ignoring_case(text, words) != std::string_view::npos;
}

// Whether any of them does.
bool has_any(std::string_view text, std::initializer_list<std::string_view> phrases);

}  // namespace council
