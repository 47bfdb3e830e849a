#include "indexer/coverage.h"

#include <algorithm>
#include <string>

#include <catch2/catch.hpp>

#include "common/label.h"
#include "indexer/store/link_facts.h"
#include "indexer/store/measure_coverage.h"

using namespace council;

namespace {

const Date today = *make_date(2026, 3, 9);

DocumentFacts paper(DocumentKind kind, const std::string& day) {
  DocumentFacts facts;
  facts.key = "parks-panel/" + day + "/" + std::string{to_string(kind)};
  facts.kind = kind;
  facts.council = "otterbourne-council";
  facts.panel = "parks-panel";
  facts.meeting = parse_iso(day);
  return facts;
}

LedgerEntry source(const std::string& name, const std::vector<DocumentFacts>& papers) {
  LedgerEntry entry;
  entry.source = name;
  entry.facts = write_facts(papers);
  BodyMention body;
  body.council = "Otterbourne Council";
  body.key = "parks-panel";
  body.name = "Parks Panel";
  entry.bodies = {body};
  return entry;
}

LedgerEntry failed(const std::string& name, Outcome outcome) {
  LedgerEntry entry;
  entry.source = name;
  entry.outcome = outcome;
  entry.reason = "why";
  return entry;
}

std::vector<CoverageRow> measure(const std::vector<LedgerEntry>& ledger) {
  return measure_coverage(ledger, today);
}

}  // namespace

TEST_CASE("minutes are expected of every meeting that was", "[coverage]") {
  const auto rows = measure({source("a", {paper(DocumentKind::Agenda, "2025-05-04")}),
                             source("b", {paper(DocumentKind::Minutes, "2025-05-04")}),
                             source("c", {paper(DocumentKind::Agenda, "2025-06-04")}),
                             source("d", {paper(DocumentKind::Agenda, "2026-03-09")}),
                             source("e", {paper(DocumentKind::Minutes, "2024-01-01")})});
  REQUIRE(rows.size() == 3);
  CHECK(rows[0] == CoverageRow{.council = "Otterbourne Council",
                               .body = "Parks Panel",
                               .key = "parks-panel",
                               .year = 2024,
                               .expected = 1,
                               .found = 1,
                               .indexed = 1,
                               .missing = {}});
  CHECK(rows[1].expected == 2);
  CHECK(rows[1].found == 1);
  CHECK(rows[1].indexed == 3);
  CHECK(rows[1].missing == std::vector<std::string>{"2025-06-04: no minutes"});
  CHECK(rows[2].expected == 0);  // it is today
}

TEST_CASE("minutes that were approved must have been", "[coverage]") {
  DocumentFacts later = paper(DocumentKind::Minutes, "2025-06-04");
  SectionFacts approval;
  approval.name = "1";
  approval.minutes_of = {*make_date(2025, 5, 4)};
  later.sections = {approval};
  const auto rows = measure({source("a", {later})});
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].expected == 2);
  CHECK(rows[0].found == 1);
  CHECK(rows[0].missing ==
        std::vector<std::string>{"2025-05-04: no minutes, which later ones approve"});
}

TEST_CASE("a front sheet says what papers there must be", "[coverage]") {
  LedgerEntry pack =
      source("pack.pdf", {paper(DocumentKind::Agenda, "2026-03-09"),
                          paper(DocumentKind::OfficerReport, "2026-03-09")});
  pack.announced =
      Announcement{.papers = 3, .is_pack = true, .missing = {"item 5, pages 11 - 62"}};
  auto rows = measure({pack});
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].expected == 3);
  CHECK(rows[0].found == 2);
  CHECK(rows[0].missing == std::vector<std::string>{"2026-03-09: item 5, pages 11 - 62"});

  LedgerEntry agenda = source("agenda.pdf", {paper(DocumentKind::Agenda, "2026-03-09")});
  agenda.announced = Announcement{.papers = 2, .is_pack = false, .missing = {}};
  const LedgerEntry report =
      source("report.pdf", {paper(DocumentKind::OfficerReport, "2026-03-09")});
  rows = measure({agenda, report});
  CHECK(rows[0].expected == 2);
  CHECK(rows[0].found == 1);
  CHECK(rows[0].missing ==
        std::vector<std::string>{"2026-03-09: 1 of 2 papers that the agenda announces"});
  // The pack tells more than the agenda does.
  rows = measure({agenda, pack});
  CHECK(rows[0].expected == 3);
}

