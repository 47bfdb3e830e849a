#include "indexer/segment/broken_lines.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/segment/council_topic.h"
#include "indexer/segment/make_line.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"
#include "indexer/segment/usual_item.h"

namespace council {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}

// The places of an HTML table's line before which a cell, a row or a paragraph begins.
std::vector<std::size_t> table_breaks(std::string_view raw) {
  std::vector<std::size_t> breaks;
  if (raw.find("<tr") == std::string_view::npos ||
      raw.find("<td") == std::string_view::npos) {
    return breaks;
  }
  for (const std::string_view tag : {"<td", "<tr", "<div", "<li", "<p>", "<br"}) {
    for (std::size_t at = raw.find(tag); at != std::string_view::npos;
         at = raw.find(tag, at + 1)) {
      breaks.push_back(at);
    }
  }
  std::ranges::sort(breaks);
  return breaks;
}

// "<td width="9"><strong>Planning</strong></td>" is bold as a whole.
bool is_bold_cell(std::string_view raw) {
  constexpr std::string_view open = "<strong>";
  constexpr std::string_view close = "</strong>";
  const std::size_t first = raw.find(open);
  const std::size_t last = raw.rfind(close);
  if (first == std::string_view::npos || last == std::string_view::npos || last < first) {
    return false;
  }
  return clean_line(raw.substr(0, first)).empty() &&
         clean_line(raw.substr(last + close.size())).empty();
}

struct InlineItem {
  std::size_t at = 0;
  std::size_t title = 0;
  int number = 0;
  bool has_point = false;
};

// " 7. Planning" at `at`, where a word may begin: the number and a capital behind it. The
// point may be lost: "7 Planning".
InlineItem inline_item(std::string_view raw, std::size_t at) {
  InlineItem item{.at = at, .title = at};
  while (item.title < raw.size() && item.title - at < 3 && is_digit(raw[item.title])) {
    item.number = item.number * 10 + (raw[item.title++] - '0');
  }
  const auto skip = [&](char c) {
    const bool there = item.title < raw.size() && raw[item.title] == c;
    item.title += there ? 1 : 0;
    return there;
  };
  skip('\\');
  item.has_point = skip('.');
  const bool closed = skip(' ');
  const bool titled = closed && item.title < raw.size() && is_upper(raw[item.title]);
  return titled ? item : InlineItem{};
}

// Whether what stands before `at` is a sentence that is over.
bool is_behind_sentence(std::string_view raw, std::size_t at) {
  return at > 1 && raw[at - 1] == ' ' && (raw[at - 2] == '.' || raw[at - 2] == ':');
}

bool is_usual(std::string_view raw, std::size_t title) {
  constexpr std::size_t longest = 60;
  const std::string start = clean_line(raw.substr(title, longest));
  const std::string_view words = start;
  const std::string_view alone = words.substr(0, words.find(':'));
  return is_procedural_title(start) || is_council_topic(alone) ||
         opens_council_topic(start);
}

// Items from 1 upwards within one line, some of them such as every council has; lists
// within a text are not.
std::vector<std::size_t> item_breaks(std::string_view raw) {
  constexpr std::size_t shortest = 400;
  constexpr std::size_t fewest = 4;
  constexpr int fewest_usual = 3;
  std::vector<std::size_t> breaks;
  if (raw.size() < shortest) {
    return breaks;
  }
  int usual = 0;
  int next = 1;
  for (std::size_t at = find_digit(raw); at < raw.size(); at = find_digit(raw, at + 1)) {
    if (at > 0 && raw[at - 1] != ' ') {
      continue;
    }
    const InlineItem item = inline_item(raw, at);
    if (item.number == next &&
        (item.has_point || (is_behind_sentence(raw, at) && is_usual(raw, item.title)))) {
      ++next;
      usual += is_usual(raw, item.title) ? 1 : 0;
      breaks.push_back(at);
    }
  }
  const bool are_items = breaks.size() >= fewest && usual >= fewest_usual &&
                         static_cast<std::size_t>(usual) * 3 >= breaks.size();
  return are_items ? breaks : std::vector<std::size_t>{};
}

