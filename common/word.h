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
  unsigned position = 0;  // counts from 0 within the text, one position a word
  // Another form of the word at its position: indexed beside it, so that either is found.
  // A query must ask for the words with is_variant false, in their order, and may ask for
  // a variant instead of the words that it spans.
  bool is_variant = false;

  bool operator==(const Word&) const = default;
};

// The words of a display text, by the one rule that index and query share. A word is a
// run of letters, marks and digits; words longer than max_word_bytes are cut to that many
// bytes, never dropped. "&" between words is the word "and". Four things are one word at
// one position however printed:
//
//   dotted acronyms   "C.A.M.H.S."                     -> "camhs"
//   sections of law   "s106", "s.106", "section 106"   -> "s106", variants "section" and
//                                                         "106" of what is printed so
//   hyphenated words  "anti-social"                    -> "anti" "social", variant
//                                                         "antisocial" at the first
//   apostrophes       "children's", "O'Brien"          -> "childrens", "obrien", variants
//                                                         "children", "brien"; Welsh
//                     "Cyngor'r"                          "cyngorr", variant "cyngor"
std::vector<Word> find_words(std::string_view display);

inline constexpr std::size_t max_word_bytes = 64;

}  // namespace council
