#include "indexer/inspect.h"

#include <algorithm>
#include <string>

#include <catch2/catch.hpp>

#include "tests/support/golden.h"

using namespace council;

namespace {

Section front() {
  Section section;
  section.part = SectionPart::Front;
  section.start_line = 1;
  section.end_line = 4;
  return section;
}

Section item() {
  Section section;
  section.part = SectionPart::Item;
  section.number = "25/47";
  section.title = "Flood Defences";
  section.start_line = 5;
  section.end_line = 12;
  section.first_page = 1;
  section.last_page = 2;
  section.announced_pages = {{3, 8}};
  Decision decision;
  decision.verb = "RESOLVED";
  decision.text = "that:";
  decision.parts = {{"1", "the report be noted; and"}, {"2", "the fund be opened."}};
  decision.types = {"note", "approve"};
  decision.line = 9;
  decision.end_line = 11;
  section.decisions = {decision};
  section.recommendations = {
      {.label = "A", .text = "That a plan be made.", .status = {}, .due = {}, .line = 8}};
  Vote vote;
  vote.in_favour = 7;
  vote.against = 2;
  vote.outcome = "carried";
  section.votes = {vote};
  section.references = {{ReferenceKind::Planning, "22/0605/FUL", 6}};
  return section;
}

Inspection example() {
  Document document;
  document.kind = DocumentKind::Minutes;
  document.title = "Minutes";
  document.council = "Example Council";
  document.panel = "Parks Panel";
  document.panel_key = "parks-panel";
  document.meeting_date = make_date(2026, 3, 9);
  document.meeting_time = TimeOfDay{16, 0};
  document.visit_dates = {{*make_date(2026, 1, 6), *make_date(2026, 1, 7)},
                          {*make_date(2026, 2, 1), *make_date(2026, 2, 1)}};
  document.in_pack = true;
  document.start_line = 1;
  document.end_line = 12;
  document.last_page = 2;
  document.first_printed_page = "3";
  document.last_printed_page = "4";
  Person chair;
  chair.name = "A Example";
  chair.honorific = "Councillor";
  chair.role = "Chair";
  document.people = {chair};
  document.acronyms = {{"FDF", "Flood Defence Fund", 7}};
  document.judgements = {{"Overall", "Good"}};
  document.inferred = {{"council", "pdf metadata"}};
  document.sections = {front(), item()};
  ExtractionResult read;
  read.pages.format = Format::Pdf;
  read.pages.pages.resize(2);
  return {.source = "pack\x1B.pdf", .read = read, .recognised = {{document}, {}}};
}

}  // namespace

TEST_CASE("an inspection is the JSON of the contract", "[inspect]") {
  const std::string json = inspect_as_json(example());
  CHECK(std::count(json.begin(), json.end(), '\n') == 1);
  // A line a key, so that a difference can be read.
  std::string lines;
  for (const char c : json) {
    lines += c;
    lines += c == ',' || c == '{' || c == '[' ? "\n" : "";
  }
  council::test::check_golden("inspect/minutes.json", lines);
}

TEST_CASE("what stands above the first item is told with it", "[inspect]") {
  Inspection inspection = example();
  Section& front = inspection.recognised.documents.front().sections.front();
  front.recommendations = {
      {.label = "i", .text = "That it be noted.", .status = {}, .due = {}, .line = 3}};
  const std::string json = inspect_as_json(inspection);
  const std::size_t at = json.find(R"("front":{)");
  REQUIRE(at != std::string::npos);
  CHECK(json.find(R"("recommendation_details":[{"label":"i","text":"That it be noted.")",
                  at) < json.find(R"("confidence")", at));
  CHECK(inspect_as_json(example()).find(R"("front":{"start_line":1,"end_line":4)") !=
        std::string::npos);
}

TEST_CASE("an inspection is readable text", "[inspect]") {
  const std::string text = inspect_as_text(example());
  council::test::check_golden("inspect/minutes.txt", text);
  CHECK(text.find('\x1B') == std::string::npos);
}

TEST_CASE("a vote may be told by its outcome alone", "[inspect]") {
  Inspection inspection = example();
  Vote& vote = inspection.recognised.documents.front().sections.back().votes.front();
  vote.in_favour.reset();
  vote.against.reset();
  CHECK(inspect_as_text(inspection).find("vote: carried\n") != std::string::npos);
}

TEST_CASE("a source that was not read has an outcome and no documents", "[inspect]") {
  Inspection inspection;
  inspection.source = "locked.pdf";
  inspection.read.outcome = Outcome::Encrypted;
  inspection.read.reason = "a password is needed";
  CHECK(inspect_as_json(inspection) ==
        R"({"schema":1,"source":"locked.pdf","format":null,"pages":0,)"
        R"("outcome":"encrypted","members":[],"documents":[],"pack":null,)"
        R"("reason":"a password is needed"})"
        "\n");
  CHECK(inspect_as_text(inspection) == "locked.pdf: encrypted: a password is needed\n");
}
