#include "indexer/segment/lettered_items.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>

#include "indexer/segment/council_topic.h"
#include "indexer/segment/part_marker.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/titled_start.h"
#include "indexer/segment/usual_item.h"

namespace council {
namespace {

// "(a)  Appointment of Chairman" between blank lines, or nullopt.
std::optional<PartMarker> find_letter(Lines lines, std::size_t at) {
  constexpr std::size_t most_words = 30;
  const std::string& match = lines[at].match;
  if (!match.starts_with('(') || lines[at].furniture) {
    return std::nullopt;
  }
  auto marker = find_part_marker(match);
  if (!marker || marker->style != PartMarker::Style::Letter ||
      marker->end >= match.size()) {
    return std::nullopt;
  }
  const char first = match[marker->end];
  const bool opens = at == 0 || lines[at - 1].blank() || lines[at - 1].furniture;
  const bool is_title =
      first >= 'A' && first <= 'Z' && count_words(match) <= most_words &&
      std::string_view{".;:,"}.find(match.back()) == std::string_view::npos &&
      !starts_with_any(std::string_view{match}.substr(marker->end), {"that", "to"});
  return opens && is_title ? marker : std::nullopt;
}

bool is_usual(const SectionStart& start) {
  const std::string title = fold_typography(start.title.value_or(""));
  return is_procedural_title(title) || is_council_topic(title);
}

}  // namespace

std::vector<SectionStart> find_lettered_items(Lines lines) {
  constexpr std::size_t fewest = 3;
  std::vector<SectionStart> starts;
  std::optional<PartMarker> last;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    const auto marker = find_letter(lines, at);
    if (!marker) {
      continue;
    }
    if (last ? !follows(*last, *marker) : !is_first_part(*marker)) {
      return {};
    }
    last = marker;
    starts.push_back(start_with_title(lines, at, marker->end, marker->text));
  }
  const bool is_form = starts.size() >= fewest && std::ranges::any_of(starts, is_usual);
  return is_form ? starts : std::vector<SectionStart>{};
}

}  // namespace council
