#include "indexer/report.h"

#include <catch2/catch.hpp>

using namespace council;

namespace {

RunReport example() {
  RunReport report;
  report.published = true;
  report.revision = 7;
  report.records = 30;
  report.sources = {
      {Action::Add, "a.pdf", Outcome::Ok, "", 10},
      {Action::Keep, "b.pdf", Outcome::Encrypted, "a password is needed", 0},
      {Action::Add, "c.pdf", Outcome::NeedsOcr, "pictures \xFF only", 0},
      {Action::Remove, "d.pdf", Outcome::Damaged, "gone", 0},
      {Action::Note, "e.pdf", Outcome::Duplicate, "the same bytes as a.pdf", 0},
  };
  return report;
}

}  // namespace

TEST_CASE("a run is summed up for people", "[report]") {
  CHECK(
      summarise(example()) ==
      "4 sources: 2 added, 1 noted, 1 kept, 1 removed; 30 records, published as revision "
      "7\n2 sources cannot be searched, or not in full; 'council-index status' lists "
      "them\n");
  CHECK(list_troubles(example()) ==
        std::vector<std::string>{"c.pdf: needs_ocr: pictures \xFF only"});
}

TEST_CASE("the exit status tells what the index lacks", "[report]") {
  RunReport report = example();
  CHECK(exit_status(report) == 1);
  report.interrupted = true;
  CHECK(exit_status(report) == 75);
  RunReport clean;
  clean.sources = {{Action::Remove, "d.pdf", Outcome::Damaged, "gone", 0}};
  CHECK(exit_status(clean) == 0);
  clean.warnings = {"folder/: Permission denied"};
  CHECK(exit_status(clean) == 1);
}

TEST_CASE("a dry run lists what would be done, and why", "[report]") {
  RunReport report;
  report.dry_run = true;
  report.sources = {
      {.action = Action::Replace, .source = "a", .why = "its bytes changed"},
      {.action = Action::Keep, .source = "b", .why = "unchanged"}};
  CHECK(list_plan(report, true) ==
        std::vector<std::string>{"update a: its bytes changed", "skip b: unchanged"});
  CHECK(list_plan(report, false).size() == 1);
  CHECK_THAT(to_json(report), Catch::Contains("\"why\": \"unchanged\""));
}

TEST_CASE("of many sources that are held back a few are named", "[report]") {
  RunReport report;
  for (int i = 0; i < 500; ++i) {
    report.sources.push_back({.action = Action::Hold,
                              .source = std::to_string(i),
                              .outcome = Outcome::Damaged,
                              .why = "its file is gone"});
  }
  report.warnings = {"500 are gone"};
  const auto lines = list_held(report);
  REQUIRE(lines.size() == 21);
  CHECK(lines.front() == "0: its file is gone; it stays for now");
  CHECK(lines.back() == "and 480 more; '--dry-run' lists them all");
  CHECK(list_troubles(report).empty());
  CHECK(exit_status(report) == 1);
  CHECK_THAT(summarise(report), Catch::Contains("500 held back"));
}

TEST_CASE("what waits for more time is told", "[report]") {
  RunReport report;
  report.waiting = 2;
  CHECK_THAT(summarise(report), Catch::Contains("2 sources wait to be read again"));
  CHECK_THAT(to_json(report), Catch::Contains("\"waiting\": 2"));
  CHECK(exit_status(report) == 0);
}

TEST_CASE("a report is valid JSON whatever the reasons hold", "[report]") {
  const std::string json = to_json(example());
  CHECK_THAT(json, Catch::Contains("\"revision\": 7"));
  CHECK_THAT(json, Catch::Contains("\"needs_ocr\": 1"));
  CHECK_THAT(json, !Catch::Contains("\xFF"));
  CHECK_THAT(json, Catch::Contains("b.pdf"));
}
