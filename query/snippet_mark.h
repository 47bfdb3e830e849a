#pragma once

#include <bitset>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "common/word.h"
#include "query/plan/plan.h"

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
  // `matched` must outlive it.
  explicit MarkFinder(const Matched& matched);

  // In the order of their beginnings. Takes time in proportion to the text.
  std::vector<Mark> find(std::string_view text);

 private:
  std::optional<std::size_t> element_of(const std::string& term);
  [[nodiscard]] bool may_have_stem(const std::string& term) const;
  [[nodiscard]] std::optional<std::size_t> find_stem(const std::string& term) const;
  [[nodiscard]] std::optional<std::size_t> find_element(const std::string& term) const;
  void add_phrases(std::size_t at);
  [[nodiscard]] std::optional<std::size_t> end_of(const Sequence& sequence,
                                                  std::size_t at) const;

  const Matched& matched_;
  std::unordered_map<std::string, std::size_t> stem_elements_;
  std::bitset<256> stem_starts_;  // bytes with which a stem starts
  std::unordered_map<std::string, std::vector<std::size_t>> by_first_word_;
  std::unordered_map<std::string, std::optional<std::size_t>> known_terms_;
  std::size_t elements_ = 0;
  std::size_t first_sequence_ = 0;
  std::vector<Word> words_;  // of the text that is looked at
  std::vector<Mark> marks_;
};

}  // namespace council
