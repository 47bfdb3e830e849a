#include "indexer/command.h"

#include <algorithm>
#include <array>

namespace council {
namespace {

struct Runner {
  CommandName command;
  int (*run)(const Options&, const Surroundings&);
};

constexpr std::array runners{
    Runner{CommandName::Update, run_update},   Runner{CommandName::Inspect, run_inspect},
    Runner{CommandName::Status, run_status},   Runner{CommandName::Check, run_check},
    Runner{CommandName::Rebuild, run_rebuild}, Runner{CommandName::Compact, run_compact},
    Runner{CommandName::Forget, run_forget}};

}  // namespace

int run_command(const Options& options, const Surroundings& surroundings) {
  const auto* const runner = std::find_if(
      runners.begin(), runners.end(),
      [&options](const Runner& row) { return row.command == options.command; });
  return runner->run(options, surroundings);
}

}  // namespace council
