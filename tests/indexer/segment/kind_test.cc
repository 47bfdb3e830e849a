#include "indexer/segment/kind.h"

#include <catch2/catch.hpp>

#include "text_pages.h"

using namespace council;

namespace {

std::string kind_of(const std::string& text, std::string_view name = "paper.txt") {
  const KindGuess guess =
      recognise_kind(test::lines_of(text), {.format = Format::Text, .name = name});
  return std::string{to_string(guess.kind)};
}

}  // namespace

TEST_CASE("a paper's form tells its kind", "[kind]") {
  const auto [text, kind] = GENERATE(table<std::string, std::string>({
      {"SCRUTINY PANEL\n\nA meeting of the Scrutiny Panel was held on 9 March 2026.\n\n"
       "PRESENT: Councillors A Ash (Chair) and B Beech\n\n25/44 WELCOME\n",
       "minutes"},
      {"WEXCOMBE COUNTY COUNCIL\n\nCABINET\n\nMINUTES of a meeting of the Cabinet held "
       "in "
       "the Chamber on 30 January 2025\n\nPRESENT: Mr A Ash (Chairman)\n\n"
       "84. Apologies\n(Item 1)\n",
       "minutes"},
      {"DRAFT MINUTES FOR INFORMATION ONLY\n\nMinutes of the meeting of Stoke Parish "
       "Council held on 2nd October 2018\n\nPresent: Cllr Ash\n",
       "minutes"},
      {"SCRUTINY PANEL\n\nDate: Tuesday 7th July, 2020\nTime: 4.00 pm\nVenue: Virtual\n\n"
       "AGENDA\n\n1. Apologies for Absence\n2. Declarations of Interest\n"
       "3. Minutes of the meeting held on 5 May 2020 3 - 8\n",
       "agenda"},
      {"Quay Parish Council\n\nMeeting: 8th May 2003, at the Hall\n\nMeeting opened "
       "8.00pm.\n\nMrs S Ash\n\nAlso present: Mrs B Beech (Clerk)\n\n1) Election of "
       "Officers: Mr Ash was elected.\n\n2) Planning:\n",
       "minutes"},
      {"QUAY FIRE AUTHORITY\n\n30 MARCH 2012\n\nA G E N D A\n\n1. APOLOGIES FOR "
       "ABSENCE\n\n2. TO CONFIRM THE MINUTES OF PROCEEDINGS OF THE QUAY FIRE AUTHORITY "
       "MEETING ON 10 FEBRUARY 2012\n",
       "agenda"},
      {"AGENDA ITEM: 5\n\nMeeting          Licensing Sub-Committee\n\nDate             "
       "25 "
       "March 2014\n\nReport of        Licensing Manager\n\nWards Affected   "
       "Quay\n\n1. RECOMMENDATION\n\n1.1 That it be granted.\n\n2. BACKGROUND "
       "INFORMATION\n\n2.1 None.\n",
       "officer_report"},
      {"Stoke Parish Council\n\nYou are summoned to a meeting of the Council on Monday "
       "7th "
       "January 2019 at 7.00pm.\n\nAGENDA\n\n1. Apologies\n2. Minutes\n",
       "agenda"},
      {"Otterbourne Council\nScrutiny Panel\n\nReport title\tFront Door\n"
       "Date of Meeting\t9 March 2026\nLead Officer\tJo Smith\nWards Affected\tAll\n\n"
       "1. Executive Summary\n\n1.1 This report is one.\n",
       "officer_report"},
      {"OTTERBOURNE COUNCIL\n\nSCRUTINY PANEL\n\nSetting the Work Programme\n\n27 JULY "
       "2021\n\nPURPOSE OF THE REPORT\n\n1. To invite the Panel.\n\nBACKGROUND\n\n2. At "
       "the start.\n\nRECOMMENDATION\n\n3. That it agrees.\n",
       "officer_report"},
      {"From:\tJo Smith, Cabinet Member for Care\n\nTo:\tCabinet, 30 January 2025\n\n"
       "Subject:\tCare Strategy\n\nDecision Number: 24/00115\n\nClassification: "
       "Unrestricted\n\nSummary: This report.\n\nRecommendations: Cabinet is asked to "
       "agree.\n",
       "officer_report"},
      {"WEXCOMBE COUNTY COUNCIL - RECORD OF DECISION\n\nDECISION TO BE TAKEN BY:\nJo "
       "Smith\n\nDECISION NUMBER:\n24/00093\n\nKey decision: YES\n\nDecision:\nI agree "
       "to:\n",
       "decision_record"},
      {"SCHEDULE OF MEETING DATES\n\nDate\tTime\tVenue\nTuesday, 7 July 2020\t4.00pm\t"
       "Virtual\nMonday, 3 August 2020\t4.00pm\tTo Be Confirmed\nMonday, 7 "
       "September 2020\t4.00pm\tTo Be Confirmed\n",
       "schedule_of_dates"},
      {"Once upon a time there was a bear.\n\nIt slept.\n", "unrecognised"},
      {"", "unrecognised"},
  }));
  CAPTURE(text);
  CHECK(kind_of(text) == kind);
}

