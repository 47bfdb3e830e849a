#include "indexer/store/ledger.h"

#include <string>

#include <catch2/catch.hpp>

#include "common/deflate.h"
#include "common/error.h"
#include "indexer/store/key.h"

using namespace council;

namespace {

LedgerEntry example() {
  LedgerEntry entry;
  entry.source = "a/b.pdf";
  entry.container = "a";
  entry.bytes = 12'345'678'901;
  entry.modified_ns = -5;
  entry.sha256 = "ab";
  entry.outcome = Outcome::Partial;
  entry.reason = "page 7: \"no text\"";
  entry.duplicate_of = "c";
  entry.reader_version = "1.2";
  entry.announced = Announcement{.papers = 3, .is_pack = true, .missing = {"item 5"}};
  entry.renames = {{"Otterbourne Council", "Performance Panel", "Scrutiny Board", 3}};
  entry.read_at = 1'700'000'000;
  entry.tried_sha256 = "cd";
  entry.attempts = 2;
  entry.records = 3;
  entry.pages = 4;
  entry.pictures = 2;
  entry.ocr_attempts = 1;
  entry.kinds = {{"minutes", 1}};
  entry.documents = {{"audit/2026-03-09/minutes", true}};
  entry.labels = {{"label/panel/audit", "Audit"}};
  entry.acronyms = {{"acronym/abc", {"A Better Council"}}};
  return entry;
}

}  // namespace

TEST_CASE("a ledger entry is read as it was written", "[ledger]") {
  CHECK(parse_entry(write_entry(example())) == example());
  CHECK(parse_entry(write_entry({})) == LedgerEntry{});
}

TEST_CASE("the outermost source is the file on the disk", "[ledger]") {
  LedgerEntry entry;
  entry.source = "a/pack.zip!/in.zip!/b.pdf";
  entry.container = "a/pack.zip!/in.zip";
  CHECK(outermost_source(entry) == "a/pack.zip");
  entry = {};
  entry.source = "a/b.pdf";
  CHECK(outermost_source(entry) == "a/b.pdf");
}

TEST_CASE("entries of older schemas are read", "[ledger]") {
  LedgerEntry entry = example();
  std::string text = inflate(write_entry(entry)).value();
  CHECK(parse_entry(text) == entry);
  const std::size_t facts = text.find(",\"facts\":");
  REQUIRE(facts != std::string::npos);
  text.erase(facts, text.find(",\"kinds\"", facts) - facts);
  entry.facts.clear();
  CHECK(parse_entry(text) == entry);
}

TEST_CASE("a damaged ledger entry is refused", "[ledger]") {
  const std::string good = write_entry(example());
  const std::string of_other_outcome = [&] {
    std::string text = inflate(good).value();
    return deflate(text.replace(text.find("partial"), 7, "strange"));
  }();
  for (const std::string& bad :
       {std::string{}, deflate(""), deflate("{}"), deflate("[1]"),
        good.substr(0, good.size() / 2), of_other_outcome}) {
    CAPTURE(bad);
    CHECK_THROWS_AS(parse_entry(bad), IndexError);
  }
}

TEST_CASE("ledger keys fit whatever the name of the source", "[ledger]") {
  CHECK(ledger_key("a/b.pdf") == "source/a/b.pdf");
  CHECK(ledger_key(std::string(4000, 'x')).size() < 245);
  CHECK(ledger_key(std::string(4000, 'x')) != ledger_key(std::string(4001, 'x')));
  CHECK(ledger_key("#x") != "source/#x");
}

TEST_CASE("an entry tells what the records hold", "[ledger]") {
  Record record;
  record.key = "audit/2026-03-09/minutes/1";
  record.document.kind = DocumentKind::Minutes;
  record.document.panel_key = "audit";
  record.document.panel = "Audit Committee";
  record.document.acronyms = {{"ABC", "A Better\nCouncil", 1}};
  Record other = record;
  other.key = "audit/2026-03-09/minutes/2";
  LedgerEntry entry;
  describe_records(entry, {record, other});
  CHECK(entry.records == 2);
  CHECK(entry.kinds == std::map<std::string, int>{{"minutes", 1}});
  CHECK(entry.documents ==
        std::map<std::string, bool>{{"audit/2026-03-09/minutes", false}});
  CHECK(entry.labels.at("label/panel/audit") == "Audit Committee");
  CHECK(entry.acronyms.at("acronym/abc") == std::vector<std::string>{"A Better Council"});
}

TEST_CASE("an entry tells which documents are marked, by their plain keys", "[ledger]") {
  Record plain;
  plain.key = "audit/2026-03-09/minutes/1";
  plain.source = "b.txt";
  Record marked = plain;
  marked.key = "audit/2026-03-16/minutes/1";
  marked.key = key_with_mark(marked, true);
  CHECK(marked.key == "audit/2026-03-16/minutes" + mark_of("b.txt") + "/1");
  CHECK(key_with_mark(marked, true) == marked.key);
  CHECK(key_with_mark(marked, false) == "audit/2026-03-16/minutes/1");
  LedgerEntry entry;
  describe_records(entry, {plain, marked});
  CHECK(entry.documents ==
        std::map<std::string, bool>{{"audit/2026-03-09/minutes", false},
                                    {"audit/2026-03-16/minutes", true}});
}

TEST_CASE("what cannot be searched is a failure", "[ledger]") {
  CHECK_FALSE(is_failure(Outcome::Ok));
  CHECK(is_failure(Outcome::Partial));
  CHECK_FALSE(is_failure(Outcome::Duplicate));
  CHECK(is_failure(Outcome::Encrypted));
  CHECK(is_failure(Outcome::Unreadable));
}
