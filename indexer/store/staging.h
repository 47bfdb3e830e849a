#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <xapian.h>

#include "indexer/store/ledger.h"
#include "indexer/store/shards.h"
#include "indexer/store/source_change.h"

namespace council {

// A record that the database refused although it looked right.
struct RejectedRecord {
  std::string source;
  std::string key;
  std::string reason;
};

// nullopt, or why the database would refuse this record: asked before it is tried.
std::optional<std::string> find_fault(const glass::DocumentView& document);

// The writer's private database, INDEX/staging. It is crash-only: an error of storage
// ends in BusyError, the database is no longer trusted, and the next writer seeds a new
// one from the newest generation that is whole. A killed process leaves the last commit.
//
// The marker INDEX/staging.trusted stands beside a database of which nothing bad is
// known. INDEX/staging.shards holds what is to be merged into it; INDEX/staging.merged is
// the result, complete, which takes its place.
class Staging {
 public:
  // `name` is the folder below the index. Opens the database, or seeds it. Throws
  // IndexError when it is of another schema or nothing whole is left to seed it from.
  Staging(const std::filesystem::path& index, const std::string& name);

  // To read it takes long, so it is kept; what is returned holds until the next change.
  [[nodiscard]] const std::vector<LedgerEntry>& ledger() const;

  // Stores the changes in one transaction. A record that the database refuses is left
  // out, its source's entry becomes Partial, and all others are stored.
  std::vector<RejectedRecord> apply(const std::vector<SourceChange>& changes);

  // For a build of many sources: like apply(), but those that the database does not hold
  // are written beside it, in shards.h, by other threads. Until settle() the database and
  // ledger() lack them.
  std::vector<RejectedRecord> apply_many(std::vector<SourceChange> changes);

  // Merges what lies in shards into the database. A killed run leaves its shards to the
  // next one, which begins so.
  std::vector<RejectedRecord> settle();

  // One transaction around `work`, which changes the database in a way that readers are
  // to see. Errors of storage end as described above.
  template <class Work>
  void transact(Work work) {
    ledger_.reset();
    transact_beside_ledger(work);
  }

  // The same for work that changes no entry of the ledger.
  template <class Work>
  void transact_beside_ledger(Work work) {
    guard([&] {
      database_.begin_transaction();
      database_.set_metadata(changed_key, "1");
      work(database_);
      database_.commit_transaction();
    });
  }

  [[nodiscard]] const Xapian::WritableDatabase& database() const { return database_; }
  [[nodiscard]] const std::filesystem::path& index() const { return index_; }
  [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }

  // Whether it was merged from shards since it was opened: but for what a run settles at
  // its end there is nothing in it to compact, and no text of what was removed.
  [[nodiscard]] bool is_compact() const { return is_compact_; }

  // Whether something was stored since the generation of this revision was made.
  [[nodiscard]] bool has_changes() const;
  [[nodiscard]] std::uint64_t revision() const;
  void mark_published(std::uint64_t revision);

  // From now on the database counts as doubtful: the next writer seeds a new one.
  void distrust() const;

 private:
  void open();
  void seed();
  void take_over_merged();
  void merge_shards();
  void write(const SourceChange& change);
  void write_all(const std::vector<SourceChange>& changes);
  bool accepts(const std::vector<PreparedRecord>& records, std::size_t from,
               std::size_t to);
  std::vector<std::size_t> find_refused(const std::vector<PreparedRecord>& records,
                                        std::size_t from, std::size_t to);
  std::vector<RejectedRecord> apply_one(const SourceChange& change,
                                        const std::string& reason);

  // Runs `work`; a failure of storage becomes BusyError, after distrust().
  template <class Work>
  void guard(Work work) {
    try {
      work();
    } catch (const Xapian::Error& error) {
      fail(error.get_description());
    } catch (const std::filesystem::filesystem_error& error) {
      fail(error.what());
    }
  }
  [[noreturn]] void fail(const std::string& reason) const;

  // Metadata: "1" while something is stored that no generation holds.
  static constexpr char changed_key[] = "unpublished";

  std::filesystem::path index_;
  std::filesystem::path folder_;
  std::filesystem::path marker_;
  Xapian::WritableDatabase database_;
  std::unique_ptr<Shards> shards_;
  mutable std::optional<std::vector<LedgerEntry>> ledger_;  // where it was read
  bool is_compact_ = false;
};

}  // namespace council
