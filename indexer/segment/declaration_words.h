#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace council {

// Without blanks and punctuation at both ends.
std::string_view trim_declared(std::string_view text);

// "(Agenda) Item 9", "item no. 4b" at the start of the words: the item and what is left.
struct ItemAt {
  std::string item;
  std::size_t end = 0;
};
std::optional<ItemAt> item_at(std::string_view text);

// Without "in respect of", "as", "that" and the like at the start.
std::string_view drop_connectors(std::string_view text);

// "- Pay Policy 2025/26 - that a family member …", ", Grant Funding, as a member of …":
// what comes after the item's title.
std::string_view without_item_title(std::string_view rest);

// Without ", left the room and did not take part …" behind the nature.
std::string_view without_departure(std::string_view rest);

// "There were no declarations of interest", "None".
bool declares_nothing(std::string_view text);

}  // namespace council
