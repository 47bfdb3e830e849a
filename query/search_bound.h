#pragma once

#include <cstdint>
#include <functional>
#include <span>

#include "query/search_part.h"
#include "query/section_set.h"

namespace council {

// Is given sections and what each weighs at most; returns what is not of interest below.
using TakeBounds =
    std::function<float(std::span<const std::uint32_t>, std::span<const float>)>;

// Bounds what sections weigh: not much above what they weigh, but for pairs of words,
// which are taken to stand together wherever both stand. Gives the bounds of the sections
// of a set, some at a time, in order, but for those that are not of interest; all must
// match.
void read_bounds(const WeightParts& parts, const SectionSet& sections,
                 const TakeBounds& take);

}  // namespace council
