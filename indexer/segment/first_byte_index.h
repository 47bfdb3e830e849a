#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string_view>

#include "indexer/segment/scan.h"

namespace council {

// The rows of a table of words by the byte that each begins with, for tables of which
// nearly every row is ruled out by it. Rows of one byte stay in their order.
template <std::size_t Size>
class FirstByteIndex {
 public:
  // `word_of` gives the word of a row, or is the member that holds it: in lower case and
  // not empty.
  template <typename Row, typename WordOf>
  constexpr FirstByteIndex(const std::array<Row, Size>& rows, WordOf word_of) {
    static_assert(Size < 65'536);
    for (const Row& row : rows) {
      ++starts_[byte_of(std::invoke(word_of, row)) + 1U];
    }
    for (std::size_t byte = 1; byte < starts_.size(); ++byte) {
      starts_[byte] += starts_[byte - 1];
    }
    std::array<std::uint16_t, 257> next = starts_;
    for (std::size_t row = 0; row < Size; ++row) {
      rows_[next[byte_of(std::invoke(word_of, rows[row]))]++] =
          static_cast<std::uint16_t>(row);
    }
  }

  // The places in the table of the rows that begin with this byte, in either case.
  [[nodiscard]] constexpr std::span<const std::uint16_t> rows_of(char first) const {
    const auto byte = static_cast<unsigned char>(ascii_lower(first));
    return std::span{rows_}.subspan(starts_[byte],
                                    starts_[byte + 1U] - std::size_t{starts_[byte]});
  }

 private:
  static constexpr unsigned char byte_of(std::string_view word) {
    return static_cast<unsigned char>(word.front());
  }

  std::array<std::uint16_t, 257> starts_{};  // in rows_, by byte
  std::array<std::uint16_t, Size> rows_{};
};

// A set of words in lower case that many words are looked up in.
template <std::size_t Size>
class WordSet {
 public:
  constexpr explicit WordSet(const std::array<std::string_view, Size>& words)
      : words_{words}, index_{words, std::identity{}} {}

  [[nodiscard]] constexpr bool holds(std::string_view word) const {
    return holds_equal(
        word, [](std::string_view one, std::string_view other) { return one == other; });
  }

  [[nodiscard]] constexpr bool holds_in_any_case(std::string_view word) const {
    return holds_equal(word, equals_ignoring_case);
  }

 private:
  template <typename AreEqual>
  [[nodiscard]] constexpr bool holds_equal(std::string_view word,
                                           AreEqual are_equal) const {
    if (word.empty()) {
      return false;
    }
    for (const std::uint16_t row : index_.rows_of(word.front())) {
      if (words_[row].size() == word.size() && are_equal(words_[row], word)) {
        return true;
      }
    }
    return false;
  }

  std::array<std::string_view, Size> words_;
  FirstByteIndex<Size> index_;
};

}  // namespace council
