// Every kind of paper, in forms that councils of all sizes use; all of them invented.

#include <catch2/catch.hpp>

#include "indexer/segment/segment.h"
#include "text_pages.h"

using namespace council;

namespace {

// "minutes", or "minutes/draft" with a subkind.
std::string kind_of(const std::string& text, const std::string& name = "paper.txt",
                    Format format = Format::Text) {
  const RecognisedSource source = recognise(test::pages_of(text, format), name);
  if (source.documents.empty()) {
    return "";
  }
  const Document& document = source.documents.front();
  return std::string{to_string(document.kind)} +
         (document.subkind ? "/" + *document.subkind : "");
}

using Rows = std::vector<std::pair<std::string, std::string>>;

void check_kinds(const Rows& rows) {
  for (const auto& [kind, text] : rows) {
    CAPTURE(text);
    CHECK(kind_of(text) == kind);
  }
}

}  // namespace

TEST_CASE("minutes of every kind of council are minutes", "[kind]") {
  check_kinds({
      {"minutes",
       "THE OTTERBURN COUNCIL\n\nMINUTES of MEETING of the STRATH AREA COMMITTEE held in "
       "the CHAMBER on TUESDAY, 14 MARCH 2023 at 10.30 a.m.\n\nSEDERUNT\n\nCouncillors A "
       "Ash (Convener) and B Beech\n\n1. Calling of the Roll and Apologies\n\nNone.\n"},
      {"minutes",
       "KIRKDALE COUNCIL\n\nMINUTE of MEETING of the EXECUTIVE held IN THE MUNICIPAL "
       "BUILDINGS on TUESDAY 24 MAY 2022 at 9.30 AM.\n\nCOUNCILLORS:\nA Ash\nB "
       "Beech\n\nEX1. APOLOGIES\n\nNo apologies were intimated.\n"},
      {"minutes",
       "LOUGHSIDE DISTRICT COUNCIL\n\nMinutes of Special Council Meeting held on Monday "
       "5 "
       "June 2023 at 6.00 pm in the Civic Centre\n\nIn the Chair: Councillor A "
       "Ash\n\nSC/012/2023 APOLOGIES\n\nNone.\n"},
      {"minutes",
       "CYNGOR SIR GLANFFRWD\n\nCOFNODION CYFARFOD Y CABINET a gynhaliwyd ar Ddydd "
       "Mawrth, 21 Mawrth 2023 am 10.00 y.b.\n\nPRESENNOL\n\nY Cynghorydd A Onnen\n\n1 "
       "YMDDIHEURIADAU\n\nDim.\n"},
      {"minutes",
       "LONDON BOROUGH OF FENROW\n\nPLANNING COMMITTEE\n\nMINUTES OF MEETING HELD ON "
       "WEDNESDAY 9TH JUNE, 2021, 7.00PM\n\nPRESENT:\n\nCouncillors: A Ash (Chair), B "
       "Beech\n\n35. FILMING AT MEETINGS\n\nNoted.\n"},
      {"minutes",
       "MERESHIRE FIRE AND RESCUE AUTHORITY\n\nAUDIT COMMITTEE\n\n24 JANUARY "
       "2024\n\nMINUTES\n\nPresent: Cllr A Ash (Chair)\n\n1. Preliminary "
       "Matters\n\nResolved that: no declarations were made.\n"},
      {"minutes/draft",
       "DRAFT\n\nMINUTES of the Meeting of Nether Wold Parish Council held at the Hall "
       "on "
       "14.11.2022 at 7.15pm\n\nCouncillors present: Mr A Ash\n\n1. "
       "APOLOGIES\nNone.\n"},
      {"minutes/draft",
       "Nether Wold Parish Council\n\nMinutes of the meeting held on 14 November "
       "2022\n\nPresent: Cllr Ash\n\n1. Apologies\nNone.\n\nThese minutes are subject to "
       "approval at the next meeting of the Council.\n"},
      {"minutes/joint_note",
       "AUDIT COMMITTEE AND STANDARDS COMMITTEE (JOINT SESSION)\n\n24 SEPTEMBER "
       "2009\n\nPRESENT: Councillors A Ash (Chair), B Beech\n\n1 APOLOGIES\n\nNone.\n"},
  });
}

