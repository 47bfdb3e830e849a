#include "indexer/segment/web_page.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "indexer/segment/council_topic.h"
#include "indexer/segment/item_title.h"
#include "indexer/segment/items.h"
#include "indexer/segment/number_label.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/title_remark.h"
#include "indexer/segment/usual_item.h"
#include "indexer/segment/verbless_title.h"

namespace council {
namespace {

constexpr std::string_view truncation_trailer = "view the full minutes text for item";

std::size_t blank_lines_before(Lines lines, std::size_t at) {
  std::size_t blank = 0;
  while (blank < at && lines[at - blank - 1].blank()) {
    ++blank;
  }
  return blank;
}

bool is_page_chrome(std::string_view match) {
  return is_any_phrase(match, {"no. item", "additional documents", "supporting documents",
                               "items", "minutes", "decision", "decisions",
                               "attendance details", "next steps", "share this item"}) ||
         starts_with_any(match, {"venue", "contact", "media", "that"}) ||
         find_phrase(match, truncation_trailer) != std::string_view::npos;
}

bool has_title_end(std::string_view match) {
  return std::string_view{".:;,-?!"}.find(match.back()) == std::string_view::npos;
}

// A title of a text export: set off by blank lines, or bold below one on a page that was
// printed; no sentence, no bullet.
bool is_exported_title(Lines lines, std::size_t at) {
  const std::string& match = lines[at].match;
  constexpr std::size_t most_words = 45;
  if (lines[at].blank() || count_words(match) > most_words) {
    return false;
  }
  if (contains_any(match, {"pdf icon", "doc icon", "docx icon"}) &&
      !starts_with_phrase(match, "pdf icon")) {
    return true;
  }
  const std::size_t blank = blank_lines_before(lines, at);
  const bool set_off = blank >= 2 || (blank == 1 && lines[at].style.bold);
  const char first = match.front();
  const bool plain_start =
      (first >= 'A' && first <= 'Z') || (first >= '0' && first <= '9');
  const bool followed = at + 1 >= lines.size() || lines[at + 1].blank();
  return set_off && plain_start && has_title_end(match) && !is_page_chrome(match) &&
         followed && count_words(match) <= 25;
}

// "Election of the Chair To elect a Chair for the year.": where the task begins behind a
// title, or 0.
std::size_t task_behind_title(std::string_view match) {
  constexpr std::size_t most_words = 14;
  constexpr std::size_t fewest_bytes = 4;
  for (const std::string_view task :
       {" To elect", " To receive", " To consider", " To confirm", " To approve",
        " To note", " To appoint", " To agree"}) {
    const std::size_t at = match.find(task);
    if (at == std::string_view::npos || at < fewest_bytes) {
      continue;
    }
    const std::string_view title = match.substr(0, at);
    return is_verbless_title(title) && count_words(title) <= most_words ? at + 1 : 0;
  }
  return 0;
}

// Below a gap what meetings call their items, alone on its line over the text.
bool is_usual_line(Lines lines, std::size_t at) {
  constexpr std::size_t most_words = 12;
  const std::string& match = lines[at].match;
  return count_words(match) <= most_words && match.front() >= 'A' &&
         match.front() <= 'Z' && has_title_end(match) &&
         (is_procedural_title(match) || is_council_topic(match)) &&
         !is_page_chrome(match) && at + 1 < lines.size() && !lines[at + 1].blank();
}

// A title over what it is about and, in the same paragraph, "Minutes: …".
bool opens_minuted_paragraph(Lines lines, std::size_t at) {
  constexpr std::size_t most_words = 30;
  constexpr std::size_t most_lines = 10;
  const std::string& match = lines[at].match;
  if (count_words(match) > most_words || match.front() < '0' || match.front() > 'Z' ||
      !has_title_end(match) || is_page_chrome(match)) {
    return false;
  }
  for (std::size_t next = at + 1;
       next < std::min(lines.size(), at + most_lines) && !lines[next].blank(); ++next) {
    if (lines[next].match.starts_with("Minutes:")) {
      return true;
    }
  }
  return false;
}

// The titles of a page that prints its items' texts close below them.
std::optional<SectionStart> usual_start(Lines lines, std::size_t at) {
  if (lines[at].blank() || blank_lines_before(lines, at) == 0) {
    return std::nullopt;
  }
  SectionStart start;
  start.line = at;
  if (const std::size_t task = task_behind_title(lines[at].match); task > 0) {
    start.body = at;
    start.body_offset = bytes_of_text(lines[at], task);
    start.title =
        std::string{trim(std::string_view{lines[at].text}.substr(0, start.body_offset))};
    return start;
  }
  start.body = at + 1;
  std::string title = lines[at].text;
  take_attachment_label(title);
  start.title = std::move(title);
  return is_usual_line(lines, at) || opens_minuted_paragraph(lines, at)
             ? std::optional{std::move(start)}
             : std::nullopt;
}

SectionStart titled_start(Lines lines, std::size_t at, std::size_t skip) {
  const ItemTitle title = read_item_title(lines, at, skip);
  SectionStart start;
  start.line = at;
  start.body = title.end;
  if (!title.text.empty()) {
    start.title = title.text;
  }
  start.agenda_ref = title.agenda_ref;
  start.announced_pages = title.announced_pages;
  return start;
}

// The body of the page begins after "No. Item" or, lacking that, after its meeting line.
std::size_t end_of_page_head(Lines lines) {
  std::size_t end = 0;
  for (std::size_t at = 0; at < lines.size() && at < 60; ++at) {
    if (is_any_phrase(lines[at].match,
                      {"no. item", "no. item", "no item", "rhif eitem"})) {
      return at + 1;
    }
    if (starts_with_any(lines[at].match, {"venue", "contact", "lleoliad", "cyswllt"})) {
      end = at + 1;
    }
  }
  return end;
}

// "4.1", "94a": the number of a part of an item, alone on its line.
std::optional<std::string> sub_number(std::string_view match) {
  constexpr std::size_t longest = 7;
  std::string_view number = trim(match);
  while (!number.empty() && number.back() == '.') {
    number.remove_suffix(1);
  }
  const std::size_t digits =
      std::min(number.find_first_not_of("0123456789"), number.size());
  if (digits == 0 || digits > 3 || number.size() > longest || digits == number.size()) {
    return std::nullopt;
  }
  const std::string_view part = number.substr(digits);
  const bool is_letter = part.size() == 1 && part[0] >= 'a' && part[0] <= 'z';
  const bool is_decimal = part.size() >= 2 && part.size() <= 3 && part[0] == '.' &&
                          is_all_digits(part.substr(1));
  return is_letter || is_decimal ? std::optional{std::string{number}} : std::nullopt;
}

// The part of the item `number` that opens at a line: "4.1" or "4a" alone on it, over its
// title.
std::optional<SectionStart> part_at(Lines lines, std::size_t at, std::size_t end,
                                    std::string_view number) {
  auto part = sub_number(lines[at].match);
  if (!part || !part->starts_with(number) ||
      (part->size() > number.size() && is_all_digits(part->substr(number.size(), 1)))) {
    return std::nullopt;
  }
  std::size_t title = at + 1;
  while (title < end && lines[title].blank()) {
    ++title;
  }
  if (title >= end) {
    return std::nullopt;
  }
  SectionStart start = titled_start(lines, title, 0);
  start.line = at;
  start.number = *std::move(part);
  return start;
}

// Adds the parts of items that a page lists below them.
void add_listed_parts(Lines lines, std::vector<SectionStart>& starts) {
  std::vector<SectionStart> parts;
  for (std::size_t i = 0; i < starts.size(); ++i) {
    const std::string number = starts[i].number.value_or("");
    const std::size_t end = i + 1 < starts.size() ? starts[i + 1].line : lines.size();
    for (std::size_t at = starts[i].body; !number.empty() && at + 1 < end; ++at) {
      if (auto part = part_at(lines, at, end, number)) {
        at = std::max(at, part->body - 1);
        parts.push_back(*std::move(part));
      }
    }
  }
  std::ranges::move(parts, std::back_inserter(starts));
  std::ranges::sort(starts, {}, &SectionStart::line);
}

std::vector<SectionStart> find_marked_items(Lines lines) {
  std::vector<SectionStart> starts;
  std::optional<std::size_t> number_line;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    const LineRole role = lines[at].style.role;
    if (role == LineRole::ItemNumber && !lines[at].blank()) {
      number_line = at;
    }
    const bool also_title =
        role == LineRole::ItemNumber && lines[at].match.find('\t') != std::string::npos;
    if (role != LineRole::ItemTitle && !also_title) {
      continue;
    }
    const std::size_t first = number_line.value_or(at);
    const auto label = find_number_label(lines[first].match);
    SectionStart start = titled_start(lines, at, first == at && label ? label->size : 0);
    start.line = first;
    if (label) {
      start.number = label->number;
    } else if (auto number = sub_number(lines[first].match)) {
      start.number = std::move(number);
    }
    number_line.reset();
    starts.push_back(std::move(start));
    at = std::max(at, starts.back().body - 1);
  }
  return starts;
}

// A page whose cells came out one a line: "45." over "Apologies for Absence". Those of
// the titles that were found otherwise, where there is no such list.
std::vector<SectionStart> find_listed_items(Lines lines,
                                            std::vector<SectionStart> starts) {
  const std::size_t head = end_of_page_head(lines);
  std::vector<SectionStart> listed =
      find_numbered_items(lines.subspan(head), Numbered::Minutes);
  if (listed.size() < 2 || listed.size() <= starts.size()) {
    return starts;
  }
  for (SectionStart& start : listed) {
    start.line += head;
    start.body += head;
  }
  return listed;
}

}  // namespace

