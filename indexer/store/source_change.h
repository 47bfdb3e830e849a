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

// A file that a source holds: which one of its members, and its name there.
struct HeldFile {
  std::size_t index = 0;
  std::string name;
};

// What one source becomes: `records` replace all that the index holds of it.
struct SourceChange {
  LedgerEntry entry;
  std::vector<PreparedRecord> records;
  bool removed = false;       // the source goes, with its entry
  bool keep_records = false;  // only the entry is new
  // The files in it that become sources of their own.
  std::vector<HeldFile> members{};
};

}  // namespace council