TEST_CASE("a file name tells of printed minutes", "[kind]") {
  CHECK(
      kind_of("CABINET\n\nMINUTES of a meeting of the Cabinet held in the Chamber on 30 "
              "January 2025\n\nPRESENT: Mr A Ash\n\n1. Apologies\n\nNone.\n",
              "Printed_minutes_30th-Jan-2025_10.00_Cabinet.txt") == "minutes/printed");
}

TEST_CASE("a budget subject to approval is no draft of minutes", "[kind]") {
  CHECK(kind_of("CABINET\n\nMINUTES of a meeting of the Cabinet held on 30 January "
                "2025\n\nPRESENT: Mr A Ash\n\n7. BUDGET\n\nRESOLVED that the budget be "
                "agreed, subject to approval at the next meeting of the Council.\n") ==
        "minutes");
}

TEST_CASE("agendas, summonses and supplements are told apart", "[kind]") {
  check_kinds({
      {"agenda",
       "NOTICE OF MEETING\n\nCORPORATE PARENTING COMMITTEE\n\nThursday, 11th January, "
       "2024, 7.00 pm - Elm House\n\nMembers: Councillors A Ash (Chair)\n\n1. FILMING AT "
       "MEETINGS\n\n2. APOLOGIES FOR ABSENCE\n\n3. MINUTES (PAGES 1 - 8)\n"},
      {"agenda",
       "Aberoak City Council\n\nEDUCATION COMMITTEE\n\nThe Members of the EDUCATION "
       "COMMITTEE are requested to meet in the Chamber on TUESDAY, 21 NOVEMBER 2023 at "
       "10.00 am.\n\nB U S I N E S S\n\n1.1 Declarations of Interest\n\n2.1 Minute of "
       "Previous Meeting (Pages 5 - 24)\n"},
      {"agenda",
       "Cyngor Sir Glanffrwd\n\nRHAGLEN\n\nPWYLLGOR CRAFFU ADDYSG\n\nDYDDIAD: Dydd "
       "Mercher, 17eg Ionawr, 2024\n\n1. YMDDIHEURIADAU\n2. DATGAN BUDDIANNAU\n"},
      {"agenda/summons",
       "HOLMWOLD TOWN COUNCIL\n\nDear Councillor\n\nYou are hereby summoned to attend a "
       "meeting of the Planning Committee to be held on Monday 5th February 2024 at 6.30 "
       "p.m.\n\nA Clerk\nTown Clerk\n\nAGENDA\n\nP1/24 To receive apologies\n"},
      {"agenda/summons",
       "Summons to and Agenda for the Meeting of the County Council\n\nTo: All Members "
       "of "
       "the County Council\n\nThursday, 13 February 2025 at 9.30 am\n\n1. Apologies\n2. "
       "Minutes\n"},
      {"supplementary_pack",
       "BOROUGH OF ELMTON\n\nSUPPLEMENTARY AGENDA\n\nLicensing Sub-Committee\nTuesday 8 "
       "August 2023 at 10.00 am\n\n5. PREMISES LICENCE (Pages 3 - 12)\nNow attached.\n"},
  });
}

