#pragma once

#include <optional>
#include <string>
#include <vector>

#include "indexer/segment/item_candidate.h"

namespace council {

// "H041/23 1. APOLOGIES": of the members of a run that count the items of the agenda
// behind their own numbers, moves each label past the agenda's. Returns that number for
// each candidate, nullopt for one without.
std::vector<std::optional<std::string>> take_second_numbers(
    Lines lines, const std::vector<std::size_t>& members,
    std::vector<Candidate>& candidates);

}  // namespace council
