#include "indexer/segment/unlabelled_people.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "indexer/segment/name_list.h"
#include "indexer/segment/name_words.h"
#include "indexer/segment/number_label.h"
#include "indexer/segment/part_marker.h"
#include "indexer/segment/person_name.h"
#include "indexer/segment/phrase.h"

namespace council {
namespace {

constexpr std::size_t fewest = 3;

Person present_at(NamedPerson named, int line) {
  Person person = std::move(named.person);
  const bool serves =
      person.role && contains_any(*person.role, {"clerk", "officer", "secretary"});
  person.attendance = serves ? Attendance::Attending : Attendance::Present;
  person.line = line;
  return person;
}

// "Councillors A Bee, C Dee and E Eff.": all of the line names people, and several.
std::vector<Person> people_in_list(const Line& line) {
  std::vector<Person> people;
  const auto title = honorific_at(line.text, 0);
  if (!title || !title->plural) {
    return people;
  }
  std::vector<NamedPerson> named = find_names(line.text);
  if (named.size() < fewest || named.size() < split_name_list(line.text).size()) {
    return people;
  }
  for (NamedPerson& one : named) {
    people.push_back(present_at(std::move(one), line.number));
  }
  return people;
}

// "Cllr Wiles", "Mrs Sally Bee – Clerk."
std::vector<NamedPerson> name_on_line(const Line& line) {
  constexpr std::size_t longest = 70;
  const auto bullet = find_part_marker(line.text);
  const bool is_listed = bullet && bullet->style == PartMarker::Style::Bullet;
  const std::string_view entry =
      std::string_view{line.text}.substr(is_listed ? bullet->end : 0);
  const bool is_titled = entry.size() <= longest && honorific_at(entry, 0) &&
                         !contains_any(entry, {"was", "were", "had", "has", "took"});
  std::vector<NamedPerson> named =
      is_titled ? find_names(entry) : std::vector<NamedPerson>{};
  return named.size() == 1 ? std::move(named) : std::vector<NamedPerson>{};
}

}  // namespace

std::vector<Person> find_unlabelled_people(Lines front) {
  constexpr std::size_t head = 40;
  std::vector<Person> column;
  for (const Line& line : front.first(std::min(head, front.size()))) {
    if (line.blank() || line.furniture) {
      continue;
    }
    if (find_number_label(line.match)) {
      break;
    }
    if (auto people = people_in_list(line); !people.empty()) {
      return people;
    }
    auto named = name_on_line(line);
    if (!named.empty()) {
      column.push_back(present_at(std::move(named.front()), line.number));
    } else if (!column.empty()) {
      break;
    }
  }
  return column.size() >= fewest ? column : std::vector<Person>{};
}

}  // namespace council
