#include "indexer/segment/references.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <limits>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/segment/joined_lines.h"
#include "indexer/segment/paragraph.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/reference_shape.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

// A run of letters, digits, slashes and inner dots: "22/0605/FUL", "s.106", "9.2".
struct Sign {
  std::size_t begin = 0;
  std::size_t end = 0;
};

bool is_sign_byte(char c) {
  return is_ascii_digit(c) || c == '/' || c == '.' ||
         (ascii_lower(c) >= 'a' && ascii_lower(c) <= 'z');
}

std::optional<Sign> next_sign(std::string_view text, std::size_t from) {
  while (from < text.size() && !is_sign_byte(text[from])) {
    ++from;
  }
  if (from == text.size()) {
    return std::nullopt;
  }
  std::size_t end = from;
  while (end < text.size() && is_sign_byte(text[end])) {
    ++end;
  }
  return Sign{from, end};
}

// Where the signs from `from` on begin that may be read: those with a digit, and the word
// before one ("section 106").
std::size_t before_next_digit(std::string_view text, std::size_t from) {
  std::size_t at = std::min(find_digit(text, from), text.size());
  for (const bool in_sign : {true, false, true}) {
    while (at > from && is_sign_byte(text[at - 1]) == in_sign) {
      --at;
    }
  }
  return at;
}

// Without the full stop of a sentence.
Sign trim_sign(std::string_view text, Sign sign) {
  while (sign.begin < sign.end && (text[sign.begin] == '.' || text[sign.begin] == '/')) {
    ++sign.begin;
  }
  while (sign.end > sign.begin &&
         (text[sign.end - 1] == '.' || text[sign.end - 1] == '/')) {
    --sign.end;
  }
  return sign;
}

