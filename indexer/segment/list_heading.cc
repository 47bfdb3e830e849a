#include "indexer/segment/list_heading.h"

#include <algorithm>
#include <array>

#include "indexer/segment/attendance_label.h"
#include "indexer/segment/attendance_lines.h"
#include "indexer/segment/beside_list.h"
#include "indexer/segment/council_topic.h"
#include "indexer/segment/name_list.h"
#include "indexer/segment/name_shape.h"
#include "indexer/segment/name_words.h"
#include "indexer/segment/person_note.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/role_line.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

constexpr std::size_t longest_heading = 60;

// The last words of headings without a colon.
constexpr auto members = std::to_array<std::string_view>(
    {"sector",    "schools",  "academies",    "colleges",        "years",
     "providers", "members",  "councillors",  "representatives", "governors",
     "unions",    "teachers", "headteachers", "member",          "parents",
     "secondary", "primary",  "special",      "nursery",         "diocese"});
constexpr auto guests = std::to_array<std::string_view>(
    {"officers", "officials", "staff", "employees", "applicant", "applicants", "holder",
     "holders", "objector", "objectors", "respondent", "respondents", "parties",
     "witnesses", "authorities"});

template <std::size_t Size>
bool ends_with_word(std::string_view text, const std::array<std::string_view, Size>& in) {
  const std::string_view last = text.substr(text.rfind(' ') + 1);
  return std::ranges::any_of(
      in, [&](std::string_view word) { return equals_ignoring_case(word, last); });
}

// "Independent Members" of "Independent Members:-".
std::string_view without_colon(std::string_view text) {
  while (!text.empty() && (text.back() == ':' || text.back() == '-')) {
    text.remove_suffix(1);
  }
  return trim(text);
}

// The next line that is not blank, or nullptr.
const Line* line_below(Lines lines, std::size_t at) {
  constexpr std::size_t reach = 6;
  for (std::size_t i = at + 1; i < std::min(lines.size(), at + 1 + reach); ++i) {
    if (!lines[i].blank() && !lines[i].furniture) {
      return &lines[i];
    }
  }
  return nullptr;
}

// "Mr Bee", "Ann Bee MBE": all of it; "Page" behind "Councillors Green".
bool is_whole_name(std::string_view core, bool in_group = false) {
  const auto title = honorific_at(core, 0);
  if (!title) {
    return is_bare_name(core, in_group);
  }
  const std::string_view rest = core.substr(title->end);
  const std::string_view name = leading_name(rest, true);
  const std::string_view behind = trim(rest.substr(name.size()));
  return !name.empty() && take_postnominals(behind).size() == behind.size();
}

bool is_note_on_name(std::string_view text) {
  return names_an_office(text) || names_an_organisation(text) || all_fields_of_work(text);
}

}  // namespace

bool is_list_of_names(std::string_view text) {
  const std::vector<NameSegment> segments = split_name_list(without_stop(text));
  if (segments.empty()) {
    return false;
  }
  const std::string_view first = take_apart(segments.front().text).core;
  const auto title = honorific_at(first, 0);
  if (!is_whole_name(first) || (!title && first.find(' ') == std::string_view::npos) ||
      ends_with_word(text, members) || ends_with_word(text, guests)) {
    return false;
  }
  const bool in_group = title && title->plural;
  return std::all_of(segments.begin() + 1, segments.end(), [&](const NameSegment& each) {
    return is_whole_name(take_apart(each.text).core, in_group) ||
           is_note_on_name(each.text);
  });
}

bool is_group_of_guests(std::string_view heading) {
  return ends_with_word(without_colon(heading), guests);
}

bool serves_the_meeting(std::string_view text) {
  const std::string_view label = text.substr(0, text.find(':'));
  return label.size() < text.size() && is_office_list(text) &&
         contains_any(label, {"adviser", "advisor", "officer", "officers", "clerk",
                              "solicitor", "administrator"}) &&
         !contains_any(label, {"member", "members", "elected"});
}

bool heads_group(Lines lines, std::size_t at) {
  constexpr std::size_t most_words = 6;
  const std::string_view text = lines[at].text;
  const std::string_view heading = without_colon(text);
  const bool is_heading =
      heading.size() > 2 && text.size() <= longest_heading &&
      heading.find_first_of(",;:.\t()") == std::string_view::npos &&
      count_words(heading) <= most_words && !has_digit(heading) && heading[0] >= 'A' &&
      heading[0] <= 'Z' && !honorific_at(text, 0) && !is_council_topic(heading) &&
      !opens_council_topic(heading) && !find_attendance_label(lines[at]);
  const bool is_known =
      ends_with_word(heading, members) || ends_with_word(heading, guests);
  const bool has_colon = heading.size() < text.size() && !has_heading_word(heading);
  const Line* const below = is_heading ? line_below(lines, at) : nullptr;
  if (below == nullptr || find_attendance_label(*below)) {
    return false;
  }
  // "Finance and Corporate Resources" over "A Bee, Finance Manager; C Dee, Legal Adviser"
  const bool is_department =
      !is_known && !has_colon && below->text.find("; ") != std::string::npos &&
      below->text.find(',') < below->text.find(';') && names_an_office(below->text);
  // "Derek Bee<tab>Premises Licence Holder"
  const std::string_view row = without_bullet(below->text);
  return (is_known || has_colon || is_department) &&
         is_list_of_names(is_known ? row.substr(0, row.find('\t')) : row);
}

