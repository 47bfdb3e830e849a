#include "indexer/store/staging.h"

#include <algorithm>
#include <iterator>
#include <system_error>
#include <unordered_set>

#include "common/error.h"
#include "common/generation.h"
#include "common/record.h"
#include "indexer/store/seed.h"
#include "indexer/store/storage_guard.h"

namespace council {
namespace {

namespace fs = std::filesystem;

// Xapian's limits, with room to spare for what it adds.
constexpr std::size_t max_term_bytes = 245;
constexpr std::size_t max_data_bytes = std::size_t{64} << 20;
constexpr std::size_t max_terms = 1'000'000;

std::vector<SourceChange> part_of(const std::vector<SourceChange>& changes,
                                  std::size_t from, std::size_t to) {
  const auto at = [&changes](std::size_t i) {
    return changes.begin() + static_cast<std::ptrdiff_t>(i);
  };
  return {at(from), at(to)};
}

fs::path beside(const fs::path& folder, const char* ending) {
  return folder.string() + ending;
}

void append(std::vector<RejectedRecord>& all, std::vector<RejectedRecord> more) {
  std::move(more.begin(), more.end(), std::back_inserter(all));
}

SourceChange without(const SourceChange& change, const std::vector<std::size_t>& refused,
                     const std::string& reason) {
  SourceChange rest{.entry = change.entry, .records = {}, .removed = change.removed};
  for (std::size_t i = 0; i < change.records.size(); ++i) {
    if (!std::binary_search(refused.begin(), refused.end(), i)) {
      rest.records.push_back(change.records[i]);
    }
  }
  rest.entry.outcome = Outcome::Partial;
  rest.entry.reason = std::to_string(refused.size()) + " of " +
                      std::to_string(change.records.size()) +
                      " sections cannot be stored: " + reason;
  rest.entry.records = static_cast<int>(rest.records.size());
  return rest;
}

}  // namespace

std::optional<std::string> find_fault(const glass::DocumentView& document) {
  if (document.data.size() > max_data_bytes) {
    return "it is too large";
  }
  for (const auto& [term, count] : document.terms) {
    const auto nuls = std::count(term.begin(), term.end(), '\0');
    if (term.empty() || term.size() + static_cast<std::size_t>(nuls) > max_term_bytes) {
      return "it has a term of " + std::to_string(term.size()) + " bytes";
    }
  }
  if (document.terms.size() > max_terms) {
    return "it has too many different words";
  }
  return std::nullopt;
}

Staging::Staging(const fs::path& index, const std::string& name)
    : index_{index}, folder_{index / name}, marker_{index / (name + ".trusted")} {
  remove_when_storage_fails(marker_);
  if (fs::exists(marker_)) {
    guard([this] { take_over_merged(); });
  }
  if (!fs::exists(folder_) || !fs::exists(marker_)) {
    seed();
  }
  try {
    open();
  } catch (const Xapian::Error&) {
    // The marker cannot know of damage done from outside; a generation can replace it.
    seed();
    guard([this] { open(); });
  }
  check_schema(index_, database_.get_metadata(schema_key),
               database_.get_metadata(features_key));
  if (fs::exists(beside(folder_, ".shards"))) {
    guard([this] { shards_ = std::make_unique<Shards>(beside(folder_, ".shards")); });
    settle();
  }
}

void Staging::open() {
  ledger_.reset();
  database_ = {};  // lets go of the lock that the next line takes
  database_ = Xapian::WritableDatabase{folder_.string(), Xapian::DB_OPEN};
  database_.get_metadata(schema_key);
}

void Staging::seed() {
  database_ = {};
  distrust();
  shards_.reset();
  guard([this] {
    fs::remove_all(beside(folder_, ".shards"));
    fs::remove_all(beside(folder_, ".merged"));
    seed_database(index_, folder_);
  });
  make_marker(marker_);
}

void Staging::distrust() const {
  std::error_code ignored;  // where it cannot be removed it was never there
  fs::remove(marker_, ignored);
}

void Staging::fail(const std::string& reason) const {
  distrust();
  throw BusyError{
      folder_.string() +
      ": storage failed, the next run starts from the published index: " + reason};
}

const std::vector<LedgerEntry>& Staging::ledger() const {
  if (!ledger_) {
    ledger_ = read_ledger(database_);
  }
  return *ledger_;
}

std::vector<RejectedRecord> Staging::apply(const std::vector<SourceChange>& changes) {
  if (changes.empty()) {
    return {};
  }
  is_compact_ = false;
  try {
    write_all(changes);
    return {};
  } catch (const Xapian::LogicError& error) {
    // Not storage but a record is at fault. An exception loses the whole transaction, and
    // going on with the same object would damage the database.
    guard([this] { open(); });
    if (changes.size() == 1) {
      return apply_one(changes.front(), error.get_msg());
    }
  } catch (const Xapian::Error& error) {
    fail(error.get_description());
  }
  const std::size_t half = changes.size() / 2;
  std::vector<RejectedRecord> rejected = apply(part_of(changes, 0, half));
  append(rejected, apply(part_of(changes, half, changes.size())));
  return rejected;
}

std::vector<RejectedRecord> Staging::apply_many(std::vector<SourceChange> changes) {
  if (!shards_) {
    shards_ = std::make_unique<Shards>(beside(folder_, ".shards"));
  }
  std::vector<SourceChange> fresh;
  std::unordered_set<std::string> fresh_sources;
  std::vector<SourceChange> others;
  bool meet_shards = false;
  for (SourceChange& change : changes) {
    const std::string& source = change.entry.source;
    const bool is_in_shards = shards_->has(source) || fresh_sources.contains(source);
    if (!is_in_shards && !change.removed && !change.keep_records &&
        database_.get_metadata(ledger_key(source)).empty()) {
      fresh_sources.insert(source);
      fresh.push_back(std::move(change));
    } else {
      meet_shards = meet_shards || is_in_shards;
      others.push_back(std::move(change));
    }
  }
  if (!fresh.empty()) {
    guard([&] { shards_->add(std::move(fresh)); });
  }
  std::vector<RejectedRecord> rejected;
  if (meet_shards) {
    rejected = settle();
  }
  append(rejected, apply(others));
  return rejected;
}

std::vector<RejectedRecord> Staging::settle() {
  if (!shards_) {
    return {};
  }
  std::vector<SourceChange> refused;
  guard([&] {
    refused = shards_->finish();
    merge_shards();
    shards_.reset();
  });
  return apply(refused);
}

void Staging::merge_shards() {
  std::vector<fs::path> databases = shards_->databases();
  if (databases.empty()) {
    shards_->clear();
    return;
  }
  database_.begin_transaction();
  database_.set_metadata(changed_key, "1");
  database_.commit_transaction();
  database_ = {};
  databases.insert(databases.begin(), folder_);
  const fs::path merged = beside(folder_, ".merged");
  const fs::path fresh = beside(merged, ".new");
  fs::remove_all(fresh);
  merge_databases(databases, fresh);
  fs::rename(fresh, merged);
  take_over_merged();
  open();
  is_compact_ = true;
}

// Killed in between it is done again: what it begins with goes last.
void Staging::take_over_merged() {
  const fs::path merged = beside(folder_, ".merged");
  if (fs::exists(merged)) {
    fs::remove_all(beside(folder_, ".shards"));
    fs::remove_all(folder_);
    fs::rename(merged, folder_);
  }
}

std::vector<RejectedRecord> Staging::apply_one(const SourceChange& change,
                                               const std::string& reason) {
  const std::vector<std::size_t> refused =
      find_refused(change.records, 0, change.records.size());
  if (refused.empty()) {
    throw Error{change.entry.source + ": cannot be stored: " + reason};
  }
  try {
    write_all({without(change, refused, reason)});
  } catch (const Xapian::Error& error) {
    fail(error.get_description());
  }
  std::vector<RejectedRecord> rejected;
  rejected.reserve(refused.size());
  for (const std::size_t i : refused) {
    rejected.push_back({change.entry.source, change.records[i].key, reason});
  }
  return rejected;
}

std::vector<std::size_t> Staging::find_refused(const std::vector<PreparedRecord>& records,
                                               std::size_t from, std::size_t to) {
  if (from == to || accepts(records, from, to)) {
    return {};
  }
  if (to - from == 1) {
    return {from};
  }
  const std::size_t half = from + (to - from) / 2;
  std::vector<std::size_t> refused = find_refused(records, from, half);
  const std::vector<std::size_t> more = find_refused(records, half, to);
  refused.insert(refused.end(), more.begin(), more.end());
  return refused;
}

// Tries the records in a transaction that is thrown away with its database object.
bool Staging::accepts(const std::vector<PreparedRecord>& records, std::size_t from,
                      std::size_t to) {
  bool accepted = true;
  guard([&] {
    try {
      database_.begin_transaction();
      for (std::size_t i = from; i < to; ++i) {
        database_.add_document(records[i].document.unpacked());
      }
    } catch (const Xapian::LogicError&) {
      accepted = false;
    }
    open();
  });
  return accepted;
}

void Staging::write_all(const std::vector<SourceChange>& changes) {
  ledger_.reset();
  database_.begin_transaction();
  for (const SourceChange& change : changes) {
    write(change);
  }
  database_.set_metadata(changed_key, "1");
  database_.commit_transaction();
}

void Staging::write(const SourceChange& change) {
  const std::string& source = change.entry.source;
  if (!change.keep_records) {
    database_.delete_document(source_term(source));
  }
  if (change.removed) {
    database_.set_metadata(ledger_key(source), "");
    return;
  }
  for (const PreparedRecord& record : change.records) {
    database_.add_document(record.document.unpacked());
  }
  database_.set_metadata(ledger_key(source), write_entry(change.entry));
}

bool Staging::has_changes() const {
  return !database_.get_metadata(changed_key).empty();
}

void Staging::mark_published(std::uint64_t revision) {
  transact_beside_ledger([revision](Xapian::WritableDatabase& database) {
    database.set_metadata(revision_key, std::to_string(revision));
    database.set_metadata(changed_key, "");
  });
}

std::uint64_t Staging::revision() const {
  return revision_of(database_);
}

}  // namespace council
