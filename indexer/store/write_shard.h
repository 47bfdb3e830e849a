#pragma once

#include <filesystem>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "indexer/store/source_change.h"

namespace council {

// Makes `folder` a new database of the records and ledger entries of these sources, in
// their order; none of them may be removed or keep its records. Xapian 1.4 reads the
// format that indexer/glass/ writes; for another version, and where there is no record,
// Xapian's own writer does it, several times as slowly. Throws std::length_error or
// Xapian::LogicError where a record is none that Xapian would take.
void write_shard(const std::filesystem::path& folder,
                 const std::vector<SourceChange>& changes,
                 std::string_view xapian_version = Xapian::version_string());

}  // namespace council
