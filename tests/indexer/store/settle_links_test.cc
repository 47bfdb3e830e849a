#include <string>

#include <catch2/catch.hpp>

#include "common/link.h"
#include "common/record.h"
#include "indexer/store/finish.h"
#include "indexer/store/link_facts.h"
#include "indexer/store/staging.h"
#include "tests/support/temporary_folder.h"

using namespace council;
using council::test::TemporaryFolder;

namespace {

Record minutes_record(const std::string& month, const Date& date) {
  Record record;
  record.key = "audit/" + to_iso(date) + "/minutes/2";
  record.source = month + ".pdf";
  record.document.kind = DocumentKind::Minutes;
  record.document.panel_key = "audit";
  record.document.meeting_date = date;
  record.section.part = SectionPart::Item;
  record.section.number = "2";
  record.section.title = "Minutes";
  record.section.text = "The minutes were read.";
  return record;
}

Record approving_record() {
  Record record = minutes_record("april", *make_date(2026, 4, 13));
  record.section.decisions = {{.verb = std::nullopt,
                               .text = "The minutes of 9 March 2026 were approved.",
                               .parts = {},
                               .types = {"approve_minutes"},
                               .implicit = true,
                               .proposer = std::nullopt,
                               .seconder = std::nullopt}};
  return record;
}

SourceChange change_of(const Record& record) {
  SourceChange change;
  change.entry.source = record.source;
  describe_records(change.entry, {record});
  change.records.push_back({record.key, to_xapian(record)});
  return change;
}

Record read_back(const Staging& staging, const std::string& key) {
  const auto found = staging.database().postlist_begin(key_term(key));
  REQUIRE(found != staging.database().postlist_end(key_term(key)));
  return from_xapian(staging.database().get_document(*found));
}

const std::string march_key = "audit/2026-03-09/minutes/2";
const std::string march_links = link_key("audit/2026-03-09/minutes");

}  // namespace

TEST_CASE("minutes that later ones approve become approved, by inference", "[links]") {
  const TemporaryFolder folder;
  Staging staging{folder.path(), "staging"};
  staging.apply({change_of(minutes_record("march", *make_date(2026, 3, 9))),
                 change_of(approving_record())});
  settle_links(staging);
  const Record approved = read_back(staging, march_key);
  CHECK(approved.document.status == "approved");
  CHECK_THAT(approved.document.inferred.at("status"),
             Catch::StartsWith("from audit/2026-04-13/minutes/2"));
  const auto links = parse_links(staging.database().get_metadata(march_links));
  REQUIRE(links.size() == 1);
  CHECK(links[0].kind == LinkKind::ApprovedBy);
}

TEST_CASE("the approval goes with the minutes that gave it", "[links]") {
  const TemporaryFolder folder;
  Staging staging{folder.path(), "staging"};
  staging.apply({change_of(minutes_record("march", *make_date(2026, 3, 9))),
                 change_of(approving_record())});
  settle_links(staging);
  SourceChange gone = change_of(approving_record());
  gone.removed = true;
  gone.records.clear();
  staging.apply({gone});
  settle_links(staging);
  CHECK_FALSE(read_back(staging, march_key).document.status);
  CHECK(read_back(staging, march_key).document.inferred.empty());
  CHECK(staging.database().get_metadata(march_links).empty());
}

TEST_CASE("a printed status is left as it is", "[links]") {
  const TemporaryFolder folder;
  Staging staging{folder.path(), "staging"};
  Record draft = minutes_record("march", *make_date(2026, 3, 9));
  draft.document.status = "draft";
  staging.apply({change_of(draft), change_of(approving_record())});
  settle_links(staging);
  CHECK(read_back(staging, march_key).document.status == "draft");
  CHECK(parse_links(staging.database().get_metadata(march_links)).size() == 1);
}

TEST_CASE("what is settled is not written again", "[links]") {
  const TemporaryFolder folder;
  Staging staging{folder.path(), "staging"};
  staging.apply({change_of(minutes_record("march", *make_date(2026, 3, 9))),
                 change_of(approving_record())});
  settle_links(staging);
  staging.mark_published(1);
  settle_links(staging);
  CHECK_FALSE(staging.has_changes());
}

TEST_CASE("what is remembered of papers is read as it was written", "[links]") {
  Record record = approving_record();
  record.document.title = "Minutes";
  record.document.visit_dates = {{*make_date(2026, 1, 1), *make_date(2026, 1, 2)}};
  record.section.text = "Ofsted visited Northmere on 2 March 2026. Minute 45/23 refers.";
  record.section.references = {{ReferenceKind::Minute, "45/23", 1}};
  const std::vector<DocumentFacts> facts = find_facts({record});
  REQUIRE(facts.size() == 1);
  REQUIRE(facts[0].sections.size() == 1);
  CHECK(facts[0].sections[0].minutes_of == std::vector<Date>{*make_date(2026, 3, 9)});
  CHECK(facts[0].sections[0].minutes == std::vector<std::string>{"45/23"});
  CHECK(facts[0].sections[0].speaks_of_inspection);
  CHECK(parse_facts(write_facts(facts)) == facts);
  CHECK(parse_facts("").empty());
}
