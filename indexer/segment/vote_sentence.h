#pragma once

#include <optional>
#include <string_view>

#include "indexer/segment/vote_head.h"

namespace council {

// "Councillors A Bee, C Dee and E Eff voted FOR the motion (3);": one side of a recorded
// vote, told with its voters.
struct VoteSentence {
  VoteSide side = VoteSide::For;
  std::string_view names;
  std::optional<int> count;
};
std::optional<VoteSentence> find_vote_sentence(std::string_view text);

}  // namespace council
