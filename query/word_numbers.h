#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace council {

// A word of a text, by its number: see Word.
struct NumberedWord {
  std::uint32_t number = 0;
  std::uint32_t begin = 0;  // bytes of the text, which has 32 MiB at most
  std::uint32_t end = 0;
  std::uint32_t position = 0;
};

using NumberedWords = std::vector<NumberedWord>;

// Each word has one number for all texts, counted from 0: to compare and to look up
// numbers costs less than words do, and a text's words take less memory.
class WordNumbers {
 public:
  // The words of a text.
  NumberedWords words_of(std::string_view text);

  std::uint32_t number_of(const std::string& word);
  // Good for as long as this is.
  [[nodiscard]] const std::string& word(std::uint32_t number) const {
    return *words_[number].text;
  }
  // The stemmed terms of a word in every language, as numbers, that of English first;
  // good until a word is added.
  const std::vector<std::uint32_t>& stems_of(std::uint32_t number);
  [[nodiscard]] std::size_t size() const { return words_.size(); }

  // A note on each word for one who asks, until another notes something on the same
  // word: what is noted takes no memory for each who asks. Askers count from 1.
  struct Note {
    std::uint64_t asker = 0;
    std::int32_t said = 0;
  };
  std::uint64_t new_asker() { return ++askers_; }
  Note& note(std::uint32_t number) { return words_[number].note; }

 private:
  struct Known {
    const std::string* text;             // the table's own: it stays where it is
    std::vector<std::uint32_t> stems{};  // empty until they are asked for
    Note note{};
  };

  std::unordered_map<std::string, std::uint32_t> numbers_;
  std::vector<Known> words_;
  std::uint64_t askers_ = 0;
};

}  // namespace council
