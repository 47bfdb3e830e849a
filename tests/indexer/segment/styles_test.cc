// The fronts of papers as councils of many kinds set them, all of them invented.

#include <catch2/catch.hpp>

#include "indexer/segment/segment.h"
#include "text_pages.h"

using namespace council;

namespace {

// "kind | panel key | meeting date | time", "-" for what is absent.
std::string front_of(const std::string& text) {
  const RecognisedSource source = recognise(test::pages_of(text), "paper.txt");
  if (source.documents.empty()) {
    return "";
  }
  const Document& document = source.documents.front();
  return std::string{to_string(document.kind)} + " | " +
         document.panel_key.value_or("-") + " | " +
         (document.meeting_date ? to_iso(*document.meeting_date) : "-") + " | " +
         (document.meeting_time ? to_iso(*document.meeting_time) : "-");
}

}  // namespace

TEST_CASE("minutes say whose they are in many ways", "[styles]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"THE OTTERBURN COUNCIL\n\nMINUTES of MEETING of the STRATH AREA COMMITTEE held in "
       "the CHAMBER, INVERBURN on TUESDAY, 14 MARCH 2023 at 10.30 "
       "a.m.\n\nSEDERUNT\n\nCouncillors A Ash and B Beech\n\n1. Calling of the "
       "Roll\n\nNone.\n",
       "minutes | strath-area-committee | 2023-03-14 | 10:30"},
      {"KIRKDALE COUNCIL\n\nMINUTE of MEETING of the EXECUTIVE held IN THE MUNICIPAL "
       "BUILDINGS, KIRKDALE on TUESDAY 24 MAY 2022 at 9.30 AM.\n\nCOUNCILLORS:\nA "
       "Ash\n\nEX1. APOLOGIES\n\nNone.\n",
       "minutes | executive | 2022-05-24 | 09:30"},
      {"LOUGHSIDE DISTRICT COUNCIL\n\nMinutes of Special Council Meeting held on Monday "
       "5 "
       "June 2023 at 6.00 pm in the Civic Centre\n\nIn the Chair: Councillor A "
       "Ash\n\nSC/012/2023 APOLOGIES\n\nNone.\n",
       "minutes | loughside-district-council | 2023-06-05 | 18:00"},
      {"ANTRIMSIDE BOROUGH COUNCIL\n\nMINUTES OF THE PROCEEDINGS OF THE MEETING OF THE "
       "PLANNING COMMITTEE HELD IN THE CIVIC CENTRE ON MONDAY 17 APRIL 2023 AT 6.00 "
       "PM\n\nIn the Chair: Councillor A Ash\n\n1 APOLOGIES\n\nNone.\n",
       "minutes | planning-committee | 2023-04-17 | 18:00"},
      {"Minutes of a meeting of the\nDevelopment Control Committee\nat 6:00 pm on "
       "Tuesday, "
       "12 March 2024\nin the Guildhall\n\nPresent:\nCouncillor A Ash in the "
       "Chair\n\n61. "
       "MINUTES\n\nConfirmed.\n",
       "minutes | development-control-committee | 2024-03-12 | 18:00"},
      {"EASTMERE DISTRICT COUNCIL\n\nSCRUTINY COMMITTEE\n\nMinutes of the meeting held "
       "on "
       "Thursday 20th July 2023 commencing at 7.00pm\n\nMembers present: Councillors Ash "
       "and Beech\n\nOS/23/11 Apologies\n\nNone.\n",
       "minutes | scrutiny-committee | 2023-07-20 | 19:00"},
      {"MINUTES OF CABINET MEETING\n\nTUESDAY, 6TH FEBRUARY, 2024 AT 6.30 PM\n\nCOUNCIL "
       "CHAMBER\n\nPresent: Councillor A Ash (Leader)\n\nC.45 APOLOGIES\n\nNone.\n",
       "minutes | cabinet | 2024-02-06 | 18:30"},
      {"ELMBURY BOROUGH COUNCIL\n\nCOMMITTEE:      CHILDREN'S SCRUTINY COMMITTEE\nDATE:  "
       "   "
       "      Monday, 18th September, 2017\nTIME:           6.00 p.m. - 7.40 "
       "p.m.\n\nPRESENT:        Councillor Ash (Chair)\n\n14. DECLARATIONS\n\nNone.\n",
       "minutes | childrens-scrutiny-committee | 2017-09-18 | 18:00"},
      {"WEST ELMS COMBINED AUTHORITY\n\nMINUTES OF THE MEETING OF THE\nTRANSPORT "
       "COMMITTEE\nHELD ON FRIDAY, 13 JANUARY 2023 IN ELM "
       "HOUSE\n\nPresent:\n\nCouncillor A "
       "Ash (Chair)\n\n34. Apologies\n\nNone.\n",
       "minutes | transport-committee | 2023-01-13 | -"},
      {"LICENSING (HEARINGS) SUB-COMMITTEE \"B\"\n\nMinutes of the meeting held at 10.00 "
       "am "
       "on 3 October 2022\n\nPresent: Councillor A Ash (Chair)\n\n1. "
       "Apologies\n\nNone.\n",
       "minutes | licensing-hearings-sub-committee-b | 2022-10-03 | 10:00"},
      {"# Minutes of Ashby cum Wold Parish Council Meeting\n\n**Held on Wednesday, "
       "November "
       "8th 2023 in the Hall**\n\n**Present:** Cllr A Ash (Chairman)\n\n**1. "
       "Apologies**\n\nNone.\n",
       "minutes | ashby-cum-wold-parish-council | 2023-11-08 | -"},
      {"COMHAIRLE CHONTAE NA COILLE\nWESTWOOD COUNTY COUNCIL\n\nMinutes of Monthly "
       "Meeting "
       "of Westwood County Council held in the Chamber, on Monday, 11th September, 2023 "
       "at "
       "2.00 p.m.\n\nPresent: Cllrs. A. Ash and B. Beech\n\n1. Minutes\n\nAgreed.\n",
       "minutes | westwood-county-council | 2023-09-11 | 14:00"},
      {"CYNGOR SIR GLANFFRWD\n\nCOFNODION CYFARFOD Y CABINET a gynhaliwyd yn Neuadd y "
       "Sir, "
       "ar Ddydd Mawrth, 21 Mawrth 2023 am 10.00 y.b.\n\nPRESENNOL\n\nY Cynghorydd A "
       "Onnen\n\n1 YMDDIHEURIADAU\n\nDim.\n",
       "minutes | cabinet | 2023-03-21 | 10:00"},
  }));
  CAPTURE(text);
  CHECK(front_of(text) == expected);
}

