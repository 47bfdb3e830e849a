#include <chrono>
#include <filesystem>
#include <system_error>

#include "common/error.h"
#include "common/sha256.h"
#include "common/whole_file.h"
#include "indexer/command.h"
#include "indexer/metrics.h"
#include "indexer/pipeline.h"
#include "indexer/printable.h"
#include "indexer/progress.h"
#include "indexer/report.h"
#include "indexer/worker/confinement.h"

namespace council {
namespace {

using Clock = std::chrono::steady_clock;
using Pipeline = RunReport (*)(const UpdateRequest&, const RunHooks&);

void complain(const std::vector<std::string>& lines, std::ostream& err) {
  for (const std::string& line : lines) {
    err << "council-index: " << printable(line) << '\n';
  }
}

// Asked before the run, which takes long.
void require_folder_of(const std::string& file) {
  const std::filesystem::path folder = std::filesystem::path{file}.parent_path();
  std::error_code error;
  if (!folder.empty() && !std::filesystem::is_directory(folder, error)) {
    throw UsageError{file + ": cannot be written: there is no folder " + folder.string()};
  }
}

// A file that cannot be written is told, and costs no other.
bool try_to_write(const std::string& file, const std::string& text,
                  const Surroundings& surroundings) {
  try {
    write_whole_file(file, text);
    return true;
  } catch (const Error& error) {
    complain({error.what()}, surroundings.err);
    return false;
  }
}

// What is told of the run beside the terminal; whether all of it could be written.
bool write_files(const RunReport& report, const Options& options,
                 const Surroundings& surroundings) {
  bool all_written = true;
  if (!options.report.empty()) {
    all_written = try_to_write(options.report, to_json(report), surroundings);
  }
  if (!options.metrics.empty() && !report.dry_run) {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    const std::string text =
        to_metrics(report, std::chrono::duration_cast<std::chrono::seconds>(now).count());
    all_written = try_to_write(options.metrics, text, surroundings) && all_written;
  }
  return all_written;
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

std::string digest_of_reader(const Options& options) {
  const auto reader = find_other_reader(options.limits.reader);
  return reader ? sha256_of_file(*reader) : "";
}

ReadingRules rules_of(const Options& options) {
  return {
      .access = options.exempt ? Access::Exempt : Access::Public,
      .aliases = options.aliases.empty() ? BodyAliases{} : read_aliases(options.aliases),
      .folders = options.folders,
      .limits = options.limits,
      .retry_failed = options.retry_failed,
      .ocr = options.ocr,
      .forgotten = {},  // known when the index is locked
      .reader_digest = digest_of_reader(options)};
}

int run_pipeline(Pipeline pipeline, const Options& options,
                 const Surroundings& surroundings) {
  require_folder_of(options.report);
  require_folder_of(options.metrics);
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
  return write_files(report, options, surroundings) ? exit_status(report)
                                                    : exit_try_again;
}

}  // namespace

int run_update(const Options& options, const Surroundings& surroundings) {
  return run_pipeline(update, options, surroundings);
}

int run_rebuild(const Options& options, const Surroundings& surroundings) {
  return run_pipeline(rebuild, options, surroundings);
}

}  // namespace council
