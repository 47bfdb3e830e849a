#include "indexer/segment/paragraph.h"

#include <cstddef>
#include <string_view>

namespace council {
namespace {

bool has_text(const Line& line) {
  return !line.blank() && !line.furniture;
}

// A full line of print that does not end a sentence. Short lines without a full stop are
// headings, labels and entries of lists.
bool is_unfinished(const Line& line) {
  constexpr std::size_t least_bytes = 60;
  return line.heading_level == 0 && line.match.size() >= least_bytes &&
         std::string_view{".!?:;"}.find(line.match.back()) == std::string_view::npos;
}

bool can_go_on(const Line& line) {
  const char first = line.match.front();
  const bool is_listed = first == '*' || first == '-' || (first >= '0' && first <= '9') ||
                         (line.match.size() > 1 && line.match[1] == ')');
  return line.heading_level == 0 && !line.bold && !is_listed;
}

bool is_one_paragraph(const Line& before, const Line& after, bool blank_between) {
  return !blank_between || (is_unfinished(before) && can_go_on(after));
}

}  // namespace

std::vector<Lines> find_paragraphs(Lines lines) {
  std::vector<Lines> paragraphs;
  std::size_t first = 0;
  std::size_t last = 0;  // of the lines with text
  bool is_open = false;
  bool blank_between = false;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    if (!has_text(lines[at])) {
      blank_between = blank_between || lines[at].blank();
      continue;
    }
    if (is_open && !is_one_paragraph(lines[last], lines[at], blank_between)) {
      paragraphs.push_back(lines.subspan(first, last - first + 1));
      is_open = false;
    }
    if (!is_open) {
      first = at;
      is_open = true;
    }
    last = at;
    blank_between = false;
  }
  if (is_open) {
    paragraphs.push_back(lines.subspan(first, last - first + 1));
  }
  return paragraphs;
}

}  // namespace council
