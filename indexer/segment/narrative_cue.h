#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "indexer/segment/sieve.h"

namespace council {

// The words of a sentence that say that something was decided, "it was agreed": where
// they start, their verb, and where the decided thing starts.
struct CueAt {
  std::size_t begin = 0;
  std::size_t verb = 0;
  std::size_t end = 0;
};

// Whether a text may hold such words; most have none.
bool may_have_cue(const Sieve& text);

// The first such words that a clause follows; "and agreed" only where a proposer is named
// before it.
std::optional<CueAt> find_cue(std::string_view sentence);

}  // namespace council
