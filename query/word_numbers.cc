#include "query/word_numbers.h"

#include <utility>

#include "common/text_index.h"
#include "common/word.h"

namespace council {

NumberedWords WordNumbers::words_of(std::string_view text) {
  NumberedWords numbered;
  const std::vector<Word> words = find_words(text);
  numbered.reserve(words.size());
  for (const Word& word : words) {
    numbered.push_back({.number = number_of(word.term),
                        .begin = static_cast<std::uint32_t>(word.begin),
                        .end = static_cast<std::uint32_t>(word.end),
                        .position = word.position});
  }
  return numbered;
}

std::uint32_t WordNumbers::number_of(const std::string& word) {
  const auto [place, is_new] =
      numbers_.try_emplace(word, static_cast<std::uint32_t>(words_.size()));
  if (is_new) {
    words_.push_back({.text = &place->first});
  }
  return place->second;
}

const std::vector<std::uint32_t>& WordNumbers::stems_of(std::uint32_t number) {
  if (words_[number].stems.empty()) {
    std::vector<std::uint32_t> stems{number_of(stemmed_term("", word(number)))};
    for (const std::string& stem : other_stemmed_terms("", word(number))) {
      stems.push_back(number_of(stem));
    }
    words_[number].stems = std::move(stems);
  }
  return words_[number].stems;
}

}  // namespace council
