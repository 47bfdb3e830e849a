#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "indexer/prune.h"
#include "indexer/read_source.h"
#include "indexer/report.h"
#include "indexer/worker/extract_source.h"

namespace council {

struct UpdateRequest {
  std::filesystem::path index;
  std::filesystem::path folder;  // where rules.folders names none
  bool dry_run = false;
  unsigned jobs = 0;  // reading processes at once; 0 for one a processor
  std::chrono::seconds lock_wait{0};
  ReadingRules rules{};
  PruneRule prune{};
  std::size_t many = 32;  // new sources from which they are written in shards
  // How long sources that an older reader read, or that an index of an older schema has,
  // are read again; absent for until done.
  std::optional<std::chrono::seconds> time_budget{};
};

// What the caller is told and asked during a run; any may be empty.
struct RunHooks {
  std::function<void(std::size_t done, std::size_t all)> progress;
  std::function<bool()> interrupted;  // commit what is done, and stop
  std::function<void(const std::string& line)> notice{};  // before what takes long
};

// Brings the index into step with the folder and publishes it, if anything changed. A bad
// source is reported and does not stop the run. Killed at any moment, the next run goes
// on after the last commit. An index of an older schema is upgraded (upgrade.h). Throws
// Error, IndexError, BusyError as error.h says.
RunReport update(const UpdateRequest& request, const RunHooks& hooks = {});

// The same from nothing, beside the published index, which readers use until the new one
// takes its place.
RunReport rebuild(const UpdateRequest& request, const RunHooks& hooks = {});

}  // namespace council
