#include "indexer/segment/second_number.h"

#include <cstddef>
#include <string_view>

#include "indexer/segment/number_label.h"

namespace council {
namespace {

// "1. " of "1. APOLOGIES" behind the candidate's own number.
std::optional<NumberLabel> find_second(Lines lines, const Candidate& candidate) {
  const std::string_view match = lines[candidate.line].match;
  if (candidate.label.shape == NumberShape::Plain ||
      candidate.label.size >= match.size()) {
    return std::nullopt;
  }
  constexpr int most = 99;
  auto label = find_number_label(match.substr(candidate.label.size));
  const bool counts_agenda =
      label && label->first <= most &&
      (label->shape == NumberShape::Plain || label->shape == NumberShape::Bare);
  return counts_agenda ? label : std::nullopt;
}

}  // namespace

std::vector<std::optional<std::string>> take_second_numbers(
    Lines lines, const std::vector<std::size_t>& members,
    std::vector<Candidate>& candidates) {
  constexpr std::size_t fewest = 3;
  std::vector<std::optional<NumberLabel>> seconds(candidates.size());
  std::size_t counted = 0;
  int last = 0;
  for (const std::size_t member : members) {
    seconds[member] = find_second(lines, candidates[member]);
    if (seconds[member]) {
      counted += seconds[member]->first == last + 1 ? 1U : 0U;
      last = seconds[member]->first;
    }
  }
  std::vector<std::optional<std::string>> numbers(candidates.size());
  if (counted < fewest || counted * 2 < members.size()) {
    return numbers;
  }
  for (const std::size_t member : members) {
    if (seconds[member]) {
      candidates[member].label.size += seconds[member]->size;
      numbers[member] = std::move(seconds[member]->number);
    }
  }
  return numbers;
}

}  // namespace council
