#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "common/document.h"

namespace council {

// How many decisions a section has, and how many of them are worth a list: not those that
// only note, and none of a procedural item.
struct DecisionCount {
  std::size_t all = 0;
  std::size_t listed = 0;

  bool operator==(const DecisionCount&) const = default;
};

bool only_notes(const Decision& decision);
DecisionCount count_decisions(const Section& section);

// As a slot of the index holds it: "3 2"; "" for no decisions. nullopt for other text.
std::string pack_count(const DecisionCount& count);
std::optional<DecisionCount> unpack_count(std::string_view packed);

}  // namespace council
