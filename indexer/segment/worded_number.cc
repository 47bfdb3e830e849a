// Numbers of items behind a word.
#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/segment/number_label.h"
#include "indexer/segment/number_scanner.h"
#include "indexer/segment/phrase.h"

namespace council {
namespace {

using Scanner = NumberScanner;

// "ITEM 3.1    APPLICATION NO: …": the part of an item, whose number starts at `start`.
std::optional<NumberLabel> find_worded_part(std::string_view text, std::size_t start,
                                            Scanner scanner) {
  constexpr int greatest = 99;
  if (!scanner.skip('.')) {
    return std::nullopt;
  }
  const std::size_t stem = scanner.at();
  const auto part = scanner.integer();
  if (!part || *part < 1 || *part > greatest || !scanner.at_blank_or_end()) {
    return std::nullopt;
  }
  return finished({.shape = NumberShape::Worded,
                   .number = std::string{text.substr(start, scanner.at() - start)},
                   .series = std::string{text.substr(start, stem - start)},
                   .first = *part,
                   .second = {},
                   .size = 0},
                  text, scanner);
}

// "Item 15/06/1 Co-option": a whole number of its own behind the word.
std::optional<NumberLabel> find_worded_series(std::string_view text, std::size_t start) {
  auto label = find_number_label(text.substr(start));
  if (!label || label->shape != NumberShape::Slashed) {
    return std::nullopt;
  }
  label->size += start;
  return label;
}

// "Items 1 & 2. Welcome and apologies": two that were taken together.
std::optional<NumberLabel> find_worded_pair(std::string_view text) {
  Scanner scanner{text};
  if (!starts_with_any(text, {"items"})) {
    return std::nullopt;
  }
  scanner.go_to(std::string_view{"items "}.size());
  const std::size_t start = scanner.at();
  const auto first = scanner.integer();
  scanner.skip_blanks();
  const std::string_view rest = text.substr(std::min(scanner.at(), text.size()));
  const std::size_t joint = rest.starts_with("& ") ? 2 : rest.starts_with("and ") ? 4 : 0;
  scanner.go_to(scanner.at() + joint);
  const auto second = scanner.integer();
  const std::size_t end = scanner.at();
  const bool closed = scanner.skip('.') || scanner.skip(':');
  if (joint == 0 || !first || !second || *second != *first + 1 || !closed ||
      !scanner.at_blank_or_end()) {
    return std::nullopt;
  }
  return finished({.shape = NumberShape::Worded,
                   .number = std::string{text.substr(start, end - start)},
                   .series = {},
                   .first = *second,
                   .second = {},
                   .size = 0},
                  text, scanner);
}

// Past "Agenda Item" or the like, or 0.
std::size_t past_word(std::string_view text) {
  static constexpr auto words = std::to_array<std::string_view>(
      {"agenda item no", "agenda item", "item no", "item number", "item", "minute no",
       "minute", "eitem", "cofnod rhif", "cofnod", "article"});
  for (const std::string_view word : words) {
    if (starts_with_phrase(text, word)) {
      return word.size();
    }
  }
  return 0;
}

}  // namespace

std::optional<NumberLabel> find_worded_label(std::string_view text) {
  const std::size_t start = past_word(text);
  if (start == 0) {
    return find_worded_pair(text);
  }
  Scanner scanner{text};
  scanner.go_to(start);
  scanner.skip('.');
  scanner.skip_blanks();
  const auto first = scanner.integer();
  if (!first) {
    return std::nullopt;
  }
  const std::size_t number_start = scanner.at() - std::to_string(*first).size();
  if (auto part = find_worded_part(text, number_start, scanner)) {
    return part;
  }
  // "Minute No. 123/08", "COFNOD 1549.2017"
  std::optional<int> second;
  const bool has_year = scanner.peek() == '.' && scanner.peek(1) == '2' &&
                        scanner.peek(2) == '0' && Scanner::is_digit(scanner.peek(4));
  if (scanner.peek() == '/' || has_year) {
    scanner.skip(scanner.peek());
    second = scanner.integer();
  }
  if (scanner.peek() == '/') {
    return find_worded_series(text, number_start);
  }
  if (scanner.peek() == '-' || scanner.peek() == '\'') {
    return std::nullopt;
  }
  std::string number{text.substr(number_start, scanner.at() - number_start)};
  if (Scanner::is_upper(scanner.peek()) && !Scanner::is_upper(scanner.peek(1))) {
    number += scanner.peek();
    scanner.skip(scanner.peek());
  }
  const bool closed = scanner.skip('.') || scanner.skip(')') || scanner.skip(':');
  // "Item 1:Apologies" is set without a blank.
  if (!scanner.at_blank_or_end() && !(closed && Scanner::is_upper(scanner.peek()))) {
    return std::nullopt;
  }
  return finished({.shape = NumberShape::Worded,
                   .number = number,
                   .series = {},
                   .first = *first,
                   .second = second,
                   .size = 0},
                  text, scanner);
}

std::optional<NumberLabel> find_numero_label(std::string_view text) {
  constexpr int greatest = 999;
  Scanner scanner{text};
  NumberLabel label;
  label.shape = NumberShape::Worded;
  label.is_doubtful = true;
  if (!starts_with_any(text, {"no. ", "no.", "no "})) {
    return std::nullopt;
  }
  scanner.go_to(2);
  scanner.skip('.');
  scanner.skip_blanks();
  const std::size_t from = scanner.at();
  const auto first = scanner.integer();
  if (!first || *first > greatest) {
    return std::nullopt;
  }
  label.number = std::string{text.substr(from, scanner.at() - from)};
  scanner.skip_close();
  if (!scanner.at_blank_or_end()) {
    return std::nullopt;
  }
  label.first = *first;
  return finished(label, text, scanner);
}

}  // namespace council
