#include "indexer/store/shards.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "common/record.h"
#include "indexer/store/publish.h"
#include "indexer/store/staging.h"
#include "tests/support/temporary_folder.h"

using namespace council;
using council::test::TemporaryFolder;
namespace fs = std::filesystem;

namespace {

SourceChange source(const std::string& name, int records = 1) {
  SourceChange change;
  change.entry.source = name;
  change.entry.records = records;
  for (int i = 1; i <= records; ++i) {
    Record record;
    record.key = name + "/minutes/" + std::to_string(i);
    record.source = name;
    record.document.kind = DocumentKind::Minutes;
    record.section.text = "Text of " + name + ".";
    change.records.push_back({record.key, to_xapian(record)});
  }
  return change;
}

SourceChange with_bad_record(SourceChange change) {
  Xapian::Document bad;
  bad.add_term(std::string(300, 'x'));
  change.records.push_back({"bad", bad});
  return change;
}

// The keys in the order of their records, which is that of the batches.
std::vector<std::string> keys_in(const Xapian::Database& database) {
  std::vector<std::string> keys;
  for (auto id = database.postlist_begin(""); id != database.postlist_end(""); ++id) {
    keys.push_back(from_xapian(database.get_document(*id)).key);
  }
  return keys;
}

std::vector<std::string> sources_in(const Staging& staging) {
  std::vector<std::string> names;
  for (const LedgerEntry& entry : staging.ledger()) {
    names.push_back(entry.source);
  }
  return names;
}

std::string number(int i) {
  return std::to_string(1000 + i);
}

}  // namespace

TEST_CASE("what is written in shards is as if written one by one", "[shards]") {
  const TemporaryFolder folder;
  fs::create_directory(folder.path() / "a");
  fs::create_directory(folder.path() / "b");
  Staging in_shards{folder.path() / "a", "staging"};
  Staging one_by_one{folder.path() / "b", "staging"};
  // More batches than are merged at once, and some left over.
  for (int i = 0; i < 70; ++i) {
    CHECK(in_shards.apply_many({source(number(2 * i), 2), source(number(2 * i + 1))})
              .empty());
    one_by_one.apply({source(number(2 * i), 2), source(number(2 * i + 1))});
  }
  CHECK(in_shards.settle().empty());
  CHECK(in_shards.is_compact());
  CHECK(keys_in(in_shards.database()) == keys_in(one_by_one.database()));
  CHECK(sources_in(in_shards) == sources_in(one_by_one));
  CHECK_FALSE(fs::exists(folder.path() / "a/staging.shards"));
  CHECK(publish(in_shards).records == 210);
  CHECK(check_index(folder.path() / "a").records == 210);
}

TEST_CASE("a source that lies in a shard can be replaced and removed", "[shards]") {
  const TemporaryFolder folder;
  Staging staging{folder.path(), "staging"};
  staging.apply({source("old")});
  staging.apply_many({source("a"), source("b"), source("c")});
  SourceChange removed{.entry = source("b").entry, .records = {}, .removed = true};
  SourceChange again = source("old");
  again.records.front().key = "old/minutes/1";
  staging.apply_many({source("a", 3), removed, source("d"), source("d", 2), again});
  staging.settle();
  CHECK(sources_in(staging) == std::vector<std::string>{"a", "c", "d", "old"});
  CHECK(staging.database().get_doccount() == 3 + 1 + 2 + 1);
}

TEST_CASE("a bad record in a shard costs no good one", "[shards]") {
  const TemporaryFolder folder;
  Staging staging{folder.path(), "staging"};
  staging.apply_many({source("a"), with_bad_record(source("b", 2)), source("c")});
  const std::vector<RejectedRecord> rejected = staging.settle();
  REQUIRE(rejected.size() == 1);
  CHECK(rejected.front().source == "b");
  CHECK(rejected.front().key == "bad");
  CHECK(staging.database().get_doccount() == 4);
  CHECK(staging.ledger()[1].outcome == Outcome::Partial);
}

TEST_CASE("sources without records are in shards too", "[shards]") {
  const TemporaryFolder folder;
  Staging staging{folder.path(), "staging"};
  staging.apply_many({source("a", 0), source("b", 0)});
  staging.apply_many({source("c")});
  CHECK(staging.settle().empty());
  CHECK(sources_in(staging) == std::vector<std::string>{"a", "b", "c"});
  CHECK(staging.database().get_doccount() == 1);
}

TEST_CASE("a killed run leaves its complete shards to the next one", "[shards]") {
  const TemporaryFolder folder;
  { const Staging made{folder.path(), "staging"}; }
  const fs::path shards = folder.path() / "staging.shards";
  {
    Shards left{shards};
    left.add({source("a")});
    left.add({source("b")});
    left.finish();
  }
  fs::create_directory(shards / "3-3.new");  // not complete
  Staging staging{folder.path(), "staging"};
  CHECK(sources_in(staging) == std::vector<std::string>{"a", "b"});
  CHECK(staging.has_changes());
  CHECK_FALSE(fs::exists(shards));
}

TEST_CASE("shards that were merged already are not taken twice", "[shards]") {
  const TemporaryFolder folder;
  const fs::path shards = folder.path() / "staging.shards";
  { const Staging made{folder.path(), "staging"}; }
  {
    Shards left{shards};
    left.add({source("a")});
    left.add({source("b")});
    left.finish();
    merge_databases(left.databases(), shards / "1-2");  // and killed before removing them
  }
  CHECK(sources_in(Staging{folder.path(), "staging"}) ==
        std::vector<std::string>{"a", "b"});
}

TEST_CASE("a merged database takes the place of what it was merged from", "[shards]") {
  const TemporaryFolder folder;
  {
    Staging staging{folder.path(), "staging"};
    staging.apply({source("a")});
  }
  const fs::path shards = folder.path() / "staging.shards";
  {
    Shards left{shards};
    left.add({source("b")});
    left.finish();
    merge_databases({folder.path() / "staging", shards / "1-1"},
                    folder.path() / "staging.merged");
  }
  SECTION("killed at once") {}
  SECTION("killed when the shards were gone") {
    fs::remove_all(shards);
  }
  SECTION("killed when the old database was going") {
    fs::remove_all(shards);
    fs::remove(folder.path() / "staging/iamglass");
  }
  const Staging staging{folder.path(), "staging"};
  CHECK(sources_in(staging) == std::vector<std::string>{"a", "b"});
  CHECK(staging.database().get_doccount() == 2);
  CHECK_FALSE(fs::exists(folder.path() / "staging.merged"));
}

TEST_CASE("shards beside a database in doubt are in doubt", "[shards]") {
  const TemporaryFolder folder;
  { const Staging made{folder.path(), "staging"}; }
  {
    Shards left{folder.path() / "staging.shards"};
    left.add({source("a")});
    left.finish();
  }
  fs::remove(folder.path() / "staging.trusted");
  CHECK(Staging{folder.path(), "staging"}.ledger().empty());
}
