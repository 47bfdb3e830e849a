#include "indexer/check_sources.h"

#include <map>
#include <set>

#include "common/error.h"
#include "common/sha256.h"
#include "indexer/outcome.h"
#include "indexer/printable.h"
#include "indexer/store/spread.h"

namespace council {
namespace {

struct Same {
  const ScannedFile* file;
  const LedgerEntry* entry;
};

class Comparison {
 public:
  Comparison(const Scan& scan, const std::vector<LedgerEntry>& ledger) : scan_{scan} {
    for (const LedgerEntry& entry : ledger) {
      if (entry.container.empty()) {
        known_.emplace(entry.source, &entry);
      }
    }
  }

  SourceCheck run(std::chrono::seconds budget) {
    std::set<std::string> present;
    for (const ScannedFile& file : scan_.files) {
      present.insert(file.source);
      compare(file);
    }
    for (const Refused& refused : scan_.refused) {
      present.insert(refused.source);
    }
    for (const auto& [source, entry] : known_) {
      const bool is_there = present.contains(source) || may_be_unseen(scan_, source);
      check_.gone += is_there ? 0U : 1U;
    }
    check_.same = same_.size();
    read_some(budget);
    return std::move(check_);
  }

 private:
  void compare(const ScannedFile& file) {
    const auto found = known_.find(file.source);
    if (found == known_.end()) {
      ++check_.added;
    } else if (found->second->bytes != file.bytes ||
               found->second->modified_ns != file.modified_ns) {
      ++check_.changed;
    } else {
      same_.push_back({&file, found->second});
    }
  }

  void read_some(std::chrono::seconds budget) {
    const auto end = std::chrono::steady_clock::now() + budget;
    Spread spread{same_.size(), turn_of_today()};
    for (std::size_t i = 0; i < same_.size(); ++i) {
      if (i > 0 && std::chrono::steady_clock::now() >= end) {
        return;
      }
      read(same_[spread.next()]);
    }
  }

  void read(const Same& same) {
    ++check_.read;
    try {
      // Of one too big to be read no digest is kept.
      if (!same.entry->sha256.empty() &&
          sha256_of_file(same.file->path) != same.entry->sha256) {
        check_.altered.push_back(same.file->source);
      }
    } catch (const Error&) {
      check_.unreadable.push_back(same.file->source);
    }
  }

  const Scan& scan_;
  std::map<std::string, const LedgerEntry*> known_;
  std::vector<Same> same_;
  SourceCheck check_;
};

}  // namespace

SourceCheck check_sources(const Scan& scan, const std::vector<LedgerEntry>& ledger,
                          std::chrono::seconds budget) {
  return Comparison{scan, ledger}.run(budget);
}

std::string describe(const SourceCheck& check) {
  std::string text = std::to_string(check.read) + " of " + std::to_string(check.same) +
                     " sources read and compared by their bytes: " +
                     std::to_string(check.altered.size()) + " altered, " +
                     std::to_string(check.unreadable.size()) + " unreadable\n";
  for (const std::string& source : check.altered) {
    text += "  " + printable(source) +
            ": other bytes than were indexed, with the size and time of before\n";
  }
  for (const std::string& source : check.unreadable) {
    text += "  " + printable(source) + ": cannot be read\n";
  }
  if (check.added + check.changed + check.gone > 0) {
    text += "since the last update: " + std::to_string(check.added) + " new, " +
            std::to_string(check.changed) + " changed, " + std::to_string(check.gone) +
            " gone\n";
  }
  return text;
}

}  // namespace council
