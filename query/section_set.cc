#include "query/section_set.h"

#include <algorithm>
#include <numeric>

namespace council {

void SectionSet::keep(const SectionSet& others) {
  for (std::size_t i = 0; i < words_.size(); ++i) {
    words_[i] &= others.words_[i];
  }
}

void SectionSet::add(const SectionSet& others) {
  for (std::size_t i = 0; i < words_.size(); ++i) {
    words_[i] |= others.words_[i];
  }
}

void SectionSet::remove(const SectionSet& others) {
  for (std::size_t i = 0; i < words_.size(); ++i) {
    words_[i] &= ~others.words_[i];
  }
}

void SectionSet::clear() {
  std::fill(words_.begin(), words_.end(), 0);
}

std::size_t SectionSet::count() const {
  return std::accumulate(words_.begin(), words_.end(), std::size_t{0},
                         [](std::size_t sum, std::uint64_t word) {
                           return sum + static_cast<std::size_t>(std::popcount(word));
                         });
}

std::vector<std::uint32_t> SectionSet::sections() const {
  std::vector<std::uint32_t> sections;
  sections.reserve(count());
  for_each([&](std::uint32_t section) { sections.push_back(section); });
  return sections;
}

std::uint32_t SectionSet::first_from(std::uint32_t section) const {
  std::size_t i = section / bits;
  if (i >= words_.size()) {
    return 0;
  }
  std::uint64_t left = words_[i] & (~std::uint64_t{0} << (section % bits));
  while (left == 0 && ++i < words_.size()) {
    left = words_[i];
  }
  return left == 0 ? 0
                   : static_cast<std::uint32_t>(i) * bits +
                         static_cast<std::uint32_t>(std::countr_zero(left));
}

}  // namespace council
