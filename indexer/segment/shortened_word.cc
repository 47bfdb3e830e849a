#include "indexer/segment/shortened_word.h"

#include <algorithm>
#include <array>

#include "indexer/segment/scan.h"

namespace council {

bool is_shortening_point(std::string_view text, std::size_t at) {
  constexpr std::size_t longest = 6;
  constexpr auto words = std::to_array<std::string_view>(
      {"approx", "jan",  "feb",   "mar", "apr", "jun", "jul",  "aug",  "sep",
       "sept",   "oct",  "nov",   "dec", "mon", "tue", "tues", "wed",  "weds",
       "thu",    "thur", "thurs", "fri", "sat", "sun", "min",  "mins", "para",
       "paras",  "app",  "ext",   "tel", "max", "vol", "fig",  "nos"});
  const std::size_t next = skip_blanks(text, at + 1);
  if (next >= text.size() || !is_ascii_digit(text[next])) {
    return false;
  }
  return std::ranges::any_of(words, [&](std::string_view word) {
    return word.size() <= std::min(at, longest) && has_at(text, at - word.size(), word) &&
           !is_word_before(text, at - word.size());
  });
}

}  // namespace council
