#include "indexer/segment/vote_check.h"

#include <optional>
#include <string_view>

namespace council {
namespace {

struct Side {
  std::string_view name;
  const std::optional<int>& count;
  const std::vector<std::string>& names;
};

}  // namespace

std::vector<std::string> contradictions_in(const Vote& vote) {
  std::vector<std::string> found;
  for (const Side& side : {Side{"for", vote.in_favour, vote.in_favour_names},
                           Side{"against", vote.against, vote.against_names},
                           Side{"abstained", vote.abstained, vote.abstained_names}}) {
    const int names = static_cast<int>(side.names.size());
    if (side.count && names > 0 && *side.count != names) {
      found.push_back(std::to_string(*side.count) + " " + std::string{side.name} +
                      ", but " + std::to_string(names) +
                      (names == 1 ? " name" : " names"));
    }
  }
  if (vote.outcome && vote.in_favour && vote.against) {
    const bool is_odd = (*vote.outcome == "carried" && *vote.in_favour < *vote.against) ||
                        (*vote.outcome == "lost" && *vote.in_favour > *vote.against);
    if (is_odd) {
      found.push_back(*vote.outcome + " with " + std::to_string(*vote.in_favour) +
                      " for and " + std::to_string(*vote.against) + " against");
    }
  }
  return found;
}

}  // namespace council
