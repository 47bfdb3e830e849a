#include "indexer/segment/attendance_lines.h"

#include <algorithm>
#include <array>

#include "indexer/segment/attendance_label.h"
#include "indexer/segment/council_topic.h"
#include "indexer/segment/glued_names.h"
#include "indexer/segment/leading_role.h"
#include "indexer/segment/list_entry.h"
#include "indexer/segment/name_list.h"
#include "indexer/segment/name_shape.h"
#include "indexer/segment/name_words.h"
#include "indexer/segment/part_marker.h"
#include "indexer/segment/person_name.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/role_line.h"
#include "indexer/segment/scan.h"
#include "indexer/segment/written_date.h"

namespace council {
namespace {

bool has_open_bracket(std::string_view text) {
  const std::size_t open = text.rfind('(');
  return open != std::string_view::npos && text.find(')', open) == std::string_view::npos;
}

// "Police Matters:" and the like; the rest of a wrapped list is longer or holds commas.
bool is_short_heading(std::string_view text) {
  return text.size() < wrapped_line_bytes && text.back() != '.' &&
         text.find(',') == std::string_view::npos;
}

constexpr auto heading_words = std::to_array<std::string_view>(
    {"matters",       "arising",   "report",    "reports",       "correspondence",
     "business",      "updates",   "update",    "announcements", "question",
     "questions",     "forum",     "accounts",  "payments",      "election",
     "review",        "interest",  "interests", "minutes",       "items",
     "agenda",        "record",    "action",    "actions",       "appointment",
     "budget",        "programme", "reception", "assistance",    "information",
     "participation", "session",   "apologies", "welcome"});

bool is_numbered(std::string_view text) {
  const std::size_t digits = digits_end(text, 0);
  return digits > 0 && digits < text.size() &&
         (text[digits] == '.' || text[digits] == ')' || text[digits] == '/' ||
          text[digits] == '\\');
}

// "…, Eddie Ryan, John" above "Sheahan": a name cut by a line's end.
bool is_cut_name(std::string_view last, std::string_view text) {
  const std::size_t comma = last.rfind(',');
  const std::string_view tail = comma == std::string_view::npos
                                    ? std::string_view{}
                                    : trim_segment(last.substr(comma + 1));
  return !tail.empty() && blank_end(tail, 0) == tail.size() && starts_with_name(text) &&
         blank_end(text, 0) == text.size();
}

// "10.30" at the end of "…, AB1 2CD - 10.30".
bool ends_in_clock(std::string_view text) {
  constexpr std::size_t longest = 5;
  const std::size_t blank = text.rfind(' ');
  const std::string_view last =
      text.substr(blank == std::string_view::npos ? 0 : blank + 1);
  return last.size() <= longest && last.size() >= 4 &&
         last.find_first_not_of("0123456789.:") == std::string_view::npos;
}

// "Chamber, County Hall - 10.00 am - 12.25 pm": where the meeting was, and from when to
// when; not how long one member was there.
bool is_place_and_time(std::string_view text) {
  constexpr std::size_t longest_time = 12;
  const std::string folded = fold_typography(text);
  const std::size_t dash = folded.rfind(" - ");
  return dash != std::string::npos && folded.size() - dash - 3 <= longest_time &&
         find_time(folded.substr(dash + 3)) &&
         (find_time(folded.substr(0, dash)) || ends_in_clock(folded.substr(0, dash))) &&
         contains_any(folded, {"chamber", "hall", "room", "house", "offices", "centre",
                               "remotely", "online", "virtual", "teams", "zoom"});
}

// "3 Mill Street, Ashby, AB1 2CD": an address, by its postcode.
bool has_postcode(std::string_view text) {
  const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  for (std::size_t at = find_digit(text); at != std::string_view::npos;
       at = find_digit(text, at + 1)) {
    // The digit that opens the inward half, "2CD".
    const bool is_inward = at >= 4 && text[at - 1] == ' ' && at + 2 < text.size() &&
                           is_capital(text[at + 1]) && is_capital(text[at + 2]) &&
                           !is_word_at(text, at + 3);
    const std::size_t outward =
        is_inward ? text.substr(0, at - 1).rfind(' ') + 1 : std::string_view::npos;
    if (is_inward && is_capital(text[outward]) &&
        has_digit(text.substr(outward, at - 1 - outward))) {
      return true;
    }
  }
  return false;
}

// A line on which another part of the paper starts.
bool ends_blocks(const Line& line) {
  const bool titled = honorific_at(line.text, 0).has_value();
  const bool shouted = upper_case_share(line.text) > 0.9 && line.text.size() > 12 &&
                       !titled && line.text.find(',') == std::string::npos;
  return line.heading_level > 0 || is_numbered(line.text) || shouted ||
         (!titled && (is_place_and_time(line.text) || has_postcode(line.text))) ||
         find_ignoring_case(line.text, "apolog") != std::string_view::npos;
}

}  // namespace

bool is_long_sentence(std::string_view text) {
  return text.size() > wrapped_line_bytes && text.back() == '.' &&
         text.find(',') == std::string_view::npos;
}

bool has_heading_word(std::string_view text) {
  // "Mr J Craw (excluding Items 5.1 and 6.2)"
  text = text.substr(0, text.find('('));
  // "Louise Bee, Programme Director" heads nothing.
  if (text.find(',') != std::string_view::npos && names_an_office(text)) {
    return false;
  }
  for (std::size_t at = 0; at < text.size();) {
    if (!is_word_at(text, at)) {
      ++at;
      continue;
    }
    const std::size_t end = word_end(text, at);
    const std::string_view word = text.substr(at, end - at);
    if (std::any_of(
            heading_words.begin(), heading_words.end(),
            [&](std::string_view entry) { return equals_ignoring_case(entry, word); })) {
      return true;
    }
    at = end;
  }
  return false;
}

std::string_view without_bullet(std::string_view text) {
  const auto marker = find_part_marker(text);
  const bool is_bullet = marker && marker->style == PartMarker::Style::Bullet;
  // "*Ann Bee" is starred.
  const bool is_starred =
      text.size() > 1 && text[0] == '*' && text[1] >= 'A' && text[1] <= 'Z';
  return text.substr(is_bullet ? std::min(marker->end, text.size()) : is_starred ? 1 : 0);
}

bool is_bare_attendance(std::string_view text) {
  return equals_ignoring_case(text, "attendance") ||
         equals_ignoring_case(text, "attendees");
}

bool announces_people(std::string_view text) {
  text = trim(text);
  while (!text.empty() && (text.back() == ':' || text.back() == '-')) {
    text.remove_suffix(1);
  }
  return has_at(text, text.size() - std::min<std::size_t>(text.size(), 18),
                "there were present") ||
         text.ends_with("members were present");
}

bool is_office_list(std::string_view text) {
  constexpr std::size_t longest_label = 60;
  constexpr std::size_t most_words = 8;
  const std::size_t colon = text.substr(0, longest_label).find(": ");
  if (colon == std::string_view::npos) {
    return false;
  }
  const std::string_view label = text.substr(0, colon);
  // "Directors of Service" names the office of each.
  const std::string_view first = label.substr(0, label.find(' '));
  const std::string_view one =
      first.ends_with('s') ? first.substr(0, first.size() - 1) : label;
  return count_words(label) <= most_words &&
         (names_an_office(label) || names_an_office(one) || label.ends_with(" Staff")) &&
         label.find(',') == std::string_view::npos &&
         starts_with_name(trim(text.substr(colon + 1)));
}

bool is_labelled_list(std::string_view text) {
  constexpr std::size_t longest_label = 40;
  constexpr std::size_t most_words = 4;
  const std::size_t colon = text.substr(0, longest_label).find(": ");
  return colon != std::string_view::npos &&
         count_words(text.substr(0, colon)) <= most_words &&
         !is_any_phrase(text.substr(0, colon), {"nb", "n.b", "note"}) &&
         honorific_at(text, colon + 2);
}

bool is_noted_entry(std::string_view text) {
  constexpr std::size_t longest_label = 40;
  const std::size_t colon = text.substr(0, longest_label).find(':');
  if (colon == std::string_view::npos || blank_at(text, colon + 1) == 0) {
    return false;
  }
  const SegmentParts parts = take_apart(text.substr(colon + 1));
  return parts.core.find(' ') != std::string_view::npos && is_bare_name(parts.core) &&
         (!parts.brackets.empty() || !parts.after_dash.empty());
}

bool opens_noted_entries(Lines lines, std::size_t at) {
  constexpr std::size_t fewest = 3;
  constexpr std::size_t reach = 14;
  if (!is_noted_entry(lines[at].text)) {
    return false;
  }
  const Lines near = lines.subspan(at, std::min(reach, lines.size() - at));
  return static_cast<std::size_t>(std::count_if(
             near.begin(), near.end(),
             [](const Line& line) { return is_noted_entry(line.text); })) >= fewest;
}

bool heads_people(Lines lines, std::size_t at) {
  if (!is_bare_attendance(lines[at].text)) {
    return false;
  }
  const auto below =
      std::find_if(lines.begin() + static_cast<std::ptrdiff_t>(at) + 1, lines.end(),
                   [](const Line& line) { return !line.blank() && !line.furniture; });
  if (below == lines.end() || is_long_sentence(below->text)) {
    return false;
  }
  const std::string_view text = below->text;
  const auto title = honorific_at(text, 0);
  return is_labelled_list(text) || is_title_line(text) ||
         (title && starts_with_name(text.substr(title->end))) ||
         is_bare_name(take_apart(text.substr(0, text.find(','))).core);
}

bool is_unfinished(std::string_view text) {
  if (text.empty()) {
    return false;
  }
  // "…, Mr A Bee, Cllr." above the name.
  const auto title = honorific_at(text, text.rfind(' ') + 1);
  if (title && !title->plural && text.find(',') != std::string_view::npos) {
    return true;
  }
  const char last = text.back();
  return last == ',' || last == ';' || last == '&' || last == '-' ||
         text.ends_with(" and") || text.ends_with(" of") || text.ends_with(" for") ||
         has_open_bracket(text);
}

bool is_title_line(std::string_view text) {
  const auto title = honorific_at(text, 0);
  return title && title->plural && title->end >= text.size();
}

bool is_full_line(std::string_view text) {
  return text.size() >= wrapped_line_bytes && text.back() != '.' &&
         text.find(',') != std::string_view::npos;
}

namespace {

// A name on a line of its own below a list of such.
bool is_next_name(std::string_view text, std::string_view last, bool titled) {
  constexpr std::size_t longest = 100;
  return text.size() < longest && !has_heading_word(text) &&
         (titled || last.back() != '.') && !is_long_sentence(text);
}

// "(Head of Tourism)" or "and Mr C Dee" right below a line: the rest of its entry.
bool is_rest_of_entry(std::string_view text, const ListPlace& place) {
  const bool lower_case = text.front() >= 'a' && text.front() <= 'z';
  return !place.last.empty() && !place.after_blank && (text.front() == '(' || lower_case);
}

// "Cllr A Bee welcomed everyone to the meeting": the first paragraph of the minutes.
bool opens_minutes(std::string_view text) {
  return contains_any(text.substr(0, sentence_end(text, 0)),
                      {"welcomed", "opened", "opens", "welcomes", "thanked", "advised",
                       "stated", "informed", "outlined", "congratulated", "sympathised"});
}

bool goes_on_from_full_line(std::string_view text, const ListPlace& place) {
  if (starts_with_any(text, {"apologies", "an apology", "apology"})) {
    return false;
  }
  // "1. Election of Chairman. Cllr A Bee proposed …": the first item.
  if (is_numbered(text) && (place.after_blank || text.size() > wrapped_line_bytes)) {
    return false;
  }
  return !place.after_blank || !is_short_heading(text) || is_office_list(text) ||
         (is_cut_name(place.last, text) && !has_heading_word(text));
}

}  // namespace

bool is_name_and_office(std::string_view text) {
  constexpr std::size_t longest = 100;
  text = text.substr(0, text.find_last_not_of('.') + 1);
  if (text.size() > longest || text.empty()) {
    return false;
  }
  const std::size_t comma = text.find(", ");
  if (comma != std::string_view::npos &&
      text.find_first_of(",;:.\t", comma + 1) == std::string_view::npos) {
    return names_an_office(text.substr(comma)) &&
           text.substr(0, comma).find(' ') != std::string_view::npos &&
           is_bare_name(text.substr(0, comma));
  }
  const SegmentParts parts = take_apart(text);
  const bool is_full =
      parts.core.find(' ') != std::string_view::npos && is_bare_name(parts.core);
  if (!text.ends_with(')')) {
    return is_full && parts.brackets.empty() && names_an_office(parts.after_dash) &&
           text.find_first_of(",;:.\t") == std::string_view::npos;
  }
  return is_full && parts.brackets.size() == 1 && names_an_office(parts.brackets.front());
}

bool goes_on_in_block(const Line& line, const ListPlace& place) {
  const std::string_view last = place.last;
  if (is_unfinished(last) || is_rest_of_entry(line.text, place) ||
      (!place.after_blank && is_cut_body(last, line.text))) {
    return true;
  }
  if (opens_minutes(line.text)) {
    return false;
  }
  if (is_full_line(last)) {
    return goes_on_from_full_line(line.text, place);
  }
  const std::string_view text = without_bullet(line.text);
  if (is_group_heading(text) || is_council_topic(text)) {
    return false;
  }
  const bool is_row = text.find('\t') != std::string_view::npos && !is_numbered(text);
  if (is_row || is_title_line(text) || is_noted_entry(text) ||
      !row_of_initials(line).empty()) {
    return true;
  }
  if (ends_blocks(line)) {
    return false;
  }
  const bool named = starts_with_name(text) || is_role_line(text) ||
                     !name_before_initials(text).empty() ||
                     !name_before_civic_office(text).empty();
  if (last.empty() || !place.after_blank) {
    // The rest of a wrapped paragraph may start anywhere in a name.
    return (named || is_labelled_list(text) || is_office_list(text) ||
            is_office_and_name(text) || !split_leading_role(text).role.empty()) &&
           !has_heading_word(text);
  }
  const auto title = honorific_at(text, 0);
  return is_titled_entry(text) || is_office_and_name(text) || is_name_and_office(text) ||
         is_labelled_list(text) || is_office_list(text) || is_office_with_name(text) ||
         (place.in_list && named && is_next_name(text, last, title.has_value()));
}

}  // namespace council
