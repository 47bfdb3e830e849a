#include "indexer/store/check_records.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "common/record.h"
#include "indexer/store/finish.h"
#include "indexer/store/publish.h"
#include "tests/support/temporary_folder.h"

using namespace council;
using council::test::TemporaryFolder;

namespace {

Record record_of(const std::string& source) {
  Record record;
  record.key = "audit/2026-03-09/minutes/1";
  record.source = source;
  record.document.kind = DocumentKind::Minutes;
  record.document.panel_key = "audit";
  record.document.panel = "Audit Committee";
  record.section.text = "Some words of it.";
  return record;
}

SourceChange change_of(const Record& record) {
  SourceChange change;
  change.entry.source = record.source;
  describe_records(change.entry, {record});
  change.records.push_back({record.key, to_xapian(record)});
  return change;
}

}  // namespace

TEST_CASE("a record that is not what it says is noticed", "[check]") {
  const TemporaryFolder folder;
  Xapian::Document altered = to_xapian(record_of("a"));
  std::string wanted;
  SECTION("a term more") {
    altered.add_term("zzz");
    wanted = "terms that nothing of it makes";
  }
  SECTION("a term less") {
    altered.remove_term("words");
    wanted = "is not found by its term words";
  }
  SECTION("another value") {
    altered.add_value(document_slot, "another/document");
    wanted = "another value in slot 41";
  }
  {
    Staging staging{folder.path(), "staging"};
    SourceChange change = change_of(record_of("a"));
    change.records.front().document = PackedDocument{altered};
    staging.apply({change});
    publish(staging);
  }
  CHECK_THROWS_WITH(check_index(folder.path()), Catch::Contains(wanted));
}

TEST_CASE("a check says how many records it compared", "[check]") {
  const TemporaryFolder folder;
  Staging staging{folder.path(), "staging"};
  std::vector<SourceChange> changes;
  for (int i = 0; i < 150; ++i) {
    changes.push_back(change_of(record_of("source" + std::to_string(i))));
  }
  staging.apply(changes);
  settle_keys(staging);
  publish(staging);
  CHECK(check_index(folder.path()).compared == 150);
  CHECK(check_index(folder.path(), std::chrono::seconds{0}).compared == 100);
}
