#pragma once

#include <string>
#include <vector>

#include <xapian.h>

#include "indexer/store/ledger.h"

namespace council {

// Holds what a database says of its records in one place against what it says in another:
// each source of the ledger has as many as its entry says and no other source has any;
// each record has one key, by which it alone is found; and a sample of them can be read,
// and is found by searching for it. Throws IndexError naming `where` and what is amiss.
void check_records(const Xapian::Database& database,
                   const std::vector<LedgerEntry>& ledger, const std::string& where);

}  // namespace council
