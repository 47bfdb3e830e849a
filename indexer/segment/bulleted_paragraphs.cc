#include "indexer/segment/bulleted_paragraphs.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/segment/council_topic.h"
#include "indexer/segment/name_words.h"
#include "indexer/segment/part_marker.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"
#include "indexer/segment/usual_item.h"

namespace council {
namespace {

bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}

// Where the words begin behind the dash of a paragraph, or 0.
std::size_t behind_dash(const Line& line) {
  if (line.blank() || line.furniture) {
    return 0;
  }
  const auto marker = find_part_marker(line.text);
  const bool is_bullet = marker && marker->style == PartMarker::Style::Bullet;
  return is_bullet && marker->end < line.text.size() ? marker->end : 0;
}

// The bytes of the first sentence, without its stop; the stop of "Cllr. Ash" or "J. Ash"
// ends none.
std::size_t size_of_lead(std::string_view words) {
  for (std::size_t stop = words.find(". "); stop != std::string_view::npos;
       stop = words.find(". ", stop + 1)) {
    const std::size_t space = words.rfind(' ', stop);
    const std::size_t last = space == std::string_view::npos ? 0 : space + 1;
    if (stop - last > 1 && !honorific_at(words, last)) {
      return stop;
    }
  }
  return words.size() - (words.ends_with('.') ? 1 : 0);
}

// "Play area" of "- Play area. The gate is mended."; of an application ("S.19/11. A
// house") nothing.
std::optional<SectionStart> start_at(Lines lines, std::size_t at) {
  constexpr std::size_t most_words = 40;
  const std::size_t from = behind_dash(lines[at]);
  const std::string_view words = std::string_view{lines[at].text}.substr(from);
  if (from == 0 || !is_upper(words.front()) || has_digit(first_word(words))) {
    return std::nullopt;
  }
  const std::size_t size = size_of_lead(words);
  const std::string_view lead = words.substr(0, size);
  if (count_words(lead) > most_words) {
    return std::nullopt;
  }
  SectionStart start;
  start.line = at;
  start.body = at;  // a sentence is both title and text
  start.title = std::string{lead};
  if (size + 2 < words.size() && !lead.starts_with("The ")) {
    start.body = at + 1;
    start.body_offset = from + size + 2;
  }
  return start;
}

bool is_usual(const SectionStart& start) {
  const std::string title = fold_typography(*start.title);
  return is_procedural_title(title) || is_council_topic(title);
}

}  // namespace

std::vector<SectionStart> find_bulleted_paragraphs(Lines lines) {
  constexpr std::size_t fewest = 8;
  constexpr std::ptrdiff_t fewest_usual = 4;
  std::vector<SectionStart> starts;
  std::size_t filled = 0;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    if (auto start = start_at(lines, at)) {
      starts.push_back(*std::move(start));
    }
    filled += starts.empty() || lines[at].blank() || lines[at].furniture ? 0U : 1U;
  }
  // Sentences alone tell what was done, not what it was about.
  const auto titled = static_cast<std::size_t>(std::ranges::count_if(
      starts, [](const SectionStart& start) { return start.body_offset > 0; }));
  const bool is_form = starts.size() >= fewest && starts.size() * 2 >= filled &&
                       titled * 2 >= starts.size() &&
                       std::ranges::count_if(starts, is_usual) >= fewest_usual;
  return is_form ? starts : std::vector<SectionStart>{};
}

}  // namespace council
