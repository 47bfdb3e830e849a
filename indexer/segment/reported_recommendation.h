#pragma once

#include <vector>

#include "common/document.h"
#include "indexer/segment/body_lines.h"

namespace council {

// What a paper or an advisory body asked for, as minutes and records of decisions quote
// it:
//
//   "The report recommended:-" over "that the Board note the survey."
//   "Advice of the Advisory Panel:" over "That the Executive Member:" and a list
//
// The parts of a list each for themselves.
std::vector<Recommendation> find_reported_recommendations(const Body& body);

}  // namespace council
