#include "indexer/segment/front_body.h"

#include <algorithm>
#include <span>

#include "common/slug.h"
#include "indexer/segment/body_name.h"
#include "indexer/segment/labelled.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/written_date.h"

namespace council {
namespace {

// "Stoke Ferry Annual Parish Council" met annually; "… Parish Council - Ordinary Meeting"
// and "County Council Meeting" say that it met.
// "Annual Meeting, Crematorium Joint Committee" is the committee's.
std::string without_meeting(std::string name) {
  for (const std::string_view lead : {"Annual Meeting, ", "Ordinary Meeting, ",
                                      "Special Meeting, ", "Extraordinary Meeting, "}) {
    if (name.starts_with(lead)) {
      name.erase(0, lead.size());
    }
  }
  for (const std::string_view tail :
       {" - Ordinary Meeting", " - Annual Meeting", " \xE2\x80\x93 Ordinary Meeting",
        " \xE2\x80\x93 Annual Meeting", " Meeting"}) {
    if (name.size() > tail.size() + 6 && name.ends_with(tail)) {
      name.resize(name.size() - tail.size());
    }
  }
  for (const std::string_view word :
       {"Annual ", "Ordinary ", "Extraordinary ", "Extra-Ordinary ", "Extra-ordinary ",
        "Extra Ordinary ", "Special ", "Monthly "}) {
    const std::string_view rest =
        std::string_view{name}.substr(name.starts_with(word) ? word.size() : name.size());
    if (is_any_phrase(rest, {"council", "full council", "parish council", "town council",
                             "community council", "county council", "city council"})) {
      name.erase(0, word.size());
    }
  }
  if (looks_like_council_name(name)) {
    for (const std::string_view word : {" Annual ", " Ordinary ", " Extraordinary "}) {
      const std::size_t at = name.find(word);
      if (at != std::string::npos) {
        name.erase(at, word.size() - 1);
      }
    }
  }
  return name;
}

// A body printed in capitals is shown as the same paper prints it elsewhere.
std::string spelling_in(Lines lines, const std::string& printed) {
  if (upper_case_share(printed) < 0.9) {
    return body_display_name(printed);
  }
  const std::string key = panel_key(printed);
  constexpr std::size_t most_lines = 120;
  for (const Line& line : lines.first(std::min(most_lines, lines.size()))) {
    if (line.text.size() < 200 && upper_case_share(line.text) < 0.6 &&
        panel_key(line.text) == key) {
      return line.text;
    }
  }
  return body_display_name(printed);
}

}  // namespace

std::string best_spelling(Lines lines, const std::string& printed) {
  return std::string{trim_body_name(without_meeting(spelling_in(lines, printed)))};
}

bool refers_to_heading(std::string_view body) {
  return starts_with_any(body, {"above", "council", "parish council", "town council",
                                "community council", "committee", "panel", "board"}) &&
         (contains_any(body, {"above"}) || count_words(body) <= 2);
}

namespace {

// "REPORT TO THE EXECUTIVE": a line of its own.
std::optional<std::string> body_reported_to(Lines lines) {
  constexpr std::size_t head = 15;
  constexpr std::string_view opening = "report to ";
  for (const Line& line : lines.first(std::min(head, lines.size()))) {
    if (!starts_with_any(line.match, {"report to"}) ||
        line.match.size() <= opening.size() ||
        line.match.find(':') != std::string::npos) {
      continue;
    }
    std::string_view name = trim(std::string_view{line.text}.substr(opening.size()));
    name = starts_with_any(name, {"the"}) ? trim(name.substr(3)) : name;
    if (looks_like_body_name(name) && !looks_like_council_name(name)) {
      return std::string{name};
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::string> addressed_body(Lines lines) {
  const auto label =
      find_labelled(lines,
                    {"report to", "to", "committee", "meeting", "panel", "board",
                     "decision maker", "decision-maker", "council/committee"},
                    40);
  if (!label) {
    return body_reported_to(lines);
  }
  const std::string_view name = trim_body_name(label->value);
  const std::size_t comma = name.find(',');
  const std::size_t column = std::min(name.find('\t'), name.find("  "));
  for (const std::string_view candidate :
       {name, name.substr(0, comma), trim(name.substr(0, column))}) {
    if (looks_like_body_name(candidate) && !looks_like_council_name(candidate)) {
      return std::string{candidate};
    }
  }
  return body_reported_to(lines);
}

std::optional<std::string> body_of_members(Lines lines) {
  constexpr std::size_t head = 15;
  constexpr std::string_view members = "members of the ";
  for (const Line& line : lines.first(std::min(head, lines.size()))) {
    const std::size_t at = to_lower(line.match).find(members);
    if (!starts_with_any(line.match, {"to:", "to all", "all members"}) ||
        at == std::string::npos) {
      continue;
    }
    // The words are ASCII, so they end at the same place in text.
    const std::string_view body =
        trim_body_name(std::string_view{line.text}.substr(at + members.size()));
    if (looks_like_body_name(body) && !looks_like_council_name(body)) {
      return std::string{body};
    }
  }
  return std::nullopt;
}

namespace {

// "SUBJECT:  PLACE SCRUTINY COMMITTEE – 11TH MARCH, 2025": minutes in the form of a
// report.
std::optional<std::string> body_of_subject(Lines head) {
  const auto label = find_labelled(head, {"subject"}, head.size());
  if (!label || !find_first_full_date(label->value)) {
    return std::nullopt;
  }
  const std::string_view value = label->value;
  for (const std::string_view dash : {" \xE2\x80\x93 ", " - ", ": "}) {
    const std::string_view name = trim(value.substr(0, value.find(dash)));
    if (name.size() < value.size() && looks_like_body_name(name)) {
      return std::string{name};
    }
  }
  return std::nullopt;
}

}  // namespace

// "COMMITTEE: CHILDREN'S SERVICES SCRUTINY COMMITTEE" at the head of minutes.
std::optional<std::string> labelled_body(Lines lines) {
  constexpr std::size_t head = 20;
  const auto label =
      find_labelled(lines,
                    {"committee", "name of committee", "meeting of", "meeting", "panel",
                     "board", "body", "pwyllgor", "cyfarfod"},
                    head);
  if (!label) {
    return body_of_subject(lines.first(std::min(head, lines.size())));
  }
  // "Committee:   Licensing Sub-Committee      Date:   Tuesday, 13 July 2010"
  const std::string_view value = label->value;
  const std::string_view name =
      trim(value.substr(0, std::min(value.find('\t'), value.find("  "))));
  return looks_like_body_name(name) ? std::optional{std::string{name}} : std::nullopt;
}

void drop_council(std::string& panel, std::string_view council) {
  const std::string tail = " of " + std::string{council};
  if (panel.size() > tail.size() &&
      to_lower(panel).ends_with(to_lower(fold_typography(tail)))) {
    panel.resize(panel.size() - tail.size());
  }
}

std::optional<std::string> council_meeting(const Masthead& masthead) {
  constexpr std::size_t most_lines = 8;
  for (const Line* line :
       std::span{masthead}.first(std::min(most_lines, masthead.size()))) {
    if (is_any_phrase(line->match,
                      {"ordinary meeting", "council meeting", "full council meeting",
                       "ordinary council meeting", "meeting of the council",
                       "ordinary meeting of the council", "monthly council meeting"})) {
      return "council";
    }
  }
  return std::nullopt;
}

std::optional<std::string> body_of_own_meeting(
    std::string_view body, const std::optional<std::string>& council) {
  const bool is_any_council = is_any_phrase(body, {"council", "full council"});
  if (!council) {
    return is_any_council ? std::optional{std::string{body}} : std::nullopt;
  }
  const bool is_own =
      is_any_council ||
      (is_any_phrase(
           body, {"parish council", "town council", "community council", "county council",
                  "city council", "borough council", "district council"}) &&
       contains_any(*council, {body}));
  return is_own ? council : std::nullopt;
}

}  // namespace council
