#include "indexer/segment/sub_item.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/segment/lettered_parts.h"
#include "indexer/segment/number_label.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"
#include "indexer/segment/titled_start.h"
#include "indexer/segment/unnumbered_item.h"
#include "indexer/segment/usual_item.h"

namespace council {
namespace {

// A line "5.1 …" below the item 5.
struct Counted {
  std::size_t line = 0;
  std::size_t skip = 0;  // bytes of Line::match before what follows the number
  int count = 0;
  std::string number;
};

std::optional<Counted> read_counted(Lines lines, std::size_t at,
                                    const std::string& number) {
  const std::string& match = lines[at].match;
  if (!match.starts_with(number) || match.size() <= number.size() + 2 ||
      match[number.size()] != '.') {
    return std::nullopt;
  }
  const std::size_t from = number.size() + 1;
  const std::size_t end = digits_end(match, from);
  if (end == from || end - from > 2) {
    return std::nullopt;
  }
  const std::size_t closed = end < match.size() && match[end] == '.' ? end + 1 : end;
  if (closed >= match.size() || blank_at(match, closed) == 0) {
    return std::nullopt;
  }
  Counted counted;
  counted.line = at;
  counted.skip = skip_blanks(match, closed);
  counted.count = to_number(std::string_view{match}.substr(from, end - from));
  counted.number = match.substr(0, end);
  return counted;
}

// "Loan of land for the fair", "To Agree Payments", not a sentence, nor who is to do
// something. Where the paper counts its items "4.0" the full stop may stand behind a
// title: "4.1.1 To approve the bye-laws.".
bool is_heading(Lines lines, const Counted& counted, bool may_have_stop) {
  constexpr std::size_t most_words = 12;
  const Line& line = lines[counted.line];
  std::string_view rest = std::string_view{line.match}.substr(counted.skip);
  const std::size_t next = counted.line + 1;
  const bool is_cut = next < lines.size() && !lines[next].blank() &&
                      lines[next].match.front() >= 'a' &&
                      lines[next].match.front() <= 'z';
  const bool has_stop = may_have_stop && rest.ends_with('.');
  if (has_stop) {
    rest.remove_suffix(1);
    if (starts_with_any(rest,
                        {"the", "a", "an", "it", "members", "this", "councillors"})) {
      return false;
    }
  }
  // "27 Fairmead Crescent, E4"
  const bool is_address = !rest.empty() && is_ascii_digit(rest.front()) &&
                          rest.find(", ") != std::string_view::npos;
  const bool is_capital = !rest.empty() && rest.front() >= 'A' && rest.front() <= 'Z';
  return (is_capital || is_address) && !is_cut && count_words(rest) <= most_words &&
         rest.find('\t') == std::string_view::npos &&
         !(may_have_stop && rest.find(". ") != std::string_view::npos) &&
         std::string_view{".,;:?"}.find(rest.back()) == std::string_view::npos &&
         (has_stop || !starts_with_any(rest, {"to"}) || has_title_case(rest)) &&
         !starts_with_any(rest, {"resolved", "agreed", "noted", "that", "no ", "none",
                                 "cllr", "councillor", "the minutes", "there ", "it was",
                                 "it is", "moved by", "proposed by", "seconded by"});
}

// The lines of "4.1.1 To consider the disposal of the land at Main Street …, 2001.": a
// paragraph of one sentence that says what is to be done; 0 where it is none.
std::size_t lines_of_task(Lines lines, const Counted& counted) {
  constexpr std::size_t most_lines = 4;
  std::string_view rest =
      std::string_view{lines[counted.line].match}.substr(counted.skip);
  if (!rest.starts_with("To ")) {
    return 0;
  }
  for (std::size_t at = counted.line; at - counted.line < most_lines; ++at) {
    if (rest.find(". ") != std::string_view::npos || rest.ends_with(':') ||
        at + 1 >= lines.size() || lines[at + 1].furniture) {
      return 0;
    }
    if (lines[at + 1].blank()) {
      return rest.ends_with('.') ? at + 1 - counted.line : 0;
    }
    rest = lines[at + 1].match;
  }
  return 0;
}

// The start of a headed part; the title of a task is all of its paragraph.
SectionStart start_of_part(Lines lines, const Counted& counted) {
  SectionStart start =
      start_with_title(lines, counted.line, counted.skip, counted.number);
  const std::size_t size = lines_of_task(lines, counted);
  if (size > 0) {
    std::string title{trim(std::string_view{lines[counted.line].text}.substr(
        bytes_of_text(lines[counted.line], counted.skip)))};
    for (std::size_t i = 1; i < size; ++i) {
      title += ' ' + lines[counted.line + i].text;
    }
    start.title = std::move(title);
    start.body = counted.line + size;
    start.body_offset = 0;
  }
  return start;
}

// More than a word or two within the next lines: "Application no: 1/24" may stand first.
bool has_text_below(Lines lines, std::size_t at, std::size_t end) {
  constexpr std::size_t most_lines = 3;
  for (std::size_t seen = 0; at < end && seen < most_lines; ++at) {
    if (lines[at].blank() || lines[at].furniture) {
      continue;
    }
    const std::size_t words = count_words(lines[at].match);
    if (words > 3 || (words == 3 && lines[at].match.ends_with('.')) ||
        answers_usual_item(lines[at].match)) {
      return true;
    }
    ++seen;
  }
  return false;
}

struct SectionSpan {
  std::size_t from = 0;
  std::size_t end = 0;
};

// Whether text stands between each of the parts and the next; else they are a list.
bool have_text_between(Lines lines, const std::vector<Counted>& parts) {
  for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
    if (!has_text_below(lines, parts[i].line + 1, parts[i + 1].line)) {
      return false;
    }
  }
  return true;
}

// The headed parts of one item, or nothing where one of its counted lines is none.
std::vector<Counted> parts_of(Lines lines, SectionSpan span, const std::string& number,
                              bool may_have_stop) {
  const auto [from, end] = span;
  std::vector<Counted> parts;
  for (std::size_t at = from; at < end; ++at) {
    if (lines[at].blank() || lines[at].furniture) {
      continue;
    }
    auto counted = read_counted(lines, at, number);
    if (!counted) {
      continue;
    }
    const int last = parts.empty() ? 0 : parts.back().count;
    if (counted->count == last && lines[at].match.ends_with("continued")) {
      continue;  // the heading again on the next page
    }
    const std::size_t task = may_have_stop ? lines_of_task(lines, *counted) : 0;
    if (counted->count != last + 1 ||
        (task == 0 && !is_heading(lines, *counted, may_have_stop)) ||
        !has_text_below(lines, at + std::max<std::size_t>(task, 1), end)) {
      return {};
    }
    parts.push_back(*std::move(counted));
  }
  return have_text_between(lines, parts) ? parts : std::vector<Counted>{};
}

// The counted lines of an agenda's item, or nothing where they do not count on.
std::vector<Counted> listed_parts_of(Lines lines, SectionSpan span,
                                     const std::string& number) {
  constexpr std::size_t most_words = 40;
  std::vector<Counted> parts;
  for (std::size_t at = span.from; at < span.end; ++at) {
    auto counted = lines[at].blank() || lines[at].furniture
                       ? std::optional<Counted>{}
                       : read_counted(lines, at, number);
    if (!counted) {
      continue;
    }
    const std::string_view rest = std::string_view{lines[at].match}.substr(counted->skip);
    const int last = parts.empty() ? 0 : parts.back().count;
    if (counted->count != last + 1 || rest.empty() || rest.front() < 'A' ||
        rest.front() > 'Z' || count_words(rest) > most_words) {
      return {};
    }
    parts.push_back(*std::move(counted));
  }
  return parts;
}

// The headed parts of an item with those below them: "4.1.1" under "4.1".
void add_parts(Lines lines, SectionSpan span, const std::string& number,
               std::vector<SectionStart>& found) {
  const bool counts_from_zero = number.ends_with(".0");
  const std::string stem = number.substr(0, number.size() - (counts_from_zero ? 2 : 0));
  const std::vector<Counted> parts = parts_of(lines, span, stem, counts_from_zero);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    found.push_back(start_of_part(lines, parts[i]));
    const SectionSpan below{found.back().body,
                            i + 1 < parts.size() ? parts[i + 1].line : span.end};
    for (const Counted& part : parts_of(lines, below, parts[i].number, true)) {
      found.push_back(start_of_part(lines, part));
    }
  }
}

