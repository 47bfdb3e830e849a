#include "indexer/segment/sieve.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <utility>

#include "indexer/segment/scan.h"

namespace council {
namespace {

constexpr std::size_t group_size = 3;

// A longer text has nearly every group, so that none is noted and nothing ruled out.
constexpr std::size_t longest = 10'000;

// The three bytes at `at`, and where it stands in the way the one behind them: four are
// read at once.
std::uint32_t group_at(std::string_view text, std::size_t at) {
  std::uint32_t bytes = 0;
  const bool is_last = at + group_size == text.size();
  std::memcpy(&bytes, text.data() + at, is_last ? group_size : sizeof bytes);
  return std::endian::native == std::endian::little ? bytes : bytes >> 8U;
}

}  // namespace

// The five low bits of a letter are the same in both cases. That other bytes share them,
// and several groups a place, rules out fewer words, never too many.
std::size_t Sieve::place_of(std::uint32_t letters) {
  constexpr std::uint32_t low_bits = 0x1F1F1F;
  constexpr std::uint32_t odd = 0x9E3779B1;
  return ((letters & low_bits) * odd) >> (32U - place_bits);
}

// Every other group is enough: of words that stand at an even place those at their own
// even places are noted, and at an odd place the odd ones.
Sieve::Sieve(std::string_view text) : text_{text} {
  if (text.size() > longest) {
    is_noted_.fill(true);
    return;
  }
  std::size_t at = 0;
  for (; at + group_size < text.size(); at += 2) {
    is_noted_[place_of(group_at(text, at))] = true;
  }
  if (at + group_size == text.size()) {
    is_noted_[place_of(group_at(text, at))] = true;
  }
}

bool Sieve::may_hold(std::string_view words) const {
  bool here = true;  // whether they may stand where the group at `at` is one noted
  bool next = true;  // … where the one behind it is
  for (std::size_t at = 0; (here || next) && at + group_size < words.size(); ++at) {
    here = here && is_noted_[place_of(group_at(words, at))];
    std::swap(here, next);
  }
  return (here || next) && words.size() <= text_.size();
}

// A longer text holds more of what it is asked for, and is searched in blocks.
bool Sieve::pays(std::string_view text, std::size_t phrases) {
  constexpr std::size_t fewest_phrases = 5;
  constexpr std::size_t longest_text = 1'000;
  return phrases >= fewest_phrases && text.size() <= longest_text;
}

bool Sieve::has_words(std::string_view words) const {
  return may_hold(words) && find_ignoring_case(text_, words) != std::string_view::npos;
}

bool Sieve::has_any(std::initializer_list<std::string_view> phrases) const {
  return std::ranges::any_of(phrases,
                             [&](std::string_view phrase) { return has_words(phrase); });
}

}  // namespace council
