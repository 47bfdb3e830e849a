#include <chrono>

#include "common/error.h"
#include "indexer/check_sources.h"
#include "indexer/command.h"
#include "indexer/coverage.h"
#include "indexer/forget_alerts.h"
#include "indexer/printable.h"
#include "indexer/status.h"
#include "indexer/status_bodies.h"
#include "indexer/store/index_lock.h"
#include "indexer/store/maintenance.h"
#include "indexer/store/measure_coverage.h"
#include "indexer/store/publish.h"
#include "indexer/update_plan.h"

namespace council {
namespace {

std::string describe(const Generation& generation) {
  return generation.folder.string() + ": revision " +
         std::to_string(generation.revision) + ", " + std::to_string(generation.records) +
         " records";
}

// A command that changes an index must not make one by the way.
void require_index(const Options& options) {
  if (!is_index_folder(options.index)) {
    throw IndexError{options.index.string() + ": no index there"};
  }
}

int undo(const Options& options, const Surroundings& surroundings) {
  const std::string& key = options.operands.front();
  const std::vector<std::string> sources = undo_forget(options.index, key);
  if (!options.quiet) {
    surroundings.out << "'" << printable(key) << "' may come back with the next update";
    for (const std::string& source : sources) {
      surroundings.out << (&source == &sources.front() ? ", which reads again: " : ", ")
                       << printable(source);
    }
    surroundings.out << '\n';
  }
  return 0;
}

int check_folders(const Options& options, const Surroundings& surroundings) {
  UpdateRequest request;
  request.index = options.index;
  request.rules.folders = options.folders;
  if (!options.operands.empty()) {
    request.folder = options.operands.front();
  }
  const SourceCheck check = check_sources(
      scan_corpus(request), read_status(options.index).ledger, options.check_time);
  surroundings.out << describe(check);
  return check.altered.empty() && check.unreadable.empty() ? 0 : 1;
}

Date today() {
  return Date{std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now())};
}

}  // namespace

int run_status(const Options& options, const Surroundings& surroundings) {
  const IndexStatus status = read_status(options.index);
  if (options.bodies) {
    const BodyList bodies = list_bodies(status);
    surroundings.out << (options.format == "json" ? bodies_as_json(bodies)
                                                  : bodies_as_text(bodies));
    return 0;
  }
  if (options.coverage) {
    const std::vector<CoverageRow> rows = measure_coverage(status.ledger, today());
    surroundings.out << (options.format == "json" ? coverage_as_json(rows)
                                                  : coverage_as_text(rows));
    return 0;
  }
  surroundings.out << (options.format == "json"
                           ? status_as_json(status, options.limits.reader)
                           : status_as_text(status, options.limits.reader));
  return 0;
}

int run_check(const Options& options, const Surroundings& surroundings) {
  const Generation generation = check_index(options.index, options.check_time);
  surroundings.out << describe(generation) << ": whole\n"
                   << generation.compared << " of " << generation.records
                   << " records compared with their values and terms\n";
  return options.folders.empty() && options.operands.empty()
             ? 0
             : check_folders(options, surroundings);
}

int run_compact(const Options& options, const Surroundings& surroundings) {
  require_index(options);
  const IndexLock lock{options.index, options.lock_wait};
  Staging staging{options.index, staging_name};
  const Generation generation = publish(staging);
  if (!options.quiet) {
    surroundings.out << describe(generation) << '\n';
  }
  return 0;
}

int run_forget(const Options& options, const Surroundings& surroundings) {
  require_index(options);
  const IndexLock lock{options.index, options.lock_wait};
  const std::string& forgotten = options.operands.front();
  if (options.undo) {
    return undo(options, surroundings);
  }
  const Forgettable found = find_forgettable(options.index, forgotten);
  // First: of what the index no longer has nobody could tell the keys.
  const std::size_t alerts =
      options.alerts.empty() ? 0 : forget_in_alerts(options.alerts, found.keys);
  const Generation generation = forget(options.index, forgotten);
  for (const std::string& copy : found.copies) {
    surroundings.err << "council-index: forgotten as well, its bytes are the same: "
                     << printable(copy) << '\n';
  }
  if (!options.quiet) {
    surroundings.out << describe(generation) << "; '" << printable(forgotten)
                     << "' is in none of its files\n";
    if (alerts > 0) {
      surroundings.out << "taken out of what " << alerts
                       << (alerts == 1 ? " saved search remembers"
                                       : " saved searches remember")
                       << '\n';
    }
    surroundings.err << (found.is_source
                             ? "council-index: if its file still lies in the "
                               "folder, or that of a copy, remove it there too, or "
                               "an update may bring it back\n"
                             : "council-index: it does not come back when its file "
                               "is read again; 'forget --undo' lets it\n");
  }
  return 0;
}

}  // namespace council
