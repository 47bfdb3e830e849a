#include "indexer/segment/sub_item.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/segment/item_title.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"

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

// "Loan of land for the fair", not a sentence, nor who is to do something.
bool is_heading(Lines lines, const Counted& counted) {
  constexpr std::size_t most_words = 12;
  const Line& line = lines[counted.line];
  const std::string_view rest = std::string_view{line.match}.substr(counted.skip);
  const std::size_t next = counted.line + 1;
  const bool is_cut = next < lines.size() && !lines[next].blank() &&
                      lines[next].match.front() >= 'a' &&
                      lines[next].match.front() <= 'z';
  return !rest.empty() && rest.front() >= 'A' && rest.front() <= 'Z' && !is_cut &&
         count_words(rest) <= most_words && rest.find('\t') == std::string_view::npos &&
         std::string_view{".,;:?"}.find(rest.back()) == std::string_view::npos &&
         !starts_with_any(rest, {"resolved", "agreed", "noted", "that", "to", "no ",
                                 "none", "cllr", "councillor", "the minutes", "there "});
}

bool has_text_below(Lines lines, std::size_t at, std::size_t end) {
  while (at < end && (lines[at].blank() || lines[at].furniture)) {
    ++at;
  }
  return at < end && count_words(lines[at].match) > 3;
}

// The headed parts of one item, or nothing where one of its counted lines is none.
std::vector<Counted> parts_of(Lines lines, std::size_t from, std::size_t end,
                              const std::string& number) {
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
    if (counted->count != last + 1 || !is_heading(lines, *counted) ||
        !has_text_below(lines, at + 1, end)) {
      return {};
    }
    parts.push_back(*std::move(counted));
  }
  for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
    if (!has_text_below(lines, parts[i].line + 1, parts[i + 1].line)) {
      return {};  // a list
    }
  }
  return parts;
}

}  // namespace

void add_sub_items(Lines lines, std::vector<SectionStart>& starts) {
  std::vector<SectionStart> found;
  for (std::size_t i = 0; i < starts.size(); ++i) {
    const std::string number = starts[i].number.value_or("");
    if (number.empty() || number.size() > 3 || !is_all_digits(number)) {
      continue;
    }
    const std::size_t end = i + 1 < starts.size() ? starts[i + 1].line : lines.size();
    const std::size_t from = std::max(starts[i].body, starts[i].line + 1);
    for (const Counted& part : parts_of(lines, from, end, number)) {
      const ItemTitle title = read_item_title(lines, part.line, part.skip);
      SectionStart start;
      start.line = part.line;
      start.body = title.end;
      start.body_offset = title.body_offset;
      start.number = part.number;
      start.title = title.text;
      start.agenda_ref = title.agenda_ref;
      start.announced_pages = title.announced_pages;
      found.push_back(std::move(start));
    }
  }
  std::ranges::move(found, std::back_inserter(starts));
  sort_by_line(starts);
}

}  // namespace council
