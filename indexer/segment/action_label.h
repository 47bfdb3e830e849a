#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace council {

// "ACTION:", "Action –", "Action by:" at the start of a line.
struct ActionLabel {
  std::size_t end = 0;       // where what follows it starts
  bool names_owner = false;  // "Action by: D Wilson"
  bool opens_list = false;   // "Actions:" alone
  bool is_of_above = false;  // "Action SH": who does what the paragraph above tells
};
std::optional<ActionLabel> find_action_label(std::string_view text);

}  // namespace council
