#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <xapian.h>

#include "indexer/store/ledger.h"

namespace council {

// A Xapian::Document in a tenth of the memory: that holds its terms as a tree of strings,
// some 30 KB for a page of text, and thousands wait to be written together.
class PackedDocument {
 public:
  // NOLINTNEXTLINE(google-explicit-constructor): the same document in another form
  PackedDocument(const Xapian::Document& document) : bytes_{document.serialise()} {}

  [[nodiscard]] Xapian::Document unpacked() const {
    return Xapian::Document::unserialise(bytes_);
  }
  [[nodiscard]] std::size_t size_bytes() const { return bytes_.size(); }

 private:
  std::string bytes_;
};

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
