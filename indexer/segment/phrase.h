#pragma once

#include <cstddef>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/segment/scan.h"
#include "indexer/segment/sieve.h"

namespace council {

// Comparing the words of a line without regard to ASCII case. `text` is Line::match (or
// any text with plain quotes); phrases are given in lower case.

// What rules out most texts is inline: it is asked of every line, many times.
namespace phrase_detail {

constexpr bool is_blank(char c) {
  return c == ' ' || c == '\t';
}

std::string_view without_blanks(std::string_view text);

// `phrase` is not empty.
bool matches_at(std::string_view text, std::size_t at, std::string_view phrase);

}  // namespace phrase_detail

std::string to_lower(std::string_view text);

inline std::string_view trim(std::string_view text) {
  const bool is_trim = text.empty() || (!phrase_detail::is_blank(text.front()) &&
                                        !phrase_detail::is_blank(text.back()));
  return is_trim ? text : phrase_detail::without_blanks(text);
}

// "Minutes of a meeting" starts with "minutes of": whole words only.
inline bool starts_with_phrase(std::string_view text, std::string_view phrase) {
  return !phrase.empty() && text.size() >= phrase.size() &&
         ascii_lower(text.front()) == phrase.front() &&
         phrase_detail::matches_at(text, 0, phrase);
}

bool starts_with_any(std::string_view text,
                     std::initializer_list<std::string_view> phrases);

// Where the phrase stands in the text as whole words, or npos.
std::size_t find_phrase(std::string_view text, std::string_view phrase);

bool contains_any(std::string_view text, std::initializer_list<std::string_view> phrases);

// The same of a text that is asked for many phrases.
std::size_t find_phrase(const Sieve& text, std::string_view phrase);
bool contains_any(const Sieve& text, std::initializer_list<std::string_view> phrases);

// Equal but for case, blanks around and a final ':' or '.'.
bool is_phrase(std::string_view text, std::string_view phrase);

bool is_any_phrase(std::string_view text,
                   std::initializer_list<std::string_view> phrases);

// Words are runs of anything but blanks.
std::size_t count_words(std::string_view text);

std::string_view first_word(std::string_view text);
std::string_view last_word(std::string_view text);
std::string_view without_last_word(std::string_view text);

// Whether a word is one of some, case aside.
bool is_one_of(std::string_view word, std::span<const std::string_view> words);

bool is_all_digits(std::string_view text);

// The cells of a table row: its text split at tabs, each trimmed.
std::vector<std::string_view> split_cells(std::string_view row);

// The words of a title have capitals, but for the short ones that join them.
bool has_title_case(std::string_view match);

}  // namespace council
