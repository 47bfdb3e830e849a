#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "common/record.h"
#include "query/database.h"
#include "query/result.h"

namespace council {

// What is linked to a section: the surest first. Of the links of its whole document those
// that hold of each section: all of a report's, and of minutes that they were approved.
std::vector<ShownLink> find_links(const OpenIndex& index, const Record& record);

// Those that led to what a section decided, and those that go back to it: reports first.
std::vector<DecisionLink> decision_links(const OpenIndex& index, const Record& record);

// The papers and items that hang together with the one that `key` names, step by step: a
// letter, its copies, the report about it, the items that discussed it. At most 200 rows,
// three steps away. Throws QueryError for a key that is not in the index.
Table list_thread(const std::vector<std::filesystem::path>& folders,
                  const std::string& key);

}  // namespace council
