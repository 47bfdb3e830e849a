#include "indexer/segment/bulleted_items.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/segment/item_title.h"
#include "indexer/segment/number_label.h"
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

// Where the words begin behind "1." where a page has lost the count of a list, or 0.
std::size_t behind_one(const Line& line) {
  if (line.blank() || line.furniture || line.match.front() != '1') {
    return 0;
  }
  const auto label = find_number_label(line.match);
  const bool is_one = label && label->shape == NumberShape::Plain && label->first == 1;
  return is_one && label->size < line.text.size() ? label->size : 0;
}

bool opens_in_capitals(std::string_view words) {
  return !words.empty() && words.front() >= 'A' && words.front() <= 'Z';
}

// Where the words begin behind "7.", or 0.
std::size_t behind_number(const Line& line) {
  if (line.blank() || line.furniture) {
    return 0;
  }
  const auto label = find_number_label(line.match);
  const bool is_plain = label && label->shape == NumberShape::Plain;
  return is_plain && label->size < line.text.size() ? label->size : 0;
}

bool is_short_title(std::string_view words) {
  constexpr std::size_t most_words = 10;
  return opens_in_capitals(words) && count_words(words) <= most_words &&
         std::string_view{".,;?!"}.find(words.back()) == std::string_view::npos;
}

bool has_text_below(Lines lines, std::size_t at) {
  const auto below =
      std::find_if(lines.begin() + static_cast<std::ptrdiff_t>(at) + 1, lines.end(),
                   [](const Line& line) { return !line.blank() && !line.furniture; });
  return below != lines.end() && words_of_entry(*below).empty() &&
         behind_number(*below) == 0;
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

SectionStart read_start(Lines lines, std::size_t at, std::size_t skip) {
  const ItemTitle title = read_item_title(lines, at, skip);
  SectionStart start;
  start.line = at;
  start.body = title.end;
  start.body_offset = title.body_offset;
  start.title = title.text;
  return start;
}

// Enough entries, and titles among them that every meeting has.
bool are_items(const std::vector<SectionStart>& starts) {
  constexpr std::size_t fewest = 5;
  constexpr std::ptrdiff_t fewest_usual = 3;
  const auto usual = std::ranges::count_if(starts, [](const SectionStart& start) {
    return is_procedural_title(*start.title);
  });
  return starts.size() >= fewest && usual >= fewest_usual;
}

}  // namespace

std::vector<SectionStart> find_bulleted_items(Lines lines) {
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
  return are_items(starts) ? starts : std::vector<SectionStart>{};
}

std::vector<SectionStart> find_bulleted_headings(Lines lines) {
  std::vector<SectionStart> starts;
  std::size_t bullets = 0;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    const std::string_view words = words_of_entry(lines[at]);
    const std::size_t skip = words.empty() ? behind_number(lines[at]) : 0;
    bullets += words.empty() ? 0U : 1U;
    const std::string_view title =
        skip > 0 ? std::string_view{lines[at].text}.substr(skip) : words;
    if (!is_short_title(title) || !has_text_below(lines, at)) {
      continue;
    }
    starts.push_back(start_at(at, title));
    if (skip > 0) {
      starts.back().number = find_number_label(lines[at].match)->number;
    }
  }
  // Where bullets are the parts of lists too, they head nothing.
  return are_items(starts) && starts.size() * 5 >= bullets * 4
             ? starts
             : std::vector<SectionStart>{};
}

std::vector<SectionStart> find_items_counted_one(Lines lines) {
  std::vector<SectionStart> starts;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    const std::size_t skip = behind_one(lines[at]);
    if (skip > 0 && opens_in_capitals(std::string_view{lines[at].text}.substr(skip))) {
      starts.push_back(read_start(lines, at, skip));
    }
  }
  if (!are_items(starts)) {
    return {};
  }
  const bool counts_on = std::ranges::any_of(lines, [](const Line& line) {
    const auto label = line.blank() ? std::nullopt : find_number_label(line.match);
    return label && label->shape == NumberShape::Plain && label->first == 2;
  });
  return counts_on ? std::vector<SectionStart>{} : starts;
}

}  // namespace council
