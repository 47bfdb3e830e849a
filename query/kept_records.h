#pragma once

#include <cstddef>
#include <unordered_map>
#include <vector>

#include <xapian.h>

#include "common/record.h"
#include "query/word_numbers.h"

namespace council {

// A record with the words of its text, and those of its decisions where it has several.
struct KeptRecord {
  Record record;
  NumberedWords words;
  std::vector<NumberedWords> decisions;
};

// Records that were read: to inflate, to read and to split one takes longer than all else
// that is done for a hit. Bounded.
class KeptRecords {
 public:
  // A record of the database, which must be the same each time; good until the next call.
  const KeptRecord& find(const Xapian::Database& database, Xapian::docid section);

  // To be called while nothing that was found is used: makes room if there is none.
  void make_room();

  WordNumbers& numbers() { return numbers_; }

 private:
  KeptRecord read(const Xapian::Document& stored);

  WordNumbers numbers_;
  std::unordered_map<Xapian::docid, KeptRecord> kept_;
  std::size_t bytes_ = 0;
  KeptRecord not_kept_;
};

}  // namespace council
