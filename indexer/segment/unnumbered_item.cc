#include "indexer/segment/unnumbered_item.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/segment/council_topic.h"
#include "indexer/segment/label_column.h"
#include "indexer/segment/name_words.h"
#include "indexer/segment/number_label.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/run_on_title.h"

namespace council {

bool is_usual_title(std::string_view title) {
  return is_council_topic(title) || opens_council_topic(title);
}

namespace {

bool is_capitals(const Line& line) {
  return upper_case_share(line.match) >= 0.9;
}

bool opens_paragraph(Lines lines, std::size_t at) {
  return at == 0 || lines[at - 1].blank() || lines[at - 1].furniture;
}

std::string without_colon(std::string_view text) {
  text = trim(text);
  while (!text.empty() && (text.back() == ':' || text.back() == '-')) {
    text = trim(text.substr(0, text.size() - 1));
  }
  return std::string{text};
}

SectionStart heading_at(Lines lines, std::size_t at) {
  SectionStart start;
  start.line = at;
  start.body = at + 1;
  start.title = without_colon(lines[at].text);
  return start;
}

// A short line alone in its paragraph, set like a title and followed by text.
bool is_short_heading(Lines lines, std::size_t at) {
  constexpr std::size_t most_words = 9;
  constexpr std::size_t longest = 80;
  const std::string& match = lines[at].match;
  if (lines[at].blank() || lines[at].furniture || match.size() > longest ||
      match.size() < 4 || count_words(match) > most_words ||
      match.find('\t') != std::string::npos || !opens_paragraph(lines, at)) {
    return false;
  }
  const bool alone =
      at + 2 < lines.size() && lines[at + 1].blank() && !lines[at + 2].blank();
  const bool sentence =
      std::string_view{".,;!"}.find(match.back()) != std::string_view::npos;
  return alone && !sentence && has_title_case(match) && !honorific_at(match, 0) &&
         !find_number_label(match) && match.find(": ") == std::string::npos &&
         lines[at + 2].match.size() > match.size() / 2;
}

// Lines above `at` that are headings over the items that follow, from the first of them.
std::size_t first_group_heading(Lines lines, std::size_t at, std::size_t from) {
  std::size_t found = at;
  for (std::size_t above = at; above > from + 1;) {
    --above;
    const Line& line = lines[above];
    if (line.blank() || line.furniture) {
      continue;
    }
    const bool set_apart = line.bold || line.heading_level > 0 || is_capitals(line);
    if (!set_apart || !is_group_heading(line.match)) {
      break;
    }
    found = above;
  }
  return found;
}

void add_group_headings(Lines lines, std::vector<SectionStart>& starts) {
  std::vector<SectionStart> groups;
  for (std::size_t i = 1; i < starts.size(); ++i) {
    const std::size_t from = std::max(starts[i - 1].line, starts[i - 1].body);
    const std::size_t at =
        first_group_heading(lines, starts[i].line, from == 0 ? 0 : from - 1);
    if (at < starts[i].line) {
      SectionStart group;
      group.line = at;
      group.body = at;
      group.part = SectionPart::Front;
      groups.push_back(std::move(group));
    }
  }
  std::ranges::move(groups, std::back_inserter(starts));
  sort_by_line(starts);
}

// "ANY OTHER BUSINESS" below the last number, set as the numbered titles are.
void add_last_item(Lines lines, std::vector<SectionStart>& starts) {
  const Line& last = lines[starts.back().line];
  for (std::size_t at = std::max(starts.back().body, starts.back().line + 1);
       at < lines.size(); ++at) {
    const Line& line = lines[at];
    const bool like = !line.blank() && !line.furniture && line.bold == last.bold &&
                      is_capitals(line) && is_capitals(last);
    if (like && opens_paragraph(lines, at) &&
        is_council_topic(without_colon(line.match))) {
      starts.push_back(heading_at(lines, at));
      return;
    }
  }
}

std::set<std::size_t> lines_of_titles(const std::vector<SectionStart>& starts) {
  std::set<std::size_t> titles;
  for (const SectionStart& start : starts) {
    for (std::size_t at = start.line; at < std::max(start.body, start.line + 1); ++at) {
      titles.insert(at);
    }
  }
  return titles;
}

bool is_in(Lines part, const Line& line) {
  return !part.empty() && &line >= &part.front() && &line <= &part.back();
}

// Short headings between the items, where they are the rule and the numbers are not.
void add_short_headings(Lines lines, std::vector<SectionStart>& starts) {
  constexpr std::size_t most_numbered = 6;
  constexpr std::size_t fewest_usual = 3;
  constexpr std::size_t longest_masthead = 40;
  if (starts.size() > most_numbered) {
    return;
  }
  const std::set<std::size_t> headings = lines_of_titles(starts);
  // Above the first number only what is plainly an item: the rest is the masthead.
  const std::size_t first = starts.front().line;
  const Lines column = find_label_column(lines);
  std::vector<SectionStart> found;
  std::size_t usual = 0;
  for (std::size_t at = first - std::min(first, longest_masthead); at < lines.size();
       ++at) {
    if (headings.contains(at) || !is_short_heading(lines, at)) {
      continue;
    }
    const bool named = is_usual_title(without_colon(lines[at].match));
    if (at < first && !named) {
      continue;
    }
    usual += named ? 1U : 0U;
    if (!is_in(column, lines[at])) {
      found.push_back(heading_at(lines, at));
    }
  }
  if (found.size() < starts.size() || usual < fewest_usual) {
    return;
  }
  std::ranges::move(found, std::back_inserter(starts));
  sort_by_line(starts);
}

// In a table of which only some rows bear numbers, the bold cells above the first of them
// are titles too.
void add_bold_rows(Lines lines, std::vector<SectionStart>& starts) {
  const std::size_t first = starts.front().line;
  if (lines[first].raw.find("<td") == std::string::npos) {
    return;
  }
  std::vector<SectionStart> found;
  for (std::size_t at = first; at > 0 && lines[at - 1].number == lines[first].number;
       --at) {
    const Line& line = lines[at - 1];
    const std::string title = without_colon(line.match);
    if (!line.bold || title.empty() || !has_title_case(title) || honorific_at(title, 0) ||
        find_number_label(title) ||
        (count_words(title) < 2 && !is_council_topic(title))) {
      continue;
    }
    found.push_back(heading_at(lines, at - 1));
  }
  std::ranges::move(found, std::back_inserter(starts));
  sort_by_line(starts);
}

// Loose numbers and words of a margin before a title: "Clerk 16/01/5 Minutes of …". The
// number is the title's own where nothing but it stands before the title.
struct Opening {
  std::size_t title = 0;  // where the title starts
  std::optional<std::string> number;
};

Opening opening_of(std::string_view match) {
  constexpr std::size_t most_words = 4;
  Opening opening;
  std::size_t at = 0;
  for (std::size_t i = 0; i < most_words && at < match.size(); ++i) {
    const std::string_view word = first_word(match.substr(at));
    const std::size_t slashes = static_cast<std::size_t>(std::ranges::count(word, '/'));
    const bool numbered = slashes == 2 && word.front() >= '0' && word.front() <= '9' &&
                          word.back() >= '0' && word.back() <= '9';
    const bool roman = word.size() > 1 && word.back() == ')' &&
                       word.find_first_not_of("ivx)") == std::string_view::npos;
    const bool margin = is_any_phrase(word, {"clerk", "action"});
    if (!numbered && !roman && !margin) {
      break;
    }
    at += word.size();
    at += match.substr(at).find_first_not_of(' ') == std::string_view::npos
              ? match.size() - at
              : match.substr(at).find_first_not_of(' ');
    if (numbered) {
      opening = {at, std::string{word}};
    }
  }
  return opening;
}

// Where the title of a run-in item ends and its text begins, or 0.
std::size_t run_in_at(std::string_view text) {
  constexpr std::size_t most_words = 16;
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos || colon == 0 || text.starts_with('*') ||
      count_words(text.substr(0, colon)) > most_words) {
    return 0;
  }
  // "Section 85(1) & (2): …" ends at the last colon that no bracket holds.
  const std::size_t body = text.find_first_not_of(" :-", colon);
  return body == std::string_view::npos || body == colon + 1 ? 0 : body;
}

// "Chairman: A Ash", not "Chairman's Comments: …" nor "Date of next meeting: …".
bool is_front_label(std::string_view title) {
  if (starts_with_any(title, {"chairman's", "clerk's", "date of next meeting",
                              "date of the next meeting"})) {
    return false;
  }
  return starts_with_any(
      title, {"present", "in attendance", "also present", "attendance", "those attending",
              "councillors present", "apologies", "absent", "date", "time", "venue",
              "signed", "chairman", "tel", "email", "website", "clerk", "to", "note"});
}

// Where the text of a run-in item begins, behind a colon or behind a usual title; or 0.
std::size_t body_behind_title(std::string_view text) {
  constexpr std::size_t longest = 400;  // more than any topic
  const std::size_t body = run_in_at(text);
  if (body != 0 || !opens_council_topic(fold_typography(text.substr(0, longest)))) {
    return body;
  }
  const std::size_t run_on = find_run_on(text);
  return is_council_topic(fold_typography(text.substr(0, run_on))) ? run_on : 0;
}

}  // namespace

