#include "indexer/segment/has_words.h"

#include <algorithm>

#include "indexer/segment/sieve.h"

namespace council {

bool has_any(std::string_view text, std::initializer_list<std::string_view> phrases) {
  if (Sieve::pays(text, phrases.size())) {
    return Sieve{text}.has_any(phrases);
  }
  return std::ranges::any_of(
      phrases, [&](std::string_view phrase) { return has_words(text, phrase); });
}

}  // namespace council
