#include "indexer/segment/role_line.h"

#include <algorithm>

#include "indexer/segment/line.h"
#include "indexer/segment/name_list.h"
#include "indexer/segment/name_shape.h"
#include "indexer/segment/name_words.h"
#include "indexer/segment/person_name.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

// "Mr R Bee (Director of Place and Parks)" of "Director of Place and Parks – Mr R Bee".
std::string name_after_dash(std::string_view text) {
  const SegmentParts parts = take_apart(text);
  const bool is_role = names_an_office(parts.core) && !honorific_at(text, 0) &&
                       text.find_first_of(",;(\t:") == std::string_view::npos;
  const bool is_full_name = parts.after_dash.find(' ') != std::string_view::npos &&
                            is_bare_name(parts.after_dash) &&
                            !names_an_office(parts.after_dash);
  return is_role && (honorific_at(parts.after_dash, 0) || is_full_name)
             ? std::string{parts.after_dash} + " (" + std::string{parts.core} + ")"
             : std::string{};
}

// "Ann Bee (Director of Parks & Leisure)" of "Director of Parks & Leisure: Ann Bee",
// where the label is too long for one or "and" would cut it.
std::string name_after_label(std::string_view text) {
  constexpr std::size_t longest = 160;
  constexpr std::size_t short_label = 40;
  const std::size_t colon = std::min(text.find(": "), text.size());
  const std::string_view role = text.substr(0, colon);
  const bool may_be = text.size() <= longest && colon < text.size() &&
                      (colon > short_label || role.find(" & ") < role.size() ||
                       role.find(" and ") < role.size());
  if (!may_be || !names_an_office(role) || honorific_at(text, 0) || has_digit(role) ||
      role.find_first_of(",;.(\t") != std::string_view::npos) {
    return {};
  }
  const std::string_view entry = trim(text.substr(colon + 1));
  const SegmentParts parts = take_apart(entry);
  const auto title = honorific_at(parts.core, 0);
  const std::string_view name = parts.core.substr(title ? title->end : 0);
  const bool is_name = (title || name.find(' ') != std::string_view::npos) &&
                       is_bare_name(name, title.has_value());
  return is_name && !(title && title->plural)
             ? std::string{parts.core} + " (" + std::string{role} + ")" +
                   std::string{entry.substr(parts.core.size())}
             : std::string{};
}

// "Bee (Chairman)" of "Chairman Bee".
std::string name_after_chair(std::string_view text) {
  for (const std::string_view office :
       {"Vice Chairman ", "Vice-Chairman ", "Vice Chair ", "Vice-Chair ", "Chairman ",
        "Chairperson ", "Chairwoman ", "Chair "}) {
    const std::string_view name = text.substr(std::min(office.size(), text.size()));
    if (text.starts_with(office) && count_words(name) <= 2 && is_bare_name(name, true) &&
        !names_an_office(name) && !names_an_organisation(name) &&
        upper_case_share(name) < 0.9) {
      return std::string{name} + " (" + std::string{office.substr(0, office.size() - 1)} +
             ")";
    }
  }
  return {};
}

}  // namespace

std::string name_before_role(std::string_view text) {
  constexpr std::size_t longest = 120;
  if (std::string name = name_after_label(text); !name.empty()) {
    return name;
  }
  if (std::string name = name_after_dash(text.substr(0, longest)); !name.empty()) {
    return name;
  }
  const std::size_t comma = text.find(',');
  if (text.size() > longest || comma == std::string_view::npos ||
      text.find_first_of(",;(\t:", comma + 1) != std::string_view::npos ||
      text.substr(0, comma).find_first_of(":;") != std::string_view::npos ||
      honorific_at(text, 0)) {
    return {};
  }
  const std::string_view role = trim_segment(text.substr(0, comma));
  const std::string_view name = trim_segment(text.substr(comma + 1));
  const SegmentParts parts = take_apart(role);
  if (parts.core.size() < role.size()) {
    return {};  // "Lesley Amory (LA) – Head, Elm School"
  }
  const bool is_full = name.find(' ') != std::string_view::npos && is_bare_name(name);
  return is_full && names_an_office(role) && role.find(' ') != std::string_view::npos
             ? std::string{name} + " (" + std::string{role} + ")"
             : std::string{};
}

std::string name_before_civic_office(std::string_view text) {
  constexpr std::size_t longest = 80;
  if (std::string name = name_after_chair(text); !name.empty()) {
    return name;
  }
  const auto title = honorific_at(text, 0);
  if ((title && title->plural) || text.size() > longest ||
      text.find_first_of(",;:\t") != std::string_view::npos) {
    return {};
  }
  const std::size_t bracket = std::min(text.find('('), text.size());
  const std::string_view name = trim(text.substr(0, bracket));
  for (const std::string_view office :
       {" Deputy Town Mayor", " Town Mayor", " Deputy Mayor", " Mayor", " Vice Chairman",
        " Vice-Chairman", " Vice Chair", " Vice-Chair", " Chairman", " Chair",
        " Deputy Clerk", " Assistant Clerk", " Parish Clerk", " Town Clerk", " Clerk"}) {
    const std::string_view before =
        name.substr(0, name.size() - std::min(office.size(), name.size()));
    // "K Kay Clerk", not "Ash Parish Clerk".
    const bool needs_initial = office.ends_with("Clerk") && !title;
    if (!name.ends_with(office) || (needs_initial && before.find(' ') != 1)) {
      continue;
    }
    // Without a title, "Dennis Bee" only in full.
    const bool is_name =
        title
            ? before.size() > title->end && is_bare_name(before.substr(title->end), true)
            : before.find(' ') != std::string_view::npos && is_bare_name(before);
    if (!is_name) {
      return {};
    }
    return std::string{before} + " (" + std::string{office.substr(1)} + ")" +
           (bracket < text.size() ? " " + std::string{text.substr(bracket)} : "");
  }
  return {};
}

bool is_office_with_name(std::string_view text) {
  const std::size_t bracket = text.find(" (");
  const std::size_t last = text.find_last_not_of(". ");
  if (bracket == std::string_view::npos || text[last] != ')' || !is_role_line(text)) {
    return false;
  }
  // No sentence: "The Clerk thanked the Mayor (Cllr A Bee)."
  for (std::size_t at = 0; at < bracket; at = skip_blanks(text, blank_end(text, at))) {
    const std::string_view word = text.substr(at, blank_end(text, at) - at);
    if (is_lower_case_start(word) &&
        !is_any_phrase(word, {"and", "of", "for", "to", "the", "in"})) {
      return false;
    }
  }
  return true;
}

bool is_role_line(std::string_view text) {
  if (!name_before_role(text).empty()) {
    return true;
  }
  const SegmentParts parts = take_apart(text.substr(0, 400));
  return names_an_office(parts.core) &&
         std::any_of(
             parts.brackets.begin(), parts.brackets.end(), [](std::string_view bracket) {
               const bool is_full_name =
                   bracket.find(' ') != std::string_view::npos && is_bare_name(bracket);
               return honorific_at(bracket, 0) || is_full_name;
             });
}

}  // namespace council