TEST_CASE("a report on an inspection is a report", "[kind]") {
  CHECK(
      kind_of("Otterbourne Council\nScrutiny Panel\n\nReport title\tOfsted Focused Visit "
              "to the Front Door\nDate of Meeting\t9 March 2026\nLead Officer\tJo "
              "Smith\n\n1. Executive Summary\n\n1.1 Ofsted carried out a focused "
              "visit.\n") == "officer_report");
}

TEST_CASE("minutes may be headed by nothing but their day", "[kind]") {
  CHECK(kind_of("Minutes 12th November 2020\n\nHeld by telephone.\n\n- Trees\n\nThe "
                "oak was felled.\n") == "minutes");
  CHECK(kind_of("Minutes of the last meeting 12th November 2020\n\nTo be read.\n") ==
        kind_of("Minutes of the last meeting\n\nTo be read.\n"));
  CHECK(kind_of("DRAFT MINUTES OF THE ANNUAL MEETING OF QUAY PARISH COUNCIL HELD AT QUAY "
                "HALL AT 7.30 pm WEDNESDAY 4 MAY 2016 PRESENT (3 Councillors): - Ann Ash "
                "(AA) - Chairman, Bo Birch (BB), Cy Cedar (CC). Clerk: - Di Drew 4 "
                "members of the public were there.\n\n1. Trees. The oak was felled.\n") ==
        "minutes");
}

TEST_CASE("a parish may call its minutes a report", "[kind]") {
  CHECK(kind_of("QUAY PARISH COUNCIL\n\nReport of meeting held on 10/01/07\n\nThe "
                "January meeting was held at the school.\n\nThe council resolved to "
                "accept the papers.\n") == "minutes");
  CHECK(kind_of("QUAY COUNCIL\n\nReport of the Head of Quays\n\nPURPOSE OF THE "
                "REPORT\n\n1. To tell of the mole.\n") == "officer_report");
}

TEST_CASE("an agenda that lists minutes is an agenda", "[kind]") {
  CHECK(kind_of("Tintern Community Council\n\nAGENDA\n\nfor the meeting on Monday 7th "
                "January 2019 at 7.00pm\n\n1. Police Report\n2. Apologies for absence\n"
                "3. Approval of minutes of previous meeting\n4. Financial Report\n") ==
        "agenda");
}

TEST_CASE("minutes that a paper asks for are not its own", "[kind]") {
  const std::string items =
      "1. APOLOGIES FOR ABSENCE\n\n2. MINUTES\n\nTo confirm as a correct record the "
      "minutes of the meeting of the Leisure Committee held on 20 January 2021.\n\n"
      "3. DECLARATIONS OF INTEREST\n\nTo receive any declarations.\n";
  CHECK(kind_of("LEISURE COMMITTEE\n\nNOTICE AND AGENDA\n\nFor a virtual meeting to be "
                "held on Wednesday 17 March 2021 at 7.30pm.\n\n" +
                items) == "agenda");
  CHECK(kind_of("EGM (June 2018)\n\n13 June 2018, 7:00pm\n\nCouncillors are summoned to "
                "attend the Meeting of the Parish Council detailed above.\n\n" +
                items) == "agenda");
  CHECK(kind_of("REPAIR OF THE QUAY\n\n1 Summary\n\n1.1 The quay leaks.\n\n"
                "Report prepared by: A Ash, Head of Works\n") == "officer_report");
}

TEST_CASE("tables and motions are no decisions of a kind", "[kind]") {
  CHECK(
      kind_of("City Record\n\nOrd. No. 123-12.\n\nBy Council Member Ash.\n\nAn ordinance "
              "to amend.\n\nPassed. Yeas 17. Nays 0.\n") == "unrecognised");
}

TEST_CASE("minutes may be submitted as a report", "[kind]") {
  CHECK(kind_of("COUNTY BOROUGH OF CWM\n\nREPORT TO: THE CHAIR AND MEMBERS OF THE PEOPLE "
                "SCRUTINY COMMITTEE\n\nSUBJECT: PEOPLE SCRUTINY COMMITTEE - 11TH JULY, "
                "2023\n\nREPORT OF: DEMOCRATIC OFFICER\n\nPRESENT: Councillor G. Ash "
                "(Chair)\n\nNo. 1 APOLOGIES\n\nApologies for absence were received from "
                "Mr. Bee.\n\nNo. 2 DECLARATIONS OF INTEREST\n\nNone.\n\nNo. 3 "
                "ROADS\n\nThe Committee AGREED that the report be noted.\n") ==
        "minutes");
}

TEST_CASE("the decision of a portfolio holder is a record", "[kind]") {
  CHECK(kind_of("Portfolio Holder Decision\n\nSpeed Limit, Priory Road\n\nPortfolio "
                "Holder Portfolio Holder for Transport\n\nDate of decision 9 February "
                "2024\n\n1. Decision taken\n\n1.1 That the order be made.\n\n2. Reasons "
                "for decisions\n\n2.1 The limit is supported.\n\n3. Background "
                "information\n\n3.1 The road is narrow.\n") == "decision_record");
}
