#include <chrono>

#include "common/whole_file.h"
#include "indexer/command.h"
#include "indexer/metrics.h"
#include "indexer/pipeline.h"
#include "indexer/printable.h"
#include "indexer/progress.h"
#include "indexer/report.h"

namespace council {
namespace {

using Clock = std::chrono::steady_clock;
using Pipeline = RunReport (*)(const UpdateRequest&, const RunHooks&);

// What is told of the run beside the terminal.
void write_files(const RunReport& report, const Options& options) {
  if (!options.report.empty()) {
    write_whole_file(options.report, to_json(report));
  }
  if (!options.metrics.empty() && !report.dry_run) {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    write_whole_file(
        options.metrics,
        to_metrics(report,
                   std::chrono::duration_cast<std::chrono::seconds>(now).count()));
  }
}

void complain(const std::vector<std::string>& lines, std::ostream& err) {
  for (const std::string& line : lines) {
    err << "council-index: " << printable(line) << '\n';
  }
}

void print_report(const RunReport& report, const Options& options,
                  const Surroundings& surroundings) {
  if (!report.dry_run) {
    complain(list_held(report), surroundings.err);
    complain(list_troubles(report), surroundings.err);
  }
  complain(report.warnings, surroundings.err);
  if (report.interrupted) {
    surroundings.err << "council-index: interrupted; what was read is kept, run it again "
                        "to go on\n";
  }
  if (options.format == "json") {
    surroundings.out << to_json(report);
    return;
  }
  if (report.dry_run) {
    for (const std::string& line : list_plan(report, !options.quiet)) {
      surroundings.out << printable(line) << '\n';
    }
  }
  if (!options.quiet) {
    surroundings.out << summarise(report);
  }
}

ReadingRules rules_of(const Options& options) {
  return {
      .access = options.exempt ? Access::Exempt : Access::Public,
      .aliases = options.aliases.empty() ? BodyAliases{} : read_aliases(options.aliases),
      .folders = options.folders,
      .limits = options.limits,
      .retry_failed = options.retry_failed,
      .ocr = options.ocr};
}

int run_pipeline(Pipeline pipeline, const Options& options,
                 const Surroundings& surroundings) {
  const auto start = Clock::now();
  RunReport report;
  {
    Progress progress{surroundings.err, surroundings.err_is_terminal};
    RunHooks hooks;
    hooks.interrupted = surroundings.interrupted;
    hooks.notice = [&surroundings](const std::string& line) {
      complain({line}, surroundings.err);
    };
    if (!options.quiet) {
      hooks.progress = [&progress](std::size_t done, std::size_t all) {
        progress.show(done, all);
      };
    }
    report = pipeline({.index = options.index,
                       .folder = options.operands.empty() ? "" : options.operands.front(),
                       .dry_run = options.dry_run,
                       .jobs = options.jobs,
                       .lock_wait = options.lock_wait,
                       .rules = rules_of(options),
                       .prune = options.prune,
                       .time_budget = options.time_budget},
                      hooks);
  }
  report.seconds = std::chrono::duration<double>(Clock::now() - start).count();
  print_report(report, options, surroundings);
  write_files(report, options);
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
