#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace council {

// "… the fence. (Action DL)", "[ACTION: Clerk]": the note's owner, and where it starts,
// between `from` and `to`.
struct ActionNote {
  std::string_view owner;
  std::size_t begin = 0;
  std::size_t end = 0;
};
std::optional<ActionNote> find_action_note(std::string_view text, std::size_t from,
                                           std::size_t to);

}  // namespace council
