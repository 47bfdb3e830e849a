#include "indexer/segment/has_words.h"

#include <algorithm>

#include "indexer/segment/sieve.h"

namespace council {

std::size_t find_word_start(std::string_view text, std::string_view words,
                            std::size_t from) {
  std::size_t at = find_ignoring_case(text, words, from);
  while (at != std::string_view::npos && is_word_before(text, at)) {
    at = find_ignoring_case(text, words, at + 1);
  }
  return at;
}

bool has_any(std::string_view text, std::initializer_list<std::string_view> phrases) {
  if (Sieve::pays(text, phrases.size())) {
    return Sieve{text}.has_any(phrases);
  }
  return std::ranges::any_of(
      phrases, [&](std::string_view phrase) { return has_words(text, phrase); });
}

}  // namespace council