// In the head of such a line the parts of a masthead begin.
void add_head_breaks(std::string_view raw, std::vector<std::size_t>& breaks) {
  const std::string_view head = raw.substr(0, breaks.front());
  for (const std::string_view label :
       {" Present:", " PRESENT:", " Also present:", " In attendance:", " In Attendance:",
        " Also in attendance:", " Apologies:", " APOLOGIES:"}) {
    const std::size_t at = head.find(label);
    if (at != std::string_view::npos) {
      breaks.push_back(at + 1);
    }
  }
  // "1207/05/2020 MINUTES OF …": a number of the file before the title. Or the foot of a
  // page: "1 Agreed as a true record: Signed ….. Date ….. DRAFT MINUTES OF THE …".
  const std::size_t draft = head.find("DRAFT MINUTES OF ");
  const std::size_t minutes = std::min(draft, head.find("MINUTES OF "));
  const bool is_behind_foot = minutes != std::string_view::npos &&
                              head.find("Signed") < minutes &&
                              head.find("Date") < minutes;
  if (minutes != std::string_view::npos && minutes > 0 &&
      (is_behind_foot ||
       std::none_of(head.begin(), head.begin() + static_cast<std::ptrdiff_t>(minutes),
                    [](char c) { return is_upper(c) || (c >= 'a' && c <= 'z'); }))) {
    breaks.push_back(minutes);
  }
  std::ranges::sort(breaks);
}

// "Glen City Council Re-inspection of services for children in need of help and": the
// title of an inspection behind the authority's name.
std::size_t title_of_inspection(std::string_view raw) {
  constexpr std::size_t longest = 200;
  if (raw.size() > longest ||
      raw.find("nspection of services for children") == std::string_view::npos) {
    return 0;
  }
  for (const std::string_view title : {" Re-inspection of services for children",
                                       " Inspection of services for children"}) {
    const std::size_t at = raw.find(title);
    if (at != std::string_view::npos && raw.substr(0, at).ends_with("Council")) {
      return at + 1;
    }
  }
  return 0;
}

std::vector<std::size_t> breaks_of(std::string_view raw) {
  if (const std::size_t title = title_of_inspection(raw); title > 0) {
    return {title};
  }
  std::vector<std::size_t> breaks = table_breaks(raw);
  if (breaks.empty()) {
    breaks = item_breaks(raw);
    if (!breaks.empty()) {
      add_head_breaks(raw, breaks);
    }
  }
  return breaks;
}

// The pieces between the breaks, each with some text: tags alone belong to the piece
// before them, or, at the start, to the one behind.
std::vector<std::string_view> pieces_of(std::string_view raw,
                                        const std::vector<std::size_t>& breaks) {
  std::vector<std::string_view> pieces;
  std::size_t from = 0;  // where the piece in hand starts
  std::size_t checked = 0;
  bool has_text = false;
  for (std::size_t i = 0; i <= breaks.size(); ++i) {
    const std::size_t to = i < breaks.size() ? breaks[i] : raw.size();
    const bool more = !clean_line(raw.substr(checked, to - checked)).empty();
    if (more && has_text) {
      pieces.push_back(raw.substr(from, checked - from));
      from = checked;
    }
    has_text = has_text || more;
    checked = to;
  }
  pieces.push_back(raw.substr(from));
  return pieces;
}

}  // namespace

std::vector<Line> break_lines(std::vector<Line> lines) {
  const auto first = std::ranges::find_if(
      lines, [](const Line& line) { return !breaks_of(line.raw).empty(); });
  if (first == lines.end()) {
    return lines;
  }
  std::vector<Line> broken;
  broken.reserve(lines.size());
  for (Line& line : lines) {
    const std::vector<std::size_t> breaks = breaks_of(line.raw);
    if (breaks.empty()) {
      broken.push_back(std::move(line));
      continue;
    }
    for (const std::string_view piece : pieces_of(line.raw, breaks)) {
      broken.push_back(make_line(line.number, line.page, piece, line.style));
      broken.back().bold = broken.back().bold || is_bold_cell(piece);
    }
  }
  return broken;
}

}  // namespace council
