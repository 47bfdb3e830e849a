#include "indexer/segment/vote_gap.h"

#include <algorithm>
#include <array>
#include <string>

#include "indexer/segment/scan.h"

namespace council {
namespace {

// Whether all words of the gap are among `words`; signs between them are free, but no
// sentence ends.
template <std::size_t Size>
bool has_only(std::string_view gap, const std::array<std::string_view, Size>& words) {
  constexpr std::size_t longest_gap = 60;
  if (gap.size() > longest_gap || gap.find(". ") != std::string_view::npos) {
    return false;
  }
  for (std::size_t at = 0; at < gap.size();) {
    if (!is_word_at(gap, at)) {
      ++at;
      continue;
    }
    const std::size_t end = word_end(gap, at);
    const std::string_view word = gap.substr(at, end - at);
    if (std::none_of(words.begin(), words.end(), [&](std::string_view entry) {
          return equals_ignoring_case(entry, word);
        })) {
      return false;
    }
    at = end;
  }
  return true;
}

// " (Cllr. Bee), ": the names of a side say nothing of the next.
std::string without_brackets(std::string_view gap) {
  std::string plain;
  while (!gap.empty()) {
    const std::size_t open = std::min(gap.find('('), gap.size());
    const std::size_t close = gap.find(')', open);
    plain += gap.substr(0, close == std::string_view::npos ? gap.size() : open);
    gap.remove_prefix(close == std::string_view::npos ? gap.size() : close + 1);
  }
  return plain;
}

}  // namespace

bool is_count_gap(std::string_view gap) {
  constexpr auto words = std::to_array<std::string_view>(
      {"votes", "vote", "voted", "voting", "cast", "members", "member", "councillors",
       "councillor", "were", "was", "directors", "director", "governors", "trustees",
       "commissioners"});
  return gap.find_first_of(":;,'") == std::string_view::npos && has_only(gap, words);
}

bool is_side_gap(std::string_view gap) {
  constexpr auto words = std::to_array<std::string_view>({"votes"});
  return gap.find(',') == std::string_view::npos && has_only(gap, words);
}

bool is_pair_gap(std::string_view whole) {
  const std::string gap = without_brackets(whole);
  constexpr auto words = std::to_array<std::string_view>(
      {"and", "with", "but", "votes", "members", "member", "councillors", "councillor",
       "there", "were", "was", "a", "ac", "gyda"});
  return gap.find(':') == std::string::npos && has_only(gap, words);
}

}  // namespace council
