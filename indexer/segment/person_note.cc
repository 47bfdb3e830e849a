#include "indexer/segment/person_note.h"

#include <algorithm>
#include <array>
#include <span>

#include "indexer/segment/leading_role.h"
#include "indexer/segment/name_list.h"
#include "indexer/segment/name_shape.h"
#include "indexer/segment/name_words.h"
#include "indexer/segment/person_name.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

using Kind = PersonNote::Kind;

constexpr auto substitution_openings = std::to_array<std::string_view>(
    {"substitute for", "substituting for", "sub for", "as substitute for", "in place of",
     "deputising for", "deputy for", "for councillor", "for cllr", "on behalf of",
     "substitute member for", "named substitute for", "attending for"});
constexpr auto mode_openings = std::to_array<std::string_view>(
    {"via",       "virtual",     "remote",      "online",   "by video",  "video",
     "skype",     "teams",       "zoom",        "vc",       "v/c",       "from ",
     "until",     "part",        "item",        "left",     "arrived",   "minute",
     "joined",    "by phone",    "telephone",   "by teams", "except",    "up to",
     "excluding", "not present", "present for", "to item",  "apologies", "ms teams"});

bool starts_with_any_of(std::string_view text,
                        std::span<const std::string_view> openings) {
  return std::any_of(openings.begin(), openings.end(),
                     [&](std::string_view opening) { return has_at(text, 0, opening); });
}

// "(LD)", "(KG)", "(Con)": a party, or initials for the rest of the minutes.
bool is_code(std::string_view note) {
  if (const auto title = title_of_name(note)) {
    return is_capital_code(note.substr(title->end));  // "(Cllr AB)"
  }
  return note.size() <= 4 && note.find(' ') == std::string_view::npos &&
         !names_an_office(note);
}

// "(Ch)", "(VCh)": the chair and the vice chair.
bool is_short_chair(std::string_view note) {
  return note == "Ch" || note == "VCh" || note == "V Ch" || note == "V.Ch" ||
         note == "Vice Ch";
}

// "Consulting Engineers" of "representing the Consulting Engineers"; "" of another note.
std::string_view represented(std::string_view note) {
  for (const std::string_view verb : {"representing the ", "representing "}) {
    if (has_at(note, 0, verb)) {
      return trim_segment(note.substr(verb.size()));
    }
  }
  return {};
}

// The name in "Substitute for Councillor A Bee".
std::string_view absent_member(std::string_view note) {
  for (std::size_t at = 0; at < note.size();
       at = skip_blanks(note, blank_end(note, at))) {
    if (const auto title = honorific_at(note, at)) {
      return leading_name(note.substr(title->end), true);
    }
  }
  for (const std::string_view word : {" for ", " of "}) {
    const std::size_t at = note.rfind(word);
    if (at != std::string_view::npos) {
      return leading_name(note.substr(at + word.size()), false);
    }
  }
  return {};
}

// "it was agreed that he would write to the Clerk" behind a name.
bool is_remark(std::string_view note) {
  return is_lower_case_start(note) &&
         contains_any(note, {"was", "were", "had", "agreed", "will", "would"});
}

}  // namespace

bool names_the_substitute(std::string_view note) {
  constexpr auto ends = std::to_array<std::string_view>(
      {" substituting", " substituted", " as substitute", " attending as substitute"});
  return std::any_of(ends.begin(), ends.end(), [&](std::string_view end) {
    return note.size() > end.size() && has_at(note, note.size() - end.size(), end);
  });
}

std::string_view without_stop(std::string_view text) {
  while (!text.empty() && (text.back() == '.' || text.back() == ' ')) {
    text.remove_suffix(1);
  }
  return text;
}

