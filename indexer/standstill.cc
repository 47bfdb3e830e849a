#include "indexer/standstill.h"

#include <algorithm>
#include <fstream>
#include <future>
#include <utility>

#include "common/error.h"
#include "common/generation.h"
#include "common/sha256.h"
#include "common/stated_coverage.h"
#include "indexer/last_scan.h"
#include "indexer/status_bodies.h"
#include "indexer/store/damage.h"
#include "indexer/store/index_lock.h"
#include "indexer/store/publish.h"
#include "indexer/store/settled_state.h"

namespace council {
namespace {

namespace fs = std::filesystem;

// Of all but the folder that decides what an update does: the ledger, by the state of the
// database that holds it, what reads sources, and what is asked for. nullopt where that
// cannot be told at so little cost.
std::optional<std::string> find_circumstances(const UpdateRequest& request) {
  const ReadingRules& rules = request.rules;
  const auto state = settled_state(request.index);
  if (!state || rules.retry_failed) {
    return std::nullopt;
  }
  return sha256_of(std::to_string(schema_version) + " " + known_features() + "\n" +
                   withheld_key + "\n" + coverage_key + "\n" + program_reader() + "\n" +
                   std::string{to_string(rules.access)} + "\n" +
                   (rules.ocr.is_wanted ? "with OCR\n" : "without OCR\n") +
                   lineage_as_json(rules.aliases) + "\n" +
                   write_readers(readers_of(rules)) + *state);
}

// Holds the note against what is found in the folder, file by file.
class Comparison {
 public:
  explicit Comparison(LastScanReader& last) : last_{last} {}

  // Whether the next file is the one that was seen: by name, size and time, as the ledger
  // compares them.
  bool is_next(const ScannedFile& file) {
    const auto seen = take_file();
    return seen && seen->bytes == file.bytes && seen->modified_ns == file.modified_ns &&
           seen->report.source == file.source;
  }

  // Whether nothing was seen but those files and what is refused now.
  bool is_all(const std::vector<Refused>& refused) {
    return !take_file() && last_.is_whole() &&
           std::equal(refused.begin(), refused.end(), refused_.begin(), refused_.end(),
                      [](const Refused& a, const Refused& b) {
                        return a.source == b.source && a.reason == b.reason;
                      });
  }

  RunReport report() && { return std::move(report_); }

 private:
  std::optional<SeenSource> take_file() {
    auto seen = last_.next();
    while (seen && seen->place != SeenSource::Place::Folder) {
      if (seen->place == SeenSource::Place::Refused) {
        refused_.push_back({seen->report.source, seen->report.reason});
      }
      report_.sources.push_back(std::move(seen->report));
      seen = last_.next();
    }
    if (seen && is_unremarkable(*seen)) {
      ++report_.unlisted;
    } else if (seen) {
      report_.sources.push_back(seen->report);
    }
    return seen;
  }

  LastScanReader& last_;
  std::vector<Refused> refused_;
  RunReport report_;
};

// nullopt where the folder is not as it was; why, a scan of all of it will tell.
std::optional<RunReport> compare(const UpdateRequest& request, LastScanReader& last) {
  Comparison comparison{last};
  bool is_same = true;
  const auto visit = [&](const ScannedFile& file) {
    return is_same = comparison.is_next(file);
  };
  try {
    const std::vector<CorpusFolder>& folders = request.rules.folders;
    const Scan rest = folders.empty()
                          ? walk_tree({request.folder, {request.index}, {}}, visit)
                          : walk_folders(folders, request.index, visit);
    if (is_same && rest.incomplete.empty() && comparison.is_all(rest.refused)) {
      RunReport report = std::move(comparison).report();
      report.passed_over = rest.passed_over;
      return report;
    }
  } catch (const Error&) {
    return std::nullopt;
  }
  return std::nullopt;
}

bool may_be_a_standstill(const RunReport& report) {
  const bool did_all = !report.interrupted && report.warnings.empty();
  // What one run without effect does the next one does again.
  return did_all &&
         (report.published ||
          std::all_of(report.sources.begin(), report.sources.end(),
                      [](const auto& one) { return one.action == Action::Keep; }));
}

}  // namespace

std::optional<RunReport> report_standstill(const UpdateRequest& request) {
  const fs::path note = last_scan_file(request.index);
  if (!fs::exists(note)) {
    return std::nullopt;
  }
  const IndexLock lock{request.index, request.lock_wait};
  std::ifstream in{note, std::ios::binary};
  const auto circumstances = find_circumstances(request);
  LastScanReader last{in};
  if (!circumstances || last.circumstances() != *circumstances) {
    return std::nullopt;
  }
  const fs::path generation = published_generation(request.index);
  auto damage = std::async(std::launch::async, find_damage, generation);
  auto report = compare(request, last);
  if (damage.get()) {
    return std::nullopt;
  }
  if (report) {
    report->revision = parse_generation_name(generation.filename().string()).value_or(0);
    report->records = last.records();
  }
  return report;
}

void forget_standstill(const fs::path& index) {
  fs::remove(last_scan_file(index));
}

void note_standstill(const UpdateRequest& request, const Scan& scan,
                     const Staging& staging, const RunReport& report) {
  const auto circumstances = find_circumstances(request);
  if (!circumstances || !may_be_a_standstill(report) || must_publish(staging)) {
    return;
  }
  auto seen =
      find_seen(scan, make_plan(scan, staging.ledger(), plan_rules_of(request.rules)));
  if (seen) {
    write_last_scan_file(request.index, write_last_scan({.circumstances = *circumstances,
                                                         .records = report.records,
                                                         .sources = std::move(*seen)}));
  }
}

}  // namespace council
