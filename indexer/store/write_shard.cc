#include "indexer/store/write_shard.h"

#include <algorithm>

#include "indexer/glass/database_writer.h"

namespace council {
namespace {

namespace fs = std::filesystem;

void write_with_xapian(const fs::path& folder, const std::vector<SourceChange>& changes) {
  Xapian::WritableDatabase database{folder.string(),
                                    Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS};
  database.begin_transaction();
  for (const SourceChange& change : changes) {
    for (const PreparedRecord& record : change.records) {
      database.add_document(record.document.unpacked());
    }
    database.set_metadata(ledger_key(change.entry.source), write_entry(change.entry));
  }
  database.commit_transaction();
}

void write_glass(const fs::path& folder, const std::vector<SourceChange>& changes) {
  fs::create_directories(folder);
  // No reader gets the lists of terms: see restore.h.
  glass::DatabaseWriter database{folder, glass::TagDeflater::Effort::Least};
  for (const SourceChange& change : changes) {
    for (const PreparedRecord& record : change.records) {
      database.add(record.document.view());
    }
    database.set_metadata(ledger_key(change.entry.source), write_entry(change.entry));
  }
  database.finish();
}

}  // namespace

void write_shard(const fs::path& folder, const std::vector<SourceChange>& changes,
                 std::string_view xapian_version) {
  fs::remove_all(folder);
  const bool has_records =
      std::any_of(changes.begin(), changes.end(),
                  [](const SourceChange& change) { return !change.records.empty(); });
  if (!xapian_version.starts_with("1.4.") || !has_records) {
    write_with_xapian(folder, changes);
    return;
  }
  write_glass(folder, changes);
}

}  // namespace council
