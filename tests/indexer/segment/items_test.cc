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

TEST_CASE("only the paragraphs below a title may bear its number", "[items]") {
  const std::string text =
      "There was submitted a report on this, which the\nBoard had before it.";
  const auto item = [&](const std::string& title, const std::string& number) {
    return title + "\n\n" + number + ' ' + text + "\n\n";
  };
  CHECK(items_in(item("WELCOME", "1.") + item("MINUTES OF THE LAST MEETING", "2.1") +
                 item("MATTERS ARISING", "2.2") + item("CORRESPONDENCE", "3.") +
                 item("QUAY PLAN", "4.") + item("QUAY FUND", "5.1") + "5.2 " + text +
                 "\n\n" + item("PRESENTATION", "6.") +
                 item("DATE OF NEXT MEETING", "7.")) ==
        "1: 1 | WELCOME\n6: 2.1 | MINUTES OF THE LAST MEETING\n11: 2.2 | MATTERS "
        "ARISING\n16: 3 | CORRESPONDENCE\n21: 4 | QUAY PLAN\n26: 5 | QUAY FUND\n34: 6 | "
        "PRESENTATION\n39: 7 | DATE OF NEXT MEETING\n");
}

TEST_CASE("titles stand between paragraphs that no blank lines part", "[items]") {
  const std::string text = "The report, as circulated to all the members, was noted.\n";
  CHECK(items_in("Minutes\n" + text + "Matters Arising\n" + text + "Quay Report\n" +
                 text + "Draft Budget 2010\n" + text + "Bye Laws - Parking\n" + text +
                 "Road safety at the quays\n" + text + "Sub Committees\n" + text +
                 "Notice of Motion\n" + text + "Next Meeting\n" + text +
                 "\nSigned: ____________\nChair\n") ==
        "1: - | Minutes\n3: - | Matters Arising\n5: - | Quay Report\n7: - | Draft Budget "
        "2010\n9: - | Bye Laws - Parking\n13: - | Sub Committees\n15: - | Notice of "
        "Motion\n17: - | Next Meeting\n");
}

