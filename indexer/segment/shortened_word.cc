#include "indexer/segment/shortened_word.h"

#include <algorithm>
#include <array>

#include "indexer/segment/scan.h"

namespace council {
namespace {

// Whether the word that ends before `at` is this one.
bool ends_in_word(std::string_view text, std::size_t at, std::string_view word) {
  return word.size() <= at && has_at(text, at - word.size(), word) &&
         !is_word_before(text, at - word.size());
}

// "(prop. AB, sec. CD)": who moved it, within brackets.
bool is_mover_label(std::string_view text, std::size_t at) {
  constexpr std::size_t reach = 60;
  if (!ends_in_word(text, at, "prop") && !ends_in_word(text, at, "sec")) {
    return false;
  }
  const std::string_view near =
      text.substr(at - std::min(at, reach), std::min(at, reach));
  const std::size_t open = near.rfind('(');
  return open != std::string_view::npos &&
         near.find(')', open) == std::string_view::npos &&
         text.substr(at, reach).find(')') != std::string_view::npos;
}

}  // namespace

bool is_shortening_point(std::string_view text, std::size_t at) {
  constexpr std::size_t longest = 6;
  constexpr auto words = std::to_array<std::string_view>(
      {"approx", "jan",  "feb",   "mar", "apr", "jun", "jul",  "aug",  "sep",
       "sept",   "oct",  "nov",   "dec", "mon", "tue", "tues", "wed",  "weds",
       "thu",    "thur", "thurs", "fri", "sat", "sun", "min",  "mins", "para",
       "paras",  "app",  "ext",   "tel", "max", "vol", "fig",  "nos"});
  if (is_mover_label(text, at)) {
    return true;
  }
  const std::size_t next = skip_blanks(text, at + 1);
  if (next >= text.size() || !is_ascii_digit(text[next])) {
    return false;
  }
  return std::ranges::any_of(words, [&](std::string_view word) {
    return word.size() <= longest && ends_in_word(text, at, word);
  });
}

}  // namespace council
