#include "indexer/segment/masthead.h"

#include <algorithm>
#include <cctype>
#include <string_view>
#include <utility>

#include "indexer/segment/attendance_label.h"
#include "indexer/segment/body_name.h"
#include "indexer/segment/letterhead.h"
#include "indexer/segment/name_words.h"
#include "indexer/segment/number_label.h"
#include "indexer/segment/part_marker.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"
#include "indexer/segment/written_date.h"

namespace council {
namespace {

bool names_no_body(const Line& line) {
  return line.text.size() > 160 || find_number_label(line.match) ||
         find_part_marker(line.match) ||
         starts_with_any(line.match, {"present", "to:", "from:", "membership"}) ||
         contains_any(line.match, {"held in", "held at", "held on"}) ||
         std::ranges::count(line.match, '|') > 1 ||  // the links of a page
         std::isalnum(static_cast<unsigned char>(line.match.front())) == 0;
}

// "CYNGOR SIR X / X COUNTY COUNCIL", "X COUNCIL/CYNGOR X": the name in English.
std::string_view name_in_english(std::string_view text) {
  const std::size_t slash = text.find_first_of("/|");
  if (slash == std::string_view::npos) {
    return text;
  }
  const std::string_view first = trim(text.substr(0, slash));
  const std::string_view second = trim(text.substr(slash + 1));
  if (!looks_like_council_name(first) || !looks_like_council_name(second)) {
    return text;
  }
  return starts_with_any(first, {"cyngor", "comhairle"}) ? second : first;
}

// "Ravenstone Fells " over "National Park Authority", which names no place.
std::string place_above(const Masthead& masthead, std::size_t at) {
  constexpr std::size_t longest_place = 40;
  const std::string& name = masthead[at]->match;
  for (std::size_t begin = 0; begin < name.size();) {
    const std::size_t end = std::min(name.find(' ', begin), name.size());
    if (!is_any_phrase(std::string_view{name}.substr(begin, end - begin),
                       {"national", "park", "authority", "combined", "fire", "and",
                        "rescue", "county", "borough", "district", "city", "town",
                        "parish", "community", "metropolitan", "council", "the"})) {
      return {};
    }
    begin = end + 1;
  }
  const bool is_body = contains_any(name, {"council", "authority"});
  if (at == 0 || !is_body || count_words(name) < 2) {
    return {};
  }
  const std::string& above = masthead[at - 1]->text;
  const bool is_place =
      above.size() <= longest_place && !has_digit(above) &&
      above.find_first_of(".:,-") == std::string::npos &&
      std::isupper(static_cast<unsigned char>(above.front())) != 0 &&
      !looks_like_body_name(above) &&
      !contains_any(above, {"agenda", "minutes", "meeting", "report", "notice", "summons",
                            "budget", "annual", "extraordinary", "special"});
  return is_place ? above + ' ' : std::string{};
}

// "CYNGOR SIR X" over "X COUNTY COUNCIL": the line with the English name of the two.
std::size_t line_in_english(const Masthead& masthead, std::size_t at) {
  if (at + 1 >= masthead.size() || masthead[at + 1]->text.size() > 100) {
    return at;
  }
  const std::string& below = masthead[at + 1]->text;
  const bool is_welsh = starts_with_any(masthead[at]->text, {"cyngor", "comhairle"});
  const bool has_english =
      !starts_with_any(below, {"cyngor", "comhairle"}) && looks_like_council_name(below);
  return is_welsh && has_english ? at + 1 : at;
}

// "Glen Council" of "[Glen Council]", which stands for a picture.
std::string_view without_frame(std::string_view text) {
  const bool is_framed = text.starts_with('[') && text.ends_with(']');
  return is_framed ? text.substr(1, text.size() - 2) : text;
}

// Not "Emily Hall, Policy Officer, Glen City Council", "Nigel Bee - Manager, Glen
// Council" or "Abbie Dee, Glen Borough Council".
bool names_a_council(std::string_view text) {
  text = without_frame(text);
  if (contains_any(text, {"councillor", "councillors", "cllr", "cllrs"})) {
    return false;
  }
  const std::size_t comma = text.find(',');
  const bool is_joined = comma != std::string_view::npos ||
                         fold_typography(text).find(" - ") != std::string::npos;
  const bool is_person = is_joined && (names_an_office(text) || honorific_at(text, 0) ||
                                       (comma != std::string_view::npos &&
                                        looks_like_council_name(text.substr(comma + 1))));
  return !is_person && looks_like_council_name(name_in_english(text));
}

// Who was there and the first item stand below what a paper says of itself.
bool ends_masthead(const Line& line) {
  const auto label = find_attendance_label(line);
  return label && (label->group == AttendanceLabel::Group::Present ||
                   label->group == AttendanceLabel::Group::Apology);
}

// "Tintern Parish Council - Minutes of …": the part before the dash.
std::optional<std::string> council_before_dash(const std::string& text) {
  const std::string folded = fold_typography(text);
  const std::size_t dash = folded.find(" - ");
  if (dash == std::string::npos || dash >= 80 || dash >= text.size()) {
    return std::nullopt;
  }
  const std::string_view part = std::string_view{text}.substr(0, dash);
  return looks_like_council_name(part) ? std::optional{body_display_name(part)}
                                       : std::nullopt;
}

// The council of a line, with the place above it where it names none.
std::optional<std::string> council_on_line(const Masthead& masthead, std::size_t at) {
  if (std::string place = place_above(masthead, at); !place.empty()) {
    return place + masthead[at]->text;
  }
  if (auto before_dash = council_before_dash(masthead[at]->text)) {
    return before_dash;
  }
  if (!names_a_council(masthead[at]->text)) {
    return std::nullopt;
  }
  return std::string{name_in_english(masthead[line_in_english(masthead, at)]->text)};
}

// "Nunney Parish Council minutes for July 2013", "Ashby Parish Council Extra Ordinary
// meeting.": the name before what the paper is.
std::optional<std::string> council_at_start(std::string_view text) {
  constexpr std::size_t longest_name = 80;
  if (text.empty() || std::isupper(static_cast<unsigned char>(text[0])) == 0) {
    return std::nullopt;
  }
  for (const std::string_view noun : {" council ", " commissioners ", " authority "}) {
    const std::size_t at = find_ignoring_case(text.substr(0, longest_name), noun);
    if (at == std::string_view::npos) {
      continue;
    }
    const std::string_view name = text.substr(0, at + noun.size() - 1);
    const bool names_paper =
        starts_with_any(text.substr(at + noun.size()),
                        {"minutes", "agenda", "meeting", "extraordinary", "extra",
                         "extra-ordinary", "annual", "ordinary", "special", "statutory",
                         "monthly", "virtual", "draft", "planning"});
    const bool names_other =
        contains_any(name, {"meeting", "committee", "panel", "board", "full"});
    if (names_paper && !names_other && looks_like_council_name(name)) {
      return std::string{name};
    }
  }
  return std::nullopt;
}

// "HOUSING AND" of "HOUSING AND<tab>18 June 2019".
std::string_view without_date_cell(std::string_view text) {
  const std::size_t tab = text.find('\t');
  const bool is_dated =
      tab != std::string_view::npos && find_first_full_date(text.substr(tab + 1));
  return is_dated ? trim(text.substr(0, tab)) : text;
}

// A name in capitals may run over two lines.
std::optional<std::string> body_over_two_lines(const Line& first, const Line& second) {
  constexpr double capitals = 0.9;
  const std::string_view opening = without_date_cell(first.text);
  if (starts_with_any(first.match, {"appendix", "annex", "agenda item"}) ||
      upper_case_share(opening) < capitals || upper_case_share(second.match) < capitals) {
    return std::nullopt;
  }
  std::string two = std::string{opening} + ' ' + second.text;
  const bool is_body = looks_like_body_name(two) && !names_a_council(first.text);
  return is_body ? std::optional{std::move(two)} : std::nullopt;
}

}  // namespace

Masthead masthead_of(Lines lines) {
  constexpr std::size_t masthead_lines = 40;
  Masthead masthead;
  for (const Line& line : lines) {
    if (line.blank() || line.furniture) {
      continue;
    }
    masthead.push_back(&line);
    if (masthead.size() == masthead_lines) {
      break;
    }
  }
  return masthead;
}

// A letterhead on the right of one of the first lines.
std::optional<std::string> letterhead_at(const Masthead& masthead, std::size_t at) {
  constexpr std::size_t most_lines = 2;
  const auto council =
      at < most_lines ? council_on_right(masthead[at]->text) : std::nullopt;
  return council ? std::optional{body_display_name(*council)} : std::nullopt;
}

namespace {

// "About Glen County Council", "The Annual Audit Letter for Glen City Council": the name
// alone.
std::string_view council_spoken_of(std::string_view text) {
  if (starts_with_any(text, {"about "})) {
    return text.substr(6);
  }
  const std::size_t at = find_ignoring_case(text, " for ");
  const std::string_view rest =
      at == std::string_view::npos ? std::string_view{} : text.substr(at + 5);
  const bool is_paper =
      !rest.empty() && contains_any(text.substr(0, at), {"letter", "report", "statement",
                                                         "plan", "findings", "review"});
  return is_paper && looks_like_council_name(rest) ? rest : text;
}

// "HOLLIN COUNCIL          KINTAIL AREA COMMITTEE": the council and its body.
std::optional<std::pair<std::string_view, std::string_view>> council_beside_body(
    std::string_view text) {
  const std::size_t gap = std::min(text.find("  "), text.find('\t'));
  if (gap == std::string_view::npos) {
    return std::nullopt;
  }
  const std::string_view council = trim(text.substr(0, gap));
  const std::string_view body = trim(text.substr(gap));
  return looks_like_council_name(council) && looks_like_body_name(body) &&
                 !looks_like_council_name(body)
             ? std::optional{std::pair{council, body}}
             : std::nullopt;
}

// The council that a line of the masthead prints, as it is shown.
std::optional<std::string> printed_council(const Masthead& masthead, std::size_t at) {
  const std::string& text = masthead[at]->text;
  if (const auto both = council_beside_body(text)) {
    return body_display_name(both->first);
  }
  if (const auto council = council_at_start(text)) {
    return body_display_name(*council);
  }
  if (contains_any(text, {"held in", "held at", "held on", "proceedings"})) {
    return std::nullopt;
  }
  const bool is_council = text.size() < 100 && names_a_council(text);
  const std::string place = place_above(masthead, at);
  if (is_council || !place.empty()) {
    const std::string& english = masthead[line_in_english(masthead, at)]->text;
    return body_display_name(
        place + std::string{council_spoken_of(name_in_english(without_frame(english)))});
  }
  return council_before_dash(text);
}

// "Pensions Committee" of "Minutes of the Pensions Committee", "CABINET" of
// "CABINET<tab>HELD: Tuesday"; nullopt of a sentence and of a council.
std::optional<std::string> body_within(std::string_view text) {
  constexpr std::size_t longest = 90;
  if (text.size() > longest) {
    return std::nullopt;
  }
  for (const std::string_view lead :
       {"draft minutes of the ", "minutes of the ", "agenda for the "}) {
    if (has_at(text, 0, lead)) {
      text.remove_prefix(lead.size());
      break;
    }
  }
  std::string_view body = trim(text.substr(0, text.find('\t')));
  if (body.ends_with(':')) {
    return std::nullopt;  // "Committee:" beside its name
  }
  // "CABINET MINUTES", "Grants Panel: Minutes"
  for (const std::string_view tail :
       {" (draft)", " minutes", " draft minutes", " agenda", ":"}) {
    if (body.size() > tail.size() && has_at(body, body.size() - tail.size(), tail)) {
      body.remove_suffix(tail.size());
    }
  }
  const bool is_council =
      contains_any(body, {"council meeting", "parish council", "town council",
                          "community council", "full council"}) ||
      starts_with_any(body, {"council", "city council", "county council",
                             "borough council", "district council"});
  return looks_like_body_name(body) && !is_council && !looks_like_council_name(body)
             ? std::optional{std::string{body}}
             : std::nullopt;
}

// The body that a line of the masthead names, or it and the next; a council only where
// that may meet itself.
std::optional<std::string> body_on_line(const Masthead& masthead, std::size_t at,
                                        bool council_too) {
  const Line& line = *masthead[at];
  if (const auto both = council_beside_body(line.text); both && !council_too) {
    return std::string{both->second};
  }
  if (auto council = council_on_line(masthead, at)) {
    if (council_too) {
      return council;
    }
  } else if (looks_like_body_name(line.text)) {
    return line.text;
  } else if (auto body = body_within(line.text)) {
    return body;
  }
  auto body = at + 1 < masthead.size() ? body_over_two_lines(line, *masthead[at + 1])
                                       : std::nullopt;
  return body && !council_too && looks_like_council_name(*body) ? std::nullopt : body;
}

}  // namespace

std::optional<std::string> find_council(const Masthead& masthead) {
  constexpr std::size_t most_lines = 14;
  for (std::size_t i = 0; i < masthead.size() && i < most_lines; ++i) {
    if (auto council = letterhead_at(masthead, i)) {
      return council;
    }
    if (ends_masthead(*masthead[i])) {
      break;
    }
    if (find_number_label(masthead[i]->match) || find_part_marker(masthead[i]->match)) {
      continue;
    }
    if (auto council = printed_council(masthead, i)) {
      return council;
    }
  }
  return std::nullopt;
}

std::optional<std::string> find_heading_body(const Masthead& masthead, bool council_too) {
  constexpr std::size_t most_lines = 16;
  for (std::size_t i = 0; i < masthead.size() && i < most_lines; ++i) {
    const Line& line = *masthead[i];
    if (ends_masthead(line)) {
      break;
    }
    if (auto council = council_too ? council_at_start(line.text) : std::nullopt) {
      return council;
    }
    auto body = names_no_body(line) ? std::optional<std::string>{}
                                    : body_on_line(masthead, i, council_too);
    if (body) {
      return body;
    }
  }
  return std::nullopt;
}

// What stands below the title of a schedule is the schedule.
void cut_at_schedule(Masthead& masthead) {
  const auto title = std::find_if(masthead.begin(), masthead.end(), [](const Line* line) {
    return line->text.find('\t') != std::string::npos ||
           contains_any(line->match,
                        {"schedule of", "calendar of", "programme of", "meeting dates",
                         "dates of", "calendr cyfarfodydd"});
  });
  masthead.erase(title, masthead.end());
}

// A page's items stand below "No. Item".
void cut_at_items(Masthead& masthead) {
  const auto head = std::find_if(masthead.begin(), masthead.end(), [](const Line* line) {
    constexpr std::size_t longest = 16;
    return line->match.size() <= longest &&
           starts_with_any(line->match, {"no. item", "no item", "no.", "rhif eitem"}) &&
           contains_any(line->match, {"item", "eitem"});
  });
  masthead.erase(head, masthead.end());
}

}  // namespace council