PersonNote read_person_note(std::string_view note, bool after_dash) {
  note = without_stop(trim_segment(note));
  if (note.empty()) {
    return {};
  }
  if (note.size() == 1 && !after_dash && !has_digit(note)) {
    return {Kind::NamePart, note};
  }
  if (starts_with_any_of(note, substitution_openings)) {
    return {Kind::Substitution, absent_member(note)};
  }
  if (is_short_chair(note)) {
    return {Kind::Role, note};
  }
  if (const std::string_view body = represented(note); !body.empty()) {
    return {Kind::Organisation, body};
  }
  if (is_code(note) || starts_with_any_of(note, mode_openings) ||
      names_the_substitute(note) || has_digit(note.substr(0, 1)) || is_remark(note)) {
    return {};
  }
  if (names_an_office(note) || is_tier_of_councillor(note)) {
    return {Kind::Role, note};
  }
  if (names_an_organisation(note)) {
    return {Kind::Organisation, note};
  }
  return is_lower_case_start(note) ? PersonNote{} : PersonNote{Kind::Role, note};
}

bool give_note(Person& person, const PersonNote& note, bool after_dash) {
  if (note.kind == Kind::NamePart) {
    person.name += " (" + std::string{note.text} + ")";
  } else if (note.kind == Kind::Substitution && !note.text.empty()) {
    person.substitute_for = std::string{note.text};
  }
  if (note.kind != Kind::Role && note.kind != Kind::Organisation) {
    return false;
  }
  auto& target = note.kind == Kind::Organisation ? person.organisation : person.role;
  if (!target) {
    target = std::string{note.text};
    return true;
  }
  // "(Leader and Cabinet Member for Growth) (Chair)"
  if (note.kind == Kind::Role && !after_dash && names_an_office(note.text)) {
    *target += "; " + std::string{note.text};
  }
  return false;
}

bool is_tier_of_councillor(std::string_view text) {
  const auto title = honorific_at(text, 0);
  return title && !title->plural && title->end >= text.size() &&
         title->text.find(' ') != std::string::npos &&
         contains_any(title->text, {"councillor", "cllr"});
}

LabelledName split_label(std::string_view text) {
  // "(Chair) Priya Anand"
  if (text.starts_with('(') && text.find(')') + 1 < text.size() &&
      names_an_office(text.substr(1, text.find(')') - 1))) {
    return {text.substr(1, text.find(')') - 1),
            trim_segment(text.substr(text.find(')') + 1))};
  }
  if (const std::size_t size = membership_size(text); size > 0) {
    return {trim_segment(text.substr(0, size)), text.substr(size)};
  }
  constexpr std::size_t longest_label = 60;
  const std::size_t colon = text.substr(0, longest_label).find(':');
  if (colon == std::string_view::npos) {
    return split_leading_role(text);
  }
  // "A Bee (19:10)"
  if (has_digit(text.substr(colon + 1, 1))) {
    return {{}, text};
  }
  const std::string_view label = text.substr(0, colon);
  const auto title = honorific_at(text, 0);
  if (title && title->end >= colon) {
    return {{}, text};
  }
  const bool is_role =
      names_an_office(label) && !has_digit(label) && !label.ends_with('s');
  return {is_role ? label : std::string_view{}, trim_segment(text.substr(colon + 1))};
}

// "Senior Democratic" of "…, Senior Democratic and Scrutiny Officer", "Police" of "Police
// and Crime Commissioner", "Planning" of "Planning and Highways Manager".
bool opens_role(std::string_view text, std::string_view next) {
  constexpr auto ranks = std::to_array<std::string_view>(
      {"senior", "principal", "chief", "assistant", "deputy", "interim", "lead", "head",
       "acting", "group", "strategic", "corporate", "executive"});
  const std::string_view first = text.substr(0, text.find(' '));
  const bool has_rank = std::any_of(
      ranks.begin(), ranks.end(),
      [&](std::string_view rank) { return equals_ignoring_case(rank, first); });
  const bool is_field = all_fields_of_work(text) || equals_ignoring_case(text, "police");
  return ((has_rank && first.size() < text.size()) || is_field) &&
         names_an_office(next) && !honorific_at(next, 0);
}

