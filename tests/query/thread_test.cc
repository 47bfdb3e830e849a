#include <algorithm>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "common/error.h"
#include "common/slug.h"
#include "query/like_title.h"
#include "query/reported_status.h"
#include "query/search_thread.h"
#include "tests/query/sample_index.h"

namespace council::test {
namespace {

Record minute(const std::string& panel, const std::string& date,
              const std::string& number, const std::string& title) {
  Record record;
  const std::string body = panel_key(panel);
  record.key = body + "/" + date + "/minutes/" + slug_of(number);
  record.source = body + "-" + date + ".txt";
  record.source_hash = std::string(64, '0');
  record.format = "text";
  record.document.kind = DocumentKind::Minutes;
  record.document.title = "Minutes of " + panel;
  record.document.council = "Averley Council";
  record.document.panel = panel;
  record.document.panel_key = body;
  record.document.meeting_date = parse_iso(date);
  record.section.part = SectionPart::Item;
  record.section.number = number;
  record.section.title = title;
  record.section.text = number + " " + title + "\nIt was discussed.";
  return record;
}

Recommendation tracked(const std::string& label, const std::string& rest) {
  Recommendation recommendation;
  recommendation.label = label;
  recommendation.text = "In respect of Recommendation " + label + ", " + rest;
  return recommendation;
}

std::vector<Record> reviews() {
  std::vector<Record> records{
      minute("Cabinet", "2021-12-07", "45",
             "Quayside: Review of the First Three Months of Parking Charges"),
      minute("Cabinet", "2023-03-21", "130",
             "Parking Charges: Review after Twelve Months"),
      minute("Cabinet", "2023-03-21", "131", "Library hours"),
      minute("Audit Committee", "2023-04-01", "12", "Parking enforcement"),
      minute("Audit Committee", "2023-05-01", "13", "Car parking charges at Quayside")};
  Section& first = records[1].section;
  first.recommendations = {tracked("B", "the meters were moved."),
                           tracked("C", "a report would be submitted.")};
  first.recommendations[1].due = "May 2023";
  first.recommendations[0].status = "in progress";
  Recommendation own;
  own.label = "1";
  own.text = "That the charges be kept.";
  first.recommendations.push_back(own);
  Decision decision;
  decision.text = "That Recommendations B and D be recorded as complete and closed.";
  first.decisions = {decision};
  return records;
}

const std::filesystem::path& reviews_index() {
  static const TemporaryFolder folder;
  static const bool published = (publish_records(folder.path(), reviews()), true);
  static_cast<void>(published);
  return folder.path();
}

std::vector<std::string> rows_of(const std::string& key) {
  std::vector<std::string> rows;
  for (const auto& row : list_thread({reviews_index()}, key).rows) {
    rows.push_back(row[0] + " " + row[1] + " " + row[2]);
  }
  return rows;
}

}  // namespace

TEST_CASE("a thread joins items of like title", "[thread]") {
  CHECK(rows_of("cabinet/2021-12-07/minutes/45") ==
        std::vector<std::string>{
            "1 of like title cabinet/2023-03-21/minutes/130",
            "1 of like title audit-committee/2023-05-01/minutes/13",
            "1 recommendation, as reported in cabinet/2023-03-21/minutes/130",
            "1 recommendation, as reported in cabinet/2023-03-21/minutes/130"});
  CHECK(rows_of("cabinet/2023-03-21/minutes/131").empty());
  CHECK_THROWS_AS(list_thread({reviews_index()}, "nothing"), QueryError);
}

TEST_CASE("a thread's rows have their evidence", "[thread]") {
  const Table table = list_thread({reviews_index()}, "cabinet/2021-12-07/minutes/45");
  REQUIRE(table.rows.size() == 4);
  CHECK(table.rows[0][7] == "same body; both titles have parking, charges");
  CHECK(table.rows[1][7] == "same council; both titles have quayside, parking, charges");
  CHECK(table.rows[2][8] == "B");
  CHECK(table.rows[2][9] == "complete");
  CHECK(table.rows[3][8] == "C");
  CHECK(table.rows[3][9].empty());
  CHECK(table.rows[3][10] == "May 2023");
}

TEST_CASE("what is reported of recommendations is told, not those made", "[thread]") {
  const Section section = reviews()[1].section;
  const std::vector<ReportedStatus> statuses = reported_statuses(section);
  REQUIRE(statuses.size() == 2);
  CHECK(statuses[0].status == "complete");
  CHECK_THAT(statuses[0].evidence,
             Catch::Contains("the meters were moved. – That Recommendations B and D"));
  CHECK(statuses[1] == ReportedStatus{.label = "C",
                                      .status = {},
                                      .due = "May 2023",
                                      .evidence = section.recommendations[1].text});
}

TEST_CASE("words that any title has tell no matter", "[thread]") {
  CHECK(telling_stems("Annual progress report: third review").empty());
  CHECK(telling_stems("RECOMMENDATIONS").empty());
  CHECK(telling_stems("24/00017 - Town Centre Parking") ==
        std::vector<std::string>{"centr", "park", "town"});
}

}  // namespace council::test
