#include "indexer/segment/headings.h"

#include <catch2/catch.hpp>

#include "text_pages.h"

using namespace council;

TEST_CASE("a report is cut at its headings", "[headings]") {
  const std::string paragraph =
      "The Scrutiny Panel is invited to consider its work programme for the 2021/22 "
      "Municipal Year, with the topics that its Members, its officers and the residents "
      "of the borough have suggested to it over the past months.";
  const auto lines =
      test::lines_of("## OTTERBOURNE COUNCIL\n\n#### PURPOSE OF THE REPORT\n\n1. " +
                     paragraph + "\n\n#### BACKGROUND\n\n2. " + paragraph + "\n3. " +
                     paragraph + "\n\n### **RECOMMENDATION**\n\n4. " + paragraph + "\n");
  CHECK(test::show(find_report_headings(lines), lines) ==
        "3: - | PURPOSE OF THE REPORT\n7: - | BACKGROUND\n12: - | RECOMMENDATION\n");
}

TEST_CASE("a sentence is no heading", "[headings]") {
  const auto lines = test::lines_of(
      "## OTTERBOURNE COUNCIL\n\n#### PURPOSE OF THE REPORT\n\n1. To invite the "
      "Panel.\n\n#### BACKGROUND\n\n2. At the start of each year.\n");
  CHECK(test::show(find_report_headings(lines), lines) ==
        "3: - | PURPOSE OF THE REPORT\n7: - | BACKGROUND\n");
}

TEST_CASE("numbered headings over numbered paragraphs are sections", "[headings]") {
  const auto lines = test::lines_of(
      "Otterbourne Council\n\n1. Executive Summary\n\n1.1 This report is one.\n\n"
      "2. Key actions\n\n2.1 The priorities are below.\n\n2.2 The plan will be "
      "presented.\n\n3. Next steps\n\n3.1 More.\n");
  CHECK(test::show(find_report_headings(lines), lines) ==
        "3: 1 | Executive Summary\n7: 2 | Key actions\n13: 3 | Next steps\n");
}

TEST_CASE("a list inside a paragraph has no headings", "[headings]") {
  const auto lines = test::lines_of(
      "Otterbourne Council\n\n1. Executive Summary\n\n1.1 This report is one.\n\n"
      "2. Key actions\n\n2.1 Priorities are in 3 areas:\n\n1. Leadership\n\n"
      "2. Participation\n3. Front Door\n\n2.2 The plan will be presented.\n");
  CHECK(test::show(find_report_headings(lines), lines) ==
        "3: 1 | Executive Summary\n7: 2 | Key actions\n");
}

TEST_CASE("one heading cuts nothing", "[headings]") {
  const auto lines = test::lines_of("# Only\n\nText of it.\n");
  CHECK(find_headings(lines).empty());
}

TEST_CASE("an appendix of pages is cut at its numbered headings", "[headings]") {
  const auto shown = [](const std::string& text) {
    const auto lines = test::lines_of(text);
    return test::show(find_numbered_headings(lines), lines);
  };
  CHECK(
      shown("1. Background\n\n1.1 The port keeps reserves for the quay and the mole.\n\n"
            "2. Overview\n\n2.1 Each of them is looked at once a year.\n\n"
            "3. Strategic context\n\n3.1 The port must save money.\n") ==
      "1: 1 | Background\n5: 2 | Overview\n9: 3 | Strategic context\n");
  CHECK(
      shown("1. Background\n\n1.1 The port keeps reserves for the quay and the mole.\n\n"
            "2. Overview\n\n2.1 Each of them is looked at once a year.\n")
          .empty());
  CHECK(shown("4. Background\n\n4.1 The port keeps reserves.\n\n5. Overview\n\n5.1 Each "
              "is looked at.\n\n6. Strategic context\n\n6.1 It must save money.\n")
            .empty());
}

TEST_CASE("headings by markup cut any text", "[headings]") {
  const auto lines = test::lines_of("# First\n\nText.\n\n# Second\n\nText.\n");
  CHECK(test::show(find_headings(lines), lines) == "1: - | First\n5: - | Second\n");
}

TEST_CASE("each page is a section, titled by its heading", "[headings]") {
  const auto lines = test::lines_of("# First\n\ntext\fwords only, no heading here.\f");
  const auto starts = find_pages(lines, SectionPart::Page);
  REQUIRE(starts.size() >= 2);
  CHECK(starts[0].title.value_or("-") == "First");
  CHECK(starts[0].part == SectionPart::Page);
  CHECK(lines[starts[1].line].page == 2);
}

TEST_CASE("text under a heading is no part of it", "[headings]") {
  const auto lines = test::lines_of("# First\ntext of it\f# Second\ntext of it");
  CHECK(test::show(find_pages(lines, SectionPart::Page), lines) ==
        "1: - | First\n3: - | Second\n");
}

TEST_CASE("slides open at top headings", "[headings]") {
  const auto lines = test::lines_of(
      "# Focused Visit\n\n7 July 2021\n\n# Context:\n\n## Our aim:\n\n- one\n- two\n\n"
      "# Findings\n\n- three\n");
  CHECK(test::show(find_slides(lines), lines) ==
        "1: - | Focused Visit\n5: - | Context\n12: - | Findings\n");
}
