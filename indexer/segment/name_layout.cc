#include "indexer/segment/name_layout.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/segment/attendance_label.h"
#include "indexer/segment/attendance_lines.h"
#include "indexer/segment/list_heading.h"
#include "indexer/segment/make_line.h"
#include "indexer/segment/name_list.h"
#include "indexer/segment/name_shape.h"
#include "indexer/segment/name_words.h"
#include "indexer/segment/person_name.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

constexpr std::size_t head_lines = 400;

// The lines, changed ones in place of those printed.
class Changes {
 public:
  explicit Changes(Lines lines) : lines_{lines} {}

  void set(std::size_t at, std::string text) {
    if (changed_.empty()) {
      changed_.assign(lines_.begin(), lines_.end());
    }
    changed_[at] = with_text(std::move(changed_[at]), std::move(text));
  }

  [[nodiscard]] std::string_view text(std::size_t at) const {
    return changed_.empty() ? lines_[at].text : changed_[at].text;
  }

  std::vector<Line> take() { return std::move(changed_); }

 private:
  Lines lines_;
  std::vector<Line> changed_;
};

// "Present:" of "P r e s e n t:"; "" of what is not set wide.
std::string closed_up_label(std::string_view text) {
  constexpr std::size_t longest = 40;
  std::string letters;
  std::size_t at = 0;
  while (at + 1 < std::min(text.size(), longest) && is_word_at(text, at) &&
         !is_word_at(text, at + 1)) {
    letters += text[at];
    at = text[at + 1] == ' ' ? skip_blanks(text, at + 1) : at + 1;
    if (!is_word_at(text, at)) {
      break;
    }
  }
  if (at + 1 == text.size() && is_word_at(text, at)) {
    letters += text[at++];
  }
  const std::string_view tail = trim(text.substr(std::min(at, text.size())));
  const bool is_label =
      is_any_phrase(letters, {"present", "apologies", "attendance", "sederunt"}) &&
      tail.find_first_not_of(":-. ") == std::string_view::npos;
  return is_label ? letters + ":" : std::string{};
}

std::vector<Line> close_up_labels(Lines lines) {
  Changes changes{lines};
  for (std::size_t at = 0; at < std::min(lines.size(), head_lines); ++at) {
    if (std::string label = closed_up_label(lines[at].text); !label.empty()) {
      changes.set(at, std::move(label));
    }
  }
  return changes.take();
}

// The bytes of a ditto mark with the blanks behind it, or 0.
std::size_t ditto_at(std::string_view text) {
  for (const std::string_view mark : {"\xE2\x80\x9C", "\xE2\x80\x9D", "\xE2\x80\xB3",
                                      "\xE3\x80\x83", "\"", "''", ",,", "ditto", "do."}) {
    if (has_at(text, 0, mark) && blank_at(text, mark.size()) != 0) {
      return skip_blanks(text, mark.size());
    }
  }
  return 0;
}

bool is_titled_name(std::string_view text) {
  const std::string_view core = take_apart(text).core;
  const auto title = honorific_at(core, 0);
  return is_bare_name(core.substr(title ? title->end : 0), true);
}

// "Cllr" of "PRESENT:Cllr A Bee (Mayor)": the title that ditto marks below it repeat.
std::string title_on(std::string_view text) {
  const std::size_t colon = text.find(':');
  const std::size_t behind_label =
      colon == std::string_view::npos ? 0 : skip_blanks(text, colon + 1);
  for (const std::size_t at : {std::size_t{0}, behind_label}) {
    const auto title = honorific_at(text, at);
    if (title && title->end < text.size() && is_titled_name(text.substr(at))) {
      return first_title(*title);
    }
  }
  return {};
}

std::vector<Line> spell_out_dittos(Lines lines) {
  Changes changes{lines};
  for (std::size_t at = 1; at < std::min(lines.size(), head_lines); ++at) {
    const std::string_view text = lines[at].text;
    const std::size_t name = ditto_at(text);
    if (name == 0 || !is_titled_name(text.substr(name))) {
      continue;
    }
    const std::string title = title_on(changes.text(at - 1));
    if (!title.empty()) {
      changes.set(at, title + " " + std::string{text.substr(name)});
    }
  }
  return changes.take();
}

// "de" of "de Bee", "Ó" of "Ó Dee".
bool opens_surname(std::string_view word) {
  constexpr std::string_view o_acute = "\xC3\x93";
  return is_name_particle(word) || word == o_acute;
}

bool is_one_surname(std::string_view text) {
  const std::size_t most_words = opens_surname(first_word(text)) ? 2 : 1;
  return count_words(text) <= most_words && is_bare_name(text, true) &&
         !names_an_office(text);
}