TEST_CASE("decision records are told from proposed ones and from each other", "[kind]") {
  check_kinds({
      {"decision_record/officer",
       "OFFICER DECISION RECORD\n\nSubject: Grant\n\nDecision taken by: Director of "
       "Place\n\nDate of decision: 4 April 2024\n\nDecision: To award a "
       "grant.\n\nReasons "
       "for decision: Need.\n"},
      {"decision_record/executive_member",
       "EXECUTIVE MEMBER DECISION NOTICE\n\nExecutive Member: Councillor A Ash, "
       "Executive "
       "Member for Housing\n\nTitle: Policy\n\nDECISION\n\nThe Executive Member APPROVED "
       "the policy.\n"},
      {"proposed_decision_record/executive_member",
       "MERESHIRE COUNTY COUNCIL - PROPOSED RECORD OF DECISION\n\nDECISION TO BE TAKEN "
       "BY:\nCabinet Member for Highways\n\nDECISION NO:\n24/00031\n\nKey decision: "
       "YES\n\nDecision:\nAs Cabinet Member I propose to agree.\n"},
      {"moderngov_decision_page",
       "Decision details\n\nContract Award\n\nDecision Maker: Executive\n\nDecision "
       "status: Recommendations Approved\n\nIs Key decision?: Yes\n\nDecision:\n\nThat "
       "it "
       "be awarded.\n\nPublication date: 13/09/2024\n"},
  });
}

TEST_CASE("what comes with an agenda is told by its form", "[kind]") {
  check_kinds({
      {"officer_report",
       "Elmchester City Council\nReport for Resolution\n\nReport to: Health Scrutiny "
       "Committee - 11 October 2023\n\nSubject: Winter Planning\n\nReport of: "
       "Director\n\nSummary\n\nAn update.\n\nRecommendations\n\nTo note.\n"},
      {"officer_report",
       "ABEROAK CITY COUNCIL\n\nCOMMITTEE\tFinance\nDATE\t22 November "
       "2023\nEXEMPT\tNo\nREPORT TITLE\tPerformance\nREPORT NUMBER\tRES/23/378\n\n1. "
       "PURPOSE OF REPORT\n\n1.1 To report.\n\n2. RECOMMENDATIONS\n\n2.1 That it be "
       "noted.\n"},
      {"officer_report",
       "Scrutiny Committee\n12 December 2023\n\nOfsted Inspection Outcome\n\nReport of "
       "the Director of Children's Services\n\nPurpose of Report\n\n1. To present the "
       "outcome of the Ofsted inspection.\n\nRecommendation\n\n2. That it is noted.\n"},
      {"appendix", "APPENDIX B\n\nRisk Register\n\nRisk\tScore\nFlood\t12\n"},
      {"presentation_slides",
       "# Winter Pressures\n\nHealth Committee\n\n# What we did\n\n- More beds\n- "
       "Clinics\n- A team\n\n# What we learned\n\n- Start earlier\n- Share "
       "data\n\n# Next\n\n- Plan\n- Report\n"},
      {"schedule_of_dates",
       "PROPOSED CALENDAR OF MEETINGS 2024/25\n\nMeeting\tDate\tTime\nCabinet\tTuesday "
       "11 "
       "June 2024\t10.00am\nPlanning\tThursday 20 June 2024\t6.30pm\nCabinet\tTuesday 9 "
       "July "
       "2024\t10.00am\n"},
      {"forward_plan",
       "Forward Plan of Key Decisions\n\n1 April 2024 to 31 July 2024\n\nTitle: Housing "
       "Strategy\nDecision maker: Cabinet\nDecision due: 16 May 2024\n"},
      {"eqia",
       "Equality Impact Assessment (EqIA)\n\nTitle of proposal: Library "
       "hours\n\nProtected characteristics\nAge: some\n"},
      {"questions_and_answers",
       "COUNCIL - 18 JULY 2024\n\nQUESTIONS FROM MEMBERS OF THE PUBLIC\n\nQuestion 1 "
       "from "
       "Mr A to the Leader\n\nWhen?\n\nAnswer\n\nSoon.\n"},
      {"motion",
       "NOTICE OF MOTION\n\nSubmitted by Councillor A Ash\n\nSwift Bricks\n\nThis "
       "Council "
       "notes the decline.\n\nThis Council resolves to:\n1. Ask Cabinet.\n"},
      {"budget_amendment",
       "Council - 22 February 2024\n\nGreen Group Amendment to the Budget "
       "2024/25\n\nProposed by: Councillor A Ash\nSeconded by: Councillor B Beech\n\nThe "
       "Council resolves to amend the recommendations.\n\nProposal\tSaving\nFree "
       "swimming\t120,000\n"},
      {"call_in",
       "CALL-IN REQUEST FORM\n\nDecision called in: Day Centres (Cabinet, 9 January "
       "2024)\n\nReasons for call-in:\n1. Consultation.\n\nSignatures of "
       "Members:\nCouncillor A Ash\n"},
  });
}

