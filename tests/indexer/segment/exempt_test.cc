#include "indexer/segment/exempt.h"

#include <algorithm>

#include <catch2/catch.hpp>

#include "exempt_sections.h"
#include "indexer/segment/segment.h"
#include "text_pages.h"

using namespace council;

namespace {

constexpr auto head =
    "CABINET\n\nMINUTES of a meeting of the Cabinet held on 30 January 2025\n\nPRESENT: "
    "Mr A "
    "Ash\n\n1. APOLOGIES\n\nNone.\n\n";

}  // namespace

TEST_CASE("only what the paper makes exempt is exempt", "[exempt]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"2. EXCLUSION OF THE PUBLIC\n\nRESOLVED that the press and public be excluded "
       "under "
       "paragraph 3 of Part 1 of Schedule 12A.\n\n3. LEASE\n\nA lease.\n\n4. SALE\n\nA "
       "sale.\n",
       "3 4 "},
      {"2. EXCLUSION OF THE PUBLIC\n\nNot required. All business was conducted in "
       "public.\n\n3. LEASE\n\nA lease.\n",
       ""},
      {"2. EXCLUSION OF THE PUBLIC\n\nMembers did not resolve to exclude the "
       "public.\n\n3. "
       "LEASE\n\nA lease.\n",
       ""},
      {"2. LEASE (Exempt - Paragraph 3)\n\nA lease.\n\n3. SALE\n\nA sale.\n", "2 "},
      {"2. LEASE\n(Paragraph 3)\n\nA lease.\n\n3. SALE\n\nA sale.\n", "2 "},
      {"2. GUIDANCE\n\nDo not include information which is exempt or confidential.\n\n3. "
       "SALE\n\nA sale.\n",
       ""},
      {"2. EXEMPT ITEMS\n\nAt the time of preparing the agenda there were no exempt "
       "items.\n\n3. SALE\n\nA sale.\n",
       ""},
      {"2. EXCLUSION OF THE PUBLIC\n\nRESOLVED that the public be excluded while the "
       "Sub-Committee deliberates.\n\n3. LICENCE\n\nA licence.\n",
       ""},
      {"2. LEASE\n\nExempt: Not for publication under paragraph 3 of Part 1.\n\n3. "
       "SALE\n\nA "
       "sale.\n",
       "2 "},
      {"2. LEASE\n\nExempt: No, except for Appendix 2, which is exempt under paragraph 3 "
       "of "
       "Part 1 of Schedule 12A.\n\n3. SALE\n\nA sale.\n",
       ""},
      {"2. PRIVATE\n\nThe Committee, under Section 50(A)(4) of the Act, excluded the "
       "public "
       "for the following item on the grounds that it involved exempt information.\n\n3. "
       "SALE\n\nA sale.\n\n4. DATE OF NEXT MEETING\n\nMay.\n",
       "3 "},
      {"2. PRIVATE\n\nResolved in accordance with Section 50A(4) of the Act to exclude "
       "the "
       "public during the undernoted items.\n\n3. SALE\n\nA sale.\n\nThe public were "
       "readmitted.\n\n4. WORKS\n\nWorks.\n",
       "3 "},
      {"2. PRIVATE\n\nIt was agreed to exclude the public during the undernoted items, "
       "as "
       "there would be disclosure to them of exempt information under Schedule 7A.\n\n3. "
       "SALE\n\nA sale.\n",
       "3 "},
      {"2. PRIVATE\n\nPursuant to the Act 1960 members of the public were asked to leave "
       "the meeting.\n\n3. SALE\n\nA sale.\n",
       "3 "},
      {"2. PRIVATE\n\nIt was agreed to go into private session.\n\n3. SALE\n\nA "
       "sale.\n\nThe meeting resumed in open session.\n\n4. WORKS\n\nWorks.\n",
       "3 "},
      {"2. PRIVATE\n\nIt was RESOLVED that item 4 be taken in confidential "
       "session.\n\n3. SALE\n\nA sale.\n\n4. WORKS\n\nWorks.\n",
       "4 "},
      {"2. ROADS\n\nThree members of the public left the meeting at this point.\n\n3. "
       "SALE\n\nA sale.\n",
       ""},
      {"2. PRIVATE\n\nThe Clerk said that the public may be excluded under section 100A "
       "if it is so resolved.\n\n3. SALE\n\nA sale.\n",
       ""},
      {"2. ROADS\n\nA road.\n\nPART II - PRIVATE\n\n3. SALE\n\nA sale.\n\nPART I - "
       "PUBLIC\n\n4. WORKS\n\nWorks.\n",
       "3 "},
      {"2. EXEMPT ACCOMMODATION\n\nHousing with support.\n\n3. SALE\n\nA sale.\n", ""},
  }));
  CAPTURE(text);
  CHECK(test::exempt_in(head + text) == expected);
}

TEST_CASE("a report that is not for publication is exempt as a whole", "[exempt]") {
  CHECK(test::exempt_in(
            "NOT FOR PUBLICATION by virtue of paragraph 3 of Schedule 12A\n\nReport "
            "to: Cabinet - 11 October 2023\n\nSubject: Lease\n\nReport of: "
            "Director\n\n1. PURPOSE OF REPORT\n\n1.1 To let.\n\n2. "
            "RECOMMENDATIONS\n\n2.1 That it be let.\n") != "");
  CHECK(test::exempt_in(
            "Report to: Cabinet - 11 October 2023\n\nSubject: Lease\n\nReport of: "
            "Director\n\nClassification: Unrestricted\n\n1. PURPOSE OF REPORT\n\n1.1 "
            "To let.\n\n2. RECOMMENDATIONS\n\n2.1 That it be let.\n") == "");
}

TEST_CASE("a paper for an exempt item of the agenda is exempt with it", "[exempt]") {
  const std::string pack =
      "SCRUTINY PANEL\n\nDate: Tuesday 27th July, 2021\nTime: 4.00 pm\n\nAGENDA\n\n"
      "1. Apologies\n2. Work Programme (Pages 3 - 3)\n3. Lease of the depot (Exempt - "
      "Paragraph 3) (Pages 4 - 4)\n\nPage 1\n\f"
      "This page is intentionally left blank\n\nPage 2\n\f"
      "OTTERBOURNE COUNCIL\n\nSCRUTINY PANEL\n\nWork Programme\n\n27 JULY "
      "2021\n\nPURPOSE OF THE REPORT\n\n1. To invite.\n\nPage 3\n\f"
      "OTTERBOURNE COUNCIL\n\nSCRUTINY PANEL\n\nLease of the depot\n\n27 JULY "
      "2021\n\nPURPOSE OF THE REPORT\n\n1. To let.\n\nPage 4\n";
  const RecognisedSource source = recognise(test::pages_of(pack), "pack.txt");
  REQUIRE(source.documents.size() == 3);
  CHECK_FALSE(std::ranges::any_of(source.documents[1].sections, &Section::exempt));
  CHECK(std::ranges::all_of(source.documents[2].sections, &Section::exempt));
  CHECK(source.documents[2].inferred.contains("exempt"));
}
