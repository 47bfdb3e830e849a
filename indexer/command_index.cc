#include <chrono>

#include "common/error.h"
#include "indexer/command.h"
#include "indexer/coverage.h"
#include "indexer/printable.h"
#include "indexer/status.h"
#include "indexer/status_bodies.h"
#include "indexer/store/index_lock.h"
#include "indexer/store/maintenance.h"
#include "indexer/store/measure_coverage.h"
#include "indexer/store/publish.h"

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
  surroundings.out << (options.format == "json" ? status_as_json(status)
                                                : status_as_text(status));
  return 0;
}

int run_check(const Options& options, const Surroundings& surroundings) {
  surroundings.out << describe(check_index(options.index)) << ": whole\n";
  return 0;
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
  const std::vector<std::string> copies = find_copies(options.index, forgotten);
  const Generation generation = forget(options.index, forgotten);
  for (const std::string& copy : copies) {
    surroundings.err << "council-index: forgotten as well, its bytes are the same: "
                     << printable(copy) << '\n';
  }
  if (!options.quiet) {
    surroundings.out << describe(generation) << "; '" << printable(forgotten)
                     << "' is in none of its files\n";
    surroundings.err << "council-index: if its file still lies in the folder, or that of "
                        "a copy, remove it there too, or an update may bring it back\n";
  }
  return 0;
}

}  // namespace council