TEST_CASE("pages of web systems are told by their first line", "[kind]") {
  check_kinds({
      {"moderngov_meeting_page",
       "Agenda, decisions and minutes\n\nHealth Board - Wednesday, 6th March, 2024 2.00 "
       "pm\n\nVenue: Room 1\n\nItems\nNo. Item\n\n1.\n\nApologies\n\nNone.\n"},
      {"moderngov_item_page", "Agenda item\n\nAny other business\n\nNothing.\n"},
      {"moderngov_issue_page",
       "Issue - meetings\n\nLocal Plan\n\nMeeting: 23/05/2022 - Environment Committee "
       "(Item 14)\n\n14 Local Plan\n\nDecision:\n\nThat it be approved.\n"},
      {"moderngov_index",
       "Browse meetings\n\nPlanning Committee\n\nThis page lists the meetings.\n"},
      {"legacy_kab12_page",
       "Scrutiny Panel Minutes\n\nMonday 2 July 2018\n\nAttendance Details\nCouncillor "
       "Ash\n\nItem Number Item/Resolution\n1 Minutes\nAgreed.\n"},
  });
}

TEST_CASE("what a server says in place of a paper is a broken download", "[kind]") {
  const auto* const text =
      GENERATE("404 - Page not found\n\nSorry.\n",
               "Technical Error\n\nError: custom branding appears to be "
               "missing\n",
               "Page not found\n\nThe page you requested could not be "
               "found.\n\nHome\nSearch\n",
               "Access Denied\n\nYou don't have permission.\n");
  CAPTURE(text);
  CHECK(kind_of(text) == "broken_download");
}

TEST_CASE("a paper about errors is no broken download", "[kind]") {
  CHECK(
      kind_of("CABINET\n\nMINUTES of a meeting of the Cabinet held on 30 January "
              "2025\n\nPRESENT: Mr A Ash\n\n404. WEBSITE\n\nMembers said that pages were "
              "not found.\n") == "minutes");
}

TEST_CASE("notices, schedules and rules are told apart from meetings' papers", "[kind]") {
  check_kinds({
      {"decision_record",
       "GLENDALE DISTRICT COUNCIL\n\nTOWN AND COUNTRY PLANNING ACT 1990\n\nREFUSAL OF "
       "PLANNING PERMISSION\n\nThe Council gives notice that permission has been REFUSED "
       "for the following reason:\n\n1. It lies in open country.\n"},
      {"forward_plan",
       "Notice of Forthcoming Key Decisions\n\nGlendale District Council\n\nLeisure "
       "Contract | To agree the terms. | Cabinet 18 Oct 2023\n"},
      {"questions_and_answers",
       "COUNCIL – 22 APRIL 2021\n\nAGENDA ITEM 8\n\nSCHEDULE OF QUESTIONS RAISED BY "
       "MEMBERS OF THE COUNCIL\n\n1. Question submitted by Councillor Ash\n\n“How many "
       "bins were missed?”\n\nResponse:\n\n“Two hundred.”\n"},
      {"officer_report",
       "Meeting documents\n\nPension Fund Committee\nMonday 27 October 2008\n\nAgenda "
       "Item No. 6\n\nPension Fund Committee\n\n27 October 2008\n\nAppointment of "
       "Custodian\n\nReport of Ann Fern, County Treasurer\n\nPurpose of the Report\n\n1 "
       "To ask Members to agree an appointment.\n"},
      {"unrecognised",
       "Glen Parish Council\n\nWorking Party Terms of Reference\n\n- Apologies to be "
       "sent to the leader.\n- Minutes will be kept.\n"},
  });
}
