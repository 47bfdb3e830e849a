#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "common/document.h"

namespace council {

enum class VoteSide : std::uint8_t { For, Against, Abstain };

// A word for one side of a vote: "in favour", "against", "yn ymatal".
struct SideWord {
  std::string_view word;
  VoteSide side;
};
// nullptr where no such word stands at `at` as a whole word.
const SideWord* side_word_at(std::string_view text, std::size_t at);

// The head of a list of voters at the start of a line: "For (57)", "Against ….. 3",
// "In Favour of the Motion:", "For the procedural motion (21) - Councillors …".
struct VoteHead {
  VoteSide side = VoteSide::For;
  bool is_for_amendment = false;  // against the motion, where that has a list before it
  std::optional<int> count;       // may also stand after the names
  std::size_t begin = 0;          // where names may follow on the line
  std::size_t end = 0;            // of the names
};
std::optional<VoteHead> find_vote_head(std::string_view text);

// "carried" or "lost", and where the word for it stands.
struct VoteOutcome {
  std::string_view value;
  std::size_t begin = 0;
  std::size_t end = 0;
};
// The first in the text, of whatever it is said; the last with `from_end`.
std::optional<VoteOutcome> find_vote_outcome(std::string_view text,
                                             bool from_end = false);

// Whether the text is about something that is voted on: "motion", "amendment".
bool names_votable(std::string_view text);

// Whether a paragraph has one of the words without which none of its sentences tells a
// vote: an opposing side, or that something was put to the vote.
bool may_tell_vote(std::string_view text);

// How many were on a side of a vote.
std::optional<int>& count_for(Vote& vote, VoteSide side);

}  // namespace council
