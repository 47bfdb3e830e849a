#pragma once

#include "query/commands.h"
#include "query/result.h"

namespace council {

// What became of a row of a batch that could not be asked.
struct FailedQuery {
  std::size_t line = 0;
  std::string problem;
};

// The answers to a batch: a row for each hit, or one that says that nothing was found or
// what is wrong.
struct BatchAnswer {
  Table table;
  std::vector<FailedQuery> failed;
  std::size_t found = 0;    // queries that found something
  std::size_t nothing = 0;  // and those that did not
};

// Asks what batch_file.h reads. Each query has the time limit and the process of a search
// of its own, so that none stops the others. Throws IndexError where there is no index,
// QueryError where the text is no batch.
BatchAnswer answer_batch(const Request& request, std::string_view csv);

// The command: its operand names the file. 0 where a query found something, 1 where none
// did, 2 where one could not be asked.
Outcome run_batch(const Request& request);

}  // namespace council
