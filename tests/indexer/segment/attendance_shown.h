#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/segment/attendance.h"

namespace council {

inline std::vector<Line> lines_of(const std::string& text) {
  Pages pages;
  pages.pages.push_back({.number = 1, .label = {}, .text = text, .styles = {}});
  return to_lines(pages);
}

// "present: 1 A Bee (Chair), 2 C Dee | apology: 3 F Gee": line, name and role by
// attendance, in order; "nil" for no apologies.
inline std::string show(const AttendanceBlocks& blocks) {
  std::string shown;
  std::string_view last;
  for (const Person& person : blocks.people) {
    const std::string_view attendance = to_string(person.attendance);
    if (attendance != last) {
      shown += (shown.empty() ? "" : " | ") + std::string{attendance} + ":";
      last = attendance;
    } else {
      shown += ",";
    }
    shown += " " + std::to_string(person.line) + " " + person.name;
    shown += person.role ? " (" + *person.role + ")" : "";
    shown += person.organisation ? " @" + *person.organisation : "";
  }
  return shown + (blocks.explicit_nil_apologies ? " nil" : "");
}

}  // namespace council
