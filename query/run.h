#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "common/date.h"
#include "query/limited_run.h"
#include "query/options.h"

namespace council {

// What the program is told by its surroundings.
struct Surroundings {
  Date today;
  std::string index_variable;  // $COUNCIL_INDEX
  bool is_terminal = false;    // standard output is one
  bool wants_colour = true;    // neither NO_COLOR nor TERM=dumb
  std::size_t columns = 80;    // of the terminal
  bool may_end = false;        // the process may be ended when a search takes too long
  // Serves the pages until it is told to stop. Throws what goes wrong.
  std::function<Outcome(const CommandLine&, const std::vector<std::filesystem::path>&)>
      serve = {};
};

// Does what the arguments after the program's name ask. Never throws: what goes wrong is
// in the outcome, as a message for standard error and an exit status.
Outcome run(const std::vector<std::string>& arguments, const Surroundings& surroundings);

// Whether a long answer may go through a pager: the arguments do not forbid it.
bool may_page(const std::vector<std::string>& arguments);

}  // namespace council
