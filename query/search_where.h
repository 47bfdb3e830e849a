#pragma once

#include <string>
#include <vector>

#include <xapian.h>

#include "query/database.h"
#include "query/plan/plan.h"

namespace council {

// Where a section, of which these are the passages, has something of what a plan matches:
// "heading, text, the title of the paper". ""
// for what is not asked by words.
std::string where_matched(const OpenIndex& index,
                          const std::vector<Xapian::docid>& passages,
                          const Matched& matched);

}  // namespace council
