#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "common/document.h"

namespace council {

enum class VoteSide : std::uint8_t { For, Against, Abstain };

// The head of a list of voters at the start of a line: "For (57)", "Against: 3",
// "Abstentions (2)".
struct VoteHead {
  VoteSide side = VoteSide::For;
  std::optional<int> count;
  std::size_t end = 0;  // where names may follow on the line
};
std::optional<VoteHead> find_vote_head(std::string_view text);

// "carried" or "lost" where the text says that a motion, an amendment or a vote was.
std::optional<std::string> find_vote_outcome(std::string_view text);

// The counts of a vote told within one line, with the outcome if it is told there too.
std::optional<Vote> find_told_vote(std::string_view text);

}  // namespace council
