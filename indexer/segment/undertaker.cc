#include "indexer/segment/undertaker.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string>

#include "indexer/segment/action_owner.h"
#include "indexer/segment/first_byte_index.h"
#include "indexer/segment/has_words.h"
#include "indexer/segment/name_shape.h"
#include "indexer/segment/name_words.h"
#include "indexer/segment/person_name.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

constexpr std::size_t npos = std::string_view::npos;

// clang-format would set each on a line of its own.
constexpr auto doing = std::to_array<std::string_view>({
    "advise",      "apply",     "approach", "arrange",  "ask",       "attach",
    "book",        "bring",     "chase",    "check",    "circulate", "clarify",
    "clear",       "collate",   "collect",  "complete", "consult",   "contact",
    "distribute",  "draft",     "draw",     "e-mail",   "email",     "enquire",
    "ensure",      "establish", "feed",     "find",     "follow",    "forward",
    "get",         "identify",  "inform",   "inquire",  "inspect",   "instruct",
    "investigate", "invite",    "issue",    "liaise",   "look",      "measure",
    "monitor",     "notify",    "obtain",   "order",    "organise",  "pass",
    "phone",       "post",      "prepare",  "produce",  "provide",   "publish",
    "purchase",    "pursue",    "raise",    "remind",   "reply",     "report",
    "request",     "research",  "respond",  "revert",   "ring",      "seek",
    "send",        "share",     "speak",    "submit",   "take",      "talk",
    "telephone",   "tell",      "update",   "write",
});
// clang-format on

constexpr WordSet doing_words{doing};

// Bodies agree and resolve; what they do is a decision. Authorities elsewhere "will
// mend".
bool names_a_body(std::string_view name) {
  if (honorific_at(name, 0)) {
    return false;
  }
  return names_an_organisation(name) ||
         contains_any(name,
                      {"council", "committee",  "panel",     "board",       "cabinet",
                       "members", "forum",      "meeting",   "everyone",    "residents",
                       "police",  "group",      "trust",     "school",      "highways",
                       "church",  "club",       "authority", "partnership", "company",
                       "it",      "this",       "there",     "which",       "who",
                       "they",    "she",        "he",        "we",          "all",
                       "that",    "councillors"});
}

// Whether an office ends the name, or goes on with what it is for.
bool ends_in_office(std::string_view name) {
  constexpr auto offices = std::to_array<std::string_view>(
      {"officer",       "officers",      "director",       "manager",     "engineer",
       "executive",     "administrator", "superintendent", "inspector",   "secretary",
       "librarian",     "chairman",      "chair",          "chairperson", "clerk",
       "leader",        "lead",          "head",           "holder",      "mayor",
       "cathaoirleach", "warden",        "treasurer"});
  return std::ranges::any_of(offices, [&](std::string_view office) {
    const std::size_t at = find_phrase(name, office);
    if (at == npos) {
      return false;
    }
    const std::string_view rest = name.substr(at + office.size());
    return rest.empty() || rest.front() == ',' || has_at(rest, 0, " of ") ||
           has_at(rest, 0, " for ") || has_at(rest, 0, " (");
  });
}

// "the Democratic Services Manager", "the Cabinet Lead for Housing": no body, whatever
// stands before it.
bool ends_in_rank(std::string_view name) {
  constexpr auto ranks = std::to_array<std::string_view>(
      {"officer", "officers", "manager", "director", "engineer", "administrator",
       "secretary", "inspector", "superintendent", "librarian", "warden", "lead",
       "holder", "leader"});
  name = name.substr(0, std::min(name.find(" for "), name.find(" of ")));
  const std::string_view last = name.substr(name.rfind(' ') + 1);
  return std::ranges::any_of(
      ranks, [&](std::string_view rank) { return equals_ignoring_case(rank, last); });
}

// "Director of Finance", "Senior Executive Engineer, Recreation", "Officers": with a
// capital.
bool is_officer(std::string_view name) {
  constexpr std::size_t most_words = 9;
  if (has_at(name, 0, "the ")) {
    name.remove_prefix(4);
  }
  const bool is_capital = !name.empty() && name.front() >= 'A' && name.front() <= 'Z';
  return is_capital && count_words(name) <= most_words && ends_in_office(name);
}

// "BL", "JAD"; an authority goes by such letters too, "NCC".
bool is_initials(std::string_view printed) {
  std::string name{printed};
  std::erase(name, '.');
  return is_capital_code(name) && name.size() <= 3 &&
         name.find("CC") == std::string_view::npos &&
         !is_any_phrase(name, {"pc", "bt", "ea", "mp", "nhs", "rda", "bc", "dc", "bcc"});
}

bool is_ranked(std::string_view name) {
  return std::ranges::any_of(
      std::to_array<std::string_view>(
          {"PC ", "PCSO ", "Inspector ", "Sergeant ", "Sgt ", "Superintendent ", "WPC "}),
      [&](std::string_view rank) { return name.starts_with(rank); });
}

// "Maria", "T. Manton", "PC Rennie", "Inspector Bates".
bool is_person(std::string_view name) {
  constexpr std::size_t most_words = 3;
  const std::size_t words = count_words(name);
  if (name.empty() || words > most_words || name.front() < 'A' || name.front() > 'Z') {
    return false;
  }
  if (is_ranked(name)) {
    return true;
  }
  if (name.size() > 3 && name[1] == '.') {
    const std::string_view surname = trim(name.substr(2));
    return words == 2 && surname.front() >= 'A' && surname.front() <= 'Z';
  }
  // "Unanimously agreed to co-opt"
  return words >= 2 ? is_bare_name(name)
                    : name.size() >= 3 && !is_capital_code(name) && !name.ends_with("ly");
}

}  // namespace

bool is_titled(std::string_view name) {
  const auto title = honorific_at(name, 0);
  return title && title->end < name.size() && is_action_owner(name);
}

bool is_doing(std::string_view verb) {
  return doing_words.holds(verb);
}

bool names_undertaker(std::string_view name) {
  return is_titled(name) || is_officer(name) || is_ranked(name);
}

bool may_undertake(std::string_view name, Bond bond) {
  // "Ask the Chief Executive to write": an order to somebody else.
  if (name.empty() || name.size() > longest_undertaker || has_at(name, 0, "to ") ||
      doing_words.holds_in_any_case(name.substr(0, word_end(name, 0))) ||
      contains_any(name, {"will", "was", "were", "is", "would", "had", "asked", "gave",
                          "made", "agreed", "delegates"}) ||
      (names_a_body(name) && !ends_in_rank(name))) {
    return false;
  }
  const bool is_clerk =
      has_at(name, name.size() - std::min<std::size_t>(5, name.size()), "clerk");
  if (is_clerk || is_titled(name) || is_officer(name) || is_initials(name)) {
    return true;
  }
  // "T. Manton will ask"; "Anglian Water will mend" looks like a name as well.
  const bool has_initial = name.size() > 2 && name[1] == '.';
  return (bond != Bond::Meant || has_initial) && is_person(name);
}

}  // namespace council
