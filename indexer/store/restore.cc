#include "indexer/store/restore.h"

#include <xapian.h>

#include "common/record.h"

namespace council {
namespace {

namespace fs = std::filesystem;

constexpr char term_lists[] = "termlist.glass";
constexpr Xapian::doccount records_per_transaction = 2000;

void copy_metadata(const Xapian::Database& from, Xapian::WritableDatabase& to) {
  to.begin_transaction();
  for (auto key = from.metadata_keys_begin(); key != from.metadata_keys_end(); ++key) {
    to.set_metadata(*key, from.get_metadata(*key));
  }
  to.commit_transaction();
}

}  // namespace

void remove_term_lists(const fs::path& database) {
  fs::remove(database / term_lists);
}

void copy_without_term_lists(const fs::path& from, const fs::path& to) {
  fs::create_directories(to);
  for (const fs::directory_entry& file : fs::directory_iterator{from}) {
    if (file.path().filename() != term_lists) {
      fs::copy_file(file.path(), to / file.path().filename());
    }
  }
}

void restore_database(const fs::path& generation, const fs::path& folder) {
  const Xapian::Database from{generation.string()};
  fs::create_directories(folder);
  Xapian::WritableDatabase to{folder.string(),
                              Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS};
  copy_metadata(from, to);
  auto id = from.postlist_begin("");
  while (id != from.postlist_end("")) {
    to.begin_transaction();
    for (Xapian::doccount i = 0;
         i < records_per_transaction && id != from.postlist_end(""); ++i, ++id) {
      to.add_document(to_xapian(from_xapian(from.get_document(*id))));
    }
    to.commit_transaction();
  }
}

}  // namespace council
