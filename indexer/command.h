#pragma once

#include <functional>
#include <ostream>

#include "indexer/options.h"

namespace council {

// Where a command writes and what it may ask. Results go to `out`, all else to `err`.
struct Surroundings {
  std::ostream& out;
  std::ostream& err;
  bool err_is_terminal = false;
  std::function<bool()> interrupted;
};

// Runs the command that the options name and returns the exit status. Throws what error.h
// says.
int run_command(const Options& options, const Surroundings& surroundings);

// One each, in the file of its name: command_update.cc, command_inspect.cc,
// command_index.cc.
int run_update(const Options& options, const Surroundings& surroundings);
int run_rebuild(const Options& options, const Surroundings& surroundings);
int run_inspect(const Options& options, const Surroundings& surroundings);
int run_status(const Options& options, const Surroundings& surroundings);
int run_check(const Options& options, const Surroundings& surroundings);
int run_compact(const Options& options, const Surroundings& surroundings);
int run_forget(const Options& options, const Surroundings& surroundings);

}  // namespace council
