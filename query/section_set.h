#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace council {

// Sections of an index by their numbers in it, from 1: a bit for each. Sets that are put
// together are of the same index.
class SectionSet {
 public:
  // Of sections up to `last`; empty.
  explicit SectionSet(std::uint32_t last = 0) : words_(last / bits + 1) {}

  void add(std::uint32_t section) {
    words_[section / bits] |= std::uint64_t{1} << (section % bits);
  }
  void remove(std::uint32_t section) {
    words_[section / bits] &= ~(std::uint64_t{1} << (section % bits));
  }
  [[nodiscard]] bool contains(std::uint32_t section) const {
    return (words_[section / bits] >> (section % bits) & 1U) != 0;
  }

  void keep(const SectionSet& others);
  void add(const SectionSet& others);
  void remove(const SectionSet& others);
  void clear();

  [[nodiscard]] std::size_t count() const;
  // Rising.
  [[nodiscard]] std::vector<std::uint32_t> sections() const;
  template <class Take>
  void for_each(Take take) const {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      for (std::uint64_t left = words_[i]; left != 0; left &= left - 1) {
        take(static_cast<std::uint32_t>(i) * bits +
             static_cast<std::uint32_t>(std::countr_zero(left)));
      }
    }
  }
  // The first from `section` on; 0 for none.
  [[nodiscard]] std::uint32_t first_from(std::uint32_t section) const;

  static constexpr std::uint32_t bits = 64;
  // Of 64 sections each, the lowest bit that of the first.
  [[nodiscard]] const std::vector<std::uint64_t>& words() const { return words_; }
  [[nodiscard]] std::size_t bytes() const {
    return words_.size() * sizeof(std::uint64_t);
  }

 private:
  std::vector<std::uint64_t> words_;
};

}  // namespace council
