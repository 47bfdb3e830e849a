#include "query/snippet_mark.h"

#include <algorithm>
#include <utility>

namespace council {
namespace {

constexpr double word_weight = 1;
constexpr double phrase_word_weight = 1.5;

constexpr std::int32_t no_element = -1;  // of a word that has none

// Where the sequence that starts with word `at` ends in the text; each of its words must
// stand, itself or as a variant, one position after the last.
std::optional<std::size_t> end_of(const std::vector<std::uint32_t>& sequence,
                                  const NumberedWords& words, std::size_t at) {
  std::size_t end = words[at].end;
  std::uint32_t position = words[at].position;
  std::size_t i = at + 1;
  for (std::size_t w = 1; w < sequence.size(); ++w) {
    ++position;
    while (i < words.size() &&
           (words[i].position < position ||
            (words[i].position == position && words[i].number != sequence[w]))) {
      ++i;
    }
    if (i == words.size() || words[i].position != position) {
      return std::nullopt;
    }
    end = words[i].end;
  }
  return end;
}

}  // namespace

MarkFinder::MarkFinder(const Matched& matched, WordNumbers& numbers)
    : matched_{matched}, numbers_{numbers}, asker_{numbers.new_asker()} {
  for (const std::string& stem : matched_.stems) {
    stems_.push_back(numbers_.number_of(stem));
  }
  elements_ = stems_.size();
  for (const Sequence& sequence : matched_.sequences) {
    NumberedSequence& numbered = sequences_.emplace_back();
    numbered.element = elements_++;
    for (const std::string& word : sequence) {
      numbered.words.push_back(numbers_.number_of(word));
    }
  }
}

std::vector<Mark> MarkFinder::find(const NumberedWords& words) {
  marks_.clear();
  for (std::size_t i = 0; i < words.size(); ++i) {
    add_phrases(words, i);
    const std::int32_t element = element_of(words[i].number);
    if (element != no_element) {
      marks_.push_back(
          {words[i].begin, words[i].end, static_cast<std::size_t>(element), word_weight});
    }
  }
  std::stable_sort(marks_.begin(), marks_.end(), [](const Mark& a, const Mark& b) {
    return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
  });
  return std::exchange(marks_, {});
}

std::int32_t MarkFinder::element_of(std::uint32_t number) {
  if (const WordNumbers::Note& note = numbers_.note(number); note.asker == asker_) {
    return note.said;
  }
  const std::optional<std::size_t> found = find_element(number);
  const std::int32_t element = found ? static_cast<std::int32_t>(*found) : no_element;
  numbers_.note(number) = {asker_, element};  // stems may have moved the notes
  return element;
}

// The first of the word's stems that was asked for.
std::optional<std::size_t> MarkFinder::find_stem(std::uint32_t number) const {
  for (const std::uint32_t stem : numbers_.stems_of(number)) {
    const auto asked = std::find(stems_.begin(), stems_.end(), stem);
    if (asked != stems_.end()) {
      return static_cast<std::size_t>(asked - stems_.begin());
    }
  }
  return std::nullopt;
}

std::optional<std::size_t> MarkFinder::find_element(std::uint32_t number) const {
  if (const std::optional<std::size_t> element = find_stem(number)) {
    return element;
  }
  const std::string& term = numbers_.word(number);
  for (std::size_t i = 0; i < matched_.beginnings.size(); ++i) {
    if (term.starts_with(matched_.beginnings[i])) {
      return elements_ + i;
    }
  }
  return std::nullopt;
}

void MarkFinder::add_phrases(const NumberedWords& words, std::size_t at) {
  for (const auto& [sequence, element] : sequences_) {
    if (sequence.front() != words[at].number) {
      continue;
    }
    if (const std::optional<std::size_t> end = end_of(sequence, words, at)) {
      marks_.push_back({words[at].begin, *end, element,
                        phrase_word_weight * static_cast<double>(sequence.size())});
    }
  }
}

}  // namespace council
