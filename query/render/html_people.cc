#include <algorithm>

#include "query/render/html_page.h"
#include "query/render/message.h"

namespace council {
namespace {

// Of all lists of a page together: more than any council has members.
constexpr std::size_t most_people = 300;

struct PeopleList {
  Attendance attendance;
  std::string name;  // of the template's value
};

std::string shown_name(const Person& person) {
  return (person.honorific ? *person.honorific + " " : std::string{}) + person.name +
         (person.role ? " (" + *person.role + ")" : std::string{});
}

// Takes as many as there is room for, and the room that they take; how many it left out.
std::size_t add_people(const Document& document, const PeopleList& people,
                       std::size_t& room, Values& values) {
  ValueList list;
  std::size_t left_out = 0;
  for (const Person& person : document.people) {
    if (person.attendance != people.attendance) {
      continue;
    }
    if (room == 0) {
      ++left_out;
      continue;
    }
    --room;
    list.push_back(Values{shown_name(person)});
  }
  values[ValueName{"has_" + people.name}] = Values{!list.empty()};
  values[ValueName{people.name}] = list.take();
  return left_out;
}

}  // namespace

void add_attendance(const Document& document, const PageContext& context,
                    Values& values) {
  std::size_t room = most_people;
  std::size_t left_out = 0;
  for (const PeopleList& people : {PeopleList{Attendance::Present, "present"},
                                   PeopleList{Attendance::Apology, "apologies"},
                                   PeopleList{Attendance::Attending, "attending"}}) {
    left_out += add_people(document, people, room, values);
  }
  values["has_people"] = Values{room < most_people};
  values["more_people"] = Values{false};
  values["all_people"] = Values{to_target(context.url.at(context.url.path + ".json"))};
  if (left_out > 0) {
    values["more_people"] = Values{counted("more_people", left_out, context.language)};
  }
}

}  // namespace council
