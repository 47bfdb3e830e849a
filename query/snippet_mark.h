#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "query/plan/plan.h"
#include "query/word_numbers.h"

namespace council {

// A place in a text that matched.
struct Mark {
  std::size_t begin = 0;  // bytes
  std::size_t end = 0;
  std::size_t element = 0;  // which part of the query, counted from 0
  double weight = 0;        // a phrase says more than a word
};

// Finds what matched in one text after another. The texts of a page share most of their
// words: what is known of a word is kept.
class MarkFinder {
 public:
  // Both must outlive it, and all the texts must be numbered by `numbers`.
  MarkFinder(const Matched& matched, WordNumbers& numbers);

  // In the order of their beginnings. Takes time in proportion to the text.
  std::vector<Mark> find(const NumberedWords& words);

 private:
  // A sequence's words by their numbers, and what it is in the order of the query.
  struct NumberedSequence {
    std::vector<std::uint32_t> words;
    std::size_t element = 0;
  };

  std::int32_t element_of(std::uint32_t number);
  [[nodiscard]] std::optional<std::size_t> find_stem(std::uint32_t number) const;
  [[nodiscard]] std::optional<std::size_t> find_element(std::uint32_t number) const;
  void add_phrases(const NumberedWords& words, std::size_t at);

  const Matched& matched_;
  WordNumbers& numbers_;
  std::uint64_t asker_;               // notes the elements of words with their numbers
  std::vector<std::uint32_t> stems_;  // each is the element of its place
  std::vector<NumberedSequence> sequences_;
  std::size_t elements_ = 0;
  std::vector<Mark> marks_;
};

}  // namespace council