TEST_CASE("numbers may repeat", "[items]") {
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

TEST_CASE("a list inside a report's paragraph stays there", "[items]") {
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

TEST_CASE("a number below its title belongs to it", "[items]") {
  CHECK(items_in("APOLOGIES\n\nPLA10/23\tApologies were received from Councillor Dee.\n\n"
                 "INTERESTS\n\nPLA11/23\tNo declarations of interest were made.\n\n"
                 "LAND AT HILLTOP\n\nPLA12/23\tThe Officer presented the application to "
                 "the members.\n") ==
        "1: PLA10/23 | APOLOGIES\n5: PLA11/23 | INTERESTS\n9: PLA12/23 | LAND AT "
        "HILLTOP\n");
  CHECK(items_in("APOLOGIES\n\n2 Apologies were received on behalf of Councillor Dee.\n\n"
                 "____________________\n\nACTION NOTES\n\n(See document No 1)\n\n"
                 "3 RESOLVED:-\n\nThat the action notes be agreed.\n\n"
                 "____________________\n\nBUDGET REPORT\n\n4 The Cabinet Member gave a "
                 "presentation.\n") ==
        "1: 2 | APOLOGIES\n7: 3 | ACTION NOTES\n17: 4 | BUDGET REPORT\n");
  CHECK(items_in("APOLOGIES\nPLA146/14\nApologies came from Councillor Dee.\n\n"
                 "MINUTES\nPLA147/14\nThe minutes were signed.\n") ==
        "1: PLA146/14 | APOLOGIES\n5: PLA147/14 | MINUTES\n");
}

TEST_CASE("Roman numerals in a column are numbers", "[items]") {
  CHECK(items_in("I\tDECLARATION OF INTEREST\n\nThere were none.\n\nII\tPLANNING "
                 "APPLICATIONS\n\nThe Committee adopted the report.\n\nIII\tAPPEAL "
                 "DECISIONS\n\nI agree, said the Convener.\n\nIV\tDATE OF NEXT "
                 "MEETING\n\n20th May.\n") ==
        "1: I | DECLARATION OF INTEREST\n5: II | PLANNING APPLICATIONS\n"
        "9: III | APPEAL DECISIONS\n13: IV | DATE OF NEXT MEETING\n");
}

TEST_CASE("a title in capitals ends where the text begins on its line", "[items]") {
  CHECK(items_in("61\\. APOLOGIES FOR ABSENCE These were accepted from Cllr Bee.\n\n"
                 "62\\. NEIGHBOURHOOD PLAN a. Cllr Dee gave the result.\n\n"
                 "63\\. HIGHWAYS A resident said that the lane was flooded.\n\n"
                 "64\\. DATE OF NEXT MEETING Monday 14th April 2025\n") ==
        "1: 61 | APOLOGIES FOR ABSENCE\n3: 62 | NEIGHBOURHOOD PLAN\n"
        "5: 63 | HIGHWAYS\n7: 64 | DATE OF NEXT MEETING\n");
}

TEST_CASE("plain headings are items where most of them are the usual ones", "[items]") {
  CHECK(
      items_in("Present: M Ash, P Birch\n\nElection of Chairman\nM Ash was elected.\n\n"
               "Apologies\nJ Hazel (holiday)\n\nDeclarations of Interest\nNone\n\n"
               "Minutes of the last meeting\nThey were agreed.\n\nFinance\nPayments were "
               "approved:\nClerk 310.00\n\nDate of Next Meeting\n20 June\n") ==
      "3: - | Election of Chairman\n6: - | Apologies\n9: - | Declarations of Interest\n"
      "12: - | Minutes of the last meeting\n15: - | Finance\n"
      "19: - | Date of Next Meeting\n");
  CHECK(items_in("The Lake\n\nIt was cold\n\nWe swam\n\nThen we went home.\n").empty());
}

TEST_CASE("the first headings of a paper are found behind its masthead", "[items]") {
  CHECK(items_in("PRESENT\n\nProvost Karen Bee (Chair); Councillors A Dee and C Eff.\n\n"
                 "ATTENDING\n\nP Gee, Chief Executive.\n\nDECLARATIONS OF INTEREST\n\n"
                 "None.\n\nMINUTES OF PREVIOUS MEETINGS\n\nThe Minutes of the Council "
                 "held on the undernoted dates were approved.\n\nREVENUE ESTIMATES\n\nA "
                 "report was submitted.\n") ==
        "9: - | DECLARATIONS OF INTEREST\n13: - | MINUTES OF PREVIOUS MEETINGS\n"
        "17: - | REVENUE ESTIMATES\n");
}

TEST_CASE("a list that has lost its count has items without numbers", "[items]") {
  CHECK(
      items_in(
          "1. Present:\n\nAnn Ash (AA)\n\n1. Apologies:\n\nNone\n\n1. Declarations of "
          "Interest:\n\n1. Minutes of last meeting:\n\nApproved and signed\n\n1. Matters "
          "arising\n\n1. Date of next meeting\n\n4 May\n") ==
      "1: - | Present\n5: - | Apologies\n9: - | Declarations of Interest\n"
      "11: - | Minutes of last meeting\n15: - | Matters arising\n"
      "17: - | Date of next meeting\n");
}

TEST_CASE("a heading may come again on the next page", "[items]") {
  CHECK(items_in(
            "1. MINUTES\n\nAgreed.\n\n2. REPORTS OF THE CHIEF OFFICER\n\n2.1 "
            "ROPES\n\nThe ropes of the quay are old.\n\n2.1 ROPES continued\n\nMembers "
            "asked about the price.\n\n2.2 NETS\n\nThe nets of the pier are new.\n\n3. "
            "CLOSE\n\nThe end.\n") ==
        "1: 1 | MINUTES\n5: 2 | REPORTS OF THE CHIEF OFFICER\n7: 2.1 | ROPES\n"
        "15: 2.2 | NETS\n19: 3 | CLOSE\n");
}

TEST_CASE("what an item is to do stands behind its title", "[items]") {
  CHECK(items_in("1. Apologies for absence - To receive and accept them\n\n2. "
                 "Reports\na. County Councillor\nb. Clerk\n\n3. Play park - To consider "
                 "the report on swings\n\n4. Date of next meeting\n",
                 Numbered::Agenda) ==
        "1: 1 | Apologies for absence\n3: 2 | Reports\n7: 3 | Play park\n"
        "9: 4 | Date of next meeting\n");
}

TEST_CASE("an election runs on from its title", "[items]") {
  CHECK(items_in(
            "Cllrs A Bee, C Dee\n\n1. Election of Chairman. Cllr Ann Bee proposed that "
            "Cllr Cy Dee take the chair, and Cllr Ed Eff seconded it.\n\n2. "
            "Apologies\n2.1. There were none.\n\n3. Highways\n3.1. A sign is down.\n") ==
        "3: 1 | Election of Chairman.\n5: 2 | Apologies\n8: 3 | Highways\n");
}

TEST_CASE("a title in capitals ends before what became of the minutes", "[items]") {
  CHECK(
      items_in(
          "1. APOLOGIES\n\nNone.\n\n2. MINUTES OF THE LAST MEETING held on 3rd May were "
          "approved and signed as a true record.\n\n3. MATTERS ARISING\n\nNone.\n") ==
      "1: 1 | APOLOGIES\n5: 2 | MINUTES OF THE LAST MEETING\n7: 3 | MATTERS ARISING\n");
}

TEST_CASE("a star before a number is no part of it", "[items]") {
  CHECK(items_in("*481 Minutes\n\nRESOLVED that they be signed.\n\n*482 Petitions\n\n"
                 "There was none.\n\nKEY DECISIONS\n\n483 Waste in the Quay\n\n"
                 "The Board considered a report.\n\n*484 Forward Plan\n\nNoted.\n") ==
        "1: 481 | Minutes\n5: 482 | Petitions\n11: 483 | Waste in the Quay\n"
        "15: 484 | Forward Plan\n");
}

TEST_CASE("the date of the meeting may stand behind the number", "[items]") {
  CHECK(items_in("1.7.22 Attendance.\nAs listed.\n\n2.7.22 To receive apologies.\n"
                 "Cllr. Ash.\n\n3.7.22 To consider the lease of the allotments.\n"
                 "Cllr. Fern left the room.\n") ==
        "1: 1.7.22 | Attendance.\n4: 2.7.22 | To receive apologies.\n"
        "7: 3.7.22 | To consider the lease of the allotments.\n");
}

TEST_CASE("a reference to the agenda may stand between the number and the title",
          "[items]") {
  CHECK(items_in(
            "C/47/18       (Agenda Item No. 1)\n              Confirmation of Minutes\n"
            "\n              They were adopted.\n\n"
            "C/48/18       Councillor A. Fern - Bins\n\n              Reply: 41.\n\n"
            "C/49/18       (Agenda Item No. 2)\n              Disposal of Property\n"
            "\n              It was deferred.\n") ==
        "1: C/47/18 | Confirmation of Minutes\n6: C/48/18 | Councillor A. Fern - Bins\n"
        "10: C/49/18 | Disposal of Property\n");
}

TEST_CASE("the cells of a row may be parted by strokes", "[items]") {
  CHECK(items_in("Item / Notes / Action\n27.16/17 / Apologies for absence / None.\n"
                 "28.16/17 / Planning / The Council had no comments to make on:\n"
                 "2) P1/16/FUL: two dwellings.\n29.16/17 / Play Area / The gate is "
                 "mended. / AF\n") ==
        "2: 27.16/17 | Apologies for absence\n3: 28.16/17 | Planning\n"
        "5: 29.16/17 | Play Area\n");
}

TEST_CASE("capitals end before what became of the item", "[items]") {
  CHECK(items_in("371/01APOLOGIES Cllr Ash sent them.\n371/02TOWN GUIDE Deferred\n"
                 "371/03CO-OPTION\nTwo persons had applied.\n") ==
        "1: 371/01 | APOLOGIES\n2: 371/02 | TOWN GUIDE\n3: 371/03 | CO-OPTION\n");
}

TEST_CASE("an item's parts may repeat its number before a letter", "[items]") {
  CHECK(items_in("4/21  APOLOGIES\n\nNone.\n\n5/21  QUESTIONS\n\n5/21a  MEMBERS\n\n"
                 "There were two.\n\n5/21b  THE PUBLIC\n\nThere were none.\n\n"
                 "6/21  FLOODS\n\nA report was noted.\n") ==
        "1: 4/21 | APOLOGIES\n5: 5/21 | QUESTIONS\n7: 5/21a | MEMBERS\n"
        "11: 5/21b | THE PUBLIC\n15: 6/21 | FLOODS\n");
  // Where the parts alone stand for the item.
  CHECK(items_in("1. MINUTES\n\nSigned.\n\n2. APOLOGIES\n\nNone.\n\n"
                 "3a. PETITIONS\n\nNone came.\n\n3b. ANSWERS\n\nOne was read.\n\n"
                 "4. MOTIONS\n\nOne was carried.\n") ==
        "1: 1 | MINUTES\n5: 2 | APOLOGIES\n9: 3a | PETITIONS\n13: 3b | ANSWERS\n"
        "17: 4 | MOTIONS\n");
}

TEST_CASE("an item's parts may be headed by tasks set as titles", "[items]") {
  const std::string shown = items_in(
      "1. Apologies\nNone were sent.\n\n2. Finance\n\n2.1 To Agree Payments\n\nPayments "
      "were agreed.\n\n2.2 To Receive an Update on Banking\n\nIt was resolved to apply "
      "for a card.\n\n3. Date of Next Meeting\nTuesday at 7.30 pm\n");
  CAPTURE(shown);
  CHECK(shown.find("2.1 | To Agree Payments\n") != std::string::npos);
  CHECK(shown.find("2.2 | To Receive an Update on Banking\n") != std::string::npos);
}
