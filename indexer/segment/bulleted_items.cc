#include "indexer/segment/bulleted_items.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/segment/part_marker.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/usual_item.h"

namespace council {
namespace {

// The words of an entry of a list, or "".
std::string_view words_of_entry(const Line& line) {
  constexpr std::size_t longest = 250;
  const auto marker = find_part_marker(line.text);
  if (line.blank() || line.furniture || !marker ||
      marker->style != PartMarker::Style::Bullet || line.text.size() > longest) {
    return {};
  }
  return trim(
      std::string_view{line.text}.substr(std::min(marker->end, line.text.size())));
}

bool opens_in_capitals(std::string_view words) {
  return !words.empty() && words.front() >= 'A' && words.front() <= 'Z';
}

SectionStart start_at(std::size_t line, std::string_view words) {
  SectionStart start;
  start.line = line;
  start.body = line + 1;
  while (!words.empty() &&
         std::string_view{".;: "}.find(words.back()) != std::string_view::npos) {
    words.remove_suffix(1);
  }
  start.title = std::string{words};
  return start;
}

}  // namespace

std::vector<SectionStart> find_bulleted_items(Lines lines) {
  constexpr std::size_t fewest = 5;
  constexpr std::ptrdiff_t fewest_usual = 3;
  const auto head = std::ranges::find_if(lines, [](const Line& line) {
    return is_any_phrase(line.match, {"agenda", "agenda items", "order of business"});
  });
  std::vector<SectionStart> starts;
  for (auto at = static_cast<std::size_t>(head - lines.begin()); at < lines.size();
       ++at) {
    const std::string_view words = words_of_entry(lines[at]);
    if (opens_in_capitals(words)) {
      starts.push_back(start_at(at, words));
    }
  }
  const auto usual = std::ranges::count_if(starts, [](const SectionStart& start) {
    return is_procedural_title(*start.title);
  });
  return starts.size() >= fewest && usual >= fewest_usual ? starts
                                                          : std::vector<SectionStart>{};
}

}  // namespace council
