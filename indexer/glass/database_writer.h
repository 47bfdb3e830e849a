#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>

#include "indexer/glass/document_view.h"
#include "indexer/glass/posting_list.h"
#include "indexer/glass/table.h"
#include "indexer/glass/tag_deflater.h"
#include "indexer/glass/term_postings.h"
#include "indexer/glass/value_slot.h"
#include "indexer/glass/version_file.h"

namespace council::glass {

// Writes a new database in the format of Xapian 1.4, "glass", which Xapian then reads,
// checks and merges. Xapian itself is made for databases that change, and keeps what is
// to be added in trees: for each word of each record it looks up the word in one and the
// record in another, which is most of what a bulk build took. Here a word costs a look
// into a hash table, and each block of a file is written once.
//
// What it writes has records numbered from 1 on, and no positions. Errors of storage are
// thrown as filesystem_error.
class DatabaseWriter {
 public:
  // The folder must exist and be empty. With the least effort lists of terms are larger
  // than Xapian makes them; all else is the same to the byte.
  explicit DatabaseWriter(
      std::filesystem::path folder,
      TagDeflater::Effort for_term_lists = TagDeflater::Effort::AsXapian);

  // Throws std::length_error where a term or a slot is none that Xapian would take; what
  // was written then is worth nothing.
  void add(const DocumentView& document);

  // Throws std::length_error for a key that is too long when it is written.
  void set_metadata(const std::string& key, std::string value);

  // Writes and syncs all. There must be a record.
  void finish();

 private:
  std::uint32_t add_terms(const DocumentView& document);
  TableRoot write_postings();

  std::filesystem::path folder_;
  Table data_;
  Table term_lists_;
  TagDeflater data_deflater_;
  TagDeflater term_list_deflater_;
  TermPostings postings_;
  PostingList lengths_;
  std::array<ValueSlot, ValueSlot::slots> slots_;
  std::map<std::string, std::string> metadata_;
  Totals totals_;
};

}  // namespace council::glass
