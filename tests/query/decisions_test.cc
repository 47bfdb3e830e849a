#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "common/link.h"
#include "query/search.h"
#include "query/search_browse.h"
#include "query/search_decisions.h"
#include "query/search_timeline.h"
#include "tests/query/ask.h"
#include "tests/query/sample_index.h"

namespace council {
namespace {

Vote vote_of(int in_favour, int against, const std::string& outcome) {
  Vote vote;
  vote.in_favour = in_favour;
  vote.against = against;
  vote.outcome = outcome;
  return vote;
}

// The audit committee's minutes and a copy of them, the second item of which differs.
std::vector<Record> with_copy() {
  std::vector<Record> records = test::sample_records();
  std::vector<Record> copies;
  for (Record& record : records) {
    if (record.key.starts_with("audit-committee/")) {
      Vote amendment = vote_of(2, 9, "lost");
      amendment.subject = "amendment";
      Vote motion = vote_of(9, 2, "carried");
      motion.decision = 0;
      record.section.votes = {amendment, motion};
      Record copy = record;
      copy.key.insert(copy.key.rfind('/'), "~2");
      copy.source = "averley/copy.txt";
      copies.push_back(std::move(copy));
    }
  }
  records.insert(records.end(), copies.begin(), copies.end());
  return records;
}

const std::string minutes = "audit-committee/2023-11-20/minutes";
const std::string copy = minutes + "~2";

std::vector<Link> copy_links() {
  return {{LinkKind::SameText, minutes, copy, 98, "its words"},
          {LinkKind::SameText, copy, minutes, 98, "its words"}};
}

std::vector<std::string> keys_of(const DecisionList& list) {
  std::vector<std::string> keys;
  for (const FoundDecision& found : list.decisions) {
    keys.push_back(found.citation.key);
  }
  return keys;
}

TEST_CASE("the vote with a decision is the one that settled it", "[decisions]") {
  const test::TemporaryFolder folder;
  test::publish_records(folder.path(), with_copy());
  const DecisionList list =
      find_decisions({folder.path()}, test::ask("catering contract"), false);
  REQUIRE(list.decisions.size() == 2);
  const FoundDecision& found = list.decisions.front();
  REQUIRE(found.vote.has_value());
  CHECK(found.vote->outcome == "carried");
  REQUIRE(found.other_votes.size() == 1);
  CHECK(found.other_votes.front().subject == "amendment");
}

TEST_CASE("copies of a section are shown once, and named", "[decisions]") {
  const test::TemporaryFolder folder;
  std::vector<Record> records = with_copy();
  test::publish_records(folder.path(), records, 1, copy_links());
  Query query = test::ask("catering contract");
  const DecisionList list = find_decisions({folder.path()}, query, false);
  CHECK(keys_of(list) == std::vector{minutes + "/2"});
  CHECK(list.decisions.front().also_in == std::vector{copy + "/2"});
  CHECK(list.total == 1);
  CHECK(list.repeated == 1);
  const ResultPage page = search({folder.path()}, query);
  CHECK(page.hits.size() == 1);
  CHECK(page.hits.front().also_in.size() == 1);
  CHECK(page.total.sections == 2);
  CHECK(page.copies == 1);
  query.duplicates = true;
  CHECK(find_decisions({folder.path()}, query, false).total == 2);
  CHECK(search({folder.path()}, query).hits.size() == 2);
}

TEST_CASE("copies whose words differ are sections of their own", "[decisions]") {
  const test::TemporaryFolder folder;
  std::vector<Record> records = with_copy();
  records.back().section.text += " Not so.";
  test::publish_records(folder.path(), records, 1, copy_links());
  CHECK(search({folder.path()}, test::ask("catering contract")).hits.size() == 2);
}

TEST_CASE("pages without copies partition the hits", "[decisions][property]") {
  const test::TemporaryFolder folder;
  test::publish_records(folder.path(), with_copy(), 1, copy_links());
  Query query = test::ask("");
  query.limit = 100;
  const std::size_t all = search({folder.path()}, query).hits.size();
  std::set<std::string> keys;
  query.limit = 2;
  for (query.offset = 0; query.offset < all; query.offset += 2) {
    const std::set<std::string> page = test::keys_of(search({folder.path()}, query));
    for (const std::string& key : page) {
      CHECK(keys.insert(key).second);
    }
  }
  CHECK(keys.size() == all);
}

TEST_CASE("a decision names the report that was before the meeting", "[decisions]") {
  const DecisionList list =
      find_decisions({test::sample_index()}, test::ask("school meals"), true);
  const auto found =
      std::find_if(list.decisions.begin(), list.decisions.end(), [](const auto& one) {
        return one.citation.key == "childrens-scrutiny-panel/2024-03-12/minutes/23-42";
      });
  REQUIRE(found != list.decisions.end());
  REQUIRE(found->links.size() == 1);
  CHECK(found->links.front().role == DecisionLinkRole::Report);
  CHECK(found->links.front().link.key == "cabinet/2022-07-05/officer_report");
  CHECK_FALSE(found->vote.has_value());
}

TEST_CASE("no decisions are explained like no sections", "[decisions]") {
  const DecisionList none =
      find_decisions({test::sample_index()}, test::ask("zebra"), false);
  CHECK(none.nothing.clauses.size() == 1);
  const DecisionList undecided =
      find_decisions({test::sample_index()}, test::ask("timeliness"), false);
  CHECK(undecided.total == 0);
  REQUIRE(undecided.warnings.size() == 1);
  CHECK(undecided.warnings.front() == "1 section matches, but none holds a decision");
}

TEST_CASE("an officer's report on the same decision is its report", "[decisions]") {
  const test::TemporaryFolder folder;
  const std::string section = "childrens-scrutiny-panel/2024-03-12/minutes/23-42";
  const std::string report = "cabinet/2022-07-05/officer_report";
  test::publish_records(
      folder.path(), test::sample_records(), 1,
      {{LinkKind::SameDecision, section, report, 90, "both bear its number"}});
  const DecisionList list =
      find_decisions({folder.path()}, test::ask("school meals"), true);
  const auto found =
      std::find_if(list.decisions.begin(), list.decisions.end(),
                   [&](const auto& one) { return one.citation.key == section; });
  REQUIRE(found != list.decisions.end());
  REQUIRE(found->links.size() == 1);
  CHECK(found->links.front().role == DecisionLinkRole::Report);
}

TEST_CASE("lists without rows say why", "[browse]") {
  const std::vector<std::filesystem::path> index{test::sample_index()};
  const Query zebra = test::ask("zebra");
  for (const Table& table : {list_meetings(index, zebra), list_panels(index, zebra),
                             list_values(index, zebra, Field::Kind),
                             list_timeline(index, zebra, timeline_steps().front())}) {
    CAPTURE(table.title);
    CHECK(table.rows.empty());
    CHECK(table.nothing.clauses.size() == 1);
  }
  const Table letters = list_meetings(index, test::ask("timeliness"));
  CHECK(letters.notes == std::vector<std::string>{
                             "1 section matches, but none is of a meeting with a date"});
}

TEST_CASE("bodies of one name are told apart by their councils", "[browse]") {
  const test::TemporaryFolder folder;
  std::vector<Record> records = test::sample_records();
  const auto add_council = [&](const std::optional<std::string>& council,
                               const std::string& mark) {
    Record record = records.front();
    record.key += mark;
    record.document.council = council;
    record.section.text = "A lone otter.";
    records.push_back(record);
  };
  add_council("Brinmoor Borough Council", "a");
  add_council(std::nullopt, "b");
  test::publish_records(folder.path(), records);
  const Table panels = list_panels({folder.path()}, test::ask("otter"));
  REQUIRE(panels.rows.size() == 1);  // the one council that is named
  CHECK(panels.rows[0][1] == "Brinmoor Borough Council");
  CHECK(panels.rows[0][6] == "2");
  const Table meetings = list_meetings({folder.path()}, test::ask(""));
  std::vector<std::string> councils;
  for (const auto& row : meetings.rows) {
    if (row[3] == "childrens-scrutiny-panel/2024-03-12") {
      councils.push_back(row[2]);
    }
  }
  CHECK(councils ==
        std::vector<std::string>{"", "Averley Council", "Brinmoor Borough Council"});
}

}  // namespace
}  // namespace council
