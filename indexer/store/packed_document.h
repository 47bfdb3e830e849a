#pragma once

#include <cstddef>
#include <string>

#include <xapian.h>

#include "common/indexed_record.h"
#include "indexer/glass/document_view.h"

namespace council {

// A Xapian::Document in a tenth of the memory: that holds its terms as a tree of strings,
// some 30 KB for a page of text, and thousands wait to be written together. Positions of
// terms are not kept: a record's are packed in a slot.
class PackedDocument {
 public:
  explicit PackedDocument(const IndexedRecord& record);
  // NOLINTNEXTLINE(google-explicit-constructor): the same document in another form
  PackedDocument(const Xapian::Document& document);

  [[nodiscard]] Xapian::Document unpacked() const;

  // Of its own bytes.
  [[nodiscard]] glass::DocumentView view() const;

  [[nodiscard]] std::size_t size_bytes() const { return bytes_.size(); }

 private:
  std::string bytes_;
};

}  // namespace council
