#pragma once

#include <string>
#include <utility>
#include <vector>

#include "query/database.h"
#include "query/plan/word_group.h"

namespace council {

// "30" and "mph" of "30mph"; two empty texts of any other word.
std::pair<std::string, std::string> split_number_unit(const std::string& term);

// Notes in the group's words that "30 mph" is printed "30mph" as well, and the other way
// round, as far as the index has it. `words` are those that the group was made of.
void add_number_units(const OpenIndex& index, const std::vector<QueryWord>& words,
                      WordGroup& group);

}  // namespace council
