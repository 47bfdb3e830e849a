#include "indexer/segment/lettered_items.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>

#include "indexer/segment/council_topic.h"
#include "indexer/segment/part_marker.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"
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

// Bytes of "A.  " before "A.  APOLOGIES"; 0 for what is no title behind such a letter.
std::size_t size_of_letter(const Line& line) {
  constexpr std::size_t most_words = 30;
  constexpr std::size_t fewest_bytes = 4;
  const std::string& match = line.match;
  const bool is_letter = match.size() > 3 && match[0] >= 'A' && match[0] <= 'Z' &&
                         (match[1] == '.' || match[1] == ')') && blank_at(match, 2) > 0;
  if (!is_letter || line.furniture) {
    return 0;
  }
  const std::size_t from = skip_blanks(match, 2);
  const std::string_view title = std::string_view{match}.substr(from);
  const bool is_title = title.size() >= fewest_bytes && title.front() >= 'A' &&
                        title.front() <= 'Z' && count_words(title) <= most_words;
  return is_title ? from : 0;
}

}  // namespace

std::vector<SectionStart> find_items_by_capital(Lines lines) {
  constexpr std::size_t fewest = 4;
  constexpr std::ptrdiff_t fewest_usual = 2;
  std::vector<SectionStart> starts;
  char next = 'A';
  for (std::size_t at = 0; at < lines.size(); ++at) {
    const std::size_t size = size_of_letter(lines[at]);
    const char letter = size > 0 ? lines[at].match.front() : '\0';
    if (letter == 'A' && starts.size() < fewest) {
      starts.clear();  // "A. Ash", "B. Beech" were there
      next = 'A';
    }
    if (size > 0 && letter == next) {
      starts.push_back(start_with_title(lines, at, size, std::string(1, letter)));
      ++next;
    }
  }
  const bool is_form =
      starts.size() >= fewest && std::ranges::count_if(starts, is_usual) >= fewest_usual;
  return is_form ? starts : std::vector<SectionStart>{};
}

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
