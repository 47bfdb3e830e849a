#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace council {

// One body that another came after.
struct BodyStep {
  std::string earlier;
  std::string earlier_key;  // "" where nothing of it is in the index
  std::string later;
  std::string later_key;
  std::string year;  // "" where it is not known

  bool operator==(const BodyStep&) const = default;
};

// Which bodies came after which, from the form in which an index keeps it; "" is none.
// Throws IndexError for other text.
std::vector<BodyStep> parse_lineage(std::string_view text);

// The steps that lead to a body and from it, however far.
std::vector<BodyStep> lineage_of(const std::vector<BodyStep>& steps,
                                 const std::string& panel_key);

}  // namespace council
