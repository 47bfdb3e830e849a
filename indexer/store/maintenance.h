#pragma once

#include <cstdint>
#include <filesystem>
#include <set>
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

// Removes what an upgrade left that was killed when it had published, and what a rebuild
// left that was killed: neither is gone on with.
void remove_leftovers(const std::filesystem::path& index);

// What goes with a source or a key. Throws Error when the index holds neither.
struct Forgettable {
  bool is_source = false;
  // Other sources, since they have the same bytes as this one or as something in it.
  std::vector<std::string> copies;
  std::set<std::string> keys;  // of all sections
};
Forgettable find_forgettable(const std::filesystem::path& index,
                             const std::string& source_or_key);

// Removes a source with its copies, or the section with this key, so that no byte of its
// text stays in the index: the records that remain are written anew, published, and all
// older generations removed. The section is remembered (forgotten.h), so that it does not
// come back when its source is read again. Throws Error when the index holds neither such
// a source nor such a key.
Generation forget(const std::filesystem::path& index, const std::string& source_or_key);

// The section of this key may come back: the next update reads again the sources that had
// it, which are returned. Throws Error where none of this key was forgotten.
std::vector<std::string> undo_forget(const std::filesystem::path& index,
                                     const std::string& key);

}  // namespace council
