#pragma once

#include <string>
#include <vector>

#include <xapian.h>

#include "query/database.h"

namespace council {

// One of the parts that the score of a section is the sum of.
struct ScorePart {
  std::string what;  // "forms of “park”", "“parking” as typed", "no procedural item"
  std::string where;  // "title", "decision"; "" for anywhere
  double weight = 0;
};

// What a ranked query gives the record with this key, in the order of the query; what
// gives it nothing is left out.
std::vector<ScorePart> score_parts(const OpenIndex& index, const Xapian::Query& ranked,
                                   const std::string& record_key);

}  // namespace council
