#include "query/snippet_mark.h"

#include <algorithm>
#include <utility>

#include "common/text_index.h"

namespace council {
namespace {

constexpr double word_weight = 1;
constexpr double phrase_word_weight = 1.5;

}  // namespace

MarkFinder::MarkFinder(const Matched& matched) : matched_{matched} {
  for (const std::string& stem : matched_.stems) {
    stem_elements_.emplace(stem, elements_++);
    // Behind the "Z" of stemmed terms.
    stem_starts_.set(stem.size() > 1 ? static_cast<unsigned char>(stem[1]) : 0);
  }
  first_sequence_ = elements_;
  for (std::size_t i = 0; i < matched_.sequences.size(); ++i) {
    by_first_word_[matched_.sequences[i].front()].push_back(i);
  }
  elements_ += matched_.sequences.size();
}

std::vector<Mark> MarkFinder::find(std::string_view text) {
  marks_.clear();
  words_ = find_words(text);
  for (std::size_t i = 0; i < words_.size(); ++i) {
    add_phrases(i);
    if (const std::optional<std::size_t> element = element_of(words_[i].term)) {
      marks_.push_back({words_[i].begin, words_[i].end, *element, word_weight});
    }
  }
  std::stable_sort(marks_.begin(), marks_.end(), [](const Mark& a, const Mark& b) {
    return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
  });
  return std::exchange(marks_, {});
}

std::optional<std::size_t> MarkFinder::element_of(const std::string& term) {
  const auto known = known_terms_.find(term);
  if (known != known_terms_.end()) {
    return known->second;
  }
  return known_terms_.emplace(term, find_element(term)).first->second;
}

// A stemmer changes the end of a word, and the Irish one takes up to three letters off its
// beginning. Most words are told by that to have none of the stems, which is faster than
// to stem them.
bool MarkFinder::may_have_stem(const std::string& term) const {
  const std::string_view start = std::string_view{term}.substr(0, max_stripped_bytes + 1);
  return std::any_of(start.begin(), start.end(), [this](char c) {
    return stem_starts_.test(static_cast<unsigned char>(c));
  });
}

std::optional<std::size_t> MarkFinder::find_stem(const std::string& term) const {
  if (!may_have_stem(term)) {
    return std::nullopt;
  }
  std::vector<std::string> stems = other_stemmed_terms("", term);
  stems.insert(stems.begin(), stemmed_term("", term));
  for (const std::string& stem : stems) {
    const auto element = stem_elements_.find(stem);
    if (element != stem_elements_.end()) {
      return element->second;
    }
  }
  return std::nullopt;
}

std::optional<std::size_t> MarkFinder::find_element(const std::string& term) const {
  if (const std::optional<std::size_t> element = find_stem(term)) {
    return element;
  }
  for (std::size_t i = 0; i < matched_.beginnings.size(); ++i) {
    if (term.starts_with(matched_.beginnings[i])) {
      return elements_ + i;
    }
  }
  return std::nullopt;
}

void MarkFinder::add_phrases(std::size_t at) {
  const auto found = by_first_word_.find(words_[at].term);
  if (found == by_first_word_.end()) {
    return;
  }
  for (const std::size_t i : found->second) {
    const Sequence& sequence = matched_.sequences[i];
    if (const std::optional<std::size_t> end = end_of(sequence, at)) {
      marks_.push_back({words_[at].begin, *end, first_sequence_ + i,
                        phrase_word_weight * static_cast<double>(sequence.size())});
    }
  }
}

// Where the sequence that starts with word `at` ends in the text; each of its words must
// stand, itself or as a variant, one position after the last.
std::optional<std::size_t> MarkFinder::end_of(const Sequence& sequence,
                                              std::size_t at) const {
  std::size_t end = words_[at].end;
  unsigned position = words_[at].position;
  std::size_t i = at + 1;
  for (std::size_t w = 1; w < sequence.size(); ++w) {
    ++position;
    while (i < words_.size() &&
           (words_[i].position < position ||
            (words_[i].position == position && words_[i].term != sequence[w]))) {
      ++i;
    }
    if (i == words_.size() || words_[i].position != position) {
      return std::nullopt;
    }
    end = words_[i].end;
  }
  return end;
}

}  // namespace council
