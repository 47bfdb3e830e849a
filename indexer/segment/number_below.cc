#include "indexer/segment/number_below.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/segment/attendance_lines.h"
#include "indexer/segment/item_heading.h"
#include "indexer/segment/item_title.h"
#include "indexer/segment/number_scanner.h"
#include "indexer/segment/phrase.h"

namespace council {
namespace {

// "Petition – Closure of the Fire Station", alone between blank lines over a paragraph
// with a number.
bool is_plain_heading_above(Lines lines, std::size_t at, std::size_t number) {
  constexpr std::size_t most_words = 14;
  const Line& line = lines[at];
  const bool is_apart = number > at + 1 && lines[at + 1].blank() &&
                        (at == 0 || lines[at - 1].blank() || lines[at - 1].furniture);
  const char first = line.match.front();
  return is_apart && first >= 'A' && first <= 'Z' &&
         count_words(line.match) <= most_words && has_many_letters(line.match) &&
         std::string_view{".,;:"}.find(line.match.back()) == std::string_view::npos &&
         line.match.find('\t') == std::string::npos && !is_attendance_label(line.match);
}

// Capitals over a number that has its line for itself, with or without a gap above.
bool is_capitals_over_number(Lines lines, std::size_t at, std::size_t number) {
  constexpr std::size_t most_words = 30;
  const Line& line = lines[at];
  const auto label = find_number_label(lines[number].match);
  return label && label->size >= lines[number].match.size() &&
         label->shape == NumberShape::Prefixed && count_words(line.match) <= most_words &&
         has_many_letters(line.match) && upper_case_share(line.match) >= 0.9 &&
         !is_attendance_label(line.match) && !is_title_line(line.text);
}

// The first line of such a title.
std::size_t first_of_capitals(Lines lines, std::size_t at, std::size_t number) {
  constexpr std::size_t most_lines = 6;
  const std::size_t least = at - std::min(at, most_lines);
  while (at > least && !lines[at - 1].blank() && !lines[at - 1].furniture &&
         !find_number_label(lines[at - 1].match) &&
         is_capitals_over_number(lines, at - 1, number)) {
    --at;
  }
  return at;
}

// The heading over a number that stands below its title, over at most one note in
// brackets: "APOLOGIES" / "(See document 1)" / "2  Apologies were received …".
std::optional<std::size_t> heading_above(Lines lines, std::size_t at, bool plain_too) {
  constexpr std::size_t far = 8;
  for (std::size_t step = 1; step <= std::min(far, at); ++step) {
    const Line& line = lines[at - step];
    const bool is_rule = line.match.find_first_not_of("_-=* .") == std::string::npos;
    const bool is_note = line.match.starts_with('(') && line.match.ends_with(')');
    if (line.blank() || line.furniture || is_rule || is_note) {
      continue;
    }
    const bool numbered = find_number_label(line.match).has_value();
    if (!numbered && is_capitals_over_number(lines, at - step, at)) {
      return first_of_capitals(lines, at - step, at);
    }
    const bool is_heading = heading_strength(lines, at - step) > 0 ||
                            (plain_too && is_plain_heading_above(lines, at - step, at));
    return !numbered && is_heading ? std::optional{at - step} : std::nullopt;
  }
  return std::nullopt;
}

// What follows the number is text, not a title.
bool has_text_after(Lines lines, const Candidate& candidate) {
  const std::string& match = lines[candidate.line].match;
  const std::string_view rest =
      trim(std::string_view{match}.substr(std::min(candidate.label.size, match.size())));
  if (rest.empty()) {
    std::size_t next = candidate.line + 1;
    while (next < lines.size() && lines[next].blank()) {
      ++next;
    }
    return next < lines.size() && heading_strength(lines, next) == 0;
  }
  constexpr std::size_t fewest_words = 6;
  return upper_case_share(rest) < 0.5 &&
         (std::string_view{".:-"}.find(rest.back()) != std::string_view::npos ||
          count_words(rest) >= fewest_words || lines[candidate.line].text.size() > 60);
}

}  // namespace

bool is_numbered_below(Lines lines, const std::vector<Candidate>& candidates,
                       const std::vector<std::size_t>& members, bool plain_too) {
  const auto below = std::count_if(members.begin(), members.end(), [&](std::size_t i) {
    return heading_above(lines, candidates[i].line, plain_too) &&
           has_text_after(lines, candidates[i]);
  });
  const std::size_t alone = members.size() - static_cast<std::size_t>(below);
  // "3." and "4." below one heading count paragraphs throughout, not items.
  const bool are_paragraphs =
      plain_too && alone >= 2 && alone * 5 >= members.size() &&
      candidates[members.front()].label.shape == NumberShape::Plain;
  return members.size() >= 2 && !are_paragraphs &&
         static_cast<std::size_t>(below) * 3 >= members.size() * 2;
}

namespace {

// A whole number, or 0.
int whole_of(const SectionStart& start) {
  NumberScanner scanner{start.number ? std::string_view{*start.number}
                                     : std::string_view{}};
  const auto whole = scanner.integer();
  return whole && scanner.at_blank_or_end() ? *whole : 0;
}

// The items with a title of their own in lines [from, end) of number `whole`.
std::vector<SectionStart> decimals_of(Lines lines, std::size_t from, std::size_t end,
                                      int whole) {
  std::vector<SectionStart> found;
  int first_part = 0;
  for (std::size_t at = from; at < end; ++at) {
    const auto decimal = lines[at].blank() || lines[at].furniture
                             ? std::nullopt
                             : find_decimal_number(lines[at].match);
    const auto heading = decimal && decimal->whole == whole
                             ? heading_above(lines, at, false)
                             : std::nullopt;
    if (!heading || *heading < from) {
      continue;
    }
    SectionStart start;
    start.line = *heading;
    start.body = at;
    start.body_skip = bytes_of_text(lines[at], decimal->size);
    start.number = std::to_string(whole) + '.' + std::to_string(decimal->part);
    start.title = read_item_title(lines, *heading, 0).text;
    first_part = found.empty() ? decimal->part : first_part;
    found.push_back(std::move(start));
  }
  if (found.size() == 1 && first_part == 1) {
    found.front().number = std::to_string(whole);
    found.front().body_skip = 0;  // "5.1" is the paragraph's
  }
  return found;
}

}  // namespace

void add_decimals_below_titles(Lines lines, std::vector<SectionStart>& starts) {
  constexpr int most_missing = 4;
  std::vector<SectionStart> found;
  for (std::size_t i = 0; i + 1 < starts.size(); ++i) {
    const int above = whole_of(starts[i]);
    const int below = whole_of(starts[i + 1]);
    if (above == 0 || below - above > most_missing + 1) {
      continue;
    }
    for (int whole = above + 1; whole < below; ++whole) {
      std::ranges::move(decimals_of(lines, starts[i].body + 1, starts[i + 1].line, whole),
                        std::back_inserter(found));
    }
  }
  std::ranges::move(found, std::back_inserter(starts));
  sort_by_line(starts);
}

SectionStart start_below_title(Lines lines, const Candidate& candidate, bool plain_too) {
  SectionStart start;
  const std::optional<std::size_t> heading =
      heading_above(lines, candidate.line, plain_too);
  start.line = heading.value_or(candidate.line);
  start.body = candidate.line;
  start.body_skip = bytes_of_text(lines[candidate.line], candidate.label.size);
  start.number = candidate.label.number;
  if (heading) {
    std::string title = read_item_title(lines, *heading, 0).text;
    start.title = title.empty() ? std::nullopt : std::optional{std::move(title)};
  }
  return start;
}

}  // namespace council
