#include "indexer/store/write_shard.h"

#include <map>
#include <sstream>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "common/record.h"
#include "tests/support/temporary_folder.h"

using namespace council;
using council::test::TemporaryFolder;
namespace fs = std::filesystem;

namespace {

SourceChange source(const std::string& name, int records) {
  SourceChange change;
  change.entry.source = name;
  change.entry.records = records;
  for (int i = 1; i <= records; ++i) {
    Record record;
    record.key = name + "/minutes/" + std::to_string(i);
    record.source = name;
    record.document.kind = DocumentKind::Minutes;
    record.section.title = "Roads";
    record.section.text = "The roads of " + name + ", for the " + std::to_string(i) +
                          "th time in a meeting of members.";
    change.records.push_back({record.key, to_xapian(record)});
  }
  return change;
}

// Only Xapian's own writer leaves its lock behind.
bool was_written_by_xapian(const fs::path& database) {
  return fs::exists(database / "flintlock");
}

// All of it: records with their data, slots and terms, and the metadata.
std::string content_of(const fs::path& folder) {
  const Xapian::Database database{folder.string()};
  std::ostringstream text;
  for (auto id = database.postlist_begin(""); id != database.postlist_end(""); ++id) {
    text << *id << ' ' << database.get_document(*id).serialise() << '\n';
  }
  for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term) {
    text << *term << ' ' << term.get_termfreq() << '\n';
  }
  for (auto key = database.metadata_keys_begin(); key != database.metadata_keys_end();
       ++key) {
    text << *key << ' ' << database.get_metadata(*key) << '\n';
  }
  return text.str();
}

}  // namespace

TEST_CASE("a shard for another version of Xapian is written by Xapian", "[shards]") {
  const TemporaryFolder folder;
  const std::vector<SourceChange> changes{source("a", 2), source("b", 0), source("c", 3)};
  const fs::path ours = folder.path() / "ours";
  write_shard(ours, changes, "1.4.22");
  CHECK_FALSE(was_written_by_xapian(ours));
  for (const char* const version : {"1.5.0", "2.0.0", "1.40.1", "1.2.25"}) {
    CAPTURE(version);
    const fs::path other = folder.path() / version;
    write_shard(other, changes, version);
    CHECK(was_written_by_xapian(other));
    CHECK(content_of(other) == content_of(ours));
    CHECK(Xapian::Database::check(other.string()) == 0);
  }
}

TEST_CASE("the version at hand is one whose format is known", "[shards]") {
  const TemporaryFolder folder;
  write_shard(folder.path() / "shard", {source("a", 1)});
  CHECK_FALSE(was_written_by_xapian(folder.path() / "shard"));
}

TEST_CASE("a shard takes the place of what a killed run left of it", "[shards]") {
  const TemporaryFolder folder;
  const fs::path shard = folder.path() / "shard";
  for (const char* const version : {"1.4.22", "1.5.0"}) {
    CAPTURE(version);
    write_shard(shard, {source("before", 4)}, version);
    write_shard(shard, {source("a", 1)}, version);
    CHECK(Xapian::Database{shard.string()}.get_doccount() == 1);
  }
}