template <std::size_t Size>
bool is_one_of(const std::array<std::string_view, Size>& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

// The word that says what a sign is: "minute" in "Minute No. 45/23".
struct Lead {
  std::string word;          // in lower case
  bool is_labelled = false;  // "no.", "ref" and the like stand between
  bool is_counted = false;   // "a 10-minute": a number stands before it
};

Lead lead_before(std::string_view text, std::size_t at) {
  constexpr auto labels = std::to_array<std::string_view>(
      {"no", "nos", "number", "numbers", "ref", "refs", "reference", "references", "item",
       "items", "is", "rhif"});
  constexpr std::size_t most_labels = 4;
  constexpr std::size_t longest_word = 16;
  Lead lead;
  for (std::size_t label = 0; label <= most_labels; ++label) {
    const std::size_t bare = text.substr(0, at).find_last_not_of(" \t:.#-()");
    std::size_t begin = bare == std::string_view::npos ? 0 : bare + 1;
    const std::size_t end = begin;
    while (begin > 0 && end - begin < longest_word &&
           ascii_lower(text[begin - 1]) >= 'a' && ascii_lower(text[begin - 1]) <= 'z') {
      --begin;
    }
    const std::string word = to_lower(text.substr(begin, end - begin));
    if (!is_one_of(labels, word)) {
      lead.word = word;
      lead.is_counted = begin > 1 && (is_ascii_digit(text[begin - 1]) ||
                                      is_ascii_digit(text[begin - 2]));
      return lead;
    }
    lead.is_labelled = lead.is_labelled || (word != "is" && !word.starts_with("item"));
    at = begin;
  }
  return lead;
}

bool is_of_planning(const Lead& lead) {
  constexpr auto words =
      std::to_array<std::string_view>({"application", "applications", "permission",
                                       "permissions", "planning", "consent"});
  return is_one_of(words, lead.word);
}

// "12 to 15", "12 and 13" but not "12 and 13 March".
bool starts_list_of_numbers(std::string_view rest) {
  constexpr auto separators =
      std::to_array<std::string_view>({" and ", " to ", ", ", " & ", "-"});
  for (const std::string_view separator : separators) {
    if (!rest.starts_with(separator)) {
      continue;
    }
    const std::size_t end = digits_end(rest, separator.size());
    const std::size_t next = skip_blanks(rest, end);
    return end > separator.size() && !is_word_at(rest, end) &&
           (next == rest.size() || rest[next] < 'A' || rest[next] > 'Z');
  }
  return false;
}

// "45/23" but not "5/7", which may be a day and month.
bool has_clear_slash(std::string_view sign) {
  const std::size_t slash = sign.find('/');
  return slash != std::string_view::npos &&
         (slash != sign.rfind('/') || sign.size() - slash > 2 || slash > 2) &&
         !(is_all_digits(sign.substr(slash + 1)) &&
           to_number(sign.substr(slash + 1)) <= 12);
}

bool looks_like_year(std::string_view sign) {
  return sign.size() == 4 && is_all_digits(sign) &&
         (sign.starts_with("19") || sign.starts_with("20"));
}

// Whether what stands before the sign says that it is a minute. "minutes" and "min" are
// more often time or a whole document.
bool is_led_as_minute(const Lead& lead, std::string_view sign, std::string_view rest) {
  if (lead.is_counted) {
    return false;
  }
  if (lead.word == "minute" || lead.word == "cofnod") {
    return lead.is_labelled || !looks_like_year(sign);
  }
  const bool is_clear = lead.is_labelled || has_clear_slash(sign);
  if (lead.word == "min" || lead.word == "mins") {
    return is_clear;
  }
  const bool is_list =
      is_all_digits(sign) && !looks_like_year(sign) && starts_list_of_numbers(rest);
  return lead.word == "minutes" && (is_clear || is_list);
}

bool is_minute(std::string_view text, const Sign& place, std::string_view sign) {
  if (!is_minute_shape(sign)) {
    return false;
  }
  const Lead lead = lead_before(text, place.begin);
  const std::string_view rest = text.substr(place.end);
  const bool is_referred_to = rest.starts_with(" refers") || rest.starts_with(" refer)");
  return (is_referred_to && has_clear_slash(sign) && !is_of_planning(lead)) ||
         is_led_as_minute(lead, sign, rest);
}

bool is_urn(std::string_view text, const Sign& place, std::string_view sign) {
  if (!is_urn_shape(sign)) {
    return false;
  }
  const Lead lead = lead_before(text, place.begin);
  return lead.word == "urn" || lead.word == "unique";
}

bool is_near_ofsted(std::string_view text, const Sign& place) {
  constexpr std::size_t reach = 160;
  const std::size_t from = place.begin > reach ? place.begin - reach : 0;
  return to_lower(text.substr(from, place.end - from + reach)).find("ofsted") !=
         std::string::npos;
}

// "[50294203](#)": Markdown keeps that the number is a link.
bool is_link(Lines paragraph, int line, std::string_view sign) {
  const auto first = std::ranges::lower_bound(paragraph, line, {}, &Line::number);
  const std::string link = "[" + std::string{sign} + "](";
  return first != paragraph.end() && first->number == line &&
         first->raw.find(link) != std::string::npos;
}

// "section 106 of the Local Government Act" is about something else.
bool is_of_another_act(std::string_view rest) {
  constexpr std::size_t reach = 80;
  rest = rest.substr(0, reach);
  if (rest.starts_with('(')) {
    const std::size_t close = rest.find(')');
    rest.remove_prefix(close == std::string_view::npos ? 0 : close + 1);
  }
  return rest.starts_with(" of the ") && contains_any(rest, {"act"}) &&
         !contains_any(rest, {"town and country", "planning", "act 1990", "1990 act"});
}

// The end of "s106", "s.106", "s 106" or "Section 106" where it starts at `place`.
std::optional<std::size_t> end_of_section106(std::string_view text, const Sign& place) {
  constexpr std::size_t longest = std::string_view{"sections"}.size();
  if (!has_at(text, place.begin, "s") || place.end - place.begin > longest) {
    return std::nullopt;
  }
  const std::string word = to_lower(text.substr(place.begin, place.end - place.begin));
  std::size_t end = place.end;
  if (word == "s" || word == "section" || word == "sections" || word == "sect") {
    end = skip_blanks(text, end + (text.substr(end).starts_with(".") ? 1 : 0));
    if (text.substr(end, 3) != "106" || end == place.end) {
      return std::nullopt;
    }
    end += 3;
  } else if (word != "s106" && word != "s.106") {
    return std::nullopt;
  }
  const bool is_longer = is_word_at(text, end) || is_of_another_act(text.substr(end));
  return is_longer ? std::nullopt : std::optional{end};
}

bool follows_money_or_digits(std::string_view text, std::size_t at) {
  const std::string_view before = text.substr(0, at);
  return before.ends_with("$") || before.ends_with("\xC2\xA3") ||
         before.ends_with("\xE2\x82\xAC") || before.ends_with("-") ||
         is_word_before(text, at);
}

// The next of a list: "applications E/36880, E/36881 and E/36882".
bool joins_list(std::string_view between) {
  constexpr auto separators = std::to_array<std::string_view>(
      {",", "and", "&", ", and", ";", "to", "-", "or", "\xE2\x80\x93"});
  return is_one_of(separators, trim(between));
}

class Finder {
 public:
  void read(Lines paragraph) {
    const JoinedLines joined =
        join_lines(paragraph, std::numeric_limits<std::size_t>::max());
    const std::string_view text = joined.text();
    if (!has_digit(text)) {
      return;
    }
    last_.reset();
    for (auto run = next_sign(text, before_next_digit(text, 0)); run;
         run = next_sign(text, before_next_digit(text, run->end))) {
      const Sign place = trim_sign(text, *run);
      if (const auto end = end_of_section106(text, place)) {
        add(joined, ReferenceKind::Section106, {place.begin, *end});
      } else if (has_digit(text.substr(place.begin, place.end - place.begin))) {
        read_sign(joined, paragraph, place);
      }
    }
  }

  [[nodiscard]] std::vector<Reference> result() && { return std::move(references_); }

 private:
  void read_sign(const JoinedLines& joined, Lines paragraph, Sign place) {
    constexpr std::size_t longest_sign = 40;
    const std::string_view text = joined.text();
    std::string_view sign = text.substr(place.begin, place.end - place.begin);
    const std::string_view name = sign.substr(sign.rfind('/') + 1);
    if (is_report_shape(name) &&
        (is_near_ofsted(text, place) ||
         is_link(paragraph, joined.line_at(place.begin), name))) {
      add(joined, ReferenceKind::Report, {place.end - name.size(), place.end});
      return;
    }
    if (sign.size() > longest_sign || follows_money_or_digits(text, place.begin)) {
      return;
    }
    if (const auto kind = kind_of(text, place, sign)) {
      add(joined, *kind, place);
      last_ = {*kind, place.end};
    }
  }

  [[nodiscard]] std::optional<ReferenceKind> kind_of(std::string_view text,
                                                     const Sign& place,
                                                     std::string_view sign) const {
    if (is_minute(text, place, sign) ||
        continues(ReferenceKind::Minute, text, place, sign)) {
      return ReferenceKind::Minute;
    }
    if (is_planning_shape(sign) ||
        continues(ReferenceKind::Planning, text, place, sign) ||
        (is_short_planning_shape(sign) &&
         is_of_planning(lead_before(text, place.begin)))) {
      return ReferenceKind::Planning;
    }
    if (is_decision_shape(sign)) {
      return ReferenceKind::Decision;
    }
    return is_urn(text, place, sign) ? std::optional{ReferenceKind::Urn} : std::nullopt;
  }

  [[nodiscard]] bool continues(ReferenceKind kind, std::string_view text,
                               const Sign& place, std::string_view sign) const {
    const bool has_shape = kind == ReferenceKind::Minute
                               ? is_minute_shape(sign) && !starts_date(text, place)
                               : is_short_planning_shape(sign);
    return has_shape && last_ && last_->first == kind &&
           joins_list(text.substr(last_->second, place.begin - last_->second));
  }

  // "minute 45 and 3 March"
  static bool starts_date(std::string_view text, const Sign& place) {
    const std::size_t next = skip_blanks(text, place.end);
    return next < text.size() && text[next] >= 'A' && text[next] <= 'Z';
  }

  void add(const JoinedLines& joined, ReferenceKind kind, const Sign& place) {
    std::string text{joined.text().substr(place.begin, place.end - place.begin)};
    if (known_.insert({kind, text}).second) {
      references_.push_back(
          {.kind = kind, .text = std::move(text), .line = joined.line_at(place.begin)});
    }
  }

  std::vector<Reference> references_;
  std::set<std::pair<ReferenceKind, std::string>> known_;
  std::optional<std::pair<ReferenceKind, std::size_t>> last_;
};

}  // namespace

std::vector<Reference> find_references(Lines lines) {
  Finder finder;
  for (const Lines& paragraph : find_paragraphs(lines)) {
    finder.read(paragraph);
  }
  return std::move(finder).result();
}

}  // namespace council
