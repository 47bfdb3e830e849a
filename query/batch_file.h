#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "query/options.h"

namespace council {

// A row of a batch as the search that it asks for.
struct BatchQuery {
  std::size_t line = 0;  // of the file, where the row begins
  std::string name;      // what the row calls itself
  CommandLine asked;     // its words are the query, in one piece
  std::string problem;   // why the row asks for nothing; "" where it does
};

// Reads CSV whose first row names the columns: "query", "name", and options of a search
// that have a value ("panel", "since", "match"). A cell may hold several values of an
// option, with '|' between them. An option of `common` holds for every row that has no
// value of its own. Throws QueryError where the first row is no such header; what is
// wrong with another is in its `problem`.
std::vector<BatchQuery> parse_batch(std::string_view csv, const CommandLine& common);

// The text of a batch; "-" is standard input. Throws QueryError where it cannot be read
// or is too long.
std::string read_batch(const std::string& file);

}  // namespace council
