#include "indexer/segment/decision_place.h"

#include <algorithm>
#include <array>

#include "indexer/segment/name_shape.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"

namespace council {

bool is_of_others(std::string_view text, std::size_t end) {
  std::size_t at = skip_blanks(text, end);
  for (const std::string_view word : {"by ", "the "}) {
    at += has_at(text, at, word) ? word.size() : 0;
  }
  constexpr auto others = std::to_array<std::string_view>(
      {"district council", "borough council", "county council", "city council",
       "planning authority", "local planning authority", "planning inspector",
       "planning inspectorate", "secretary of state"});
  return has_at(text, skip_blanks(text, end), "by ") &&
         std::any_of(others.begin(), others.end(),
                     [&](std::string_view other) { return has_at(text, at, other); });
}

namespace {

// "FG 6731 Resolved to …": the letters of the committee and the minute's number.
std::size_t skip_code(std::string_view text, std::size_t at) {
  constexpr std::size_t most_letters = 4;
  constexpr std::size_t fewest_digits = 3;
  const std::size_t letters =
      std::min(text.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ", at), text.size());
  const std::size_t number = skip_blanks(text, letters);
  const std::size_t end = digits_end(text, number);
  for (const std::string_view rank : {"PC", "PS", "DC", "DS", "PCSO", "SGT"}) {
    if (text.substr(at, letters - at) == rank) {
      return at;  // a constable's number
    }
  }
  const bool is_code = letters > at && letters - at <= most_letters && number > letters &&
                       end - number >= fewest_digits && end < text.size() &&
                       blank_at(text, end) != 0;
  return is_code ? skip_blanks(text, end) : at;
}

// "0643  RESOLVED that …": a resolution's running number, before capitals only.
std::size_t skip_running_number(std::string_view text, std::size_t at) {
  constexpr std::size_t fewest_digits = 3;
  constexpr std::size_t most_digits = 5;
  const std::size_t end = digits_end(text, at);
  const std::size_t next = skip_blanks(text, end);
  const bool is_number = end - at >= fewest_digits && end - at <= most_digits &&
                         next > end && find_two_capitals(text, next) == next;
  return is_number ? next : at;
}

// "C.2211.2  RESOLVED: that …", "FC13/04/1 Resolved": the paragraph's number behind the
// committee's letters.
std::size_t skip_lettered_number(std::string_view text, std::size_t at) {
  constexpr std::size_t most_letters = 3;
  constexpr std::size_t longest = 12;
  const std::size_t letters =
      std::min(text.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ", at), text.size());
  const std::size_t number =
      letters < text.size() && (text[letters] == '.' || text[letters] == '/')
          ? letters + 1
          : letters;
  const std::size_t end =
      std::min(text.find_first_not_of("0123456789./", number), text.size());
  const std::string_view digits = text.substr(number, end - number);
  const bool is_number = letters > at && letters - at <= most_letters &&
                         digits.size() <= longest && !digits.empty() &&
                         is_ascii_digit(digits.front()) &&
                         is_ascii_digit(digits.back()) &&
                         digits.find_first_of("./") != std::string_view::npos &&
                         end < text.size() && blank_at(text, end) != 0;
  return is_number ? skip_blanks(text, end) : at;
}

// "19/8Resolved to approve …"
std::size_t skip_glued_number(std::string_view text, std::size_t at) {
  const std::size_t slash = digits_end(text, at);
  if (slash == at || slash - at > 4 || slash >= text.size() || text[slash] != '/') {
    return at;
  }
  const std::size_t end = digits_end(text, slash + 1);
  const bool is_glued = end > slash + 1 && end - slash <= 4 && end < text.size() &&
                        text[end] >= 'A' && text[end] <= 'Z';
  return is_glued ? end : at;
}

}  // namespace

std::size_t skip_paragraph_number(std::string_view text, std::size_t at) {
  constexpr std::size_t longest_number = 8;
  const std::size_t end =
      std::min(text.substr(0, at + longest_number).find_first_not_of("0123456789.", at),
               text.size());
  const std::string_view number = text.substr(std::min(at, text.size()), end - at);
  const bool is_number = number.size() >= 3 && is_ascii_digit(number.front()) &&
                         number.find('.') != std::string_view::npos &&
                         end < text.size() && blank_at(text, end) != 0;
  if (is_number) {
    return skip_blanks(text, end);
  }
  const std::size_t glued = skip_glued_number(text, at);
  const std::size_t plain = glued != at ? glued : skip_running_number(text, at);
  const std::size_t coded = plain != at ? plain : skip_code(text, at);
  return coded != at ? coded : skip_lettered_number(text, at);
}

bool heads_list(std::string_view text, std::size_t at) {
  constexpr std::string_view how = "unanimously ";
  const std::string_view rest =
      trim(text.substr(at + (has_at(text, at, how) ? how.size() : 0)));
  return equals_ignoring_case(rest, "to:") || equals_ignoring_case(rest, "that:") ||
         equals_ignoring_case(rest, "to:-") || equals_ignoring_case(rest, "that:-");
}

bool is_still_proposed(std::string_view before) {
  before = trim(before);
  return before.ends_with(" is") || before.ends_with(" are") || before.ends_with(" be");
}

namespace {

// "22:0", "5-2": the counts of a vote; "AB/CD": who moved it.
bool are_counts_or_initials(std::string_view inside) {
  const std::size_t slash = inside.find('/');
  if (slash != std::string_view::npos) {
    return is_capital_code(inside.substr(0, slash)) &&
           is_capital_code(inside.substr(slash + 1));
  }
  const std::size_t first = digits_end(inside, 0);
  const std::size_t sign = first < inside.size() && inside[first] == ':'
                               ? 1
                               : dash_at(inside, std::min(first, inside.size()));
  const std::size_t second = digits_end(inside, first + sign);
  return first > 0 && sign > 0 && second > first + sign && second == inside.size();
}

}  // namespace

std::size_t skip_remark(std::string_view text, std::size_t at) {
  constexpr std::size_t longest_remark = 120;
  if (at >= text.size() || text[at] != '(') {
    return at;
  }
  const std::size_t close = text.substr(0, at + longest_remark).find(')', at);
  const bool is_part = close != std::string_view::npos && close - at <= 6 &&
                       !are_counts_or_initials(text.substr(at + 1, close - at - 1));
  if (close == std::string_view::npos || is_part) {
    return at;
  }
  return close + 1;
}

std::size_t skip_punctuation(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const std::size_t dash = dash_at(text, at);
    const std::size_t blank = blank_at(text, at);
    const bool slash = text[at] == '/' && dash_at(text, at + 1) != 0;  // "RESOLVED/-"
    if (dash + blank == 0 && !slash &&
        std::string_view{":;,."}.find(text[at]) == std::string_view::npos) {
      break;
    }
    at += std::max<std::size_t>(1, dash + blank);
  }
  return at;
}

bool follows_sentence(std::string_view before) {
  if (before.ends_with('\t')) {
    return true;  // the next cell of a row
  }
  const bool has_blank = before.ends_with(' ');
  while (!before.empty() && (before.back() == ' ' || before.back() == '"')) {
    before.remove_suffix(1);
  }
  const bool after_dash =
      has_blank && (before.ends_with(" -") || before.ends_with(" \xE2\x80\x93"));
  return before.empty() || after_dash || before.back() == '.' || before.back() == ':' ||
         before.back() == '?' || before.back() == ';' || before.back() == ')';
}

}  // namespace council
