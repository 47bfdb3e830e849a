#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "common/record.h"
#include "query/database.h"
#include "query/result.h"

namespace council {

// What is linked to a section, or to its whole document: the surest first.
std::vector<ShownLink> find_links(const OpenIndex& index, const Record& record);

// The papers and items that hang together with the one that `key` names, step by step: a
// letter, its copies, the report about it, the items that discussed it. At most 200 rows,
// three steps away. Throws QueryError for a key that is not in the index.
Table list_thread(const std::vector<std::filesystem::path>& folders,
                  const std::string& key);

}  // namespace council
