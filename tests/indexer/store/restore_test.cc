#include "indexer/store/restore.h"

#include <map>
#include <string>

#include <catch2/catch.hpp>

#include "common/generation.h"
#include "common/record.h"
#include "indexer/store/publish.h"
#include "indexer/store/staging.h"
#include "tests/support/temporary_folder.h"

using namespace council;
using council::test::TemporaryFolder;
namespace fs = std::filesystem;

namespace {

SourceChange source_of(const std::string& name, const std::string& text) {
  Record record;
  record.key = "audit/2026-03-09/minutes/" + name;
  record.source = name;
  record.document.kind = DocumentKind::Minutes;
  record.document.panel_key = "audit";
  record.section.title = "Schools";
  record.section.text = text;
  SourceChange change;
  change.entry.source = name;
  describe_records(change.entry, {record});
  change.records.push_back({record.key, to_xapian(record)});
  return change;
}

// All that a database says of its records: their data, and their terms with how often.
std::map<std::string, std::string> contents_of(const Xapian::Database& database) {
  std::map<std::string, std::string> contents;
  for (auto id = database.postlist_begin(""); id != database.postlist_end(""); ++id) {
    const Xapian::Document document = database.get_document(*id);
    std::string& all = contents[document.get_data()];
    for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
      all += *term + " " + std::to_string(term.get_wdf()) + "\n";
    }
    for (auto value = document.values_begin(); value != document.values_end(); ++value) {
      all += std::to_string(value.get_valueno()) + "=" + *value + "\n";
    }
  }
  for (auto key = database.metadata_keys_begin(); key != database.metadata_keys_end();
       ++key) {
    contents["metadata " + *key] = database.get_metadata(*key);
  }
  return contents;
}

}  // namespace

TEST_CASE("a database is restored from a generation without term lists", "[restore]") {
  const bool in_shards = GENERATE(false, true);
  const TemporaryFolder folder;
  fs::path generation;
  std::map<std::string, std::string> before;
  {
    Staging staging{folder.path(), "staging"};
    if (in_shards) {
      staging.apply_many({source_of("a", "Children's centres."), source_of("b", "Two.")});
      staging.settle();
    } else {
      staging.apply({source_of("a", "Children's centres."), source_of("b", "Two.")});
    }
    generation = publish(staging).folder;
    before = contents_of(staging.database());
  }
  CHECK_FALSE(fs::exists(generation / "termlist.glass"));
  CHECK_NOTHROW(check_index(folder.path()));

  restore_database(generation, folder.path() / "restored");
  CHECK(contents_of(Xapian::Database{(folder.path() / "restored").string()}) == before);

  fs::remove(folder.path() / "staging.trusted");
  Staging staging{folder.path(), "staging"};
  staging.apply({source_of("a", "Other words.")});
  CHECK(staging.database().get_doccount() == 2);
  CHECK_FALSE(staging.database().term_exists("centres"));
}
