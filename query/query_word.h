#pragma once

#include <string>
#include <vector>

#include "query/ast.h"

namespace council {

// A plain word of a query.
struct QueryWord {
  std::string text;  // as typed
  std::string term;  // folded

  bool operator==(const QueryWord&) const = default;
};

// The words of nodes that are words, in their order.
std::vector<QueryWord> query_words(const std::vector<const Node*>& nodes);

}  // namespace council