bool are_initials(std::string_view text) {
  for (std::size_t at = 0; at < text.size();
       at = skip_blanks(text, blank_end(text, at))) {
    const std::string_view word = text.substr(at, blank_end(text, at) - at);
    if (word.empty() || word.size() > 2 || word[0] < 'A' || word[0] > 'Z' ||
        (word.size() == 2 && word[1] != '.')) {
      return false;
    }
  }
  return !text.empty();
}

bool is_forename(std::string_view text) {
  constexpr std::size_t most_words = 2;
  if (are_initials(text)) {
    return true;
  }
  return count_words(text) <= most_words && is_bare_name(text, true) &&
         !names_an_office(text) && !names_an_organisation(text) && !is_postnominal(text);
}

// "Ann Bee; Carl Dee" of "Bee, Ann<tab>Dee, Carl" and of "Bee, Ann and Dee, Carl"; "" of
// what is no pairs of a surname and a forename.
std::string turned_names(std::string_view text) {
  constexpr std::size_t longest = 300;
  const std::vector<NameSegment> parts =
      text.size() > longest ? std::vector<NameSegment>{} : split_name_list(text);
  std::string turned;
  for (std::size_t i = 0; i + 1 < parts.size(); i += 2) {
    const std::string_view surname = parts[i].text;
    const std::string_view forename = parts[i + 1].text;
    if (parts[i + 1].separator != ',' || (i > 0 && parts[i].separator == '.') ||
        !is_one_surname(surname) || !is_forename(forename)) {
      return {};
    }
    turned +=
        (turned.empty() ? "" : "; ") + std::string{forename} + " " + std::string{surname};
  }
  return parts.size() % 2 == 0 ? turned : std::string{};
}

// "Councillors:", "Present: Councillors": the title of those on the lines below.
bool ends_in_plural_title(std::string_view text) {
  const auto title = honorific_at(text, text.rfind(' ') + 1);
  return is_title_line(text) || (title && title->plural);
}

// "Oak, Pine" under "Councillors:" is two surnames as likely as one name; "Oak, P. J." is
// one.
bool may_be_surnames(std::string_view turned) {
  const std::string_view forename = turned.substr(0, turned.rfind(' '));
  return turned.find(';') == std::string_view::npos &&
         forename.find_first_of(". ") == std::string_view::npos && forename.size() > 1;
}

// Lists of surnames before forenames. One line might be "Bee, Dee"; several are none.
std::vector<Line> turn_surnames(Lines lines) {
  constexpr std::size_t fewest = 3;
  std::vector<std::pair<std::size_t, std::string>> turned;
  std::size_t run = 0;
  std::size_t longest_run = 0;
  bool under_title = false;
  for (std::size_t at = 0; at < std::min(lines.size(), head_lines); ++at) {
    if (lines[at].blank()) {
      continue;
    }
    const bool may_be = lines[at].text.find(", ") != std::string::npos;
    std::string names = may_be ? turned_names(lines[at].text) : std::string{};
    under_title = names.empty() ? ends_in_plural_title(lines[at].text) : under_title;
    if (under_title && may_be_surnames(names)) {
      names.clear();
    }
    run = names.empty() ? 0 : run + 1;
    longest_run = std::max(longest_run, run);
    if (!names.empty()) {
      turned.emplace_back(at, std::move(names));
    }
  }
  Changes changes{lines};
  for (auto& [at, names] : longest_run >= fewest ? turned : decltype(turned){}) {
    changes.set(at, std::move(names));
  }
  return changes.take();
}

// How often "Councillor: Councillor: Councillor:" says the same title; 0 of any other
// line.
std::size_t repeated_titles(std::string_view text) {
  std::size_t count = 0;
  const std::string_view first = first_word(text);
  for (std::size_t at = 0; at < text.size(); ++count) {
    const std::size_t end = blank_end(text, at);
    if (text.substr(at, end - at) != first) {
      return 0;
    }
    at = skip_blanks(text, end);
  }
  const auto title = honorific_at(first, 0);
  return title && count > 1 ? count : 0;
}

// "Ann Bee; Carl Dee" of "Ann Bee Carl Dee": as many names as there are columns, or fewer
// in the last row, a forename and a surname each.
std::string parted_names(std::string_view text, std::size_t columns) {
  if (text.find_first_of(",;:()\t") != std::string_view::npos || has_digit(text)) {
    return {};
  }
  std::string parted;
  std::size_t words = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = blank_end(text, at);
    const std::string_view word = text.substr(at, end - at);
    const bool is_small = opens_surname(word);
    if (!is_small && (is_lower_case_start(word) || !is_word_at(word, 0))) {
      return {};
    }
    const bool opens_name = words % 2 == 0 && !parted.ends_with("; ");
    parted += words == 0 ? "" : opens_name ? "; " : " ";
    parted += word;
    words += is_small ? 0U : 1U;
    at = skip_blanks(text, end);
  }
  const bool is_row = words > 0 && words % 2 == 0 && words / 2 <= columns;
  return is_row ? parted : std::string{};
}

