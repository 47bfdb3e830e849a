#pragma once

#include <string>
#include <vector>

#include "query/ast.h"
#include "query/database.h"

namespace council {

// The terms that a Filter node stands for: the value itself where the index has it, else
// every value of the field that contains its words ("panel:scrutiny"). Empty where the
// papers hold no such reference, number or source. Throws QueryError, naming the nearest,
// for a name that the index does not know (a panel, a person).
std::vector<std::string> find_filter_terms(const OpenIndex& index, const Node& filter);

// What judgements of the index are about: "care-leavers", "overall".
std::vector<std::string> judgement_areas(const OpenIndex& index);

}  // namespace council
