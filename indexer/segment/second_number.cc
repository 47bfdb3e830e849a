#include "indexer/segment/second_number.h"

#include <cstddef>
#include <optional>

#include "indexer/segment/line.h"
#include "indexer/segment/number_label.h"
#include "indexer/segment/phrase.h"

namespace council {
namespace {

// The number before a title, or nullopt.
std::optional<NumberLabel> second_number(const SectionStart& start) {
  constexpr int most = 99;
  if (!start.number || !start.title) {
    return std::nullopt;
  }
  auto label = find_number_label(fold_typography(*start.title));
  const bool is_plain =
      label && (label->shape == NumberShape::Plain || label->shape == NumberShape::Bare);
  return is_plain && label->first <= most && label->size < start.title->size()
             ? label
             : std::nullopt;
}

}  // namespace

void take_second_numbers(std::vector<SectionStart>& starts) {
  constexpr std::size_t fewest = 3;
  std::size_t found = 0;
  int last = 0;
  for (const SectionStart& start : starts) {
    const auto label = second_number(start);
    if (label && label->first < last) {
      return;
    }
    last = label ? label->first : last;
    found += label ? 1U : 0U;
  }
  if (found < fewest || found * 3 < starts.size() * 2) {
    return;
  }
  for (SectionStart& start : starts) {
    if (const auto label = second_number(start)) {
      start.title = std::string{trim(std::string_view{*start.title}.substr(label->size))};
      start.agenda_ref = start.agenda_ref.value_or(label->number);
    }
  }
}

}  // namespace council
