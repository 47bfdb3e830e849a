#include "indexer/segment/attendance_list.h"

#include <algorithm>
#include <string>
#include <vector>

#include "indexer/segment/attendance_lines.h"
#include "indexer/segment/name_list.h"
#include "indexer/segment/name_shape.h"
#include "indexer/segment/name_words.h"
#include "indexer/segment/person_name.h"
#include "indexer/segment/person_note.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"
#include "indexer/segment/written_date.h"

namespace council {
namespace {

// "Ann Dee - Chief Officer" below "Marcus Bee - Director of Place"
bool is_name_with_dash(std::string_view text) {
  const SegmentParts parts = take_apart(text);
  return !parts.after_dash.empty() && parts.core.find(' ') != std::string_view::npos &&
         is_bare_name(parts.core);
}

// "Jean Bee, Interim Chief Executive, GNPA": the letters of an organisation end an entry.
bool ends_with_code(std::string_view last) {
  constexpr std::size_t longest = 6;
  const std::size_t comma = last.rfind(',');
  if (comma == std::string_view::npos ||
      last.substr(0, comma).find(',') == std::string_view::npos) {
    return false;
  }
  const std::string_view code = trim_segment(last.substr(comma + 1));
  return code.size() >= 2 && code.size() <= longest &&
         std::ranges::all_of(code, [](char c) { return c >= 'A' && c <= 'Z'; });
}

// "Eve Eff, left 8.00 pm": the note of when one came or went ends an entry.
bool ends_with_time(std::string_view last) {
  const std::size_t comma = last.rfind(',');
  if (comma == std::string_view::npos) {
    return false;
  }
  const std::string_view note = trim_segment(last.substr(comma + 1));
  return starts_with_any(note, {"left", "arrived", "joined", "from", "until", "late"}) &&
         find_time(note);
}

// "… (Governor) and Ann" above "Bee (Headteacher)", "…; and Ann" above "Bee,
// Headteacher": the line ends within a name.
bool ends_in_first_name(std::string_view last) {
  constexpr std::string_view joiner = " and ";
  const std::size_t at = last.rfind(joiner);
  const bool is_behind_note = at != std::string_view::npos && at > 0 &&
                              (last[at - 1] == ')' || last[at - 1] == ';');
  const std::string_view tail =
      last.substr(is_behind_note ? at + joiner.size() : last.size());
  return !tail.empty() && blank_end(tail, 0) == tail.size() && tail.front() >= 'A' &&
         tail.front() <= 'Z' && tail.back() != ')' && tail.back() != '.';
}

// "…; Carl Dee; Keith" above "Eff; …": names in full, and a forename and a surname alone
// on either side of the line's end.
bool is_name_cut(std::string_view last, std::string_view next) {
  const std::vector<NameSegment> above = split_name_list(last);
  const std::vector<NameSegment> below = split_name_list(next);
  const auto is_one_word = [](std::string_view text) {
    return blank_end(text, 0) == text.size() && is_bare_name(text, true) &&
           !names_an_office(text) && text.size() > 2;
  };
  if (above.size() < 2 || below.empty() || !last.ends_with(above.back().text) ||
      !is_one_word(above.back().text) ||
      !is_one_word(without_stop(take_apart(below.front().text).core))) {
    return false;
  }
  const std::size_t full = std::min<std::size_t>(above.size() - 1, 3);
  return std::all_of(above.end() - 1 - static_cast<std::ptrdiff_t>(full), above.end() - 1,
                     [](const NameSegment& each) {
                       std::string_view name = take_apart(each.text).core;
                       const auto title = honorific_at(name, 0);
                       name.remove_prefix(title ? title->end : 0);
                       return name.find(' ') != std::string_view::npos &&
                              is_bare_name(name, true);
                     });
}

// "L. Eff" below "A. Bee, C. Dee and K. Gee": no name goes on with initials.
bool opens_with_initials(std::string_view next) {
  const std::string_view first = next.substr(0, blank_end(next, 0));
  return first.size() > 1 && first.back() == '.' && first[1] == '.' &&
         starts_with_name(next);
}

bool ends_in_whole_name(std::string_view last) {
  const std::size_t from = std::max(last.rfind(',') + 1, last.rfind(" and ") + 1);
  const std::string_view name = trim_segment(last.substr(std::min(from, last.size())));
  return name.find(' ') != std::string_view::npos && is_bare_name(name);
}

// "Ann Bee (Head of Parks)" below "Carl Dee (Head of Play)"
bool are_noted_alike(std::string_view last, std::string_view next) {
  if (!last.ends_with(')') || !next.ends_with(')')) {
    return false;
  }
  const SegmentParts parts = take_apart(next);
  return !parts.brackets.empty() && names_an_office(parts.brackets.front()) &&
         parts.core.find(' ') != std::string_view::npos && is_bare_name(parts.core);
}

// "…, County Councillor (arrived at 7.50 pm)"
bool ends_with_time_in_bracket(std::string_view last) {
  const std::size_t open = last.rfind('(');
  return last.ends_with(')') && open != std::string_view::npos &&
         starts_with_any(last.substr(open + 1),
                         {"left", "arrived", "joined", "from", "until"}) &&
         find_time(last.substr(open));
}

// "Oak, Pine" above "Elm, Ash": surnames alone, so that no name goes on.
bool are_surnames_alone(std::string_view last, std::string_view next) {
  const auto is_alone = [](const NameSegment& each) {
    return is_single_word(each.text) && is_bare_name(each.text, true);
  };
  const std::vector<NameSegment> above = split_name_list(last);
  const std::vector<NameSegment> below = split_name_list(next);
  return above.size() > 1 && !below.empty() && is_alone(below.front()) &&
         std::ranges::all_of(above, is_alone);
}

// "Ann Bee, LCRC": a name in full and one note.
bool is_full_entry(std::string_view text) {
  const std::size_t comma = text.find(", ");
  const std::string_view name = text.substr(0, comma);
  return comma != std::string_view::npos &&
         text.find(',', comma + 1) == std::string_view::npos &&
         name.find(' ') != std::string_view::npos && is_bare_name(name);
}

// "Constable Gail Bee, Police Scotland" above "Carl Dee": both are whole.
bool is_name_below_body(std::string_view last, std::string_view next) {
  const auto title = honorific_at(last, 0);
  return title && !title->plural && is_full_entry(last.substr(title->end)) &&
         names_an_organisation(last.substr(last.find(','))) &&
         next.find(' ') != std::string_view::npos && is_bare_name(next) &&
         next.find_first_of(",;:.") == std::string_view::npos;
}

// Whether the next line shows that it is an entry of its own, or the last that it is
// whole.
bool begins_entry(std::string_view last, std::string_view next) {
  if (is_labelled_list(next) || is_office_list(next) || is_noted_entry(next) ||
      is_name_with_dash(next) || are_surnames_alone(last, next) ||
      (is_name_and_office(next) && is_full_entry(last)) || ends_with_time(last) ||
      are_noted_alike(last, next) || is_name_below_body(last, next) ||
      (ends_with_time_in_bracket(last) && starts_with_name(next)) ||
      (ends_with_code(last) && starts_with_name(next))) {
    return true;
  }
  return !ends_in_first_name(last) && opens_with_initials(next) &&
         ends_in_whole_name(last);
}

// "… and County" above "Councillor A Bee": the line ends within a title.
bool ends_in_tier(std::string_view last, std::string_view next) {
  const std::string_view word = last.substr(last.rfind(' ') + 1);
  const std::string joined = std::string{word} + " " + std::string{next.substr(0, 40)};
  const auto title = honorific_at(next, 0);
  const auto whole = honorific_at(joined, 0);
  return title && whole && whole->end > title->end + word.size() &&
         !honorific_at(word, 0);
}

// Whether a list goes on over the end of a line, not with another entry.
bool is_wrapped(std::string_view last, std::string_view next) {
  const bool lower = next.front() >= 'a' && next.front() <= 'z';
  if (ends_in_tier(last, next) || is_name_cut(last, next)) {
    return true;
  }
  if (is_unfinished(last) || is_title_line(last) || next.front() == '(' || lower) {
    return true;
  }
  if (begins_entry(last, next)) {
    return false;
  }
  // "Louise Bee, Programme Director" is whole; "Mr A Bee (Chairman), Mr G" goes on.
  const std::size_t comma = last.rfind(',');
  const bool has_office =
      comma != std::string_view::npos && names_an_office(last.substr(comma));
  // "…, Director of Place, Glen Council" over "Ann Dee, Chief Officer"
  const std::size_t next_comma = std::min(next.find(','), next.size());
  if (comma != std::string_view::npos && !ends_in_first_name(last) &&
      names_an_organisation(last.substr(comma)) && starts_with_name(next) &&
      (names_an_office(next.substr(next_comma)) ||
       names_an_organisation(next.substr(next_comma)))) {
    return false;
  }
  const bool cut_short =
      (last.size() > 2 && last[last.size() - 2] == ' ') || ends_in_first_name(last);
  if (!cut_short && (honorific_at(next, 0) || (has_office && starts_with_name(next)))) {
    return false;
  }
  return comma != std::string_view::npos || last.size() >= wrapped_line_bytes;
}

}  // namespace

void append_entry(JoinedLines& joined, std::string_view text, int line) {
  const std::string_view all = joined.text();
  std::string_view joint;
  if (!all.empty()) {
    const bool closes_up =
        all.back() == '-' && is_word_before(all, all.size() - 1) && is_word_at(text, 0);
    joint = closes_up ? "" : is_wrapped(joined.last(), text) ? " " : "; ";
  }
  joined.add_copy(text, line, joint);
}

}  // namespace council
