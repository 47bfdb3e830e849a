#include "indexer/segment/item_title.h"

#include <algorithm>
#include <cstdlib>

#include "indexer/segment/number_label.h"
#include "indexer/segment/phrase.h"

namespace council {
namespace {

constexpr std::size_t longest_title = 600;
constexpr std::size_t most_title_lines = 8;
constexpr std::size_t most_blank_lines = 3;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}

// A number of up to four digits that ends at `end` (exclusive); its start in `from`.
std::optional<int> number_before(std::string_view text, std::size_t end,
                                 std::size_t& from) {
  from = end;
  while (from > 0 && is_digit(text[from - 1]) && end - from < 5) {
    --from;
  }
  if (from == end || end - from > 4) {
    return std::nullopt;
  }
  return std::atoi(std::string{text.substr(from, end - from)}.c_str());
}

std::size_t skip_blanks_back(std::string_view text, std::size_t end) {
  while (end > 0 && (text[end - 1] == ' ' || text[end - 1] == '\t')) {
    --end;
  }
  return end;
}

// "2021/22 9 - 14": the pages are 9 to 14; "2020 - 2023" and "2021/22" are years.
std::optional<std::pair<int, int>> take_trailing_range(std::string& title) {
  const std::string folded = fold_typography(title);
  std::size_t from = 0;
  std::size_t end = skip_blanks_back(folded, folded.size());
  const auto last = number_before(folded, end, from);
  if (!last) {
    return std::nullopt;
  }
  end = skip_blanks_back(folded, from);
  if (end == 0 || folded[end - 1] != '-') {
    return std::nullopt;
  }
  end = skip_blanks_back(folded, end - 1);
  const auto first = number_before(folded, end, from);
  const bool is_word =
      first && (from == 0 || folded[from - 1] == ' ' || folded[from - 1] == '\t');
  const bool years = first && *first >= 1900 && *last >= 1900;
  if (!is_word || years || *first == 0 || *first > *last) {
    return std::nullopt;
  }
  // The dash may be three bytes long in the printed form: cut by words instead.
  std::string_view kept = title;
  for (std::size_t word = 0; word < count_words(folded.substr(from)); ++word) {
    kept = trim(kept);
    const std::size_t blank = kept.find_last_of(" \t");
    kept = blank == std::string_view::npos ? std::string_view{} : kept.substr(0, blank);
  }
  title = trim(kept);
  return std::pair{*first, *last};
}

// "(Pages 1 - 10)", "(Page 5)", "(Tudalennau 3 - 8)" anywhere in the title.
std::optional<std::pair<int, int>> take_bracketed_pages(std::string& title) {
  for (std::size_t open = title.find('('); open != std::string::npos;
       open = title.find('(', open + 1)) {
    const std::size_t close = title.find(')', open);
    if (close == std::string::npos) {
      return std::nullopt;
    }
    const std::string inside = fold_typography(title.substr(open + 1, close - open - 1));
    if (!starts_with_any(inside,
                         {"pages", "page", "tudalennau", "tudalen", "pgs", "pp"})) {
      continue;
    }
    std::size_t at = inside.find_first_of("0123456789");
    if (at == std::string::npos) {
      continue;
    }
    const int first = std::atoi(inside.c_str() + at);
    at = inside.find_first_not_of("0123456789", at);
    at = at == std::string::npos ? at : inside.find_first_of("0123456789", at);
    const int last = at == std::string::npos ? first : std::atoi(inside.c_str() + at);
    const std::string before{trim(std::string_view{title}.substr(0, open))};
    const std::string after{trim(std::string_view{title}.substr(close + 1))};
    title = before + (before.empty() || after.empty() ? "" : " ") + after;
    return std::pair{first, last};
  }
  return std::nullopt;
}

// "Annual complaints report\t9": a last cell that is a number is the paper's first page.
std::optional<std::pair<int, int>> take_page_cell(std::string& title) {
  const std::size_t tab = title.rfind('\t');
  if (tab == std::string::npos) {
    return std::nullopt;
  }
  const std::string_view cell = trim(std::string_view{title}.substr(tab + 1));
  if (!is_all_digits(cell) || cell.size() > 4) {
    return std::nullopt;
  }
  const int page = std::atoi(std::string{cell}.c_str());
  title = trim(std::string_view{title}.substr(0, tab));
  return std::pair{page, page};
}

// "(Item 3)", "(Agenda item 3)", "(Agenda Item 3a)" as the whole of `text`.
std::optional<std::string> agenda_reference(std::string_view text) {
  text = trim(text);
  if (text.size() < 3 || text.front() != '(' || text.back() != ')') {
    return std::nullopt;
  }
  const std::string_view inside = trim(text.substr(1, text.size() - 2));
  if (!starts_with_any(inside, {"item", "agenda item", "agenda no", "eitem"}) ||
      inside.size() > 40) {
    return std::nullopt;
  }
  const auto label = find_number_label(inside);
  if (!label || label->shape != NumberShape::Worded || label->size < inside.size()) {
    return std::nullopt;
  }
  return label->number;
}

// "MINUTES OF 23 JUNE 2009 (Agenda item 3)" -> title without it.
std::optional<std::string> take_agenda_reference(std::string& title) {
  const std::size_t open = title.rfind('(');
  if (open == std::string::npos) {
    return std::nullopt;
  }
  auto reference = agenda_reference(std::string_view{title}.substr(open));
  if (reference) {
    title = trim(std::string_view{title}.substr(0, open));
  }
  return reference;
}

bool has_open_bracket(std::string_view text) {
  return std::count(text.begin(), text.end(), '(') >
         std::count(text.begin(), text.end(), ')');
}

bool is_capitals(const Line& line) {
  return upper_case_share(line.match) >= 0.9;
}

// Whether the title goes on in `next`: it is set like the title, or the sentence that
// the title began is not over.
bool continues(const Line& previous, const Line& next, const std::string& title) {
  if (next.blank() || next.heading_level > 0 || title.size() > longest_title ||
      next.page != previous.page) {
    return false;
  }
  if (has_open_bracket(title) || starts_with_any(next.match, {"(pages", "(page"})) {
    return true;
  }
  const bool opens_section =
      is_any_phrase(next.match, {"purpose of the report", "purpose of report",
                                 "background", "recommendation", "recommendations",
                                 "introduction", "summary", "executive summary"});
  if (opens_section || (find_number_label(next.match) && !is_lower(next.match.front()))) {
    return false;
  }
  // A table's first row, a label or a year that completes a date.
  const bool row = next.match.find('\t') != std::string::npos &&
                   previous.match.find('\t') == std::string::npos;
  const std::size_t colon = next.match.find(':');
  const bool labelled =
      colon != std::string::npos && count_words(next.match.substr(0, colon)) <= 3;
  if ((row || labelled) && (previous.bold || is_capitals(previous))) {
    return false;
  }
  if (is_all_digits(next.match) && next.match.size() == 4 && is_capitals(previous)) {
    return true;
  }
  if (previous.bold != next.bold && (previous.bold || next.bold)) {
    return false;
  }
  if (previous.bold && next.bold) {
    return true;
  }
  if (is_capitals(previous)) {
    return is_capitals(next) && next.match.size() > 3;
  }
  const char last = title.empty() ? ' ' : title.back();
  if (last == '.' || last == ':' || last == ';') {
    return false;
  }
  // A line that was filled to the margin goes on in the next one.
  constexpr std::size_t full_line = 62;
  return is_lower(next.match.front()) || previous.text.size() >= full_line;
}

// "Apologies for absence: Cllr Hillard." is a title and its text on one line.
std::size_t find_run_in_body(std::string_view title) {
  constexpr std::size_t most_words = 12;
  for (std::size_t at = title.find(':'); at != std::string_view::npos;
       at = title.find(':', at + 1)) {
    const bool followed =
        at + 1 < title.size() && (title[at + 1] == ' ' || title[at + 1] == '\t');
    if (followed && count_words(title.substr(0, at)) <= most_words &&
        !trim(title.substr(at + 1)).empty()) {
      return at + 1;
    }
  }
  return 0;
}

std::string_view without_trailing(std::string_view title) {
  title = trim(title);
  while (!title.empty() && (title.back() == ':' || title.back() == '-')) {
    title = trim(title.substr(0, title.size() - 1));
  }
  return title;
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

}  // namespace

std::optional<std::pair<int, int>> take_pages(std::string& title) {
  if (auto pages = take_bracketed_pages(title)) {
    return pages;
  }
  return take_trailing_range(title);
}

void take_attachment_label(std::string& title) {
  for (const std::string_view label :
       {"pdf icon pdf", "pdf icon", "doc icon", "docx icon"}) {
    const std::size_t at = find_phrase(title, label);
    if (at != std::string_view::npos) {
      title = trim(std::string_view{title}.substr(0, at));
      return;
    }
  }
}

ItemTitle read_item_title(Lines lines, std::size_t first, std::size_t skip) {
  ItemTitle title;
  std::size_t at = first;
  // `skip` counts bytes of match; the label is ASCII, so it is as long in text.
  title.text = trim(std::string_view{lines[first].text}.substr(
      std::min(skip, lines[first].text.size())));
  const bool number_alone = title.text.empty();
  if (number_alone) {
    std::size_t next = first + 1;
    while (next < lines.size() && next <= first + most_blank_lines &&
           lines[next].blank()) {
      ++next;
    }
    if (next >= lines.size() || lines[next].blank()) {
      title.end = first + 1;
      return title;
    }
    at = next;
    title.text = lines[next].text;
  }
  title.announced_pages = take_page_cell(title.text);
  std::size_t last = at;
  while (last + 1 < lines.size() && last - at + 1 < most_title_lines) {
    std::size_t next = last + 1;
    // A page may end within a heading: furniture stands between its lines.
    while (next < lines.size() && lines[next].furniture) {
      ++next;
    }
    if (next >= lines.size() || !continues(lines[last], lines[next], title.text)) {
      break;
    }
    title.text = joined_with(std::move(title.text), lines[next].text);
    last = next;
  }
  title.end = last + 1;
  std::replace(title.text.begin(), title.text.end(), '\t', ' ');
  title.agenda_ref = take_agenda_reference(title.text);
  if (!title.announced_pages) {
    title.announced_pages = take_pages(title.text);
  }
  take_attachment_label(title.text);
  read_reference_lines(lines, title);
  const bool is_heading = lines[at].heading_level > 0 || lines[at].bold;
  const std::size_t body = last == at && !is_heading ? find_run_in_body(title.text) : 0;
  if (body > 0 && !is_capitals(lines[at])) {
    title.body_offset = lines[at].text.size() - (title.text.size() - body);
    title.text.resize(body - 1);
  }
  title.text = without_trailing(title.text);
  return title;
}

bool is_procedural_title(std::string_view title) {
  const std::string match = fold_typography(title);
  return contains_any(match, {"apologies",
                              "apology",
                              "declarations of interest",
                              "declaration of interest",
                              "declarations of members' interest",
                              "declarations of members' interests",
                              "disclosures of interest",
                              "disclosable pecuniary",
                              "declarations",
                              "date of next meeting",
                              "date and time of next meeting",
                              "next meeting",
                              "urgent items",
                              "urgent business",
                              "any other business",
                              "aob",
                              "exclusion of the public",
                              "exclusion of press",
                              "exclusion of the press",
                              "exclude the public",
                              "fire evacuation",
                              "welcome",
                              "introductions",
                              "minutes of the previous meeting",
                              "minutes of the last meeting",
                              "minutes of previous meeting",
                              "confirmation of minutes",
                              "confirmation of the minutes",
                              "adoption of minutes",
                              "approval of minutes",
                              "minutes of the meeting",
                              "minutes of meeting",
                              "minutes of the meetings",
                              "chairman's announcements",
                              "chair's announcements",
                              "substitutes",
                              "substitute members",
                              "close of meeting",
                              "close of the meeting",
                              "ymddiheuriadau",
                              "datganiadau o fuddiant",
                              "datganiadau o ddiddordeb",
                              "datgan buddiant",
                              "cofnodion",
                              "dyddiad y cyfarfod nesaf",
                              "croeso"}) ||
         is_any_phrase(match, {"minutes", "the minutes", "attendance", "present"}) ||
         starts_with_phrase(match, "minutes -");
}

}  // namespace council
