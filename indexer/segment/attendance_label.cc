#include "indexer/segment/attendance_label.h"

#include <algorithm>
#include <array>

#include "indexer/segment/attendance_table.h"
#include "indexer/segment/attendance_words.h"
#include "indexer/segment/decision_stop.h"
#include "indexer/segment/group_label.h"
#include "indexer/segment/label_tail.h"
#include "indexer/segment/leading_role.h"
#include "indexer/segment/name_words.h"
#include "indexer/segment/person_name.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

using Group = AttendanceLabel::Group;

// "PL21/081 ": past a number with a prefix of capitals, or 0.
std::size_t after_prefixed_number(std::string_view text) {
  constexpr std::size_t longest_prefix = 6;
  const std::size_t digits =
      std::min(text.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ/."), text.size());
  const std::size_t end =
      std::min(text.find_first_not_of("0123456789/-", digits), text.size());
  const bool is_prefixed =
      digits > 0 && digits <= longest_prefix && end > digits && end < text.size();
  const bool is_number = is_prefixed && blank_at(text, end) != 0 &&
                         text.substr(0, end).find('/') != std::string_view::npos;
  // "P1. "
  const bool is_stopped = is_prefixed && text[end] == '.' && blank_at(text, end + 1) != 0;
  return is_number || is_stopped ? skip_blanks(text, end + (is_stopped ? 1 : 0)) : 0;
}

// Past "(1) " or "(a) ", or 0.
std::size_t after_bracketed_number(std::string_view text) {
  constexpr std::size_t longest = 4;
  const std::size_t close = text.substr(0, longest).find(')');
  const bool is_number = text.starts_with('(') && close != std::string_view::npos &&
                         close > 1 && blank_at(text, close + 1) != 0 &&
                         (is_ascii_digit(text[1]) || close == 2);
  return is_number ? skip_blanks(text, close + 1) : 0;
}

// "1. ", "1.2 ", "25/44 ", "(1) ", "PL21/081 ", "* " before the label, "- " before one in
// capitals.
std::size_t skip_number(std::string_view text) {
  std::size_t at = 0;
  const auto is_between_digits = [&](std::size_t i) {
    return text[i] == '.' && i > 0 && i + 1 < text.size() && is_ascii_digit(text[i + 1]);
  };
  while (at < text.size() &&
         (is_ascii_digit(text[at]) || text[at] == '/' || is_between_digits(at))) {
    ++at;
  }
  if (const std::size_t bracketed = after_bracketed_number(text); bracketed > 0) {
    return bracketed;
  }
  if (const std::size_t prefixed = after_prefixed_number(text); prefixed > 0) {
    return prefixed;
  }
  if (text.starts_with("- ") && upper_case_share(text) >= 0.9) {
    return 2;
  }
  if (at == 0) {
    return text.starts_with('*')
               ? skip_blanks(text, std::min(text.find_first_not_of('*'), text.size()))
               : 0;
  }
  while (at < text.size() && (text[at] == '.' || text[at] == ')' || text[at] == '\\')) {
    ++at;
  }
  return skip_blanks(text, at);
}

bool is_capitals(std::string_view word) {
  return std::none_of(word.begin(), word.end(),
                      [](char c) { return c >= 'a' && c <= 'z'; });
}

// A column of labels beside one of names: "Officers Present<tab>J Bee (Chief Executive)".
bool is_column_of_names(std::string_view label, std::string_view rest) {
  return label.ends_with('\t') && rest.find('\t') == std::string_view::npos &&
         !has_digit(rest) && starts_with_name(rest);
}

// "Presiding<tab>P McLane", "In the Chair A.Bee, C.Dee, …"
bool heads_chair(const Line& line, const AttendanceWords& row, const LabelTail& tail) {
  const std::string_view text = line.text;
  const std::string_view listed = text.substr(tail.end);
  return (row.phrase == "presiding" &&
          is_column_of_names(text.substr(0, tail.end), listed)) ||
         (row.phrase == "in the chair" && starts_with_name(listed) &&
          listed.find('.') == 1);
}

// "In attendance  C Dee (County Councillor)": a gap parts the label from a name.
bool stands_apart(const Line& line, std::string_view printed, std::string_view rest) {
  const std::size_t at = line.raw.find(printed);
  return at != std::string::npos && line.raw.size() > line.text.size() &&
         std::string_view{line.raw}.substr(at + printed.size()).starts_with("  ") &&
         starts_with_name(rest);
}

// Without a colon, capitals or a line of its own make a word a label.
bool stands_out(const Line& line, std::string_view printed, const AttendanceWords& row,
                const LabelTail& tail) {
  if (tail.has_colon) {
    return true;
  }
  const bool alone = tail.end >= line.text.size();
  const bool capitals = is_capitals(printed);
  const bool is_of_list = !row.needs_colon || row.role.find("Clerk") != row.role.npos;
  if (is_of_list && stands_apart(line, printed, line.text.substr(tail.end))) {
    return true;
  }
  if (row.needs_colon) {
    const bool members = alone && (row.phrase == "members" || row.phrase == "officers");
    return members || heads_chair(line, row, tail) ||
           (alone && (capitals || line.bold || line.heading_level > 0));
  }
  if (alone || capitals) {
    return true;
  }
  const std::string_view rest = std::string_view{line.text}.substr(tail.end);
  // "Officers Present<tab>J Bee (Chief Executive)", "Present<tab>The Mayor, Cllr A Bee"
  const std::string_view column = std::string_view{line.text}.substr(0, tail.end);
  if (is_column_of_names(column, rest) ||
      (column.ends_with('\t') && opens_with_holder(rest))) {
    return true;
  }
  // "Present Iain Bee, Colin Dee, …"
  const bool is_list = (row.group == Group::Present || row.group == Group::Attending) &&
                       rest.find(',') != std::string_view::npos &&
                       starts_with_name(rest) &&
                       rest.find(" were ") == std::string_view::npos &&
                       rest.find(" was ") == std::string_view::npos;
  if (is_list) {
    return true;
  }
  return honorific_at(line.text, tail.end) || !split_leading_role(rest).role.empty();
}

// "SECTORAL REPRESENTATIVES PRESENT:", whoever they are: in capitals or bold, alone.
std::optional<AttendanceLabel> find_worded_label(const Line& line, std::size_t begin) {
  constexpr std::size_t longest = 60;
  std::string_view text = std::string_view{line.text}.substr(begin);
  if (!text.ends_with(':') || text.size() > longest ||
      (!line.bold && upper_case_share(text) < 0.9)) {
    return std::nullopt;
  }
  text.remove_suffix(1);
  for (const std::string_view end : {" present", " in attendance", " attending"}) {
    if (text.size() > end.size() && has_at(text, text.size() - end.size(), end)) {
      const bool are_members =
          end == " present" &&
          find_ignoring_case(text, "representatives") != std::string_view::npos;
      return AttendanceLabel{.group = are_members ? Group::Present : Group::Attending,
                             .role = "",
                             .end = line.text.size(),
                             .has_colon = true,
                             .is_alone = true,
                             .is_numbered = false};
    }
  }
  return std::nullopt;
}

// "Non-members in attendance" of "Non-members in attendance at request of Chief Officer".
std::string_view before_request(std::string_view label) {
  for (const std::string_view cue :
       {" at request of ", " at the request of ", " at invitation of ",
        " at the invitation of ", " by invitation of ", " on invitation of "}) {
    label = label.substr(0, find_ignoring_case(label, cue));
  }
  return label;
}

// "The Council Staff in attendance were:-", "Council Employees Present: Clerk Ann Bee".
std::optional<AttendanceLabel> find_told_label(const Line& line, std::size_t begin) {
  constexpr std::size_t longest = 80;
  constexpr std::size_t most_words = 10;
  const std::string_view text = line.text;
  const std::size_t colon = text.substr(0, begin + longest).find(':', begin);
  if (colon == std::string_view::npos) {
    return std::nullopt;
  }
  std::string_view label = trim(text.substr(begin, colon - begin));
  for (const std::string_view verb : {" were", " was"}) {
    label.remove_suffix(label.ends_with(verb) ? verb.size() : 0);
  }
  const std::size_t size = label.size();
  label = before_request(label);
  const bool are_asked = label.size() < size;
  const bool is_told = (ends_with_any(label, {"present", "in attendance", "attending"}) ||
                        equals_ignoring_case(label, "in attendance")) &&
                       label.find_first_of(",.;") == std::string_view::npos &&
                       count_words(label) <= most_words;
  if (!is_told) {
    return std::nullopt;
  }
  const bool of_public = contains_any(label, {"public"});
  const bool are_no_members = contains_any(label, {"non-members", "non members"});
  const bool are_guests =
      of_public || are_no_members || are_asked ||
      contains_any(label, {"staff", "employees", "officers", "officials", "residents",
                           "guests", "visitors", "advisers", "advisors",
                           "representatives", "people", "others"});
  const bool are_members = !of_public && !are_asked && !are_no_members &&
                           contains_any(label, {"councillors", "members"});
  // "Office of the Commissioner present:" alone: whoever they are.
  const LabelTail tail = skip_tail(text, colon);
  if (are_guests == are_members && (are_guests || tail.end < text.size())) {
    return std::nullopt;
  }
  return AttendanceLabel{.group = are_members  ? Group::Present
                                  : are_guests ? Group::Attending
                                               : Group::Others,
                         .role = "",
                         .end = tail.end,
                         .has_colon = true,
                         .is_alone = tail.end >= text.size(),
                         .is_numbered = is_ascii_digit(text[0]),
                         .heads_table = false,
                         .of_public = of_public};
}

// "Planning Committee Members:", alone.
std::optional<AttendanceLabel> find_body_members(const Line& line, std::size_t begin) {
  constexpr std::size_t longest = 60;
  constexpr std::string_view end = " members:";
  const std::string_view text = std::string_view{line.text}.substr(begin);
  if (text.size() > longest || text.size() <= end.size() ||
      !has_at(text, text.size() - end.size(), end)) {
    return std::nullopt;
  }
  const std::string_view body = text.substr(0, text.size() - end.size());
  const std::string_view last = body.substr(body.rfind(' ') + 1);
  if (!is_any_phrase(last, {"committee", "panel", "board", "forum", "council", "cabinet",
                            "executive", "sub-committee", "subcommittee"}) ||
      contains_any(body, {"from", "by", "to", "for", "of", "all", "other"})) {
    return std::nullopt;
  }
  return AttendanceLabel{.group = Group::Inherited,
                         .role = "",
                         .end = line.text.size(),
                         .has_colon = true,
                         .is_alone = true,
                         .is_numbered = is_ascii_digit(line.text[0])};
}

// Where the words before ": " or " – " end, 0 where there are no such.
std::size_t end_of_loose_label(std::string_view text, std::size_t begin) {
  for (std::size_t at = begin; at < text.size(); ++at) {
    const bool is_colon = text[at] == ':' && blank_at(text, at + 1) != 0;
    const bool is_dash = text[at] == ' ' && dash_at(text, at + 1) != 0 &&
                         blank_at(text, at + 1 + dash_at(text, at + 1)) != 0;
    if (is_colon || is_dash) {
      return at;
    }
  }
  return 0;
}

// "Local authority officers: Ann Bee (Head of Finance)", "Representatives of Ash and Oak
// – C Dee"
std::optional<AttendanceLabel> find_officers_label(const Line& line, std::size_t begin) {
  constexpr std::size_t longest = 40;
  constexpr std::size_t most_words = 4;
  constexpr std::string_view end = " officers";
  const std::string_view text = line.text;
  const std::string_view near = text.substr(0, begin + longest);
  const std::size_t colon = end_of_loose_label(near, begin);
  const bool is_of_guests =
      starts_with_any(text.substr(begin), {"representatives of", "representatives from",
                                           "representative of", "representative from"});
  if (colon < begin + end.size() ||
      (!is_of_guests && !has_at(text, colon - end.size(), end))) {
    return std::nullopt;
  }
  const std::string_view label = text.substr(begin, colon - begin);
  if (count_words(label) > most_words ||
      label.find_first_of(",.;(") != std::string_view::npos) {
    return std::nullopt;
  }
  return AttendanceLabel{.group = Group::Attending,
                         .role = "",
                         .end = skip_tail(text, colon).end,
                         .has_colon = true,
                         .is_alone = false,
                         .is_numbered = is_ascii_digit(text[0])};
}

AttendanceLabel label_of_table(std::string_view text) {
  return {.group = Group::Inherited,
          .role = "",
          .end = text.size(),
          .has_colon = true,
          .is_alone = true,
          .is_numbered = false,
          .heads_table = true};
}

std::optional<AttendanceLabel> find_other_label(const Line& line, std::size_t begin) {
  auto worded = find_worded_label(line, begin);
  worded = worded ? worded : find_body_members(line, begin);
  worded = worded ? worded : find_told_label(line, begin);
  worded = worded ? worded : find_group_label(line, begin);
  return worded ? worded : find_officers_label(line, begin);
}

}  // namespace

bool is_attendance_phrase(std::string_view text) {
  const AttendanceWords* const row = attendance_words_at(text, 0);
  return row != nullptr && row->phrase.size() + 1 == text.size();
}

std::optional<AttendanceLabel> find_attendance_label(const Line& line) {
  const std::string_view text = line.text;
  if (heads_attendance_table(text)) {
    return label_of_table(text);
  }
  const std::size_t begin = skip_number(text);
  if (begin >= text.size() || (text[begin] >= 'a' && text[begin] <= 'z')) {
    return std::nullopt;
  }
  const auto* const row = attendance_words_at(text, begin);
  if (row == nullptr) {
    return find_other_label(line, begin);
  }
  const std::string_view printed = text.substr(begin, row->phrase.size());
  const LabelTail tail = skip_whole_tail(text, begin + row->phrase.size());
  if (!stands_out(line, printed, *row, tail)) {
    return find_told_label(line, begin);
  }
  return AttendanceLabel{.group = row->group,
                         .role = row->role,
                         .end = tail.end,
                         .has_colon = tail.has_colon,
                         .is_alone = tail.end >= text.size(),
                         .is_numbered = is_ascii_digit(text[0])};
}

}  // namespace council
