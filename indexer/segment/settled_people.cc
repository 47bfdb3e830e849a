#include "indexer/segment/settled_people.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

constexpr std::ptrdiff_t fewest_members = 3;

bool has_title(const Person& person, std::initializer_list<std::string_view> titles) {
  return person.honorific && contains_any(*person.honorific, titles);
}

bool is_councillor(const Person& person) {
  return has_title(
      person, {"cllr", "councillor", "alderman", "ccllr", "cynghorydd", "cyng", "cmhlr"});
}

bool is_present(const Person& person) {
  return person.attendance == Attendance::Present;
}

// "Mr. T Bee, Chief Executive." listed below the councillors: an officer, no member.
void settle_officers(std::vector<Person>& people) {
  const auto members = std::ranges::count_if(people, [&](const Person& person) {
    return is_present(person) && has_title(person, {"cllr", "councillor", "alderman"});
  });
  if (members < fewest_members) {
    return;
  }
  for (Person& person : people) {
    const bool is_officer =
        person.role &&
        contains_any(*person.role,
                     {"chief executive", "director", "head of", "engineer",
                      "meetings administrator", "county secretary", "staff officer",
                      "executive officer", "town clerk", "solicitor"});
    if (is_present(person) && is_officer &&
        has_title(person, {"mr", "mrs", "ms", "miss", "dr"}) && !is_councillor(person)) {
      person.attendance = Attendance::Attending;
    }
  }
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

// Whether it is no council whose own councillors bear a tier's name.
bool is_of_lowest_tier(const Document& document) {
  const auto is_higher = [](const std::optional<std::string>& name) {
    return name &&
           contains_any(*name, {"county", "district", "borough", "city", "ward",
                                "authority", "board"}) &&
           !contains_any(*name, {"parish council", "town council", "community council"});
  };
  const bool is_unknown =
      !document.council && document.panel && !contains_any(*document.panel, {"council"});
  return !is_unknown && !is_higher(document.council) && !is_higher(document.panel);
}

// Whether a list says it of nobody else: a county councillor may be a member too.
bool stands_apart(const Person& guest, const std::vector<Person>& people) {
  const bool is_told = !guest.honorific || !is_of_tier(*guest.honorific) ||
                       guest.honorific->find('&') != std::string::npos;
  const auto members_on = [&](int line) {
    return std::ranges::count_if(people, [&](const Person& other) {
      return other.line == line && is_present(other) && !is_of_tier(other);
    });
  };
  // A list of several a line may be wrapped.
  return is_told || (members_on(guest.line) == 0 && members_on(guest.line - 1) < 2 &&
                     members_on(guest.line + 1) < 2);
}

// "County Councillor C Dee" on a line below the parish councillors: a guest, whatever the
// list.
void settle_councillors_of_tier(const Document& document, std::vector<Person>& people) {
  const auto members = std::ranges::count_if(people, [](const Person& person) {
    return is_present(person) && !is_of_tier(person);
  });
  if (!is_of_lowest_tier(document) || members < fewest_members) {
    return;
  }
  for (Person& person : people) {
    if (!is_of_tier(person)) {
      continue;
    }
    if (is_present(person) && stands_apart(person, people)) {
      person.attendance = Attendance::Attending;
    }
    if (!person.role && person.attendance != Attendance::Present) {
      person.role = office_of(person.honorific.value());
    }
  }
}

}  // namespace

void settle_guests(const Document& document, std::vector<Person>& people) {
  settle_officers(people);
  settle_councillors_of_tier(document, people);
}

}  // namespace council
