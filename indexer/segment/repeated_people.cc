#include "indexer/segment/repeated_people.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/segment/chair.h"

namespace council {
namespace {

// "Councillor Moss" or "Councillor Ian Moss" of the item's sentence is Ian Moss of the
// list above.
void drop_named_again(std::vector<Person>& people) {
  // The first line of each name, whole or but its end: "Moss" of "Ian Moss".
  std::map<std::string_view, int> first_lines;
  const auto note = [&first_lines](std::string_view name, int line) {
    const auto [first, is_new] = first_lines.try_emplace(name, line);
    first->second = std::min(first->second, line);
  };
  for (const Person& person : people) {
    if (person.attendance != Attendance::Apology) {
      continue;
    }
    const std::string_view name = person.name;
    note(name, person.line);
    if (const std::size_t blank = name.rfind(' '); blank != std::string_view::npos) {
      note(name.substr(blank + 1), person.line);
    }
  }
  std::vector<bool> is_repeated;
  std::ranges::transform(people, std::back_inserter(is_repeated),
                         [&](const Person& person) {
                           return person.attendance == Attendance::Apology &&
                                  first_lines.at(person.name) < person.line;
                         });
  std::vector<Person> kept;
  for (std::size_t i = 0; i < people.size(); ++i) {
    if (!is_repeated[i]) {
      kept.push_back(std::move(people[i]));
    }
  }
  people = std::move(kept);
}

bool is_present(const Person& person) {
  return person.attendance == Attendance::Present;
}

// "C", "C.", "C.J."
bool is_initial(std::string_view word) {
  constexpr std::size_t longest = 6;
  return word.size() <= longest && std::ranges::all_of(word, [](char c) {
           return c == '.' || (c >= 'A' && c <= 'Z');
         });
}

// Those of one name and title.
struct Namesakes {
  std::optional<std::size_t> first;  // of those present, by their places in the list
  std::optional<std::size_t> second;
  std::size_t without_office = 0;  // of those present
  std::optional<std::string>
      office;  // that is told of one who attends or is in the chair
};

using TitleAndName = std::pair<std::string, std::string>;

TitleAndName title_and_name(const Person& person) {
  return {person.honorific.value_or(""), person.name};
}

std::map<TitleAndName, Namesakes> namesakes_among(const std::vector<Person>& people) {
  std::map<TitleAndName, Namesakes> by_name;
  for (std::size_t i = 0; i < people.size(); ++i) {
    const Person& person = people[i];
    Namesakes& namesakes = by_name[title_and_name(person)];
    if (is_present(person)) {
      auto& place = namesakes.first ? namesakes.second : namesakes.first;
      place = place.value_or(i);
      namesakes.without_office += person.role ? 0U : 1U;
    }
    const bool tells_office = person.role && (person.role == "Chair" ||
                                              person.attendance == Attendance::Attending);
    if (tells_office && !namesakes.office) {
      namesakes.office = person.role;
    }
  }
  return by_name;
}

// Whether people[at] is one of those who are listed as present.
bool is_listed_again(const std::vector<Person>& people, std::size_t at,
                     const Namesakes& namesakes) {
  const auto listed = namesakes.first == at ? namesakes.second : namesakes.first;
  if (!listed) {
    return false;
  }
  // Two of a name in one list are namesakes.
  const Person& person = people[at];
  const bool is_chair = !people[*listed].role && is_present(person) &&
                        person.role == "Chair" && people[*listed].line < person.line;
  return person.attendance == Attendance::Attending || is_chair;
}

// "Convener: Councillor Lennox" below the list that has her is no other person.
void drop_repeated_present(std::vector<Person>& people) {
  const std::map<TitleAndName, Namesakes> by_name = namesakes_among(people);
  std::vector<Person> kept;
  for (std::size_t i = 0; i < people.size(); ++i) {
    const Namesakes& namesakes = by_name.at(title_and_name(people[i]));
    if (is_listed_again(people, i, namesakes)) {
      continue;
    }
    kept.push_back(people[i]);
    Person& person = kept.back();
    // Which of two namesakes holds the office is not told.
    if (is_present(person) && !person.role && namesakes.without_office == 1) {
      person.role = namesakes.office;
    }
  }
  people = std::move(kept);
}

// "C Bee" and "Clive Bee": one of them by initials.
bool may_be_same(std::string_view one, std::string_view other) {
  const std::size_t blank = one.find(' ');
  const std::size_t other_blank = other.find(' ');
  return blank != std::string_view::npos && other_blank != std::string_view::npos &&
         one.front() == other.front() &&
         one.substr(one.rfind(' ')) == other.substr(other.rfind(' ')) &&
         (is_initial(one.substr(0, blank)) || is_initial(other.substr(0, other_blank)));
}

// The one of the list who may be the chair above it; the end where there are several, or
// another is in the chair.
std::vector<Person>::iterator only_namesake(std::vector<Person>& people) {
  const Person& first = people.front();
  const auto may_be_first = [&](const Person& one) {
    return is_present(one) && (!one.role || presides(one)) &&
           may_be_same(one.name, first.name);
  };
  const bool has_other_chair =
      std::any_of(people.begin() + 1, people.end(), [&](const Person& one) {
        return is_present(one) && presides(one) && !may_be_same(one.name, first.name);
      });
  return has_other_chair ||
                 std::count_if(people.begin() + 1, people.end(), may_be_first) != 1
             ? people.end()
             : std::find_if(people.begin() + 1, people.end(), may_be_first);
}

// "The Mayor, Councillor A Bee, presided." over the list that has the name again.
void join_chair(std::vector<Person>& people) {
  if (people.empty() || !people.front().role ||
      people.front().attendance != Attendance::Present) {
    return;
  }
  const Person first = people.front();
  auto again = std::find_if(people.begin() + 1, people.end(), [&](const auto& one) {
    return one.name == first.name && one.attendance == Attendance::Present;
  });
  if (again == people.end() && presides(first)) {
    again = only_namesake(people);
  }
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
