#include "indexer/segment/titled_names.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/segment/attendance_label.h"
#include "indexer/segment/attendance_lines.h"
#include "indexer/segment/list_heading.h"
#include "indexer/segment/make_line.h"
#include "indexer/segment/name_list.h"
#include "indexer/segment/name_shape.h"
#include "indexer/segment/name_words.h"

namespace council {

bool heads_titled_names(Lines lines, std::size_t at) {
  constexpr std::size_t fewest = 2;
  constexpr std::size_t reach = 8;
  if (!is_title_line(lines[at].text)) {
    return false;
  }
  std::size_t names = 0;
  for (std::size_t i = at + 1; i < std::min(lines.size(), at + reach); ++i) {
    if (!lines[i].blank() && !is_list_of_names(without_bullet(lines[i].text))) {
      break;
    }
    names += lines[i].blank() ? 0U : 1U;
  }
  return names >= fewest;
}

namespace {

// "Bee<tab>Dee<tab>Eff", "Bee": nothing but words that may be surnames.
bool holds_surnames(std::string_view text) {
  std::size_t surnames = 0;
  for (const NameSegment& each : split_name_list(text)) {
    if (!is_single_word(each.text) || each.text.size() < 3 ||
        !is_bare_name(each.text, true)) {
      return false;
    }
    ++surnames;
  }
  return surnames > 0;
}

// "Councillors" of "COUNCILLORS PRESENT:", "" of other lines.
std::string title_of_label(const Line& line) {
  const auto label = find_attendance_label(line);
  const auto title = label && label->is_alone ? honorific_at(line.text, 0) : std::nullopt;
  return title && title->plural && title->end < line.text.size() ? first_title(*title)
                                                                 : std::string{};
}

std::size_t next_line(Lines lines, std::size_t at) {
  ++at;
  while (at < lines.size() && lines[at].blank()) {
    ++at;
  }
  return at;
}

}  // namespace

std::vector<Line> with_titles_of_labels(Lines lines) {
  constexpr std::size_t head_lines = 60;
  std::vector<Line> titled;
  for (std::size_t at = 0; at < std::min(head_lines, lines.size()); ++at) {
    const std::string title = title_of_label(lines[at]);
    if (title.empty()) {
      continue;
    }
    const std::size_t first = next_line(lines, at);
    const std::size_t second = next_line(lines, first);
    const bool is_list = first < lines.size() && holds_surnames(lines[first].text) &&
                         (split_name_list(lines[first].text).size() > 1 ||
                          (second < lines.size() && holds_surnames(lines[second].text)));
    if (is_list) {
      titled.assign(lines.begin(), lines.end());
      titled[first] = with_text(lines[first], title + "s " + lines[first].text);
      return titled;
    }
  }
  return titled;
}

}  // namespace council