// "2." or "CAB59" alone on a line: a column of numbers, which came out above their items.
bool has_number_column(Lines lines) {
  constexpr std::ptrdiff_t fewest = 2;
  const std::size_t head = end_of_page_head(lines);
  const Lines below = lines.subspan(head);
  return std::ranges::count_if(below, [](const Line& line) {
           auto label = find_number_label(line.match);
           label = label || line.blank() ? label : find_doubtful_label(line.match);
           return label && label->size >= line.match.size() &&
                  label->shape != NumberShape::Bare;
         }) >= fewest;
}

std::vector<SectionStart> find_page_items(Lines lines) {
  std::vector<SectionStart> starts = find_marked_items(lines);
  if (!starts.empty()) {
    return starts;
  }
  if (has_number_column(lines)) {
    starts = find_listed_items(lines, {});
    if (starts.size() >= 2) {
      add_listed_parts(lines, starts);
      return starts;
    }
  }
  for (std::size_t at = end_of_page_head(lines); at < lines.size(); ++at) {
    if (!is_exported_title(lines, at)) {
      if (auto usual = usual_start(lines, at)) {
        starts.push_back(*std::move(usual));
      }
      continue;
    }
    const auto label = find_number_label(lines[at].match);
    SectionStart start = titled_start(lines, at, label ? label->size : 0);
    start.body = at + 1;
    if (label) {
      start.number = label->number;
    }
    starts.push_back(std::move(start));
  }
  return starts.size() < 2 ? find_listed_items(lines, std::move(starts)) : starts;
}

