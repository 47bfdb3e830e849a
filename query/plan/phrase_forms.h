#pragma once

#include <string>
#include <vector>

#include "query/database.h"
#include "query/plan/sequence.h"

namespace council {

// The ways in which words that nobody typed as a phrase may stand in the papers: as
// find_sequences has them, the last word in singular and plural. Without those that have
// a word which the index has not.
std::vector<Sequence> forms_in_index(const OpenIndex& index, const std::string& text);

}  // namespace council
