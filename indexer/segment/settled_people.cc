#include "indexer/segment/settled_people.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/segment/chair.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

constexpr std::ptrdiff_t fewest_members = 3;

bool has_title(const Person& person, std::initializer_list<std::string_view> titles) {
  return person.honorific && contains_any(*person.honorific, titles);
}

bool is_councillor(const Person& person) {
  return has_title(person, {"cllr", "councillor", "councilor", "alderman", "ald", "cnllr",
                            "clr", "coun", "ccllr", "cclr", "cynghorydd", "cyng", "cyngh",
                            "cmhlr", "comhairleoir"});
}

bool is_present(const Person& person) {
  return person.attendance == Attendance::Present;
}

// "Health and Wellbeing Board": whose members are directors and officers as well.
bool is_of_partners(const std::optional<std::string>& name) {
  return name &&
         contains_any(*name, {"board", "partnership", "forum", "trust", "alliance",
                              "group", "conference", "consortium", "association",
                              "company", "network", "sacre", "standing advisory"});
}

// "Vice-Chair", "Co-opted Member": what only a member is.
bool is_of_member(std::string_view role) {
  return contains_any(role, {"chair", "chairman", "chairperson", "chairwoman", "convener",
                             "member", "representative", "representing", "trustee",
                             "governor", "co-opted", "co-optee"});
}

bool is_officer(std::string_view role) {
  return !is_of_member(role) &&
         contains_any(role,
                      {"chief executive", "prif weithredwr", "director", "head of",
                       "engineer", "meetings administrator", "county secretary",
                       "staff officer", "executive officer", "town clerk", "solicitor"});
}

// "Mr. T Bee, Chief Executive." listed below the councillors: an officer, no member.
// Whether there is one.
bool settle_officers(const Document& document, std::vector<Person>& people) {
  const auto members = std::ranges::count_if(people, [&](const Person& person) {
    return is_present(person) && is_councillor(person);
  });
  if (members < fewest_members || is_of_partners(document.panel) ||
      is_of_partners(document.council)) {
    return false;
  }
  bool is_settled = false;
  for (Person& person : people) {
    if (is_present(person) && person.role && is_officer(*person.role) &&
        has_title(person, {"mr", "mrs", "ms", "miss", "dr"}) && !is_councillor(person)) {
      person.attendance = Attendance::Attending;
      is_settled = true;
    }
  }
  return is_settled;
}

// Whether a title or an office is "County Councillor", "Cty Cllr", "P&D Cllr".
bool is_of_tier(std::string_view title) {
  constexpr auto tiers = std::to_array<std::string_view>(
      {"county", "cty", "district", "dist", "borough", "city", "ward"});
  const std::string_view first = title.substr(0, title.find(' '));
  return contains_any(title, {"cllr", "councillor"}) &&
         (first.find('&') != std::string_view::npos ||
          std::ranges::any_of(tiers, [&](std::string_view tier) {
            return has_at(first, 0, tier) && !is_word_at(first, tier.size());
          }));
}

// "County Councillor" of "County Councillor Mrs".
std::string office_of(std::string_view title) {
  const std::size_t end = title.find(' ', title.find(' ') + 1);
  return std::string{title.substr(0, end)};
}

bool is_of_tier(const Person& person) {
  return (person.honorific && is_of_tier(*person.honorific)) ||
         (person.role && is_of_tier(*person.role) && !is_councillor(person));
}

// Whether it is a council whose own councillors bear no tier's name.
bool is_of_lowest_tier(const Document& document) {
  const auto is_lowest = [](const std::optional<std::string>& name) {
    return name && contains_any(*name, {"parish", "town council", "community council",
                                        "village council", "neighbourhood council",
                                        "cyngor cymuned", "cyngor tref"});
  };
  return is_lowest(document.council ? document.council : document.panel);
}

// How many members of no tier each line names.
std::map<int, int> members_by_line(const std::vector<Person>& people) {
  std::map<int, int> members;
  for (const Person& person : people) {
    if (is_present(person) && !is_of_tier(person)) {
      ++members[person.line];
    }
  }
  return members;
}

// Whether a list says it of nobody else: a county councillor may be a member too.
bool stands_apart(const Person& guest, const std::map<int, int>& members) {
  const bool is_told = !guest.honorific || !is_of_tier(*guest.honorific) ||
                       guest.honorific->find('&') != std::string::npos;
  const auto members_on = [&](int line) {
    const auto found = members.find(line);
    return found == members.end() ? 0 : found->second;
  };
  // A list of several a line may be wrapped.
  return is_told || (members_on(guest.line) == 0 && members_on(guest.line - 1) < 2 &&
                     members_on(guest.line + 1) < 2);
}

// "County Councillor C Dee" on a line below the parish councillors: a guest, whatever the
// list; not who is in the chair. Whether there is one.
bool settle_councillors_of_tier(const Document& document, std::vector<Person>& people) {
  const auto members = std::ranges::count_if(people, [](const Person& person) {
    return is_present(person) && !is_of_tier(person);
  });
  if (!is_of_lowest_tier(document) || members < fewest_members) {
    return false;
  }
  const std::map<int, int> by_line = members_by_line(people);
  bool is_settled = false;
  for (Person& person : people) {
    if (!is_of_tier(person) || presides(person) ||
        (person.role && is_of_member(*person.role))) {
      continue;
    }
    if (is_present(person) && stands_apart(person, by_line)) {
      person.attendance = Attendance::Attending;
      is_settled = true;
    }
    if (!person.role && person.attendance != Attendance::Present) {
      person.role = office_of(person.honorific.value());
      is_settled = true;
    }
  }
  return is_settled;
}

}  // namespace

bool settle_guests(const Document& document, std::vector<Person>& people) {
  const bool has_officers = settle_officers(document, people);
  return settle_councillors_of_tier(document, people) || has_officers;
}

}  // namespace council
