#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "query/result.h"

namespace council {

struct Explanation {
  bool matches = false;
  // A row for each clause and each plain word, with where the section has it, then one
  // for each part of the score; notes tell the rank.
  Table table;
};

// Why the section with this key is a hit of the query and at which place, or which part
// of the query it lacks. Throws QueryError when no section has the key.
Explanation explain(const std::vector<std::filesystem::path>& folders,
                    const std::string& key, const Query& query);

}  // namespace council
