#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "indexer/plan.h"
#include "indexer/scan.h"

namespace council {

// What a run did with one source.
struct SourceReport {
  Action action = Action::Keep;
  std::string source;
  Outcome outcome = Outcome::Ok;
  std::string reason{};
  int records = 0;
  int exempt = 0;     // sections that the index leaves out
  int forgotten = 0;  // sections left out since they are to be forgotten
  // Hidden files of an archive (passed_over.h).
  std::vector<std::string> passed_over{};
  std::optional<PackNote> pack{};  // where a pack is not what its front sheet announces
  std::string why{};               // of the action

  bool operator==(const SourceReport&) const = default;
};

// Of a source of which the index knows this entry now.
SourceReport report_of(const PlannedSource& planned, const LedgerEntry& entry);

// An index of an older schema that is replaced by one of this program's.
struct UpgradeReport {
  int from = 0;       // its schema
  bool done = false;  // the new one is published
  // Sources of whose text it has records and the new one none, since they cannot be read.
  std::vector<std::string> lost{};
};

// What a run did and what the index holds after it.
struct RunReport {
  bool dry_run = false;
  bool interrupted = false;
  bool published = false;
  std::uint64_t revision = 0;
  std::uint64_t records = 0;
  std::vector<SourceReport> sources;  // every source but those of `unlisted`, by name
  // So many more were kept of which there is nothing to say: all their text is in the
  // index. A run that has nothing to do names none of them, there may be very many.
  std::size_t unlisted = 0;
  std::size_t waiting = 0;             // an older reader's, for which no time was left
  std::vector<std::string> warnings;   // folders that could not be listed, and the like
  std::vector<Refused> passed_over{};  // what is hidden in the folder, and why
  double seconds = 0;
  std::optional<UpgradeReport> upgrade{};
};

// The sources with which the run did this, listed or not.
std::size_t count_sources(const RunReport& report, Action action);

inline constexpr int exit_try_again = 75;

// 0: every source can be found by all of its text; 1: some cannot, or the folder was not
// followed in all (warnings); 75: interrupted.
int exit_status(const RunReport& report);

// The run in two or three lines: "40 sources: 3 added, 37 kept; 1 cannot be read …".
std::string summarise(const RunReport& report);

// One line for each source that cannot be found by its text, or only in part, and was not
// already so before: "scan.pdf: needs_ocr: pictures only".
std::vector<std::string> list_troubles(const RunReport& report);

// What a dry run would do with each source, a line each: "update a.pdf: its bytes
// changed". Sources that stay as they are, and what is passed over, only if
// `with_skipped`.
std::vector<std::string> list_plan(const RunReport& report, bool with_skipped);

// Hidden files and the like, of the folder and of archives, by name, and why each is not
// read.
std::vector<Refused> list_passed_over(const RunReport& report);

// The sources that are gone and stay for now, a line each, but no more than a few.
std::vector<std::string> list_held(const RunReport& report);

// The run as JSON, indented, for --report. Of the sources that stay as they are only
// those that say something, but in a dry run all.
std::string to_json(const RunReport& report);

}  // namespace council
