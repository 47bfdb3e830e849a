#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/readers.h"
#include "indexer/scan.h"
#include "indexer/store/ledger.h"

namespace council {

// What an update does with one source.
enum class Action {
  Add,      // not in the index yet
  Replace,  // its bytes changed, or it was a duplicate
  Retry,    // the same bytes, read again: the last attempt failed
  Reread,   // the same bytes, read again by a better reader
  Move,     // new by name, but its bytes are those of a source that is gone
  Note,     // nothing to read: a duplicate, no file, or only its time changed
  Keep,     // as it is
  Hold,     // gone, but so are too many: it stays for now (prune.h)
  Remove    // gone
};

// "add", "update", "retry", "reread", "move", "note", "skip", "hold", "delete".
std::string_view to_string(Action action);

// Why a source that is as it was is kept.
inline constexpr std::string_view why_unchanged = "unchanged";

// Why one is kept that was not found and may be there.
inline constexpr std::string_view why_unseen = "its folder could not be listed whole";

// Why one goes whose file may well be there.
inline constexpr std::string_view why_excluded = "the configuration excludes it now";

struct PlannedSource {
  Action action = Action::Keep;
  LedgerEntry entry;                   // as it will be, as far as known without reading
  std::filesystem::path path;          // of what is to be read
  std::vector<std::size_t> members{};  // which file in it, and which in that
  std::optional<LedgerEntry> before;   // as it is; absent where it is new
  std::string why{};                   // of the action, for people
};

// A source that timed out is read again in this many runs altogether; new bytes or a
// better reader begin anew. One that the system refused is tried in every run.
inline constexpr int max_attempts = 3;
bool may_go_better_next_time(const LedgerEntry& entry);
// Whether OCR has pages to read that it did not fail on too often.
bool has_pictures_to_read(const LedgerEntry& entry);

struct PlanRules {
  Readers readers{};
  bool retry_failed = false;  // every source that failed, however often
  bool ocr = false;           // every source with pages that are pictures
  // What the names begin with of sources that are exempt from publication as a whole.
  std::vector<std::string> exempt{};
};

// What two sources share of which only one is read: their bytes, and their access. A
// public paper is not left out for a copy that is exempt.
std::string identity_of(const std::string& sha256, const std::string& source,
                        const PlanRules& rules);

// Compares what lies in the folder with what the index knows. Every file and every entry
// is in the plan once, sorted by source. A source is gone only when its folder was listed
// whole. Of several sources with the same bytes and access the first by name is read; the
// others are noted as its duplicates. What an archive or a message holds shares its fate;
// where that is read again, its members are in no plan (member_queue.h). Reads files to
// hash them where their size or time changed.
std::vector<PlannedSource> make_plan(const Scan& scan,
                                     const std::vector<LedgerEntry>& ledger,
                                     const PlanRules& rules = {});

}  // namespace council
