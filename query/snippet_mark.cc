#include "query/snippet_mark.h"

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_map>

#include "common/text_index.h"
#include "common/word.h"

namespace council {
namespace {

constexpr double word_weight = 1;
constexpr double phrase_word_weight = 1.5;

class MarkFinder {
 public:
  explicit MarkFinder(const Matched& matched) : matched_{matched} {
    for (const std::string& stem : matched_.stems) {
      stem_elements_.emplace(stem, elements_++);
    }
    first_sequence_ = elements_;
    for (std::size_t i = 0; i < matched_.sequences.size(); ++i) {
      by_first_word_[matched_.sequences[i].front()].push_back(i);
    }
    elements_ += matched_.sequences.size();
  }

  std::vector<Mark> find(std::string_view text) {
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
    return std::move(marks_);
  }

 private:
  std::optional<std::size_t> element_of(const std::string& term) {
    const auto known = known_terms_.find(term);
    if (known != known_terms_.end()) {
      return known->second;
    }
    std::optional<std::size_t> element;
    std::vector<std::string> stems = other_stemmed_terms("", term);
    stems.insert(stems.begin(), stemmed_term("", term));
    for (std::size_t i = 0; !element && i < stems.size(); ++i) {
      const auto stem = stem_elements_.find(stems[i]);
      if (stem != stem_elements_.end()) {
        element = stem->second;
      }
    }
    for (std::size_t i = 0; !element && i < matched_.beginnings.size(); ++i) {
      if (term.starts_with(matched_.beginnings[i])) {
        element = elements_ + i;
      }
    }
    known_terms_.emplace(term, element);
    return element;
  }

  void add_phrases(std::size_t at) {
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

  // Where the sequence that starts with word `at` ends in the text; each of its words
  // must stand, itself or as a variant, one position after the last.
  [[nodiscard]] std::optional<std::size_t> end_of(const Sequence& sequence,
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

  const Matched& matched_;
  std::unordered_map<std::string, std::size_t> stem_elements_;
  std::unordered_map<std::string, std::vector<std::size_t>> by_first_word_;
  std::unordered_map<std::string, std::optional<std::size_t>> known_terms_;
  std::size_t elements_ = 0;
  std::size_t first_sequence_ = 0;
  std::vector<Word> words_;
  std::vector<Mark> marks_;
};

}  // namespace

std::vector<Mark> find_marks(std::string_view text, const Matched& matched) {
  return MarkFinder{matched}.find(text);
}

}  // namespace council
