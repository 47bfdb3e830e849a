#pragma once

#include <filesystem>
#include <string>

#include "query/result.h"

namespace council {

// The papers and items that hang together with the one that `key` names, step by step: a
// letter, its copies, the report about it, the items that discussed it, minutes that cite
// each other, items of like title; and what became of recommendations, where that is
// reported. At most 200 rows, three steps away, each with its evidence. Throws QueryError
// for a key that is not in the index.
Table list_thread(const std::vector<std::filesystem::path>& folders,
                  const std::string& key);

}  // namespace council
