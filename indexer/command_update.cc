#include <chrono>
#include <fstream>

#include "common/error.h"
#include "indexer/command.h"
#include "indexer/pipeline.h"
#include "indexer/printable.h"
#include "indexer/progress.h"
#include "indexer/report.h"

namespace council {
namespace {

using Clock = std::chrono::steady_clock;
using Pipeline = RunReport (*)(const UpdateRequest&, const RunHooks&);

void write_report(const RunReport& report, const std::filesystem::path& file) {
  std::ofstream out{file};
  out << to_json(report) << std::flush;
  if (!out) {
    throw Error{file.string() + ": the report cannot be written; the run itself is done"};
  }
}

void print_plan(const RunReport& report, std::ostream& out) {
  for (const SourceReport& source : report.sources) {
    if (source.action != Action::Keep) {
      out << to_string(source.action) << ' ' << printable(source.source)
          << (source.reason.empty() ? "" : ": " + printable(source.reason)) << '\n';
    }
  }
}

void print_report(const RunReport& report, const Options& options,
                  const Surroundings& surroundings) {
  for (const std::string& warning : report.warnings) {
    surroundings.err << "council-index: " << printable(warning) << '\n';
  }
  if (report.dry_run) {
    print_plan(report, surroundings.out);
  } else {
    for (const std::string& trouble : list_troubles(report)) {
      surroundings.err << "council-index: " << printable(trouble) << '\n';
    }
  }
  if (report.interrupted) {
    surroundings.err << "council-index: interrupted; what was read is kept, run it again "
                        "to go on\n";
  }
  if (!options.quiet) {
    surroundings.out << summarise(report);
  }
}

ReadingRules rules_of(const Options& options) {
  return {
      .access = options.exempt ? Access::Exempt : Access::Public,
      .aliases = options.aliases.empty() ? BodyAliases{} : read_aliases(options.aliases),
      .limits = options.limits};
}

int run_pipeline(Pipeline pipeline, const Options& options,
                 const Surroundings& surroundings) {
  const auto start = Clock::now();
  RunReport report;
  {
    Progress progress{surroundings.err, surroundings.err_is_terminal};
    RunHooks hooks;
    hooks.interrupted = surroundings.interrupted;
    if (!options.quiet) {
      hooks.progress = [&progress](std::size_t done, std::size_t all) {
        progress.show(done, all);
      };
    }
    report = pipeline({.index = options.index,
                       .folder = options.operands.front(),
                       .dry_run = options.dry_run,
                       .jobs = options.jobs,
                       .lock_wait = options.lock_wait,
                       .rules = rules_of(options)},
                      hooks);
  }
  report.seconds = std::chrono::duration<double>(Clock::now() - start).count();
  print_report(report, options, surroundings);
  if (!options.report.empty()) {
    write_report(report, options.report);
  }
  return exit_status(report);
}

}  // namespace

int run_update(const Options& options, const Surroundings& surroundings) {
  return run_pipeline(update, options, surroundings);
}

int run_rebuild(const Options& options, const Surroundings& surroundings) {
  return run_pipeline(rebuild, options, surroundings);
}

}  // namespace council
