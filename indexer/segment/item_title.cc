#include "indexer/segment/item_title.h"

#include <algorithm>
#include <array>
#include <utility>

#include "indexer/segment/agenda_reference.h"
#include "indexer/segment/announced_pages.h"
#include "indexer/segment/bold_title.h"
#include "indexer/segment/council_topic.h"
#include "indexer/segment/minuted_sentence.h"
#include "indexer/segment/number_label.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/run_in_title.h"
#include "indexer/segment/run_on_title.h"
#include "indexer/segment/scan.h"
#include "indexer/segment/title_block.h"
#include "indexer/segment/title_capitals.h"
#include "indexer/segment/title_paragraph.h"
#include "indexer/segment/title_remark.h"
#include "indexer/segment/usual_item.h"

namespace council {
namespace {

constexpr std::size_t longest_title = 600;
constexpr std::size_t most_blank_lines = 3;
constexpr std::size_t full_line = 62;

bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}

bool has_open_bracket(std::string_view text) {
  return std::count(text.begin(), text.end(), '(') >
         std::count(text.begin(), text.end(), ')');
}

bool is_capitals(const Line& line) {
  return upper_case_share(line.match) >= 0.9;
}

// "a) The following payments", "(ii) Trees", "b. Clerk": a part of the item's text.
bool is_lettered(std::string_view match) {
  constexpr std::size_t longest = 4;  // "viii"
  const bool opens = match.starts_with('(');
  match.remove_prefix(opens ? 1 : 0);
  const std::size_t close = opens ? match.find(')') : match.find_first_of(").");
  return close != std::string_view::npos && close > 0 && close <= longest &&
         close + 1 < match.size() && match[close + 1] == ' ' &&
         std::all_of(match.begin(), match.begin() + static_cast<std::ptrdiff_t>(close),
                     is_lower) &&
         (close == 1 || match.find_first_not_of("ivx") == close);
}

// A line that cannot belong to the title above it: another heading, a number, a row of a
// table, a label.
bool breaks_title(const Line& previous, const Line& next) {
  if (is_any_phrase(next.match, {"none", "nil", "noted", "dim", "none received",
                                 "decision", "decisions", "penderfyniad"}) ||
      starts_with_any(next.match, {"recommended that", "resolved that"})) {
    return true;  // the item's text
  }
  // Over the end of a page only what ends in "(Agenda item 4)" goes on for sure.
  const bool over_page = next.page != previous.page &&
                         !(is_capitals(previous) && split_agenda_reference(next.match));
  if (next.blank() || next.heading_level > 0 || over_page ||
      is_any_phrase(next.match, {"purpose of the report", "purpose of report",
                                 "background", "recommendation", "recommendations",
                                 "introduction", "summary", "executive summary"})) {
    return true;
  }
  if (is_lettered(next.match) || opens_with_paragraph_number(next.match) ||
      (tells_outcome(next.match) && !is_capitals(previous))) {
    return true;
  }
  if (find_number_label(next.match) && !is_lower(next.match.front()) &&
      !is_all_digits(next.match) && !counts_on_line(previous.match, next.match)) {
    return true;
  }
  const bool row = next.match.find('\t') != std::string::npos &&
                   previous.match.find('\t') == std::string::npos;
  const std::size_t colon = next.match.find(':');
  const bool labelled =
      colon != std::string::npos && count_words(next.match.substr(0, colon)) <= 3;
  return (row || labelled) && (previous.bold || is_capitals(previous));
}

// "(Pages 3 - 8)" under a title, or the rest of a bracket that it opened.
bool closes_bracket(const Line& previous, const Line& next, const std::string& title) {
  const bool referenced = starts_with_any(next.match, {"(pages", "(page"});
  return title.size() <= longest_title && !next.blank() && next.page == previous.page &&
         next.heading_level == 0 && (has_open_bracket(title) || referenced);
}

// Whether `next` is set as the title above it is.
bool is_set_alike(const Line& previous, const Line& next, const std::string& title) {
  // A converter may take only a part of a wrapped title for bold.
  if (previous.bold != next.bold) {
    return is_lower(next.match.front()) && next.text.size() < full_line &&
           previous.text.size() >= full_line;
  }
  if (previous.bold) {
    return true;
  }
  if (is_capitals(previous)) {
    return is_capitals(next) && next.match.size() > 3;
  }
  // A line that was filled to the margin goes on in the next one.
  const bool ended = title.empty() ||
                     std::string_view{".:"}.find(title.back()) != std::string_view::npos;
  return !ended && !is_text_below_title(title, next.match) &&
         (is_lower(next.match.front()) || previous.text.size() >= full_line);
}

// "2018/19:", "2018:" below "To elect the Mayor for": the end of a title.
bool closes_year(std::string_view match) {
  const std::size_t end = match.find_first_not_of("0123456789/-");
  return end != std::string_view::npos && match.substr(end) == ":" && end >= 4 &&
         match[0] >= '1' && match[0] <= '2';
}

// Whether the title goes on in `next`: it is set like the title, or the sentence that
// the title began is not over.
bool continues(const Line& previous, const Line& next, const std::string& title) {
  if (is_capitals(previous) && capitals_before_text(next.text) > 0) {
    return false;
  }
  if (closes_bracket(previous, next, title)) {
    return true;
  }
  if (closes_year(next.match)) {
    return next.page == previous.page && !previous.match.ends_with('.');
  }
  if (is_all_digits(next.match) || are_years(next.match)) {
    return are_years(next.match) && is_capitals(previous) && next.page == previous.page;
  }
  if (title.size() > longest_title || breaks_title(previous, next) ||
      (previous.whole && !is_lower(next.match.front()))) {
    return false;
  }
  return title_is_open(title, next.match) || is_set_alike(previous, next, title);
}

// Lines that belong to the heading though they are no title: "(Item 3)", "3 - 8".
void read_reference_lines(Lines lines, ItemTitle& title) {
  for (int step = 0; step < 2; ++step) {
    std::size_t at = title.end;
    while (at < lines.size() && at < title.end + 2 && lines[at].blank()) {
      ++at;
    }
    if (at >= lines.size()) {
      return;
    }
    if (auto reference = agenda_reference(lines[at].match)) {
      title.agenda_ref = std::move(reference);
      title.end = at + 1;
      continue;
    }
    std::string alone = lines[at].text;
    const auto range = alone.size() < 40 ? take_pages(alone) : std::nullopt;
    if (range && alone.empty() && !title.announced_pages) {
      title.announced_pages = range;
      title.end = at + 1;
      continue;
    }
    return;
  }
}

// The line that holds the title: the first one, or, under a number that stands alone, the
// next with text. lines.size() when there is none.
std::size_t find_title_line(Lines lines, std::size_t first, std::size_t skip) {
  if (skip < lines[first].text.size() &&
      !trim(std::string_view{lines[first].text}.substr(skip)).empty()) {
    return first;
  }
  std::size_t next = first + 1;
  while (next < lines.size() && next <= first + most_blank_lines && lines[next].blank()) {
    ++next;
  }
  return next < lines.size() && !lines[next].blank() ? next : lines.size();
}

// Adds to the title the lines on which it goes on; returns the index after the last.
std::size_t extend_title(Lines lines, std::size_t at, std::string& title) {
  constexpr std::size_t most_title_lines = 8;
  std::size_t last = at;
  while (last + 1 < lines.size() && last - at + 1 < most_title_lines) {
    std::size_t next = last + 1;
    // A page may end within a heading: furniture stands between its lines.
    while (next < lines.size() && lines[next].furniture) {
      ++next;
    }
    if (next < lines.size() && lines[next].blank()) {
      next = title_goes_on(lines, last, title) ? last + 2 : lines.size();
    } else if (next < lines.size() && !continues(lines[last], lines[next], title)) {
      next = lines.size();
    }
    if (next >= lines.size()) {
      break;
    }
    title = joined_with(std::move(title), lines[next].text);
    last = next;
  }
  return last + 1;
}

// Where the cell behind a title's own starts, or 0.
std::size_t next_cell(std::string_view title) {
  const std::size_t tab = title.find('\t');
  const bool has_title =
      tab != std::string_view::npos && has_title_words(title.substr(0, tab));
  return has_title && has_title_words(title.substr(tab)) ? tab + 1 : 0;
}

// "C/47/18  (Agenda Item No. 1)": the title stands on the line below.
std::optional<ItemTitle> read_below_reference(Lines lines, std::size_t at,
                                              std::string_view text) {
  auto reference = agenda_reference(text);
  const std::size_t below = at + 1;
  if (!reference || below >= lines.size() || lines[below].blank() ||
      find_number_label(lines[below].match)) {
    return std::nullopt;
  }
  ItemTitle title = read_item_title(lines, below, 0);
  title.agenda_ref = std::move(reference);
  return title;
}

// "27.16/17 / Planning / There were …": a table whose cells a converter has parted so.
bool cut_at_slash(std::string_view line, std::size_t start, ItemTitle& title) {
  constexpr std::string_view sign = " / ";
  const bool is_cell = trim(line.substr(0, start)).ends_with(" /");
  const std::size_t end = title.text.find(sign);
  if (!is_cell || end == std::string::npos) {
    return false;
  }
  title.body_offset = line.size() - (title.text.size() - end - sign.size());
  title.text.resize(end);
  return true;
}

// "19223 Payment of accounts. The Clerk presented the schedule" over the rest of the
// sentence, "14113. Report – County Cllr Bee reported on" likewise: the title is what
// stands before the text on its line. `title` holds all of it.
bool cut_at_sentence(const Line& line, const std::string& on_line, ItemTitle& title) {
  constexpr std::size_t most_words = 12;
  if (line.bold || line.heading_level > 0 || is_capitals(line) ||
      count_words(title.text) <= most_words) {
    return false;
  }
  std::size_t size = find_run_on(title.text);
  std::size_t body = size;
  if (const auto run_in = find_run_in(on_line); size == 0 && run_in) {
    const std::string_view rest = std::string_view{title.text}.substr(run_in->body);
    const bool goes_on = title.text.size() > on_line.size();
    if (reads_as_sentence(rest) &&
        (goes_on || rest.find(". ") != std::string_view::npos)) {
      size = run_in->title_size;
      body = run_in->body;
    }
  }
  if (size == 0 || body >= on_line.size()) {
    return false;
  }
  title.body_offset = line.text.size() - (on_line.size() - body);
  title.text.resize(size);
  title.text = without_title_marks(title.text);
  return true;
}

}  // namespace

