#include "indexer/segment/letter_spacing.h"

#include <algorithm>
#include <cstddef>

namespace council {
namespace {

bool is_blank(char c) {
  return c == ' ' || c == '\t';
}

// Asked of every line that is not clean: most are told by their second byte.
bool are_letters_apart(std::string_view text) {
  constexpr std::size_t fewest = 9;
  constexpr std::size_t shortest_word = 7;  // "C I T Y"
  if (text.size() < fewest || text[1] != ' ' || text[3] != ' ') {
    return false;
  }
  for (std::size_t at = 0; at < shortest_word; at += 2) {
    const bool is_letter = text[at] >= 'A' && text[at] <= 'Z';
    if (!is_letter || !is_blank(text[at + 1])) {
      return false;
    }
  }
  // "A B C D E Smith" holds initials.
  return std::adjacent_find(text.begin(), text.end(), [](char one, char next) {
           return !is_blank(one) && !is_blank(next);
         }) == text.end();
}

}  // namespace

std::string close_letters(std::string_view raw) {
  const std::size_t begin = raw.find_first_not_of(" \t");
  if (begin == std::string_view::npos) {
    return {};
  }
  const std::string_view text =
      raw.substr(begin, raw.find_last_not_of(" \t") + 1 - begin);
  if (!are_letters_apart(text)) {
    return {};
  }
  std::string closed;
  std::size_t gap = 0;
  for (const char c : text) {
    gap = is_blank(c) ? gap + 1 : gap;
    if (!is_blank(c)) {
      closed += gap > 1 ? " " : "";
      closed += c;
      gap = 0;
    }
  }
  return closed;
}

}  // namespace council
