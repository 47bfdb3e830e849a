#pragma once

#include <optional>
#include <string>
#include <vector>

#include "query/database.h"
#include "query/plan/plan.h"
#include "query/result.h"

namespace council {

// Of all sections that a plan of the query matches; nullopt where the query does not want
// it.
std::optional<Provenance> make_provenance(const OpenIndex& index, const Query& query,
                                          const Plan& plan);

// What a list holds that is not of all sections that match, in any order.
struct Listed {
  std::string unit;  // "decisions"
  bool exact = true;
  std::vector<std::string> keys;  // of the section of each
};
std::optional<Provenance> make_provenance(const OpenIndex& index, const Query& query,
                                          Listed listed);

}  // namespace council