ItemTitle read_item_title(Lines lines, std::size_t first, std::size_t skip) {
  ItemTitle title;
  const std::size_t at = find_title_line(lines, first, skip);
  if (at >= lines.size()) {
    title.end = first + 1;
    return title;
  }
  const std::size_t start = at == first ? bytes_of_text(lines[at], skip) : 0;
  title.text = trim(std::string_view{lines[at].text}.substr(start));
  title.end = at + 1;
  if (auto below = read_below_reference(lines, at, title.text)) {
    return *below;
  }
  if (cut_at_slash(lines[at].text, start, title)) {
    return title;
  }
  const bool set_apart = lines[at].bold || lines[at].heading_level > 0;
  const std::size_t bold = at == first && skip > 0 ? end_of_bold(lines[at]) : 0;
  std::size_t size = bold > start ? title.text.size() - (lines[at].text.size() - bold)
                     : set_apart  ? 0
                                  : find_run_on(title.text);
  const std::string_view below =
      at + 1 < lines.size() ? std::string_view{lines[at + 1].match} : std::string_view{};
  size = size > 0 ? size : text_behind_title(title.text, below);
  if (size > 0) {
    title.body_offset = lines[at].text.size() - (title.text.size() - size);
    title.text.resize(size);
    title.text = without_title_marks(title.text);
    return title;
  }
  const auto run_in = find_run_in(title.text);
  if (run_in && is_run_in(lines, at, title.text, *run_in)) {
    title.body_offset = lines[at].text.size() - (title.text.size() - run_in->body);
    title.text.resize(run_in->title_size);
    title.text = without_title_marks(title.text);
    return title;
  }
  // The page number in a last cell stands on the title's first line.
  if (title.text.find('\t') != std::string::npos) {
    title.announced_pages = take_pages(title.text);
  }
  // "Date of next meeting<tab>All to note": what a table's next cell says is text.
  if (const std::size_t cell = next_cell(title.text); cell > 0) {
    title.body_offset = lines[at].text.size() - (title.text.size() - cell);
    title.text = without_title_marks(trim(std::string_view{title.text}.substr(0, cell)));
    return title;
  }
  const std::string on_line = title.text;
  title.end = extend_title(lines, at, title.text);
  if (cut_at_sentence(lines[at], on_line, title)) {
    title.end = at + 1;
    return title;
  }
  if (at != first && title.end == at + 1) {
    extend_to_block(lines, title.text, title.end);
  }
  extend_by_capitals(lines, title.text, title.end);
  std::replace(title.text.begin(), title.text.end(), '\t', ' ');
  if (auto referred = split_agenda_reference(title.text)) {
    title.agenda_ref = std::move(referred->reference);
    title.text = std::string{referred->title};
  }
  if (!title.announced_pages) {
    title.announced_pages = take_pages(title.text);
  }
  take_attachment_label(title.text);
  read_reference_lines(lines, title);
  title.text = without_title_remark(without_title_marks(title.text));
  return title;
}

}  // namespace council