TEST_CASE("a head that runs on in one line is read, and no date of other minutes",
          "[styles]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"NETHER WOLD PARISH COUNCIL Draft Minutes Subject to the Approval at the next "
       "Meeting "
       "Ordinary Meeting of the Parish Council Wednesday 4 April 2018 at 7.00 pm Nether "
       "Wold "
       "Village Hall\n\nPresent: Cllr A Ash\n\n71/18 Minutes of the Meeting dated 7 "
       "March "
       "2018 The minutes of the Meeting held on 7 March 2018 were approved.\n",
       "minutes | nether-wold-parish-council | 2018-04-04 | 19:00"},
      {"Over and Nether Wold Parish Council \u2013 Ordinary Meeting Tuesday 4th July "
       "2017, "
       "7.30pm Wold Village Hall\n\nPRESENT: Cllr A. Ash (Chairman)\n\n1. MINUTES\n\nThe "
       "minutes of the meeting held on 6th June 2017 were approved.\n",
       "minutes | over-and-nether-wold-parish-council | 2017-07-04 | 19:30"},
      {"NETHER WOLD PARISH COUNCIL\n\nMINUTES\n\nPresent: Cllr A Ash\n\n16/01/11 "
       "HIGHWAYS "
       "The minutes of 3 December 2015 were approved.\n\n16/01/12 FINANCE\n\nNone.\n",
       "minutes | nether-wold-parish-council | - | -"},
      {"MINUTES\n\nOF\n\nPROCEEDINGS\n\nAT\n\nMEETING\n\nOF\n\nTHE\n\nMUNICIPAL DISTRICT "
       "OF WESTWOOD HELD IN\n\nTHE CHAMBER, WESTWOOD,\n\nON WEDNESDAY, 4TH OCTOBER, "
       "2023, "
       "AT\n\n10AM.\n\nPRESENT IN THE CHAIR:\n\nCouncillor A. Ash\n\n1. "
       "Minutes\n\nAgreed.\n",
       "minutes | municipal-district-of-westwood | 2023-10-04 | 10:00"},
  }));
  CAPTURE(text);
  CHECK(front_of(text) == expected);
}