TEST_CASE("what could not be read counts where its neighbours do", "[coverage]") {
  const auto rows =
      measure({source("parks/a.txt", {paper(DocumentKind::Minutes, "2025-05-04")}),
               failed("parks/2025-06-04 scan.pdf", Outcome::NeedsOcr),
               failed("parks/20251234.pdf", Outcome::Damaged),
               failed("elsewhere/x.pdf", Outcome::Encrypted),
               failed("parks/copy.pdf", Outcome::Duplicate)});
  REQUIRE(rows.size() == 3);
  CHECK(rows[0].body.empty());
  CHECK(rows[0].failed == 1);
  CHECK(rows[1].body == "Parks Panel");
  CHECK_FALSE(rows[1].year.has_value());
  CHECK(rows[1].failed == 1);
  CHECK(rows[2].year == 2025);
  CHECK(rows[2].empty == 1);
  CHECK(rows[2].indexed == 1);
  CHECK(rows[2].missing ==
        std::vector<std::string>{"parks/2025-06-04 scan.pdf: needs_ocr: why"});
}

TEST_CASE("a paper that names no council belongs to its folder's", "[coverage]") {
  DocumentFacts bare = paper(DocumentKind::Minutes, "2025-05-04");
  bare.council.clear();
  const LedgerEntry agenda =
      source("otter/a.txt", {paper(DocumentKind::Agenda, "2025-05-04")});
  auto rows = measure({agenda, source("otter/b.txt", {bare})});
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].expected == 1);
  CHECK(rows[0].found == 1);
  rows = measure({agenda, source("elsewhere/b.txt", {bare})});
  CHECK(rows.size() == 2);
}

TEST_CASE("a paper of no body names its council", "[coverage]") {
  DocumentFacts plan = paper(DocumentKind::ForwardPlan, "2025-05-04");
  plan.panel.clear();
  LedgerEntry entry = source("plan.txt", {plan});
  entry.bodies.clear();
  entry.labels = {{label_key(Field::Council, plan.council), "Otterbourne Council"}};
  const auto rows = measure({entry});
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].council == "Otterbourne Council");
  CHECK(rows[0].body.empty());
}

TEST_CASE("coverage is told as text and as JSON", "[coverage]") {
  const auto rows = measure({source("a", {paper(DocumentKind::Agenda, "2025-05-04")}),
                             failed("other/x\x1B.pdf", Outcome::Damaged)});
  CHECK(coverage_as_text(rows) ==
        "(no body stated)\n"
        "  undated: 0 indexed, 0 empty, 1 failed\n"
        "    other/x\\x1B.pdf: damaged: why\n"
        "Otterbourne Council, Parks Panel\n"
        "  2025: 0 found of 1 expected, 1 indexed, 0 empty, 0 failed\n"
        "    2025-05-04: no minutes\n");
  CHECK_THAT(
      coverage_as_json(rows),
      Catch::Contains("\"body\":\"Parks Panel\",\"key\":\"parks-panel\","
                      "\"year\":2025,\"expected\":1") &&
          Catch::Contains("\"council\":null,\"body\":null,\"key\":null,\"year\":null"));
  CHECK(coverage_as_text({}).empty());
}

TEST_CASE("readers learn no name of a file that could not be read", "[coverage]") {
  LedgerEntry scan = failed("parks/2025-06-04 dismissal of A Ash.PDF", Outcome::NeedsOcr);
  scan.sha256 = "3f9a2c41d2";
  const StatedCoverage told =
      state_coverage({source("parks/a.txt", {paper(DocumentKind::Minutes, "2025-05-04")}),
                      scan, failed("parks/x.p%20f", Outcome::Unreadable)},
                     today);
  CHECK(told.date == today);
  REQUIRE(told.unread.size() == 2);
  CHECK(told.unread[0] == UnreadPaper{.label = "pdf-3f9a2c41",
                                      .council = "Otterbourne Council",
                                      .body = "Parks Panel",
                                      .key = "parks-panel",
                                      .year = 2025,
                                      .outcome = "needs_ocr"});
  CHECK(told.unread[1].label.starts_with("file-"));
  REQUIRE(told.rows.size() == 2);
  CHECK(told.rows[1].empty == 1);
  for (const CoverageRow& row : told.rows) {
    CHECK(row.missing.empty());
  }
}

TEST_CASE("readers cannot count what is exempt", "[coverage]") {
  LedgerEntry pack = source("a.pdf", {paper(DocumentKind::Agenda, "2026-03-09")});
  pack.announced =
      Announcement{.papers = 3, .is_pack = true, .missing = {"item 5, pages 11 - 62"}};
  pack.exempt = 1;
  LedgerEntry closed = failed("b.pdf", Outcome::Partial);
  closed.exempt = 2;
  const StatedCoverage told = state_coverage({pack, closed}, today);
  REQUIRE(told.rows.size() == 1);
  CHECK(told.rows[0].expected == 0);
  CHECK(told.rows[0].found == 0);
  CHECK(told.rows[0].indexed == 1);
  CHECK(told.rows[0].missing.empty());
  CHECK(told.unread.empty());
  // What is open of it is told.
  closed.records = 1;
  CHECK(state_coverage({pack, closed}, today).unread.size() == 1);
  CHECK(measure_coverage({pack, closed}, today).size() == 2);
}
