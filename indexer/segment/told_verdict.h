#pragma once

#include <optional>
#include <string_view>

#include "indexer/segment/sieve.h"
#include "indexer/segment/told_decision.h"

namespace council {

// Whether a text may hold what read_told_verdict reads.
bool may_tell_verdict(const Sieve& text);

// What a sentence says became of a thing that somebody asked for or reported: "The
// request was refused.", "Permission was granted.", "Both payments approved.", "Everyone
// was in agreement with this."
std::optional<ToldDecision> read_told_verdict(std::string_view sentence);

}  // namespace council