TEST_CASE("headings that number items cut no paper in two", "[styles]") {
  const RecognisedSource source = recognise(
      test::pages_of(
          "**MINUTES OF MEETING OF THE PLANNING COMMITTEE HELD ON MONDAY, 11TH "
          "OCTOBER, 2021**\n\nPresent: Cllr. A. Ash\n\n**Item 1**\n\n**Adoption of "
          "Minutes**\n\nThe minutes were adopted on the proposal of Cllr. Ash, "
          "seconded by Cllr. Beech, after some discussion of them.\n\n**Item "
          "2**\n\n**Presentation**\n\nMembers received a presentation and asked a "
          "number of questions about it, which were answered.\n\n**Item 3**\n\n**Any "
          "Other Business**\n\nNil\n"),
      "minutes.md");
  CHECK(source.documents.size() == 1);
}

TEST_CASE("a motion may name its meeting in its first line", "[styles]") {
  CHECK(
      front_of(
          "County Council Meeting - 13th March 2025\n\nNOTICE OF MOTION\n\nProposed by: "
          "Mr A Ash\n\nThis Council resolves to plant trees.\n") ==
      "motion | county-council | 2025-03-13 | -");
}

TEST_CASE("agendas and reports say for which meeting they are", "[styles]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"Aberoak City Council\n\nTown House,\nABEROAK, 8 November 2023\n\nEDUCATION "
       "COMMITTEE\n\nThe Members of the EDUCATION COMMITTEE are requested to meet in the "
       "Chamber on TUESDAY, 21 NOVEMBER 2023 at 10.00 am.\n\nB U S I N E S S\n\n1.1 "
       "Declarations of Interest\n\n2.1 Minute of Previous Meeting (Pages 5 - 24)\n",
       "agenda | education-committee | 2023-11-21 | 10:00"},
      {"NOTICE OF MEETING\n\nCORPORATE PARENTING COMMITTEE\n\nThursday, 11th January, "
       "2024, "
       "7.00 pm - Elm House\n\nMembers: Councillors A Ash (Chair)\n\n1. FILMING AT "
       "MEETINGS\n\n2. APOLOGIES FOR ABSENCE\n\n3. MINUTES (PAGES 1 - 8)\n",
       "agenda | corporate-parenting-committee | 2024-01-11 | 19:00"},
      {"HOLMWOLD TOWN COUNCIL\n\nDear Councillor\n\nYou are hereby summoned to attend a "
       "meeting of the Planning Committee to be held in the Chamber on Monday 5th "
       "February "
       "2024 at 6.30 p.m.\n\nA Clerk\nTown Clerk\n30th January 2024\n\nAGENDA\n\nP1/24 "
       "To "
       "receive apologies\n",
       "agenda | planning-committee | 2024-02-05 | 18:30"},
      {"Cyngor Sir Glanffrwd\n\nRHAGLEN\n\nPWYLLGOR CRAFFU ADDYSG\n\nDYDDIAD: Dydd "
       "Mercher, 17eg Ionawr, 2024\nAMSER: 2.00 y.p.\n\n1. YMDDIHEURIADAU\n2. DATGAN "
       "BUDDIANNAU\n",
       "agenda | pwyllgor-craffu-addysg | 2024-01-17 | 14:00"},
      {"Elmchester City Council\nReport for Resolution\n\nReport to:      Health "
       "Scrutiny "
       "Committee - 11 October 2023\n\nSubject:        Winter Planning\n\nReport of:     "
       " "
       "Director\n\nSummary\n\nAn update.\n\nRecommendations\n\nTo note.\n",
       "officer_report | health-scrutiny-committee | 2023-10-11 | -"},
      {"REPORT TO:          CABINET\nDATE OF MEETING:    5 December 2023\nREPORT OF:     "
       "   "
       "  Director\nTITLE:              Budget Monitoring\n\n1. Purpose\n1.1 To "
       "inform.\n\n2. Recommendations\n2.1 That it be noted.\n",
       "officer_report | cabinet | 2023-12-05 | -"},
  }));
  CAPTURE(text);
  CHECK(front_of(text) == expected);
}

