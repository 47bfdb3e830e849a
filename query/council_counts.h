#pragma once

#include <cstddef>
#include <map>
#include <string>

#include "common/field.h"
#include "query/database.h"
#include "query/query.h"

namespace council {

// A body or a meeting with the council that its papers name; "" where none does. Councils
// have bodies of one name, which their keys do not tell apart.
struct OfCouncil {
  std::string value;
  std::string council;

  auto operator<=>(const OfCouncil&) const = default;
};

using CouncilCounts = std::map<OfCouncil, std::size_t>;

// The sections that match by a body or a meeting and by council. A paper that names no
// council is taken for one of the council that other matching papers of that meeting
// name, if that is a single one.
CouncilCounts count_by_council(const OpenIndex& index, const Query& query, Field field);

// As papers print it; "" for none.
std::string council_label(const OpenIndex& index, const std::string& council);

}  // namespace council
