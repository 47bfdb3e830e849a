#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
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
  [[nodiscard]] bool may_hold(std::string_view words) const;

  // Whether a sieve takes less time than to search a text for so many phrases.
  [[nodiscard]] static bool pays(std::string_view text, std::size_t phrases);

  // Whether `words` stand in the text, in any case and also within other words.
  [[nodiscard]] bool has_words(std::string_view words) const;
  [[nodiscard]] bool has_any(std::initializer_list<std::string_view> phrases) const;

 private:
  static constexpr unsigned place_bits = 11;

  [[nodiscard]] static std::size_t place_of(std::uint32_t letters);

  std::string_view text_;
  std::array<bool, std::size_t{1} << place_bits> is_noted_{};
};

}  // namespace council
