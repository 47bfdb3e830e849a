#pragma once

#include <array>
#include <string_view>

namespace council {

// What a thread joins besides the links that an index keeps.
struct ThreadJoint {
  std::string_view name;   // "like_title"
  std::string_view label;  // "of like title"
};
inline constexpr ThreadJoint like_title{"like_title", "of like title"};
inline constexpr ThreadJoint same_item{"same_item", "same item as"};
inline constexpr ThreadJoint reported{"recommendation", "recommendation, as reported in"};
inline constexpr std::array thread_joints{like_title, same_item, reported};

}  // namespace council