// "Ash City" of "…, Ash City and District Council".
bool opens_council(std::string_view text, std::string_view next) {
  constexpr auto tiers = std::to_array<std::string_view>(
      {"district", "borough", "city", "county", "town", "metropolitan", "royal"});
  next = without_stop(next);
  const std::string_view first = next.substr(0, next.find(' '));
  return !honorific_at(text, 0) && next.ends_with("Council") &&
         std::ranges::any_of(tiers, [&](std::string_view tier) {
           return equals_ignoring_case(tier, first);
         });
}

PersonNote::Kind opened_note(const std::vector<NameSegment>& segments,
                             std::size_t index) {
  if (index == 0 || index + 1 >= segments.size() || segments[index].separator != ',' ||
      segments[index + 1].separator != '&') {
    return Kind::None;
  }
  const std::string_view text = segments[index].text;
  const std::string_view next = segments[index + 1].text;
  const bool is_council = opens_council(text, next);
  return opens_role(text, next) ? Kind::Role
                                : (is_council ? Kind::Organisation : Kind::None);
}

bool opens_surnames(const std::vector<NameSegment>& segments) {
  if (segments.size() < 2) {
    return false;
  }
  const std::string_view next = segments[1].text;
  return segments[1].separator == ',' ||
         (segments.size() == 2 && segments[1].separator == '&' &&
          next.find(' ') == std::string_view::npos && is_bare_name(next));
}

bool is_before_office(const std::vector<NameSegment>& segments, std::size_t index) {
  const std::size_t next = index + 1;
  return next < segments.size() && segments[next].separator == ',' &&
         names_an_office(segments[next].text);
}

std::string_view role_after(std::string_view rest) {
  rest = without_stop(trim_segment(rest));
  const std::size_t stop = blank_end(rest, 0);
  if (is_capital_code(rest.substr(0, stop))) {
    rest = rest.substr(std::min(skip_blanks(rest, stop), rest.size()));
  }
  const bool is_role =
      names_an_office(rest) && !is_lower_case_start(rest) && rest.size() < 60;
  return is_role ? rest : std::string_view{};
}

bool mentions_public(std::string_view text) {
  for (const std::string_view phrase : {"members of the public", "member of the public",
                                        "members of public", "public gallery"}) {
    if (find_ignoring_case(text, phrase) != std::string_view::npos) {
      return true;
    }
  }
  return has_at(text, 0, "public") && !is_word_at(text, 6);
}

bool is_initialled_name(std::string_view text) {
  const bool is_initial = text.size() > 2 && text[0] >= 'A' && text[0] <= 'Z' &&
                          text[1] == '.' && text.find(' ') != std::string_view::npos;
  return is_initial && is_bare_name(text);
}

bool is_named_in_bracket(const SegmentParts& parts) {
  const std::string_view inside = parts.brackets.front();
  if (equals_ignoring_case(inside, "note taker") ||
      equals_ignoring_case(inside, "minute taker")) {
    return false;
  }
  return names_an_office(parts.core) && !honorific_at(parts.core, 0) &&
         inside.find(' ') != std::string_view::npos && is_bare_name(inside) &&
         !names_an_office(inside);
}

std::size_t bracket_at(std::string_view text, bool behind_name) {
  const bool is_note = behind_name && text.starts_with('(') &&
                       text.find(')') + 1 == text.size() &&
                       !title_of_name(text.substr(1));
  return is_note ? 0 : std::min(text.find(" ("), text.size());
}

std::string_view before_public(std::string_view text) {
  if (!honorific_at(text, 0)) {
    return {};
  }
  const std::size_t there = find_ignoring_case(text, " there w");
  if (there != std::string_view::npos) {
    return text.substr(0, there);
  }
  // "Mrs A Bee 2 members of the public"
  const std::size_t number = find_digit(text);
  const std::size_t members = find_ignoring_case(text, " member");
  const bool is_counted = number != std::string_view::npos && number > 0 &&
                          digits_end(text, number) == members &&
                          blank_at(text, number - 1) != 0;
  return is_counted ? text.substr(0, number) : std::string_view{};
}

}  // namespace council
