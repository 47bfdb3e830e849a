#include "indexer/segment/chair.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/segment/name_list.h"
#include "indexer/segment/name_words.h"
#include "indexer/segment/person_name.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

constexpr std::size_t npos = std::string_view::npos;

// The words that name who takes the chair; "" where nobody does.
std::string_view chair_sentence(std::string_view text) {
  constexpr std::size_t longest_name = 60;
  const std::size_t english = find_ignoring_case(text, "took the chair");
  if (english != npos) {
    const std::size_t from = english > longest_name ? english - longest_name : 0;
    std::string_view before = text.substr(from, english - from);
    for (std::size_t at = 0; at < before.size(); ++at) {
      if ((at == 0 || before[at - 1] == ' ') && honorific_at(before, at)) {
        return before.substr(at);
      }
    }
    return before;
  }
  if (const Presiding presiding = find_presiding(text); !presiding.name.empty()) {
    return presiding.name;
  }
  constexpr std::string_view welsh = "gadair gan y ";
  const std::size_t cue = find_ignoring_case(text, welsh);
  return cue == npos ? std::string_view{} : text.substr(cue + welsh.size(), 40);
}

bool is_chair(const Person& person) {
  return person.role && find_ignoring_case(*person.role, "chair") != npos &&
         find_ignoring_case(*person.role, "vice") == npos;
}

// "Councillor A Bee in the Chair" on a line of its own, who is in no list.
bool stands_alone(std::string_view text) {
  constexpr std::string_view words = " in the chair";
  constexpr std::size_t longest = 80;
  const std::size_t end = text.find_last_not_of(". ") + 1;
  return end <= longest && end > words.size() &&
         has_at(text, end - words.size(), words) && !find_presiding(text).name.empty();
}

std::string_view surname_of(std::string_view name) {
  return name.substr(name.rfind(' ') + 1);
}

// "E STOBBS" may be the "Stobbs" of the list.
bool has_surname(const std::vector<Person>& people, std::string_view surname) {
  return std::ranges::any_of(people, [&](const Person& person) {
    return equals_ignoring_case(surname_of(person.name), surname);
  });
}

void give_chair(const Person& named, const Line& line, std::vector<Person>& people) {
  const std::string_view name = named.name;
  const std::string_view surname = surname_of(name);
  const std::string office{find_presiding(line.text).office};
  const std::string role = office.empty() ? "Chair" : office;
  if (stands_alone(line.text) && !has_surname(people, surname)) {
    Person chair = named;
    chair.role = role;
    chair.attendance = Attendance::Present;
    chair.line = line.number;
    people.insert(people.begin(), std::move(chair));
    return;
  }
  Person* chair = nullptr;
  for (Person& person : people) {
    const bool fits =
        person.attendance == Attendance::Present && !person.role &&
        equals_ignoring_case(surname_of(person.name), surname) &&
        (person.name.front() == name.front() || person.name.size() == surname.size());
    if (fits && chair != nullptr) {
      return;
    }
    chair = fits ? &person : chair;
  }
  if (chair == nullptr) {
    return;
  }
  chair->role = role;
  if (chair->name.size() == surname.size()) {
    chair->name = name;  // the list has the surname alone
    chair->line = line.number;
  }
}

}  // namespace

Presiding find_presiding(std::string_view text) {
  constexpr std::size_t longest = 80;
  constexpr std::size_t longest_name = 60;
  const std::string_view near = text.substr(0, longest);
  const std::size_t chair = std::min(find_ignoring_case(near, " in the chair"),
                                     find_ignoring_case(near, " presided"));
  if (chair == npos) {
    return {};
  }
  std::string_view lead = text.substr(0, chair);
  if (honorific_at(lead, 0)) {
    return lead.size() <= longest_name ? Presiding{lead, {}} : Presiding{};
  }
  const std::size_t article = has_at(lead, 0, "the ")  ? 4
                              : has_at(lead, 0, "an ") ? 3
                                                       : 0;
  const std::size_t behind = lead.find_first_of(",(", article);
  if (article == 0 || behind == npos) {
    return {};
  }
  const std::size_t name = skip_blanks(lead, behind + 1);
  const std::string_view office = trim_segment(lead.substr(article, behind - article));
  return honorific_at(lead, name) && names_an_office(office)
             ? Presiding{lead.substr(name, lead.find_first_of(",)", name) - name), office}
             : Presiding{};
}

bool presides(const Person& person) {
  return person.role &&
         is_any_phrase(*person.role, {"chair", "chairman", "chairperson", "cathaoirleach",
                                      "mayor", "convener", "provost", "cadeirydd"});
}

void mark_chair(Lines lines, std::vector<Person>& people) {
  if (people.empty() || std::ranges::any_of(people, is_chair)) {
    return;
  }
  for (const Line& line : lines) {
    const std::vector<NamedPerson> named = find_names(chair_sentence(line.text));
    if (!named.empty()) {
      give_chair(named.front().person, line, people);
      return;
    }
  }
}

}  // namespace council
