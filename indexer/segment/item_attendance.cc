#include "indexer/segment/item_attendance.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/segment/attendance.h"
#include "indexer/segment/attendance_label.h"
#include "indexer/segment/make_line.h"
#include "indexer/segment/person_name.h"
#include "indexer/segment/phrase.h"

namespace council {
namespace {

// Whether a line is a label over those who came: "In attendance:", "Present: Cllr A Bee".
bool heads_presence(const Line& line) {
  if (!contains_any(line.match, {"present", "attendance", "attending"})) {
    return false;
  }
  const auto label = find_attendance_label(line);
  return label && (label->has_colon || label->is_alone) &&
         label->group != AttendanceLabel::Group::Apology &&
         label->group != AttendanceLabel::Group::Membership;
}

}  // namespace

std::vector<Line> list_of_title(Lines lines, const Section& section) {
  if (!section.title ||
      !contains_any(*section.title, {"present", "attendance", "attending", "attendees",
                                     "sederunt", "presennol", "bresennol"})) {
    return {};
  }
  const bool has_colon = section.title->find(':') != std::string::npos;
  Line title = with_text(Line{}, *section.title + (has_colon ? "" : ":"));
  title.number = section.start_line;
  const auto label = find_attendance_label(title);
  if (!label || !label->role.empty() || label->group == AttendanceLabel::Group::Apology) {
    return {};
  }
  // Not "Attendance of the public".
  const std::string_view names = std::string_view{title.text}.substr(label->end);
  if (names.empty() ? !is_attendance_phrase(title.text) : !starts_with_name(names)) {
    return {};
  }
  std::vector<Line> list{std::move(title)};
  list.insert(list.end(), lines.begin(), lines.end());
  return list;
}

Lines from_presence(Lines lines) {
  constexpr std::size_t near = 20;
  const Lines head = lines.first(std::min(near, lines.size()));
  const auto label = std::ranges::find_if(head, heads_presence);
  return label == head.end()
             ? Lines{}
             : lines.subspan(static_cast<std::size_t>(label - head.begin()));
}

std::vector<Person> apologies_below(Lines lines) {
  const auto head = std::ranges::find_if(lines, [](const Line& line) {
    const std::size_t end = line.match.find_last_not_of("- ");
    return end != std::string::npos && line.match[end] == ':' &&
           contains_any(line.match, {"apologies", "apology", "absence"});
  });
  if (head == lines.end()) {
    return {};
  }
  std::vector<Line> list{head, lines.end()};
  list.front() = with_text(std::move(list.front()), "Apologies:");
  std::vector<Person> people = find_attendance(list).people;
  std::erase_if(people, [](const Person& person) {
    return person.attendance != Attendance::Apology;
  });
  return people;
}

}  // namespace council
