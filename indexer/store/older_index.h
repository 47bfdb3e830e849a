#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "indexer/store/ledger.h"

namespace council {

// What is known of an index of an older schema, whose records this program cannot read.
struct OlderIndex {
  int schema = 0;
  std::uint64_t revision = 0;  // that is published; 0 for none
  std::uint64_t records = 0;
  std::string access;               // which sections it holds, as index_facts.h stores it
  std::vector<LedgerEntry> ledger;  // of what is published, sorted by source
};

// What an update would go on from, where that is of an older schema. The index must be
// locked. Throws IndexError where all that was published is damaged, or of a newer schema.
std::optional<OlderIndex> find_older_index(const std::filesystem::path& index);

// The same of the published generation alone, unverified, without the lock.
std::optional<OlderIndex> find_older_published(const std::filesystem::path& index);

// As stored under schema_key; nullopt where there is no database, or a damaged one.
std::optional<std::string> schema_in(const std::filesystem::path& database);

}  // namespace council
