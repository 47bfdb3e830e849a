#pragma once

#include <string>
#include <vector>

#include <xapian.h>

#include "indexer/store/ledger.h"

namespace council {

// A record ready to be stored. The key is for messages.
struct PreparedRecord {
  std::string key;
  Xapian::Document document;
};

// What one source becomes: `records` replace all that the index holds of it.
struct SourceChange {
  LedgerEntry entry;
  std::vector<PreparedRecord> records;
  bool removed = false;       // the source goes, with its entry
  bool keep_records = false;  // only the entry is new
  // The names of the files in it, which become sources of their own.
  std::vector<std::string> members{};
};

}  // namespace council
