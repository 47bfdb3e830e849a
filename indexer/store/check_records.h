#pragma once

#include <chrono>
#include <string>
#include <vector>

#include <xapian.h>

#include "indexer/store/ledger.h"

namespace council {

// Holds what a database says of its records in one place against what it says in another:
// each source of the ledger has as many as its entry says and no other source has any;
// each record has one key, by which it alone is found; and as many records as there is
// time for, a hundred at least and others each day, can be read, have the values and the
// terms that are made of what they say, no more terms, and are found by searching.
// Returns how many. Throws IndexError naming `where` and what is amiss.
Xapian::doccount check_records(const Xapian::Database& database,
                               const std::vector<LedgerEntry>& ledger,
                               const std::string& where, std::chrono::seconds budget);

}  // namespace council
