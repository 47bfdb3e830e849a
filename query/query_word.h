#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "query/ast.h"

namespace council {

// A plain word of a query.
struct QueryWord {
  std::string text;  // as typed
  std::string term;  // folded; of "co-operation" all of it, as one word
  // Of a hyphenated word its parts, as which papers print it as well.
  std::vector<std::string> parts = {};

  bool operator==(const QueryWord&) const = default;
};

// Whether a text is one word with hyphens in it, and nothing else.
bool is_hyphenated(std::string_view text);

// The words, those that are hyphenated as their parts: what has but one comes near.
std::vector<QueryWord> parts_of(const std::vector<QueryWord>& words);

// The words of nodes that are words, in their order.
std::vector<QueryWord> query_words(const std::vector<const Node*>& nodes);

}  // namespace council
