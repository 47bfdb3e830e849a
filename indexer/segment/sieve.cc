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

// The group that ends the text.
std::uint32_t last_group(std::string_view text) {
  std::uint32_t bytes = 0;
  std::memcpy(&bytes, text.data() + text.size() - group_size, group_size);
  return std::endian::native == std::endian::little ? bytes : bytes >> 8U;
}

}  // namespace

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
    is_noted_[place_of(last_group(text))] = true;
  }
}

bool Sieve::holds_groups(std::string_view words) const {
  bool here = true;  // whether they may stand where the group at `at` is one noted
  bool next = true;  // … where the one behind it is
  for (std::size_t at = 0; (here || next) && at + group_size < words.size(); ++at) {
    here = here && is_noted(words, at);
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

std::size_t Sieve::find_words(std::string_view words) const {
  return may_hold(words) ? find_ignoring_case(text_, words) : std::string_view::npos;
}

bool Sieve::has_words(std::string_view words) const {
  return find_words(words) != std::string_view::npos;
}

bool Sieve::has_any(std::initializer_list<std::string_view> phrases) const {
  return std::ranges::any_of(phrases,
                             [&](std::string_view phrase) { return has_words(phrase); });
}

}  // namespace council
