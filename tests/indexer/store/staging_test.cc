#include "indexer/store/staging.h"

#include <algorithm>
#include <chrono>
#include <fstream>
#include <string>

#include <catch2/catch.hpp>

#include "common/error.h"
#include "common/generation.h"
#include "common/label.h"
#include "common/record.h"
#include "indexer/store/finish.h"
#include "indexer/store/index_lock.h"
#include "indexer/store/key.h"
#include "indexer/store/maintenance.h"
#include "indexer/store/publish.h"
#include "indexer/store/seed.h"
#include "tests/support/temporary_folder.h"

using namespace council;
using council::test::TemporaryFolder;
namespace fs = std::filesystem;

namespace {

Record record_of(const std::string& source, const std::string& section,
                 const std::string& text) {
  Record record;
  record.key = "audit/2026-03-09/minutes/" + section;
  record.source = source;
  record.document.kind = DocumentKind::Minutes;
  record.document.panel_key = "audit";
  record.document.panel = "Audit Committee";
  record.section.text = text;
  return record;
}

SourceChange change_of(const std::string& source, const std::vector<Record>& records) {
  SourceChange change;
  change.entry.source = source;
  describe_records(change.entry, records);
  for (const Record& record : records) {
    change.records.push_back({record.key, to_xapian(record)});
  }
  return change;
}

SourceChange one_record(const std::string& source, const std::string& text = "Text.") {
  return change_of(source, {record_of(source, "1", text)});
}

Xapian::Document bad_document() {
  Xapian::Document document;
  document.add_term(std::string(300, 'x'));
  return document;
}

std::optional<std::string> fault_of(const Xapian::Document& document) {
  return find_fault(PackedDocument{document}.view());
}

std::vector<std::string> keys_in(const Xapian::Database& database) {
  std::vector<std::string> keys;
  for (auto id = database.postlist_begin(""); id != database.postlist_end(""); ++id) {
    keys.push_back(from_xapian(database.get_document(*id)).key);
  }
  std::sort(keys.begin(), keys.end());
  return keys;
}

void settle(Staging& staging) {
  settle_keys(staging);
  settle_labels(staging);
}

}  // namespace

TEST_CASE("a source's records are replaced, and only they", "[staging]") {
  const TemporaryFolder folder;
  Staging staging{folder.path(), "staging"};
  CHECK(staging.apply({one_record("a", "Old."), one_record("b")}).empty());
  CHECK(staging
            .apply({change_of(
                "a", {record_of("a", "2", "New."), record_of("a", "3", "Newer.")})})
            .empty());
  CHECK(staging.database().get_doccount() == 3);
  CHECK(staging.ledger().size() == 2);
  CHECK(staging.ledger().front().records == 2);
  SourceChange removed = one_record("a");
  removed.removed = true;
  staging.apply({removed});
  CHECK(staging.database().get_doccount() == 1);
  CHECK(staging.ledger().size() == 1);
}

TEST_CASE("the ledger is that of the last change", "[staging]") {
  const TemporaryFolder folder;
  Staging staging{folder.path(), "staging"};
  CHECK(staging.ledger().empty());
  std::vector<SourceChange> many;
  for (int i = 0; i < 600; ++i) {
    many.push_back(one_record(std::to_string(i)));
  }
  staging.apply(many);
  CHECK(staging.ledger().size() == 600);
  staging.apply_many({one_record("more")});
  staging.settle();
  CHECK(staging.ledger().size() == 601);
  CHECK(std::is_sorted(staging.ledger().begin(), staging.ledger().end(),
                       [](const auto& a, const auto& b) { return a.source < b.source; }));
  staging.transact([](Xapian::WritableDatabase& database) {
    database.set_metadata(ledger_key("599"), "not an entry");
  });
  CHECK_THROWS_AS(staging.ledger(), IndexError);
}

TEST_CASE("a bad record costs no good one", "[staging]") {
  const TemporaryFolder folder;
  Staging staging{folder.path(), "staging"};
  SourceChange mixed =
      change_of("b", {record_of("b", "1", "One."), record_of("b", "2", "Two.")});
  mixed.records.insert(mixed.records.begin() + 1, {"bad", bad_document()});
  const auto rejected =
      staging.apply({one_record("a"), mixed, one_record("c"), one_record("d")});
  REQUIRE(rejected.size() == 1);
  CHECK(rejected.front().source == "b");
  CHECK(rejected.front().key == "bad");
  CHECK(staging.database().get_doccount() == 5);
  CHECK(staging.ledger()[1].outcome == Outcome::Partial);
  CHECK(staging.ledger()[1].records == 2);
  CHECK(staging.ledger()[0].outcome == Outcome::Ok);
  settle(staging);
  publish(staging);
  CHECK(check_index(folder.path()).records == 5);
  // Readers tell what is missing.
  const Xapian::Database published{published_generation(folder.path()).string()};
  CHECK(published.get_metadata(unreadable_key) == "1");
  CHECK(published.get_metadata(unread_reasons_key) == "partial 1\n");
}

