#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "indexer/store/ledger.h"
#include "indexer/store/publish.h"

namespace council {

// Names of folders below the index: the database that updates go to, and one that is
// being made from nothing.
inline constexpr char staging_name[] = "staging";
inline constexpr char rebuild_name[] = "rebuild";
// One that is to take the place of an index of an older schema.
inline constexpr char upgrade_name[] = "upgrade";

// Whether a folder holds what a writer leaves there.
bool is_index_folder(const std::filesystem::path& folder);

// What the published generation says of itself.
struct IndexStatus {
  std::filesystem::path generation;
  std::uint64_t revision = 0;
  std::uint64_t records = 0;
  std::uint64_t bytes = 0;
  std::vector<LedgerEntry> ledger;  // sorted by source
  std::string lineage;              // of bodies, as JSON; "" for none
  std::string readers;              // as write_readers writes them
};

// Throws IndexError where there is none that this program reads.
IndexStatus read_status(const std::filesystem::path& index);

// A record of the published generation as it is stored.
struct StoredRecord {
  std::string key;
  std::string bytes;
};

// All of them, in no particular order. Throws as read_status does.
std::vector<StoredRecord> read_records(const std::filesystem::path& index);

// An empty database is put at INDEX/rebuild. Between publishing from it and end_rebuild
// the old staging database counts as doubtful, so that no run goes back to it.
void start_rebuild(const std::filesystem::path& index);
void end_rebuild(const std::filesystem::path& index);

// The same at INDEX/upgrade, but what an earlier upgrade stored there is kept, so that
// one that is stopped again and again comes to an end. end_rebuild ends it as well.
void start_upgrade(const std::filesystem::path& index);

// Removes what an upgrade left that was killed when it had published.
void remove_upgrade(const std::filesystem::path& index);

// The other sources that are forgotten with this one, since they have the same bytes as
// it or as something in it; none for a key.
std::vector<std::string> find_copies(const std::filesystem::path& index,
                                     const std::string& source_or_key);

// Removes a source with its copies, or the record with this key, so that no byte of its
// text stays in the index: the records that remain are written anew, published, and all
// older generations removed. Throws Error when the index holds neither such a source nor
// such a key.
Generation forget(const std::filesystem::path& index, const std::string& source_or_key);

}  // namespace council
