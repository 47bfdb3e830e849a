#include <algorithm>
#include <set>

#include "common/unicode.h"
#include "tests/recognition/score.h"
#include "tests/recognition/tallying.h"
#include "tests/recognition/wording.h"

namespace council::test {
namespace {

bool is_text(const Json& gold, const char* name,
             const std::optional<std::string>& found) {
  if (!gold.contains(name)) {
    return true;
  }
  return gold.at(name).is_null()
             ? !found
             : found && plain(gold.at(name).get<std::string>()) == plain(*found);
}

// "Cllr" is right of "Cllr Mrs": the gold has the first of several titles.
bool is_title(const Json& gold, const std::optional<std::string>& found) {
  return is_text(gold, "honorific", found) ||
         (found && gold.at("honorific").is_string() &&
          plain(*found).starts_with(plain(gold.at("honorific").get<std::string>()) +
                                    " "));
}

std::string describe(const Person& person) {
  return person.honorific.value_or("-") + " | " + person.name + " | " +
         person.role.value_or("-") + " | " + person.postnominals.value_or("-") + " | " +
         std::string{to_string(person.attendance)} + " (line " +
         std::to_string(person.line) + ")";
}

bool same_person(const Json& gold, const Person& person) {
  return gold.at("attendance") == to_string(person.attendance) &&
         plain(gold.at("name").get<std::string>()) == plain(person.name);
}

// Which found person is meant: two may share a name, told apart by their titles.
std::optional<std::size_t> find_person(const Json& gold,
                                       const std::vector<Person>& people,
                                       const std::set<std::size_t>& taken) {
  std::optional<std::size_t> found;
  for (std::size_t i = 0; i < people.size(); ++i) {
    if (!taken.contains(i) && same_person(gold, people[i])) {
      if (is_title(gold, people[i].honorific)) {
        return i;
      }
      found = found.value_or(i);
    }
  }
  return found;
}

void score_attendance(const ScoredDocument& document, Tallying& tallying) {
  if (!document.gold.contains("people")) {
    return;
  }
  const Json& gold = document.gold.at("people");
  const std::vector<Person> people =
      document.found == nullptr ? std::vector<Person>{} : document.found->people;
  std::set<std::size_t> taken;
  for (const Json& each : gold) {
    const auto person = find_person(each, people, taken);
    if (!person) {
      tallying.miss(Measure::People, "", each.dump(), nothing);
      continue;
    }
    taken.insert(*person);
    const Person& found = people[*person];
    tallying.check(Measure::PeopleDetails,
                   is_title(each, found.honorific) && is_text(each, "role", found.role) &&
                       is_text(each, "postnominals", found.postnominals),
                   "", {each.dump(), describe(found)});
  }
  const bool complete = is_complete(document.gold, "people");
  tallying.count_list(
      Measure::People, static_cast<int>(taken.size()), static_cast<int>(gold.size()),
      complete ? std::optional{static_cast<int>(people.size())} : std::nullopt);
  for (std::size_t i = 0; complete && i < people.size(); ++i) {
    if (!taken.contains(i)) {
      tallying.miss(Measure::People, "", nothing, describe(people[i]));
    }
  }
}

// "Cllr. A. Bee" and "Cllr A Bee" are one person.
std::string without_points(std::string_view name) {
  std::string all = plain(name);
  std::erase(all, '.');
  return all;
}

void score_declarations(const ScoredDocument& document, Tallying& tallying) {
  if (!document.gold.contains("declarations")) {
    return;
  }
  const Json& gold = document.gold.at("declarations");
  std::vector<Declaration> found;
  if (document.found != nullptr) {
    for (const Section& section : document.found->sections) {
      found.insert(found.end(), section.declarations.begin(), section.declarations.end());
    }
  }
  int right = 0;
  for (const Json& each : gold) {
    const auto match = std::ranges::find_if(found, [&](const Declaration& declaration) {
      return without_points(each.at("person").get<std::string>()) ==
                 without_points(declaration.person) &&
             is_text(each, "type", declaration.type) &&
             is_text(each, "nature", declaration.nature);
    });
    if (match == found.end()) {
      tallying.miss(Measure::Declarations, "", each.dump(), nothing);
    } else {
      ++right;
    }
  }
  const bool complete = is_complete(document.gold, "declarations");
  tallying.count_list(
      Measure::Declarations, right, static_cast<int>(gold.size()),
      complete ? std::optional{static_cast<int>(found.size())} : std::nullopt);
  if (complete && std::cmp_greater(found.size(), right)) {
    std::string all;
    for (const Declaration& declaration : found) {
      all += declaration.person + " | " + declaration.type.value_or("-") + " | " +
             declaration.nature.value_or("-") + "; ";
    }
    tallying.miss(Measure::Declarations, "", gold.dump(), all);
  }
}

void score_acronyms(const ScoredDocument& document, Tallying& tallying) {
  if (!document.gold.contains("acronyms")) {
    return;
  }
  using Acronyms = std::set<std::pair<std::string, std::string>>;
  Acronyms expected;
  for (const Json& each : document.gold.at("acronyms")) {
    expected.emplace(each.at("short").get<std::string>(),
                     fold(plain(each.at("long").get<std::string>())));
  }
  Acronyms found;
  if (document.found != nullptr) {
    for (const Acronym& acronym : document.found->acronyms) {
      found.emplace(acronym.short_form, fold(plain(acronym.long_form)));
    }
  }
  int right = 0;
  for (const auto& [form, meaning] : expected) {
    if (found.erase({form, meaning}) > 0) {
      ++right;
    } else {
      tallying.miss(Measure::Acronyms, "", form + " = " + meaning, nothing);
    }
  }
  const bool complete = is_complete(document.gold, "acronyms");
  const int claimed = right + static_cast<int>(found.size());
  tallying.count_list(Measure::Acronyms, right, static_cast<int>(expected.size()),
                      complete ? std::optional{claimed} : std::nullopt);
  for (const auto& [form, meaning] : found) {
    if (complete) {
      tallying.miss(Measure::Acronyms, "", nothing, form + " = " + meaning);
    }
  }
}

}  // namespace

Score score_people(const ScoredDocument& document) {
  Tallying tallying{document.source, document.gold.value("kind", "document")};
  score_attendance(document, tallying);
  score_declarations(document, tallying);
  score_acronyms(document, tallying);
  return tallying.score();
}

}  // namespace council::test
