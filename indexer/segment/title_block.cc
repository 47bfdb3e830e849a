#include "indexer/segment/title_block.h"

#include <string_view>

#include "indexer/segment/attendance_label.h"
#include "indexer/segment/name_words.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/title_capitals.h"
#include "indexer/segment/title_remark.h"
#include "indexer/segment/usual_item.h"

namespace council {
namespace {

bool is_blank_at(Lines lines, std::size_t at) {
  return at >= lines.size() || lines[at].blank();
}

// A line of a heading: capitalised, neither a sentence nor a label, a name or an outcome.
bool may_be_of_title(const Line& line) {
  constexpr std::size_t longest = 90;
  const std::string_view match = line.match;
  return !line.furniture && match.size() <= longest && match.front() >= 'A' &&
         match.front() <= 'Z' &&
         std::string_view{".:;,"}.find(match.back()) == std::string_view::npos &&
         match.find('\t') == std::string_view::npos && !honorific_at(match, 0) &&
         !find_attendance_label(line) && !tells_outcome(match) &&
         !starts_with_any(match, {"proposed", "seconded", "moved", "report", "to"}) &&
         !contains_any(match, {"was", "were", "had", "has", "have", "is", "are"});
}

}  // namespace

void extend_to_block(Lines lines, std::string& title, std::size_t& end) {
  constexpr std::size_t most_lines = 2;
  constexpr std::size_t fewest_words = 3;
  const Line& first = lines[end - 1];
  if (end < 2 || !is_blank_at(lines, end - 2) || count_words(title) < fewest_words ||
      is_procedural_title(title) || !may_be_of_title(first)) {
    return;
  }
  std::size_t last = end;
  while (last < end + most_lines && !is_blank_at(lines, last) &&
         may_be_of_title(lines[last]) && lines[last].bold == first.bold) {
    ++last;
  }
  if (last == end || !is_blank_at(lines, last)) {
    return;
  }
  for (; end < last; ++end) {
    title += ' ' + lines[end].text;
  }
}

void extend_by_capitals(Lines lines, std::string& title, std::size_t end) {
  constexpr double most_capitals = 0.9;
  if (is_blank_at(lines, end) || upper_case_share(title) < most_capitals) {
    return;
  }
  const std::string_view text = lines[end].text;
  if (const std::size_t size = capitals_before_text(text); size > 0) {
    title += ' ';
    title += text.substr(0, size);
  }
}

}  // namespace council