std::optional<SectionStart> find_run_in_item(Lines lines, std::size_t at) {
  const Line& line = lines[at];
  const Opening opening = opening_of(line.match);
  const std::string_view text =
      std::string_view{line.text}.substr(std::min(opening.title, line.text.size()));
  const std::size_t body = body_behind_title(text);
  SectionStart start;
  start.line = at;
  if (body == 0) {
    start.body = at;  // its title is its text
    return starts_with_any(text, {"items for next", "items for the next"})
               ? std::optional{std::move(start)}
               : std::nullopt;
  }
  const std::string title = without_colon(text.substr(0, body));
  const std::string match = fold_typography(title);
  if (title.empty() || is_front_label(match) ||
      (!is_usual_title(match) && (!has_title_case(match) || honorific_at(match, 0)))) {
    return std::nullopt;
  }
  start.body = at + 1;
  start.title = title;
  start.number = opening.number;
  start.body_offset = opening.title + body;
  return start;
}

void add_unnumbered_items(Lines lines, std::vector<SectionStart>& starts) {
  if (starts.empty()) {
    return;
  }
  add_last_item(lines, starts);
  add_bold_rows(lines, starts);
  add_short_headings(lines, starts);
  add_group_headings(lines, starts);
}

namespace {

// "Matters Arising:" over its text.
bool is_usual_label(Lines lines, std::size_t at) {
  const std::string& match = lines[at].match;
  return match.ends_with(':') && at + 1 < lines.size() && !lines[at + 1].blank() &&
         is_usual_title(without_colon(match)) && !is_front_label(match);
}

bool opens_meeting(std::string_view match) {
  return contains_any(match, {"opened the meeting", "meeting was opened",
                              "meeting opened at", "called the meeting to order"});
}

// "Apologies: A Ash, B Beech" once the meeting is open; above that it tells of the
// attendance.
std::optional<SectionStart> find_apologies(Lines lines, std::size_t at) {
  const std::string& text = lines[at].text;
  const std::size_t body = run_in_at(text);
  SectionStart start = heading_at(lines, at);
  start.title = without_colon(std::string_view{text}.substr(0, body));
  start.body_offset = body;
  return body > 0 && is_any_phrase(*start.title, {"apologies", "apologies for absence"})
             ? std::optional{std::move(start)}
             : std::nullopt;
}

}  // namespace

std::vector<SectionStart> find_run_in_items(Lines lines) {
  constexpr std::size_t fewest = 4;
  constexpr std::size_t fewest_usual = 3;
  std::vector<SectionStart> starts;
  std::size_t usual = 0;
  std::size_t paragraphs = 0;
  bool is_open = false;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    const Line& line = lines[at];
    if (line.blank() || line.furniture || !opens_paragraph(lines, at)) {
      continue;
    }
    ++paragraphs;
    is_open = is_open || opens_meeting(line.match);
    auto start = find_run_in_item(lines, at);
    if (!start && is_open) {
      start = find_apologies(lines, at);
    }
    if (!start && is_usual_label(lines, at)) {
      start = heading_at(lines, at);
    }
    if (start) {
      usual += start->title && is_usual_title(fold_typography(*start->title)) ? 1U : 0U;
      starts.push_back(*std::move(start));
    }
  }
  const bool is_form = starts.size() >= fewest && usual >= fewest_usual &&
                       usual * 3 >= starts.size() && starts.size() * 5 >= paragraphs;
  return is_form ? starts : std::vector<SectionStart>{};
}

}  // namespace council
