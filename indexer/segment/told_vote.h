#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "common/document.h"

namespace council {

// A vote that a sentence tells; its line is the caller's to fill in.
struct ToldVote {
  Vote vote;
  std::size_t begin = 0;  // bytes of the text
  std::size_t end = 0;
};

// The votes told in a paragraph, in order: by their counts ("4 votes for, 6 against",
// "For: 8 Against: 2", "six were in favour and one abstained", "by 12 votes to 3", "7:7
// and on the Chair's casting vote"), else by being put ("put to the vote, the motion was
// carried"). What a body had voted earlier ("had voted by 7 votes to 4") is not told
// here.
std::vector<ToldVote> find_told_votes(std::string_view text);

}  // namespace council
