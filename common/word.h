#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace council {

// One word of a text as it is indexed and searched.
struct Word {
  std::string term;       // folded, unstemmed: "childrens" for "Children’s"
  std::size_t begin = 0;  // bytes of the display text
  std::size_t end = 0;
  unsigned position = 0;  // counts from 0 within the text

  bool operator==(const Word&) const = default;
};

// The words of a display text, by the one rule that index and query share. A word is a run
// of letters, marks and digits; dotted acronyms join ("C.A.M.H.S." -> "camhs"); words
// longer than max_word_bytes are cut to that many bytes, never dropped.
std::vector<Word> find_words(std::string_view display);

inline constexpr std::size_t max_word_bytes = 64;

}  // namespace council
