#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "indexer/store/ledger.h"
#include "indexer/store/packed_document.h"

namespace council {

// A record ready to be stored. The key is for messages.
struct PreparedRecord {
  std::string key;
  PackedDocument document;
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
