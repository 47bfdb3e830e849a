#include "indexer/segment/headings.h"

#include <algorithm>
#include <cctype>
#include <string>
#include <utility>

#include "indexer/segment/item_title.h"
#include "indexer/segment/items.h"
#include "indexer/segment/number_label.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/usual_heading.h"

namespace council {
namespace {

constexpr std::size_t most_heading_words = 24;

bool has_letters(std::string_view text) {
  return std::count_if(text.begin(), text.end(), [](unsigned char c) {
           return std::isalpha(c) != 0 || c >= 0x80;
         }) >= 3;
}

bool ends_sentence(std::string_view match) {
  const char last = match.back();
  return last == ',' || last == ';' || (last == '.' && upper_case_share(match) < 0.85);
}

// "PURPOSE OF THE REPORT", "3. Background", "Contact Officer:" set as a line of its own.
bool is_heading(Lines lines, std::size_t at) {
  const Line& line = lines[at];
  if (line.blank() || line.furniture || !has_letters(line.match) ||
      count_words(line.match) > most_heading_words ||
      line.match.find('\t') != std::string::npos || ends_sentence(line.match)) {
    return false;
  }
  if (line.heading_level > 0) {
    return true;
  }
  const bool after_gap = at == 0 || lines[at - 1].blank() || lines[at - 1].furniture ||
                         lines[at - 1].page != line.page;
  const bool bullet = line.match.front() == '*' || line.match.front() == '-';
  if (bullet || !(after_gap || line.bold)) {
    return false;
  }
  const bool capitals = upper_case_share(line.match) >= 0.9 && line.match.size() >= 5;
  return line.bold || capitals || (after_gap && is_usual_heading(line.match));
}

// The lines to the end of a heading that is marked as one: its second line is marked so
// too, the text under it is not.
Lines lines_of_heading(Lines lines, std::size_t at) {
  std::size_t end = at + 1;
  if (lines[at].heading_level == 0) {
    return lines;
  }
  while (end < lines.size() && lines[end].heading_level == lines[at].heading_level) {
    ++end;
  }
  return lines.first(end);
}

SectionStart heading_start(Lines lines, std::size_t at, SectionPart part) {
  const auto label = find_number_label(lines[at].match);
  const bool numbered =
      label && (label->shape == NumberShape::Plain || label->shape == NumberShape::Bare);
  const ItemTitle title =
      read_item_title(lines_of_heading(lines, at), at, numbered ? label->size : 0);
  SectionStart start;
  start.line = at;
  start.body = title.end;
  start.part = part;
  if (numbered) {
    start.number = label->number;
  }
  if (!title.text.empty()) {
    start.title = title.text;
  }
  return start;
}

// "APPROVE the proposal to …", a whole paragraph set bold.
bool is_bold_paragraph(const SectionStart& start) {
  return start.title && count_words(*start.title) > most_heading_words;
}

std::vector<SectionStart> starts_at_headings(Lines lines, std::size_t from) {
  std::vector<SectionStart> starts;
  for (std::size_t at = from; at < lines.size(); ++at) {
    if (!is_heading(lines, at)) {
      continue;
    }
    SectionStart start = heading_start(lines, at, SectionPart::Heading);
    at = std::max(at, start.body - 1);
    if (!is_bold_paragraph(start)) {
      starts.push_back(std::move(start));
    }
  }
  return starts;
}

// Where a report's own text begins: its title block is headings too.
bool opens_report(std::string_view match) {
  const auto label = find_number_label(match);
  const std::string_view title = label ? trim(match.substr(label->size)) : match;
  return starts_with_any(
      title, {"purpose",     "executive summary", "summary",         "introduction",
              "background",  "recommendation",    "recommendations", "reason for",
              "reasons for", "context",           "overview",        "what is",
              "decision",    "proposal",          "report summary",  "issue",
              "key issues",  "details",           "pwrpas",          "cefndir",
              "crynodeb",    "argymhelliad",      "argymhellion",    "cyflwyniad"});
}

std::size_t end_of_title_block(Lines lines) {
  constexpr std::size_t longest_block = 80;
  for (std::size_t at = 0; at < lines.size() && at < longest_block; ++at) {
    if (is_heading(lines, at) && opens_report(lines[at].match)) {
      return at;
    }
  }
  return 0;
}

// "1. To invite the Panel.": numbered paragraphs, however short.
bool are_sentences(Lines lines, const std::vector<SectionStart>& numbered) {
  const auto sentences = std::count_if(
      numbered.begin(), numbered.end(),
      [&](const SectionStart& start) { return ends_sentence(lines[start.line].match); });
  return static_cast<std::size_t>(sentences) * 2 > numbered.size();
}

bool are_titles(Lines lines, const std::vector<SectionStart>& numbered) {
  return !are_sentences(lines, numbered) &&
         std::ranges::all_of(numbered, [](const SectionStart& start) {
           return start.title && count_words(*start.title) <= most_heading_words;
         });
}

// "Summary" and "Recommendations" on the front page of a report whose numbers begin
// behind them.
std::vector<SectionStart> with_headings_before(Lines lines,
                                               std::vector<SectionStart> headed,
                                               std::vector<SectionStart> numbered) {
  const std::size_t first = numbered.front().line;
  std::vector<SectionStart> starts;
  for (SectionStart& start : headed) {
    if (start.line < first && is_usual_heading(lines[start.line].match)) {
      starts.push_back(std::move(start));
    }
  }
  for (SectionStart& start : numbered) {
    start.part = SectionPart::Heading;
    starts.push_back(std::move(start));
  }
  return starts;
}

}  // namespace

std::vector<SectionStart> find_report_headings(Lines lines) {
  const std::size_t from = end_of_title_block(lines);
  std::vector<SectionStart> numbered = find_numbered_items(lines, Numbered::Report);
  std::vector<SectionStart> headed = starts_at_headings(lines, from);
  if (numbered.size() >= 2 && are_titles(lines, numbered) &&
      numbered.size() * 2 >= headed.size()) {
    return with_headings_before(lines, std::move(headed), std::move(numbered));
  }
  return headed;
}

std::vector<SectionStart> find_numbered_headings(Lines lines) {
  constexpr std::size_t fewest = 3;
  std::vector<SectionStart> numbered = find_numbered_items(lines, Numbered::Report);
  if (numbered.size() < fewest || numbered.front().number != "1" ||
      !are_titles(lines, numbered)) {
    return {};
  }
  for (SectionStart& start : numbered) {
    start.part = SectionPart::Heading;
  }
  return numbered;
}

std::vector<SectionStart> find_headings(Lines lines) {
  std::vector<SectionStart> starts = starts_at_headings(lines, 0);
  return starts.size() >= 2 ? starts : std::vector<SectionStart>{};
}

std::vector<SectionStart> find_pages(Lines lines, SectionPart part) {
  std::vector<SectionStart> starts;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    if (!starts.empty() && lines[at].page == lines[starts.back().line].page) {
      continue;
    }
    SectionStart start;
    start.line = at;
    start.body = at;
    start.part = part;
    std::size_t top = at;
    while (top < lines.size() && lines[top].page == lines[at].page &&
           (lines[top].blank() || lines[top].furniture)) {
      ++top;
    }
    if (top < lines.size() && lines[top].page == lines[at].page &&
        is_heading(lines, top)) {
      start.title = heading_start(lines, top, part).title;
    }
    starts.push_back(std::move(start));
  }
  return starts;
}

std::vector<SectionStart> find_slides(Lines lines) {
  std::vector<SectionStart> starts;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    if (lines[at].heading_level == 1 && !lines[at].blank()) {
      starts.push_back(heading_start(lines, at, SectionPart::Slide));
    }
  }
  return starts;
}

}  // namespace council
