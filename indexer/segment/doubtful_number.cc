// Numbers of items that only their neighbours tell from something else.
#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

#include "indexer/segment/line.h"
#include "indexer/segment/number_label.h"
#include "indexer/segment/number_scanner.h"
#include "indexer/segment/phrase.h"

namespace council {
namespace {

using Scanner = NumberScanner;

bool is_upper(char c) {
  return Scanner::is_upper(c);
}

// "21.44 TITLE", "2307.02 Title", "2024-01 Title": a year, or a year and a month, before
// the number.
std::optional<NumberLabel> find_dotted(std::string_view text) {
  Scanner scanner{text};
  NumberLabel label;
  label.shape = NumberShape::Slashed;
  label.is_doubtful = true;
  const auto first = scanner.integer();
  const std::size_t first_size = scanner.at();
  const bool is_dashed = first_size == 4 && scanner.peek() == '-';
  if (!first || (first_size != 2 && first_size != 4) ||
      !(scanner.skip('.') || (is_dashed && scanner.skip('-')))) {
    return std::nullopt;
  }
  const std::size_t from = scanner.at();
  const auto second = scanner.integer();
  const std::size_t digits = scanner.at() - from;
  scanner.skip(is_dashed ? '.' : ' ');
  const bool is_municipal_year = is_dashed && second == (*first + 1) % 100;
  if (!second || digits < 2 || digits > 3 || is_municipal_year ||
      !(scanner.at_blank_or_end() || scanner.at() > from + digits)) {
    return std::nullopt;
  }
  label.first = *first;
  label.second = second;
  label.series = is_dashed ? "-" : ".";
  return finished(label, text, scanner);
}

// "03.9.1 Apologies": the year, the month and the number; without the nought the parts of
// an item are counted so.
std::optional<NumberLabel> find_dotted_of_month(std::string_view text) {
  constexpr int greatest = 99;
  Scanner scanner{text};
  NumberLabel label;
  label.shape = NumberShape::Slashed;
  label.is_doubtful = true;
  if (text.front() != '0' || !scanner.skip_year_and_month('.')) {
    return std::nullopt;
  }
  label.series = std::string{text.substr(0, scanner.at())};
  const auto number = scanner.integer();
  if (!number || *number < 1 || *number > greatest || !scanner.at_blank_or_end()) {
    return std::nullopt;
  }
  label.first = *number;
  return finished(label, text, scanner);
}

// "AP2 13/063 Minutes": an area's committee, the year and the number.
std::optional<NumberLabel> find_area_numbered(std::string_view text) {
  Scanner scanner{text};
  NumberLabel label;
  label.shape = NumberShape::Prefixed;
  label.series = scanner.capitals();
  const auto area = scanner.integer();
  if (label.series.size() < 2 || !area || *area > 9 || !scanner.skip(' ')) {
    return std::nullopt;
  }
  const auto first = scanner.integer();
  if (!first || !scanner.skip('/')) {
    return std::nullopt;
  }
  label.second = scanner.integer();
  if (!label.second || !scanner.at_blank_or_end()) {
    return std::nullopt;
  }
  label.series += std::to_string(*area);
  label.first = *first;
  return finished(label, text, scanner);
}

// "18-19/FRA/1": the year, the body and the number.
std::optional<NumberLabel> find_by_year_and_body(std::string_view text) {
  Scanner scanner{text};
  NumberLabel label;
  label.shape = NumberShape::Prefixed;
  const auto year = scanner.integer();
  if (!year || !scanner.skip('-') || !scanner.integer() || !scanner.skip('/')) {
    return std::nullopt;
  }
  const std::string body = scanner.capitals();
  if (body.size() < 2 || !scanner.skip('/')) {
    return std::nullopt;
  }
  label.series = std::string{text.substr(0, scanner.at())};
  const auto number = scanner.integer();
  if (!number || !scanner.at_blank_or_end()) {
    return std::nullopt;
  }
  label.first = *number;
  return finished(label, text, scanner);
}

// "1.19 - Chair": the number and the year, before a dash.
std::optional<NumberLabel> find_dashed(std::string_view text) {
  Scanner scanner{text};
  NumberLabel label;
  label.shape = NumberShape::Slashed;
  const auto first = scanner.integer();
  if (!first || *first == 0 || !scanner.skip('.')) {
    return std::nullopt;
  }
  const std::size_t from = scanner.at();
  const auto second = scanner.integer();
  const std::size_t digits = scanner.at() - from;
  scanner.skip_blanks();
  const bool has_dash = scanner.peek() == '-' && scanner.peek(1) == ' ';
  scanner.go_to(from + digits);
  const bool is_time = second && (*second == 0 || *second == 30 || *second == 45);
  if (!second || digits != 2 || !has_dash || is_time) {
    return std::nullopt;
  }
  label.first = *first;
  label.second = second;
  return finished(label, text, scanner);
}

// "1Apologies for Absence", "1APOLOGIES To receive …": the number glued to a short title.
std::optional<NumberLabel> find_glued_plain(std::string_view text) {
  constexpr std::size_t longest = 90;
  Scanner scanner{text};
  NumberLabel label;
  label.shape = NumberShape::Plain;
  const auto first = scanner.integer();
  const bool is_title = text.size() <= longest && is_upper(scanner.peek()) &&
                        scanner.peek(1) >= 'a' && scanner.peek(1) <= 'z' &&
                        text.back() != '.' && text.back() != ';';
  bool is_shouted = true;
  for (std::size_t i = 0; i < 5; ++i) {
    is_shouted = is_shouted && is_upper(scanner.peek(i));
  }
  // "9PLAY AREA", not "3RD MEETING"
  const bool is_word =
      is_upper(scanner.peek()) && is_upper(scanner.peek(1)) && is_upper(scanner.peek(2));
  is_shouted = is_shouted || (is_word && is_upper(scanner.peek(3)) &&
                              scanner.peek(4) == ' ' && is_upper(scanner.peek(5)));
  if (!first || *first > 99 || !(is_title || is_shouted)) {
    return std::nullopt;
  }
  label.first = *first;
  return finished(label, text, scanner);
}

// "371/01APOLOGIES": the number glued to a title in capitals; not "22/0605FUL".
std::optional<NumberLabel> find_glued_slashed(std::string_view text) {
  constexpr std::size_t fewest_capitals = 5;
  constexpr int greatest = 999;
  Scanner scanner{text};
  NumberLabel label;
  label.shape = NumberShape::Slashed;
  const auto first = scanner.integer();
  if (!first || !scanner.skip('/')) {
    return std::nullopt;
  }
  label.second = scanner.integer();
  const std::string_view rest = text.substr(std::min(scanner.at(), text.size()));
  // "TOWN GUIDE", "CO-OPTION"
  std::size_t capitals = 0;
  while (capitals < rest.size() &&
         (is_upper(rest[capitals]) ||
          (capitals > 1 && (rest[capitals] == '-' || rest[capitals] == ' ')))) {
    ++capitals;
  }
  if (capitals > 0 && capitals < rest.size() && rest[capitals] >= 'a' &&
      rest[capitals] <= 'z') {
    --capitals;  // "TOWN GUIDE Deferred"
  }
  const bool is_shouted = trim(rest.substr(0, capitals)).size() >= fewest_capitals;
  if (!label.second || *label.second > greatest || !is_shouted) {
    return std::nullopt;
  }
  label.first = *first;
  return finished(label, text, scanner);
}

// "SC221 MINUTES": a prefix of the body glued to the number.
std::optional<NumberLabel> find_glued(std::string_view text) {
  Scanner scanner{text};
  NumberLabel label;
  label.shape = NumberShape::Prefixed;
  label.is_doubtful = true;
  label.series = scanner.capitals();
  const auto first = scanner.integer();
  if (label.series.size() < 2 || !first || *first < 10 || !scanner.at_blank_or_end()) {
    return std::nullopt;
  }
  label.first = *first;
  return finished(label, text, scanner);
}

// "LSC 14. TITLE": the letters of the body set apart from the number.
std::optional<NumberLabel> find_spaced(std::string_view text) {
  constexpr std::size_t most_letters = 4;
  Scanner scanner{text};
  NumberLabel label;
  label.shape = NumberShape::Prefixed;
  label.is_doubtful = true;
  label.series = scanner.capitals();
  const bool is_apart = scanner.skip(' ');
  const auto first = scanner.integer();
  if (label.series.size() < 2 || label.series.size() > most_letters || !is_apart ||
      !first || !scanner.skip('.') || !scanner.at_blank_or_end()) {
    return std::nullopt;
  }
  label.first = *first;
  return finished(label, text, scanner);
}

// "A1Declarations of interest", "B12 Minutes": a letter of the body or of the part before
// the number, glued to the title or not.
std::optional<NumberLabel> find_of_letter(std::string_view text) {
  constexpr int greatest = 99;
  Scanner scanner{text};
  NumberLabel label;
  label.shape = NumberShape::Prefixed;
  label.is_doubtful = true;
  label.series = scanner.capitals();
  const auto first = scanner.integer();
  const bool is_glued = is_upper(scanner.peek()) && !is_upper(scanner.peek(1)) &&
                        scanner.peek(1) != '\0' && scanner.peek(1) != ' ';
  constexpr std::ptrdiff_t fewest_letters = 4;  // no code of a post: "V35 K497"
  const std::string_view rest = text.substr(std::min(scanner.at(), text.size()));
  const auto letters =
      std::ranges::count_if(rest, [](unsigned char c) { return std::isalpha(c) != 0; });
  if (label.series.size() != 1 || !first || *first < 1 || *first > greatest ||
      letters < fewest_letters || !(is_glued || scanner.at_blank_or_end())) {
    return std::nullopt;
  }
  label.first = *first;
  return finished(label, text, scanner);
}

// "22/23" of "PL57-22/23", "08-09" of "Cou/302/08-09": a municipal year.
bool skip_municipal_year(Scanner& scanner) {
  Scanner ahead = scanner;
  const std::size_t from = ahead.at();
  const auto year = ahead.integer();
  const bool is_short = ahead.at() == from + 2;
  if (!year || !is_short || !(ahead.skip('/') || ahead.skip('-'))) {
    return false;
  }
  const auto next = ahead.integer();
  if (!next || *next != (*year + 1) % 100 || ahead.at() != from + 5) {
    return false;
  }
  scanner = ahead;
  return true;
}

// "PL57-22/23. TITLE", "Cou/302/08-09 Title": a prefix, the number and the municipal
// year.
std::optional<NumberLabel> find_of_year(std::string_view text) {
  constexpr std::size_t longest_prefix = 8;
  Scanner scanner{text};
  NumberLabel label;
  label.shape = NumberShape::Prefixed;
  while (std::isalpha(static_cast<unsigned char>(scanner.peek())) != 0 &&
         scanner.at() < longest_prefix) {
    scanner.skip(scanner.peek());
  }
  const std::size_t letters = scanner.at();
  if (letters == 0 || !is_upper(text.front())) {
    return std::nullopt;
  }
  scanner.skip('/') || scanner.skip('.') || scanner.skip(' ');
  label.series = std::string{text.substr(0, letters)};
  const auto first = scanner.integer();
  if (!first || !(scanner.skip('-') || scanner.skip('/')) ||
      !skip_municipal_year(scanner)) {
    return std::nullopt;
  }
  scanner.skip('.') || scanner.skip(':');
  if (!scanner.at_blank_or_end()) {
    return std::nullopt;
  }
  label.first = *first;
  return finished(label, text, scanner);
}

// "15/31/WCAC Title": the year, the number and the body; "22/605/FUL" is an application.
std::optional<NumberLabel> find_before_body(std::string_view text) {
  Scanner scanner{text};
  NumberLabel label;
  label.shape = NumberShape::Prefixed;
  const auto first = scanner.integer();
  if (!first || !scanner.skip('/')) {
    return std::nullopt;
  }
  const std::size_t from = scanner.at();
  label.second = scanner.integer();
  const bool is_short = scanner.at() - from <= 3;
  if (!label.second || !is_short || !scanner.skip('/')) {
    return std::nullopt;
  }
  label.series = scanner.capitals();
  constexpr auto of_applications = std::to_array<std::string_view>(
      {"FUL", "FULL", "OUT", "HOU", "HSE", "HH",    "LBC", "LB",   "TPO",
       "TCA", "REM",  "VAR", "ADV", "COU", "NMA",   "PA",  "TREE", "DOC",
       "CND", "DIS",  "F",   "O",   "PIP", "PRIOR", "DET", "AGR",  "CLE",
       "CLP", "CLU",  "LDC", "RES", "RM",  "S",     "P",   "A",    "T"});
  const bool is_application =
      std::ranges::find(of_applications, label.series) != of_applications.end();
  if (label.series.size() < 2 || is_application || !scanner.at_blank_or_end()) {
    return std::nullopt;
  }
  label.first = *first;
  return finished(label, text, scanner);
}

// "14402 ACCOUNTS": minutes that have been counted for long, before a title in capitals.
std::optional<NumberLabel> find_long(std::string_view text) {
  constexpr std::size_t digits = 5;
  constexpr std::size_t fewest_capitals = 5;
  Scanner scanner{text};
  NumberLabel label;
  label.shape = NumberShape::Bare;
  while (scanner.at() < digits && Scanner::is_digit(scanner.peek())) {
    label.first = label.first * 10 + (scanner.peek() - '0');
    scanner.skip(scanner.peek());
  }
  const bool is_long = scanner.at() == digits && text.front() != '0';
  label.shape = scanner.skip('.') ? NumberShape::Plain : NumberShape::Bare;
  if (!is_long || !scanner.at_blank_or_end()) {
    return std::nullopt;
  }
  const std::string_view title = trim(text.substr(scanner.at()));
  if (title.size() < fewest_capitals || upper_case_share(title) < 0.9) {
    return std::nullopt;
  }
  return finished(label, text, scanner);
}

}  // namespace

std::optional<NumberLabel> find_doubtful_label(std::string_view text) {
  // Each form has a digit within its first bytes; most lines have none.
  constexpr std::size_t reach = 16;
  if (text.substr(0, reach).find_first_of("0123456789") == std::string_view::npos) {
    return std::nullopt;
  }
  for (const auto find :
       {find_dotted, find_dotted_of_month, find_glued, find_area_numbered,
        find_by_year_and_body, find_of_year, find_before_body, find_dashed,
        find_glued_plain, find_glued_slashed, find_spaced, find_numero_label, find_long,
        find_of_letter, find_dated_label}) {
    if (auto label = find(text)) {
      return label;
    }
  }
  return std::nullopt;
}

}  // namespace council