// "09/22 Corporate Plan" as the first words under "12. To consider the following
// reports": parts that bear numbers of their own, which count on.
void add_numbered_parts(Lines lines, SectionSpan span, std::vector<SectionStart>& found) {
  constexpr std::size_t fewest = 2;
  constexpr int most = 999;
  std::vector<SectionStart> parts;
  std::optional<NumberLabel> last;
  for (std::size_t at = span.from; at < span.end; ++at) {
    const Line& line = lines[at];
    if (line.blank() || line.furniture) {
      continue;
    }
    const auto label = find_number_label(line.match);
    const bool is_own = label && label->shape == NumberShape::Slashed && label->second &&
                        label->first <= most && label->size < line.match.size();
    if (!is_own && !last) {
      return;
    }
    if (!is_own || !lines[at - 1].blank() ||
        (last && (label->first != last->first + 1 || label->second != last->second))) {
      continue;
    }
    last = label;
    Counted part;
    part.line = at;
    part.skip = label->size;
    part.number = label->number;
    parts.push_back(start_with_title(lines, part.line, part.skip, part.number));
  }
  if (parts.size() >= fewest) {
    std::ranges::move(parts, std::back_inserter(found));
  }
}

// "5", "12.0"
bool is_item_number(std::string_view number) {
  constexpr std::size_t most_digits = 3;
  const std::string_view digits = number.substr(0, number.find(".0"));
  return !digits.empty() && digits.size() <= most_digits && is_all_digits(digits) &&
         (digits.size() == number.size() || digits.size() + 2 == number.size());
}

