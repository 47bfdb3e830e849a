#include <algorithm>

#include "query/render/html_page.h"
#include "query/render/message.h"

namespace council {
namespace {

// The rest stands in the paper.
constexpr std::size_t most_people = 60;

struct PeopleList {
  Attendance attendance;
  std::string name;  // of the template's value
};

void add_people(const Document& document, const PeopleList& people,
                const PageContext& context, Values& values) {
  ValueList list;
  std::size_t count = 0;
  for (const Person& person : document.people) {
    if (person.attendance != people.attendance || ++count > most_people) {
      continue;
    }
    std::string text =
        (person.honorific ? *person.honorific + " " : std::string{}) + person.name;
    if (person.role) {
      text += " (" + *person.role + ")";
    }
    list.push_back(Values{text});
  }
  if (count > most_people) {
    list.push_back(Values{counted("more_values", count - most_people, context.language)});
  }
  values[ValueName{"has_" + people.name}] = Values{count > 0};
  values[ValueName{people.name}] = list.take();
}

}  // namespace

void add_attendance(const Document& document, const PageContext& context,
                    Values& values) {
  add_people(document, {Attendance::Present, "present"}, context, values);
  add_people(document, {Attendance::Apology, "apologies"}, context, values);
  add_people(document, {Attendance::Attending, "attending"}, context, values);
  const bool has_people = std::any_of(document.people.begin(), document.people.end(),
                                      [](const Person& person) {
                                        return person.attendance == Attendance::Present ||
                                               person.attendance == Attendance::Apology ||
                                               person.attendance == Attendance::Attending;
                                      });
  values["has_people"] = Values{has_people};
}

}  // namespace council
