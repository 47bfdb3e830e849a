#include "query/render/render.h"

#include <string>

#include <catch2/catch.hpp>

#include "query/render/terminal.h"
#include "tests/support/golden.h"

namespace council {
namespace {

Hit hostile_hit() {
  Hit hit;
  hit.citation.key = "cabinet/2024-01-02/minutes/5";
  hit.citation.title = "=cmd|' /C calc'!A0 \x1B[31mred";
  hit.citation.number = "5";
  hit.citation.kind = DocumentKind::Minutes;
  hit.citation.council = "Averley, \"Borough\" of";
  hit.citation.panel = "Cabinet <b>";
  hit.citation.panel_key = "cabinet";
  hit.citation.date = make_date(2024, 1, 2);
  hit.citation.date_role = "meeting";
  hit.citation.meeting_date = hit.citation.date;
  hit.citation.source = "a\nb.pdf";
  hit.citation.start_line = 3;
  hit.citation.end_line = 9;
  hit.citation.page = 4;
  hit.citation.printed_page = "iv";
  hit.score = 12.34567;
  Decision decision;
  decision.verb = "RESOLVED";
  decision.text = "that:";
  decision.parts = {{"1", "the *plan* be approved;"}, {"", "no more."}};
  decision.types = {"approve"};
  hit.decision = decision;
  hit.decisions = 2;
  hit.snippets = {{.text = "caf\u00E9 caf\u00E9s & <tags>\u202E",
                   .highlights = {{0, 4}, {5, 10}},
                   .page = 4,
                   .cut_before = true,
                   .cut_after = false},
                  {.text = "second", .highlights = {}, .page = 5}};
  hit.only_in_names = {{Holder::Paper, {"caf\u00E9", "<b>"}}};
  return hit;
}

Hit bare_hit() {
  Hit hit;
  hit.citation.key = "undated/letter/unrecognised/s1";
  hit.citation.source = "letter.txt";
  return hit;
}

ResultPage sample_page() {
  ResultPage page;
  page.query.text = "caf\u00E9";
  page.query.tree.kind = NodeKind::Word;
  page.query.tree.text = "caf\u00E9";
  page.total = {.value = 12, .exact = true, .sections = 12};
  page.took_ms = 1.5;
  page.revision = 7;
  page.hits = {hostile_hit(), bare_hit()};
  page.looser = {bare_hit()};
  page.facets = {
      {.field = Field::Panel,
       .values = {{"cabinet", "Cabinet <b>", 7, true}, {"", "(not stated)", 5, false}},
       .distinct = 2}};
  page.suggestion = "cafes";
  page.expanded = {{"MACH", "Multi Agency Hub"}};
  page.warnings = {"a warning"};
  page.clauses = {{"caf\u00E9", 0, 12}, {"panel:x", 3, 0}};
  return page;
}

Table sample_table() {
  return {.title = "panels",
          .columns = {{"panel", "Panel"},
                      {"sections", "Sections", true},
                      {"bar", "", false, true}},
          .rows = {{"Caf\u00E9 | Panel", "12", "███"}, {"=1+1", "3", "█"}, {"", "0", ""}},
          .notes = {"a note"}};
}

DecisionList sample_decisions() {
  const Hit hit = hostile_hit();
  DecisionList list;
  list.total = 3;
  list.folded = 2;
  Vote vote;
  vote.in_favour = 57;
  vote.against = 0;
  vote.outcome = "carried";
  Vote amendment;
  amendment.in_favour = 9;
  amendment.against = 48;
  amendment.outcome = "lost";
  amendment.subject = "amendment";
  vote.decision = 0;
  const ShownLink report{.kind = "considers",
                         .label = "considers",
                         .key = "cabinet/2024-01-02/officer-report",
                         .title = "Caf\u00E9 report",
                         .date = make_date(2024, 1, 2),
                         .percent = 90,
                         .evidence = "its \"title\""};
  list.decisions = {{.citation = hit.citation,
                     .decision = *hit.decision,
                     .vote = vote,
                     .other_votes = {amendment},
                     .links = {{DecisionLinkRole::Report, report}},
                     .also_in = {"cabinet/2024-01-02/minutes~1/5"}}};
  return list;
}

ShownSections sample_sections() {
  ShownSection shown;
  shown.citation = hostile_hit().citation;
  shown.format = "pdf";
  shown.paged = true;
  shown.document.kind = DocumentKind::Minutes;
  shown.document.title = "Minutes";
  shown.document.inferred = {{"panel", "from file name"}};
  shown.section.number = "5";
  shown.section.text = "Line one\n\tLine \x07 two";
  shown.previous_key = "cabinet/2024-01-02/minutes/4";
  shown.links = {{.kind = "approved_by",
                  .label = "approved by",
                  .key = "cabinet/2024-02-06/minutes/2",
                  .title = "Minutes",
                  .percent = 95,
                  .evidence = "it approves the minutes of 2 January 2024"}};
  return {{shown}};
}

TEST_CASE("each format prints each kind of answer as agreed", "[render][golden]") {
  for (const FormatSpec& format : all_formats()) {
    const std::string name{format.name};
    CAPTURE(name);
    const RenderOptions plain;
    if (format.hits != nullptr) {
      test::check_golden("query/hits." + name, format.hits(sample_page(), plain));
      test::check_golden("query/decisions." + name,
                         format.decisions(sample_decisions(), plain));
    }
    if (format.sections != nullptr) {
      test::check_golden("query/sections." + name,
                         format.sections(sample_sections(), plain));
    }
    if (format.table != nullptr && format.table != find_format("svg")->table) {
      test::check_golden("query/table." + name, format.table(sample_table(), plain));
    }
  }
  test::check_golden("query/notes.text", render_notes(sample_page()));
  test::check_golden(
      "query/hits.terminal",
      all_formats().front().hits(sample_page(), {.colour = true, .width = 60}));
}

TEST_CASE("an answer without hits prints in every format", "[render]") {
  for (const FormatSpec& format : all_formats()) {
    CAPTURE(format.name);
    if (format.hits != nullptr) {
      CHECK_NOTHROW(format.hits({}, {}));
      CHECK_NOTHROW(format.decisions({}, {}));
    }
  }
  CHECK(find_format("text")->hits({}, {}) == "0 sections\n");
}

TEST_CASE("no control character of a paper reaches a terminal", "[render]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"\x1B]8;;http://x\x07", "\\x1B]8;;http://x\\x07"},
      {"a\u009Bb", "a\\x9Bb"},
      {"\u202Eevil\u2066", "\\u202Eevil\\u2066"},
      {"a\tb\nc", "a b c"},
      {"a\xFF"
       "b",
       "a\uFFFDb"},
      {"caf\u00E9 \U0001F600", "caf\u00E9 \U0001F600"},
  }));
  CHECK(printable(text) == expected);
  CHECK(printable("a\tb\nc", true) == "a\tb\nc");
}

TEST_CASE("text wraps at blanks, whatever styles it holds", "[render]") {
  CHECK(wrap("one two three", 2, 9) == "  one two\n  three\n");
  CHECK(wrap("one two three", 0, 0) == "one two three\n");
  CHECK(wrap("unbreakable", 2, 4) == "  unbreakable\n");
  CHECK(wrap("\x1B[1mone\x1B[0m two", 0, 7) == "\x1B[1mone\x1B[0m two\n");
  CHECK(wrap("\u00E9\u00E9\u00E9 \u00E9\u00E9\u00E9", 0, 7) ==
        "\u00E9\u00E9\u00E9 \u00E9\u00E9\u00E9\n");
}

}  // namespace
}  // namespace council