// "7" of "5": the number that is so many after it. Of 5, 6a, 6b and 7 the parts alone
// stand for 6.
std::string counted_on(const std::string& number, int steps) {
  return std::to_string(to_number(number.substr(0, number.find('.'))) + steps);
}

}  // namespace

void add_sub_items(Lines lines, Numbered numbered, std::vector<SectionStart>& starts) {
  std::vector<SectionStart> found;
  for (std::size_t i = 0; i < starts.size(); ++i) {
    const std::string number = starts[i].number.value_or("");
    const std::size_t end = i + 1 < starts.size() ? starts[i + 1].line : lines.size();
    const SectionSpan span{std::max(starts[i].body, starts[i].line + 1), end};
    if (!number.empty()) {
      std::ranges::move(find_lettered_parts(lines, span.from, span.end, number),
                        std::back_inserter(found));
    }
    if (!is_item_number(number)) {
      continue;
    }
    if (i + 1 < starts.size() && starts[i + 1].number == counted_on(number, 2)) {
      std::ranges::move(
          find_lettered_parts(lines, span.from, span.end, counted_on(number, 1)),
          std::back_inserter(found));
    }
    if (numbered == Numbered::Agenda) {
      for (const Counted& part : listed_parts_of(lines, span, number)) {
        found.push_back(start_with_title(lines, part.line, part.skip, part.number));
      }
    } else {
      add_parts(lines, span, number, found);
    }
    add_numbered_parts(lines, span, found);
  }
  std::ranges::move(found, std::back_inserter(starts));
  sort_by_line(starts);
}

}  // namespace council
