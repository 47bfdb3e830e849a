#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <initializer_list>
#include <string_view>

namespace council {

// Which words a text may hold, for a text that is asked for many of them: what groups of
// three letters stand in it is noted once, and words whose groups are not among them are
// ruled out by a look or two, without a search. The text must outlive this.
class Sieve {
 public:
  explicit Sieve(std::string_view text);

  [[nodiscard]] std::string_view text() const { return text_; }

  // False only where the text does not hold `words` in any case.
  [[nodiscard]] bool may_hold(std::string_view words) const {
    // Of most words neither the first group nor the second is noted.
    constexpr std::size_t two_groups = 5;
    return words.size() < two_groups
               ? holds_groups(words)
               : (is_noted(words, 0) || is_noted(words, 1)) && holds_groups(words);
  }

  // Whether a sieve takes less time than to search a text for so many phrases.
  [[nodiscard]] static bool pays(std::string_view text, std::size_t phrases);

  // The first place of `words` in the text, in any case and also within other words; npos
  // when there is none.
  [[nodiscard]] std::size_t find_words(std::string_view words) const;

  // Whether they stand there.
  [[nodiscard]] bool has_words(std::string_view words) const;
  [[nodiscard]] bool has_any(std::initializer_list<std::string_view> phrases) const;

 private:
  static constexpr unsigned place_bits = 11;

  // The five low bits of a letter are the same in both cases. That other bytes share
  // them, and several groups a place, rules out fewer words, never too many.
  [[nodiscard]] static std::size_t place_of(std::uint32_t letters) {
    constexpr std::uint32_t low_bits = 0x1F1F1F;
    constexpr std::uint32_t odd = 0x9E3779B1;
    return ((letters & low_bits) * odd) >> (32U - place_bits);
  }

  // The group of letters at `at`, behind which there is one byte at least.
  [[nodiscard]] static std::uint32_t group_at(std::string_view text, std::size_t at) {
    std::uint32_t bytes = 0;
    std::memcpy(&bytes, text.data() + at, sizeof bytes);
    return std::endian::native == std::endian::little ? bytes : bytes >> 8U;
  }

  [[nodiscard]] bool is_noted(std::string_view words, std::size_t at) const {
    return is_noted_[place_of(group_at(words, at))];
  }

  // Whether all groups of the words at odd places are noted, or all at even ones.
  [[nodiscard]] bool holds_groups(std::string_view words) const;

  std::string_view text_;
  std::array<bool, std::size_t{1} << place_bits> is_noted_{};
};

}  // namespace council
