#include "indexer/segment/attendance_table.h"

#include <algorithm>
#include <vector>

#include "indexer/segment/phrase.h"

namespace council {

bool heads_attendance_table(std::string_view text) {
  if (text.find('\t') == std::string_view::npos) {
    return false;
  }
  const std::vector<std::string_view> cells = split_cells(text);
  const bool heads_names = is_any_phrase(
      cells.front(), {"name", "names", "member", "members", "board member",
                      "board members", "committee member", "panel member", "forum member",
                      "attendee", "attendees", "councillor", "councillors", "partner",
                      "partners", "director", "directors", "trustee", "trustees"});
  return heads_names &&
         std::any_of(cells.begin() + 1, cells.end(), [](std::string_view cell) {
           return contains_any(
               cell, {"organisation", "representing", "role", "title", "position",
                      "membership", "attendance", "present", "substitute", "job title",
                      "constituency", "agency"});
         });
}

}  // namespace council
