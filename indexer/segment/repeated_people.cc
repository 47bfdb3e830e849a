#include "indexer/segment/repeated_people.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <optional>
#include <set>
#include <string>
#include <utility>

namespace council {
namespace {

// "Councillor Moss" or "Councillor Ian Moss" of the item's sentence is Ian Moss of the
// list above.
void drop_named_again(std::vector<Person>& people) {
  const auto is_repeated = [&](const Person& person) {
    return person.attendance == Attendance::Apology &&
           std::ranges::any_of(people, [&](const Person& other) {
             const bool is_same = other.name == person.name ||
                                  (person.name.find(' ') == std::string::npos &&
                                   other.name.ends_with(" " + person.name));
             return other.attendance == Attendance::Apology && other.line < person.line &&
                    is_same;
           });
  };
  std::vector<Person> kept;
  std::ranges::copy_if(people, std::back_inserter(kept), std::not_fn(is_repeated));
  people = std::move(kept);
}

// "Convener: Councillor Lennox" below the list that has her is no other person.
void drop_repeated_present(std::vector<Person>& people) {
  std::vector<Person> kept;
  for (const Person& person : people) {
    const auto listed = std::ranges::find_if(people, [&](const Person& one) {
      return &one != &person && one.attendance == Attendance::Present &&
             one.name == person.name && one.honorific == person.honorific;
    });
    // Two of a name in one list are namesakes.
    const bool is_chair = listed != people.end() && !listed->role &&
                          person.attendance == Attendance::Present &&
                          person.role == "Chair" && listed->line < person.line;
    if (listed == people.end() ||
        (person.attendance != Attendance::Attending && !is_chair)) {
      kept.push_back(person);
    }
  }
  for (Person& person : kept) {
    const auto again = std::ranges::find_if(people, [&](const Person& one) {
      return one.name == person.name && one.honorific == person.honorific && one.role &&
             (one.attendance == Attendance::Attending || one.role == "Chair");
    });
    const bool is_told =
        person.attendance == Attendance::Present && !person.role && again != people.end();
    person.role = is_told ? again->role : person.role;
  }
  people = std::move(kept);
}

// "The Mayor, Councillor A Bee, presided." over the list that has the name again.
void join_chair(std::vector<Person>& people) {
  if (people.empty() || !people.front().role ||
      people.front().attendance != Attendance::Present) {
    return;
  }
  const Person first = people.front();
  const auto again = std::find_if(people.begin() + 1, people.end(), [&](const auto& one) {
    return one.name == first.name && one.attendance == Attendance::Present;
  });
  if (again != people.end() && again->line != first.line) {
    again->role = again->role.value_or(*first.role);
    people.erase(people.begin());
  }
}

// "Absent: Cllr A Bee" and, in the item, "Apologies from Cllr A Bee". A list of all
// members holds others as well and stays.
void drop_absent_who_apologised(std::vector<Person>& people) {
  const auto is_member = [](const Person& person) {
    return person.attendance == Attendance::Membership;
  };
  std::set<std::string> apologies;
  for (const Person& person : people) {
    if (person.attendance == Attendance::Apology) {
      apologies.insert(person.name);
    }
  }
  const auto apologised = [&apologies](const Person& person) {
    return apologies.contains(person.name);
  };
  const bool all_apologised = std::ranges::all_of(people, [&](const Person& person) {
    return !is_member(person) || apologised(person);
  });
  if (all_apologised) {
    std::erase_if(people, is_member);
  }
}

}  // namespace

void drop_repeated_people(std::vector<Person>& people) {
  join_chair(people);
  drop_named_again(people);
  drop_repeated_present(people);
  drop_absent_who_apologised(people);
}

}  // namespace council
