#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

#include <xapian.h>

#include "indexer/store/ledger.h"

namespace council {

// Makes `folder` a database to write to: what the newest generation whose manifest holds
// was made from, or an empty one where the index has no generation. Throws IndexError
// when there are generations but all are damaged, or the newest whole one is of another
// schema.
void seed_database(const std::filesystem::path& index,
                   const std::filesystem::path& folder);

// Makes `folder` an empty database of our schema.
void make_database(const std::filesystem::path& folder);

// Makes an empty file: of a database made so that nothing bad is known of it. Throws
// BusyError where it cannot: without the marker the database is not used.
void make_marker(const std::filesystem::path& file);

// The newest generation whose manifest holds; nullopt where none was ever finished. Throws
// IndexError when all are damaged.
std::optional<std::filesystem::path> newest_whole_generation(
    const std::filesystem::path& index);

// The numbers of the generations that lie in the index, published or not, rising.
std::vector<std::uint64_t> generation_numbers(const std::filesystem::path& index);

// What a database says of itself.
std::vector<LedgerEntry> read_ledger(const Xapian::Database& database);
std::uint64_t revision_of(const Xapian::Database& database);

}  // namespace council
