#include "query/word_numbers.h"

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
    words_.push_back(&place->first);
  }
  return place->second;
}

}  // namespace council