std::vector<SectionStart> find_single_item(Lines lines) {
  constexpr std::size_t head = 20;
  const auto is_page_title = [](const Line& line) {
    return is_any_phrase(line.match,
                         {"agenda item", "eitem ar yr agenda", "eitem agenda"});
  };
  // A site's own lines may stand over the page's title; without it the page is a piece of
  // one, whose title is not there.
  const auto titled =
      std::ranges::find_if(lines.first(std::min(head, lines.size())), is_page_title);
  std::size_t at = static_cast<std::size_t>(titled - lines.begin());
  if (at >= std::min(head, lines.size())) {
    return {};
  }
  for (++at; at < lines.size(); ++at) {
    if (!lines[at].blank() && !is_page_title(lines[at])) {
      SectionStart start = titled_start(lines, at, 0);
      start.body = std::max(start.body, at + 1);
      // An item's title may be a sentence: "Any other urgent items which …, may be
      // considered."
      return {std::move(start)};
    }
  }
  return {};
}

std::optional<Truncation> find_truncation(Lines lines) {
  for (const Line& line : lines) {
    const std::size_t at = find_phrase(line.match, truncation_trailer);
    if (at == std::string_view::npos) {
      continue;
    }
    const std::string_view number =
        trim(std::string_view{line.match}.substr(at + truncation_trailer.size()));
    Truncation truncation;
    if (!number.empty()) {
      truncation.number = std::string{first_word(number)};
      while (!truncation.number->empty() && truncation.number->back() == '.') {
        truncation.number->pop_back();
      }
    }
    return truncation;
  }
  return std::nullopt;
}

}  // namespace council
