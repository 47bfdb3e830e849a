#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "common/field.h"
#include "common/holder_name.h"
#include "query/kept_records.h"
#include "query/kept_terms.h"
#include "query/kept_tests.h"
#include "query/remembered.h"
#include "query/value_columns.h"

namespace council {

// The names of what holds the sections of a document, by its key.
using HolderMemory = Remembered<std::vector<HolderName>, std::string, 131'072>;

// What was read of an index while it was open. A generation never changes: it would be
// read again as it was. Records, terms, tests and answers are bounded; of values, each is
// kept once, and which of a million sections have it.
struct IndexMemory {
  KeptRecords records;
  std::map<Xapian::valueno, ValueColumn> columns;
  KeptTerms terms;
  KeptTests tests;
  Remembered<Xapian::doccount> frequencies;         // of terms
  Remembered<Telling> synonyms;                     // of terms that stand for one
  Remembered<std::string, Xapian::docid> keys;      // of records
  std::map<Field, Remembered<std::string>> labels;  // by value
  Remembered<std::vector<std::string>> copies;      // of documents
  Remembered<std::vector<std::string>, Xapian::docid> twins;  // of sections
  HolderMemory holders;
  Remembered<std::string> wholes;     // of bodies, the body that each is a part of
  Remembered<std::string> spellings;  // of words that the index has not; "" for none
  Remembered<bool> withheld;          // whether a source's file is given to nobody
  std::optional<std::vector<std::string>> decided;  // terms of the commonest decisions
};

}  // namespace council
