#pragma once

#include <cstddef>
#include <initializer_list>
#include <string_view>

#include "indexer/segment/scan.h"

namespace council {

// Whether `words` stand in `text`, in any case and also within other words.
inline bool has_words(std::string_view text, std::string_view words) {
  return find_ignoring_case(text, words) != std::string_view::npos;
}

// The first place from `from` on where they stand and no letter before them: "motion",
// not "promotion"; npos when there is none.
std::size_t find_word_start(std::string_view text, std::string_view words,
                            std::size_t from = 0);

// Whether any of them does.
bool has_any(std::string_view text, std::initializer_list<std::string_view> phrases);

}  // namespace council
