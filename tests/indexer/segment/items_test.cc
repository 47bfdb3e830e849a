#include "indexer/segment/items.h"

#include <catch2/catch.hpp>

#include "text_pages.h"

using namespace council;

namespace {

std::string items_in(const std::string& text, Numbered numbered = Numbered::Minutes) {
  const auto lines = test::lines_of(text);
  return test::show(find_items(lines, numbered), lines);
}

}  // namespace

TEST_CASE("minutes are cut at their numbers", "[items]") {
  CHECK(
      items_in("PANEL\n\n25/44 **WELCOME**\n\nThe Chair spoke.\n\n25/45 **INTERESTS**\n\n"
               "None.\n\n25/46 **MINUTES**\n\nApproved.\n") ==
      "3: 25/44 | WELCOME\n7: 25/45 | INTERESTS\n11: 25/46 | MINUTES\n");
}

TEST_CASE("a number alone on its line has its title below", "[items]") {
  CHECK(items_in("25/47 **FRONT DOOR**\n\nText.\n\n25/48\n\nMISSING EDUCATION (CME)\n\n"
                 "Text.\n\n25/49\n\nURGENT ITEMS THAT MAY BE CONSIDERED.\n\nNone.\n") ==
        "1: 25/47 | FRONT DOOR\n5: 25/48 | MISSING EDUCATION (CME)\n"
        "11: 25/49 | URGENT ITEMS THAT MAY BE CONSIDERED.\n");
}

TEST_CASE("unnumbered headings are items, their sub-headings are not", "[items]") {
  CHECK(
      items_in("### \\*\\* DECLARATIONS OF INTERESTS\n\nNone were made.\n\n"
               "### MINUTES\n\nApproved.\n\n### **SUFFICIENCY - OVERVIEW**\n\nText.\n\n"
               "## **ANY OTHER BUSINESS**\n\n### Adoption Service\n\nText.\n\n"
               "### Become Charity - Training\n\nText.\n") ==
      "1: - | DECLARATIONS OF INTERESTS\n5: - | MINUTES\n9: - | SUFFICIENCY - OVERVIEW\n"
      "13: - | ANY OTHER BUSINESS\n");
}

TEST_CASE("the parts of a decision are no items", "[items]") {
  CHECK(items_in("25/44 **REVIEW**\n\nText.\n\n**AGREED** as follows:-\n\n"
                 "1. That the report be prepared.\n2. That the rest be noted.\n\n"
                 "25/45 **UPDATE**\n\nText.\n") ==
        "1: 25/44 | REVIEW\n10: 25/45 | UPDATE\n");
}

// Not yet: the first of two items of one number is lost.
TEST_CASE("numbers may repeat", "[items][!mayfail]") {
  CHECK(items_in("2624. Reports\nNone.\n\n2625. Councillor Vacancy\nOne applied.\n\n"
                 "2625. Correspondence\nA letter.\n\n2626. Next meeting\nMay.\n") ==
        "1: 2624 | Reports\n4: 2625 | Councillor Vacancy\n7: 2625 | Correspondence\n"
        "10: 2626 | Next meeting\n");
}

TEST_CASE("paragraph numbers stay in their item", "[items]") {
  CHECK(items_in("290.    Section 25 Report\n(Item 5)\n\n(1) The Chairman moved it.\n\n"
                 "(2) RESOLVED that it be noted.\n\n291.    Budget\n(Item 6)\n\n"
                 "(1) The Leader moved it.\n\n292.    Pay Policy\n(Item 7)\n\n"
                 "RESOLVED that it be noted.\n") ==
        "1: 290 | Section 25 Report\n8: 291 | Budget\n13: 292 | Pay Policy\n");
}

TEST_CASE("an agenda lists its items line under line", "[items]") {
  CHECK(items_in("AGENDA\n\n1. Apologies for Absence\n2. Declarations of Interest\n"
                 "3. Minutes of the meeting held on 19 April 2021 3 - 8\n"
                 "4. Overview of Services\n\nThe Director will attend.\n"
                 "5. Work Programme for 2021/22 9 - 14\n",
                 Numbered::Agenda) ==
        "3: 1 | Apologies for Absence\n4: 2 | Declarations of Interest\n"
        "5: 3 | Minutes of the meeting held on 19 April 2021\n"
        "6: 4 | Overview of Services\n9: 5 | Work Programme for 2021/22\n");
}

// Not yet: "3. Front Door" in a list of paragraph 2.2 passes for the next heading.
TEST_CASE("a list inside a report's paragraph stays there", "[items][!mayfail]") {
  CHECK(
      items_in("1. Executive Summary\n\n1.1 This report is one.\n\n2. Overview\n\n"
               "2.1 It was done.\n\n2.2 Priorities:\n\n1. Leadership\n2. Participation\n"
               "3. Front Door\n\n2.3 It is important.\n\n3. Next steps\n\n3.1 More.\n",
               Numbered::Report) ==
      "1: 1 | Executive Summary\n5: 2 | Overview\n17: 3 | Next steps\n");
}

TEST_CASE("text without items has none", "[items]") {
  CHECK(
      items_in("Dear Ms Ash\n\nThank you for your letter of 3 May.\n\nYours\n").empty());
  CHECK(items_in("").empty());
}