TEST_CASE("many rejected batches leave the database whole", "[staging]") {
  const TemporaryFolder folder;
  Staging staging{folder.path(), "staging"};
  for (int i = 0; i < 20; ++i) {
    SourceChange bad = one_record("bad" + std::to_string(i));
    bad.records.push_back({"bad", bad_document()});
    std::vector<Record> records;
    for (int j = 0; j < 50; ++j) {
      records.push_back(
          record_of("good" + std::to_string(i), std::to_string(j), "Words."));
    }
    CHECK(staging.apply({change_of(records.front().source, records), bad}).size() == 1);
  }
  CHECK(staging.database().get_doccount() == 20 * 51);
  CHECK(Xapian::Database::check(staging.folder().string()) == 0);
}

TEST_CASE("records are examined before they are tried", "[staging]") {
  CHECK(fault_of(bad_document()));
  CHECK_FALSE(fault_of(to_xapian(record_of("a", "1", std::string(10'000, 'x')))));
  Xapian::Document with_nuls;
  with_nuls.add_term(std::string(130, '\0'));
  CHECK(fault_of(with_nuls));
}

TEST_CASE("the first source by name keeps the plain key", "[staging]") {
  const std::string plain = "audit/2026-03-09/minutes/1";
  const std::string marked = "audit/2026-03-09/minutes" + mark_of("b") + "/1";
  const TemporaryFolder folder;
  Staging staging{folder.path(), "staging"};
  const bool b_first = GENERATE(true, false);
  CAPTURE(b_first);
  staging.apply({one_record(b_first ? "b" : "a")});
  settle(staging);
  CHECK(keys_in(staging.database()) == std::vector<std::string>{plain});
  staging.apply({one_record(b_first ? "a" : "b")});
  settle(staging);
  CHECK(keys_in(staging.database()) == std::vector<std::string>{plain, marked});
  CHECK(staging.database().get_termfreq(key_term(marked)) == 1);
  SourceChange removed = one_record("a");
  removed.removed = true;
  staging.apply({removed});
  settle(staging);
  CHECK(keys_in(staging.database()) == std::vector<std::string>{plain});
}

TEST_CASE("the commonest label is chosen, whatever the order", "[staging]") {
  const TemporaryFolder folder;
  Staging staging{folder.path(), "staging"};
  for (const std::string source : {"a", "b", "c"}) {
    Record record = record_of(source, "1", "Text.");
    record.document.panel = source == "a" ? "AUDIT COMMITTEE" : "Audit Committee";
    record.document.acronyms = {
        {"ABC", source == "c" ? "Another" : "A Better Council", 1}};
    staging.apply({change_of(source, {record})});
  }
  settle(staging);
  CHECK(label_of(staging.database(), Field::Panel, "audit") == "Audit Committee");
  CHECK(acronym_meanings(staging.database(), "ABC") ==
        std::vector<std::string>{"A Better Council", "Another"});
  for (const std::string source : {"b", "c"}) {
    SourceChange removed = one_record(source);
    removed.removed = true;
    staging.apply({removed});
  }
  settle(staging);
  CHECK(label_of(staging.database(), Field::Panel, "audit") == "AUDIT COMMITTEE");
}

TEST_CASE("a generation is published whole and two older ones stay", "[staging]") {
  const TemporaryFolder folder;
  Staging staging{folder.path(), "staging"};
  CHECK(must_publish(staging));
  for (int i = 1; i <= 5; ++i) {
    staging.apply({one_record("s" + std::to_string(i))});
    CHECK(must_publish(staging));
    settle(staging);
    const Generation generation = publish(staging);
    CHECK(generation.revision == static_cast<std::uint64_t>(i));
    CHECK(generation.records == static_cast<std::uint64_t>(i));
    CHECK_FALSE(must_publish(staging));
  }
  CHECK(published_generation(folder.path()).filename() == "gen-000005");
  CHECK(fs::exists(folder.path() / "gen-000003"));
  CHECK_FALSE(fs::exists(folder.path() / "gen-000002"));
  CHECK(check_index(folder.path()).records == 5);
}

TEST_CASE("a marker that cannot be made is told", "[staging]") {
  // Without it a rebuild would go on from the published index.
  const TemporaryFolder folder;
  make_marker(folder.path() / "rebuild.trusted");
  CHECK(fs::exists(folder.path() / "rebuild.trusted"));
  CHECK_THROWS_AS(make_marker(folder.path() / "missing/rebuild.trusted"), BusyError);
}

TEST_CASE("a doubtful database is seeded from the last whole generation", "[staging]") {
  const TemporaryFolder folder;
  {
    Staging staging{folder.path(), "staging"};
    staging.apply({one_record("a")});
    settle(staging);
    publish(staging);
    staging.apply({one_record("b")});
    settle(staging);
    publish(staging);
    staging.apply({one_record("unpublished")});
  }
  SECTION("after a failure of storage") {
    fs::remove(folder.path() / "staging.trusted");
  }
  SECTION("when it is gone") {
    fs::remove_all(folder.path() / "staging");
  }
  SECTION("when it does not open") {
    std::ofstream{folder.path() / "staging" / "iamglass"} << "garbage";
  }
  SECTION("and the newest generation is damaged") {
    fs::remove(folder.path() / "staging.trusted");
    std::ofstream{folder.path() / "gen-000002" / "postlist.glass"} << "garbage";
    Staging staging{folder.path(), "staging"};
    CHECK(staging.ledger().size() == 1);
    return;
  }
  Staging staging{folder.path(), "staging"};
  CHECK(staging.ledger().size() == 2);
  CHECK(staging.database().get_doccount() == 2);
}

TEST_CASE("an index without a whole generation is not written to", "[staging]") {
  const TemporaryFolder folder;
  {
    Staging staging{folder.path(), "staging"};
    staging.apply({one_record("a")});
    publish(staging);
  }
  std::ofstream{folder.path() / "gen-000001" / "postlist.glass"} << "garbage";
  fs::remove(folder.path() / "staging.trusted");
  CHECK_THROWS_AS((Staging{folder.path(), "staging"}), IndexError);
}

TEST_CASE("a newer schema is neither read nor overwritten", "[staging]") {
  const TemporaryFolder folder;
  {
    Staging staging{folder.path(), "staging"};
    staging.transact([](Xapian::WritableDatabase& database) {
      database.set_metadata(schema_key, std::to_string(schema_version + 1));
    });
    publish(staging);
  }
  CHECK_THROWS_AS((Staging{folder.path(), "staging"}), IndexError);
  CHECK_THROWS_AS(read_status(folder.path()), IndexError);
  CHECK_THROWS_AS(check_index(folder.path()), IndexError);
  CHECK(fs::exists(folder.path() / "staging.trusted"));
}

TEST_CASE("one writer at a time", "[staging]") {
  const TemporaryFolder folder;
  const IndexLock lock{folder.path() / "index", std::chrono::seconds{0}};
  CHECK_THROWS_AS((IndexLock{folder.path() / "index", std::chrono::seconds{0}}),
                  BusyError);
  folder.write("file", "");
  CHECK_THROWS_AS((IndexLock{folder.path() / "file", std::chrono::seconds{0}}), Error);
}

TEST_CASE("what is forgotten is in no file of the index", "[staging]") {
  const TemporaryFolder folder;
  {
    Staging staging{folder.path(), "staging"};
    staging.apply({one_record("a", "Zanzibarwords remain."),
                   change_of("b", {record_of("b", "1", "Xylophonists one."),
                                   record_of("b", "2", "Quetzalcoatl two.")})});
    settle(staging);
    publish(staging);
    staging.apply({one_record("c", "Third.")});
    settle(staging);
    publish(staging);
  }
  const std::string marked = "audit/2026-03-09/minutes" + mark_of("b") + "/2";
  CHECK(forget(folder.path(), marked).records == 3);
  CHECK(check_index(folder.path()).records == 3);
  CHECK(read_status(folder.path()).ledger[1].records == 1);
  CHECK(forget(folder.path(), "b").records == 2);
  CHECK(read_status(folder.path()).ledger.size() == 2);
  CHECK_THROWS_AS(forget(folder.path(), "b"), Error);
  std::string all_bytes;
  for (const fs::directory_entry& entry :
       fs::recursive_directory_iterator{folder.path()}) {
    if (entry.is_regular_file()) {
      std::ifstream in{entry.path(), std::ios::binary};
      all_bytes.append(std::istreambuf_iterator<char>{in}, {});
    }
  }
  CHECK(all_bytes.find("zanzibarword") != std::string::npos);
  CHECK(all_bytes.find("uetzalcoatl") == std::string::npos);
  CHECK(all_bytes.find("ylophonist") == std::string::npos);
  Staging staging{folder.path(), "staging"};
  CHECK(staging.database().get_doccount() == 2);
}

TEST_CASE("a damaged generation is found by a check", "[staging]") {
  const TemporaryFolder folder;
  {
    Staging staging{folder.path(), "staging"};
    staging.apply({one_record("a")});
    publish(staging);
  }
  const fs::path generation = folder.path() / "gen-000001";
  SECTION("a byte") {
    std::fstream file{generation / "postlist.glass",
                      std::ios::binary | std::ios::in | std::ios::out};
    file.seekp(100);
    file.put('\x7F');
  }
  SECTION("a table") {
    fs::remove(generation / "docdata.glass");
  }
  SECTION("the pointer") {
    std::ofstream{folder.path() / "current"} << "gen-9";
  }
  SECTION("no pointer") {
    fs::remove(folder.path() / "current");
  }
  CHECK_THROWS_AS(check_index(folder.path()), IndexError);
}