namespace {

// "Members of the Forum", "Forum Members": those below, group by group.
bool names_members_of_body(std::string_view heading) {
  constexpr std::size_t most_words = 6;
  return (starts_with_any(heading, {"members of the", "members of"}) ||
          heading.ends_with(" Members")) &&
         count_words(heading) <= most_words && names_an_organisation(heading) &&
         heading.find_first_of(",;:.\t()") == std::string_view::npos;
}

}  // namespace

bool heads_groups(Lines lines, std::size_t at) {
  const Line* const below = names_members_of_body(without_colon(lines[at].text))
                                ? line_below(lines, at)
                                : nullptr;
  return below != nullptr &&
         heads_group(lines, static_cast<std::size_t>(below - lines.data()));
}

bool heads_visitors(Lines lines, std::size_t at) {
  const std::string_view text = lines[at].text;
  const std::size_t bracket = text.find('(');
  const bool has_item =
      bracket != std::string_view::npos && text.ends_with(')') &&
      starts_with_any(text.substr(bracket + 1), {"item", "items", "minute", "minutes"});
  const Line* const below = has_item ? line_below(lines, at) : nullptr;
  const std::string_view name = trim(text.substr(0, bracket));
  return below != nullptr && bracket > 1 && !honorific_at(text, 0) &&
         !names_an_office(name) && (is_acronym(name) || names_an_organisation(name)) &&
         (is_list_of_names(below->text) || is_name_and_office(below->text));
}

bool heads_next_group(Lines lines, std::size_t at) {
  const std::string_view text = lines[at].text;
  return (is_acronym(text) || names_an_organisation(text)) && count_words(text) <= 4 &&
         upper_case_share(text.substr(0, 1)) > 0 &&
         text.find_first_of(",;:.\t()") == std::string_view::npos &&
         !has_heading_word(text) && !is_council_topic(text) && at > 0 &&
         lines[at - 1].blank() && at + 1 < lines.size() &&
         is_list_of_names(lines[at + 1].text);
}

// "Vice-chair", "Secretary", "In the chair" alone over the name of the one who is.
bool is_office_over_name(std::string_view office, Lines lines, std::size_t at) {
  if (!is_any_phrase(office,
                     {"chair", "chairman", "chairperson", "vice-chair", "vice chair",
                      "vice-chairman", "vice chairman", "vice-chairperson", "secretary",
                      "treasurer", "convener", "convenor", "vice-convener", "clerk",
                      "minute secretary", "minutes secretary", "in the chair"}) ||
      (office.size() == lines[at].text.size() && find_attendance_label(lines[at]))) {
    return false;
  }
  // "Chair" right below "Ann Bee", a blank line behind it, is hers.
  const bool is_of_name_above = at > 0 && at + 1 < lines.size() &&
                                lines[at + 1].blank() &&
                                is_list_of_names(lines[at - 1].text);
  const Line* const below = line_below(lines, at);
  return !is_of_name_above && below != nullptr &&
         split_name_list(below->text).size() == 1 && is_list_of_names(below->text) &&
         !find_attendance_label(*below);
}

std::string_view office_of_next(std::string_view text, Lines lines, std::size_t at) {
  constexpr std::string_view article = "the ";
  constexpr std::size_t most_words = 5;
  std::string_view office = trim_segment(text);
  if (lines[at].text.ends_with(text) && is_office_over_name(office, lines, at)) {
    return office;
  }
  if (honorific_at(office, 0) || count_words(office) > most_words ||
      !is_civic_office("The " + std::string{office})) {
    return {};
  }
  const Line* const below = line_below(lines, at);
  const auto title = below == nullptr ? std::nullopt : honorific_at(below->text, 0);
  if (!title || title->plural || !is_list_of_names(below->text)) {
    return {};
  }
  std::size_t next = find_ignoring_case(office, article);
  while (next != std::string_view::npos) {
    office.remove_prefix(next + article.size());
    next = find_ignoring_case(office, article);
  }
  return office;
}

namespace {

// "Head of Human Resources & Organisational Development": no word of a sentence.
bool is_long_office(std::string_view text) {
  constexpr std::size_t longest = 80;
  if (text.size() > longest || !names_an_office(text) || honorific_at(text, 0) ||
      text.find_first_of("(),;:.\t") != std::string_view::npos) {
    return false;
  }
  for (std::size_t at = 0; at < text.size();
       at = skip_blanks(text, blank_end(text, at))) {
    const std::string_view word = text.substr(at, blank_end(text, at) - at);
    if (is_lower_case_start(word) &&
        !is_any_phrase(word, {"of", "and", "for", "the", "to", "in"})) {
      return false;
    }
  }
  return true;
}

// "Mr A Bee, Commissioner for Older People"
bool names_holder(std::string_view text) {
  const std::size_t comma = std::min(text.find(','), text.size());
  return honorific_at(text, 0) && names_an_office(text.substr(comma));
}

}  // namespace

bool is_unnamed_office(Lines lines, std::size_t at) {
  constexpr std::size_t reach = 8;
  // "Director of Parks – C Dee" and "Director of Play: C Dee" name their holders.
  if (is_role_line(lines[at].text) || is_office_list(lines[at].text)) {
    return false;
  }
  const bool is_alone =
      lines[at].text.find(',') == std::string::npos && !honorific_at(lines[at].text, 0);
  for (std::size_t i = at; i < std::min(lines.size(), at + reach); ++i) {
    const std::string_view text = lines[i].text;
    if (text.empty()) {
      continue;
    }
    if (is_role_line(text) || (is_alone && names_holder(text)) ||
        (i > at && heads_visitors(lines, i) && !is_name_and_office(lines[at].text))) {
      return true;
    }
    if (!(is_bare_office(text) || is_long_office(text)) ||
        find_attendance_label(lines[i])) {
      return false;
    }
  }
  return false;
}

}  // namespace council
