#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "common/document.h"
#include "indexer/segment/line.h"

namespace council {

// "PRESENT:", "IN ATTENDANCE VIRTUALLY", "Membership (9):" at the start of a line.
struct AttendanceLabel {
  enum class Group : std::uint8_t {
    Present,
    Attending,
    Apology,
    Membership,
    Inherited,  // "Other members": as the label before it
    Others      // "Attending": present where nobody is yet, else attending
  };

  Group group = Group::Present;
  std::string_view role;     // what the label says of its people: "Chair", "Clerk"
  std::size_t end = 0;       // where the names start, in bytes of Line::text
  bool has_colon = false;    // or a dash
  bool is_alone = false;     // nothing follows on the line
  bool is_numbered = false;  // "2. Apologies": an item of its own
  bool heads_table = false;  // "Councillor<tab>Representing"
  bool of_public = false;    // "Members of the Public Present"
};

// Whether all of "Other members present:" is a label that papers print as it stands.
bool is_attendance_phrase(std::string_view text);

// nullopt for other lines, among them sentences that start with such a word.
std::optional<AttendanceLabel> find_attendance_label(const Line& line);

}  // namespace council