std::vector<Line> part_columns(Lines lines) {
  Changes changes{lines};
  for (std::size_t at = 0; at < std::min(lines.size(), head_lines); ++at) {
    const std::size_t columns = repeated_titles(lines[at].text);
    if (columns == 0) {
      continue;
    }
    const std::size_t heading = at;
    for (std::size_t row = at + 1; row < lines.size(); ++row) {
      std::string names = parted_names(lines[row].text, columns);
      if (names.empty()) {
        break;
      }
      changes.set(row, std::move(names));
      at = row;
    }
    if (at > heading) {
      const std::string_view title = first_word(lines[heading].text);
      changes.set(heading, first_title(*honorific_at(title, 0)) + "s:");
    }
  }
  return changes.take();
}

// "Clerk" over "• Ann Bee, Head of Law", "Guests" over "Ann Bee – Elm Trust": a label
// without its colon.
std::vector<Line> mark_labels_over_names(Lines lines) {
  Changes changes{lines};
  for (std::size_t at = 0; at + 1 < std::min(lines.size(), head_lines); ++at) {
    const std::string_view text = lines[at].text;
    if (!is_any_phrase(text,
                       {"clerk", "clerks", "observing", "observers", "officers", "guests",
                        "advisers", "advisors", "visitors", "officials"}) ||
        text.find(':') != text.npos) {
      continue;
    }
    const std::string_view below = trim(without_bullet(lines[at + 1].text));
    const bool is_bulleted = below.size() < lines[at + 1].text.size();
    if (is_bulleted ? starts_with_name(below) : is_list_of_names(below)) {
      changes.set(at, std::string{text} + ":");
    }
  }
  return changes.take();
}

// "Mayoral Advisors in attendance" alone on its line, over their names.
std::vector<Line> mark_told_labels(Lines lines) {
  constexpr std::size_t most_words = 5;
  Changes changes{lines};
  for (std::size_t at = 0; at < std::min(lines.size(), head_lines); ++at) {
    const std::string_view text = lines[at].text;
    if (text.ends_with(" in attendance") && text.front() >= 'A' && text.front() <= 'Z' &&
        count_words(text) <= most_words &&
        contains_any(text, {"advisers", "advisors", "representatives", "guests",
                            "employees", "visitors"})) {
      changes.set(at, std::string{text} + ":");
    }
  }
  return changes.take();
}

// "Representative of the Central Ash Care Trust:" over "Dr A Bee" put on one line.
std::vector<Line> join_long_offices(Lines lines) {
  constexpr std::size_t fewest_words = 5;
  std::vector<Line> joined;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    const std::string& text = lines[at].text;
    const bool may_be = at > 0 && at < head_lines && text.size() < 60 &&
                        lines[at - 1].text.ends_with(':') && honorific_at(text, 0);
    if (may_be && is_titled_name(text) && names_an_office(lines[at - 1].text) &&
        count_words(lines[at - 1].text) >= fewest_words &&
        !find_attendance_label(lines[at - 1])) {
      if (joined.empty()) {
        joined.assign(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(at));
      }
      std::string whole = joined.back().text + ' ' + text;
      joined.back() = with_text(std::move(joined.back()), std::move(whole));
    } else if (!joined.empty()) {
      joined.push_back(lines[at]);
    }
  }
  return joined;
}

// "…, E Eff" of "…, E Eff<tab>Parishioners: 4": how many others came is no name.
std::vector<Line> drop_counts(Lines lines) {
  Changes changes{lines};
  for (std::size_t at = 0; at < std::min(lines.size(), head_lines); ++at) {
    const std::string_view text = lines[at].text;
    const std::size_t tab = text.rfind('\t');
    const std::string_view cell =
        tab == std::string_view::npos ? std::string_view{} : text.substr(tab + 1);
    if (starts_with_any(cell, {"parishioners:", "public:", "members of the public:",
                               "members of public:", "residents:", "visitors:"}) &&
        trim(cell.substr(cell.find(':') + 1)).find_first_not_of("0123456789") ==
            std::string_view::npos) {
      changes.set(at, std::string{trim(text.substr(0, tab))});
    }
  }
  return changes.take();
}

}  // namespace

std::vector<Line> with_plain_names(Lines lines) {
  std::vector<Line> plain;
  for (const auto step :
       {close_up_labels, spell_out_dittos, turn_surnames, part_columns,
        mark_labels_over_names, mark_told_labels, join_long_offices, drop_counts}) {
    std::vector<Line> changed = step(plain.empty() ? lines : Lines{plain});
    if (!changed.empty()) {
      plain = std::move(changed);
    }
  }
  return plain;
}

}  // namespace council
