#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "indexer/scan.h"
#include "indexer/store/ledger.h"

namespace council {

// How the sources lie in their folders and how the index knows them.
struct SourceCheck {
  std::size_t added = 0;  // unknown to the index
  std::size_t changed = 0;
  std::size_t gone = 0;
  std::size_t same = 0;  // by size and time
  std::size_t read = 0;  // of these, to compare their bytes
  // With other bytes than those that were read, of the same size and time: no update
  // notices.
  std::vector<std::string> altered;
  std::vector<std::string> unreadable;

  bool operator==(const SourceCheck&) const = default;
};

// Reads as many files as it has time for, others each day; one at least.
SourceCheck check_sources(const Scan& scan, const std::vector<LedgerEntry>& ledger,
                          std::chrono::seconds budget);

// "58 sources: 2 new, …", a few lines for people.
std::string describe(const SourceCheck& check);

}  // namespace council