TEST_CASE("a decision says who took it and when", "[styles]") {
  const RecognisedSource source = recognise(
      test::pages_of(
          "Decision details\n\nContract Award\n\nDecision Maker: Cabinet Member "
          "for Transport\n\nDecision status: Recommendations Approved\n\nIs Key "
          "decision?: Yes\n\nDecision:\n\nThat it be awarded.\n\nPublication date: "
          "13/09/2024\n\nDate of decision: 12/09/2024\n\nEffective from: "
          "21/09/2024\n"),
      "page.txt");
  REQUIRE(source.documents.size() == 1);
  const Document& document = source.documents.front();
  CHECK(document.decision_maker == "Cabinet Member for Transport");
  CHECK(document.decision_date == make_date(2024, 9, 12));
  CHECK(document.published_date == make_date(2024, 9, 13));
  CHECK(document.effective_date == make_date(2024, 9, 21));
  CHECK_FALSE(document.meeting_date);
}

TEST_CASE("a decision taken at a meeting belongs to it", "[styles]") {
  const RecognisedSource source = recognise(
      test::pages_of("Decision details\n\nContract Award\n\nDecision Maker: "
                     "Executive\n\nDecision:\n\nThat it be awarded.\n\nDate of decision: "
                     "12/09/2024\n\nDecided at meeting: 12/09/2024 - Executive\n"),
      "page.txt");
  REQUIRE(source.documents.size() == 1);
  CHECK(source.documents.front().panel_key == "executive");
  CHECK(source.documents.front().meeting_date == make_date(2024, 9, 12));
}

TEST_CASE("bodies that met in joint session are told apart", "[styles]") {
  const RecognisedSource source = recognise(
      test::pages_of(
          "AUDIT COMMITTEE AND GENERAL PURPOSES COMMITTEE (JOINT SESSION)\n\n24 "
          "SEPTEMBER 2009\n\nPRESENT: Councillors A Ash (Chair), B Beech\n\n1 "
          "APOLOGIES\n\nNone.\n"),
      "minutes.txt");
  REQUIRE(source.documents.size() == 1);
  CHECK(source.documents.front().panel ==
        "Audit Committee and General Purposes Committee (Joint Session)");
  CHECK(source.documents.front().joint_panels ==
        std::vector<std::string>{"Audit Committee", "General Purposes Committee"});
  CHECK(source.documents.front().subkind == "joint_note");
}

TEST_CASE("a standing joint committee is one body", "[styles]") {
  const RecognisedSource source = recognise(
      test::pages_of("Minutes of a meeting of the Joint Health Overview and Scrutiny "
                     "Committee held on Monday 4 March 2019 at 7.00 pm\n\nPRESENT\n\n"
                     "Councillors A Ash (Chair)\n\n1. APOLOGIES\n\nNone.\n"),
      "minutes.txt");
  CHECK(source.documents.front().panel_key ==
        "joint-health-overview-and-scrutiny-committee");
  CHECK(source.documents.front().joint_panels.empty());
}

TEST_CASE("all spellings of a body have one key", "[styles]") {
  const std::string name =
      GENERATE(as<std::string>{}, "CARE AND CHILDREN'S SERVICES SCRUTINY PANEL",
               "Care & Children's Services Scrutiny Panel",
               "Care and Children’s Services Scrutiny Panel",
               "The Care and Childrens Services Scrutiny Panel");
  CAPTURE(name);
  const RecognisedSource source = recognise(
      test::pages_of("## " + name + "\n\nA meeting of the " + name +
                     " was held on 9 March 2026.\n\nPRESENT: Councillor A Ash\n\n### "
                     "MINUTES\n\nApproved.\n"),
      "minutes.txt");
  CHECK(source.documents.front().panel_key ==
        "care-and-childrens-services-scrutiny-panel");
}
