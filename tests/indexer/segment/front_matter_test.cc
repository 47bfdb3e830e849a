#include "indexer/segment/front_matter.h"

#include <catch2/catch.hpp>

#include "text_pages.h"

using namespace council;

namespace {

FrontMatter front_of(const std::string& text, DocumentKind kind,
                     std::string_view name = "") {
  return read_front_matter(test::lines_of(text), kind, FileMetadata{}, name);
}

// "council | panel | meeting date | time | venue".
std::string meeting_of(const FrontMatter& front) {
  return front.council.value_or("-") + " | " + front.panel.value_or("-") + " | " +
         (front.meeting_date ? to_iso(*front.meeting_date) : "-") + " | " +
         (front.meeting_time ? to_iso(*front.meeting_time) : "-") + " | " +
         front.venue.value_or("-");
}

}  // namespace

TEST_CASE("the front of a paper says whose it is and when", "[front_matter]") {
  const auto [text, kind,
              expected] = GENERATE(table<std::string, DocumentKind, std::string>({
      {"CHILDREN'S SCRUTINY PANEL\n\nA meeting of the Children's Scrutiny Panel was "
       "held on Monday 9 March 2026.\n\nPRESENT: Councillor A Ash\n",
       DocumentKind::Minutes, "- | Children's Scrutiny Panel | 2026-03-09 | - | -"},
      {"## CARE AND SERVICES SCRUTINY PANEL\n\n**Date:** Tuesday 27th July, 2021  \n"
       "**Time:** 4.00 pm  \n**Venue:** Virtual\n\n### AGENDA\n\n1. Apologies\n",
       DocumentKind::Agenda,
       "- | Care and Services Scrutiny Panel | 2021-07-27 | 16:00 | Virtual"},
      {"Otterbourne Council\nChildren\u2019s Scrutiny Panel\n\nReport title\tFront "
       "Door\nDate of Meeting\t9 March 2026\n\n1. Summary\n",
       DocumentKind::OfficerReport,
       "Otterbourne Council | Children\u2019s Scrutiny Panel | 2026-03-09 | - | -"},
      {"CYNGOR SIR DYFFRYN / DYFFRYN COUNTY COUNCIL\n\nSCRUTINY COMMITTEE\n\n2 February "
       "2024\n\nPRESENT: Councillor A Ash\n",
       DocumentKind::Minutes,
       "Dyffryn County Council | Scrutiny Committee | 2024-02-02 | - | -"},
      {"DYFFRYN COUNTY COUNCIL / CYNGOR SIR DYFFRYN\n\nSCRUTINY COMMITTEE\n\n2 February "
       "2024\n\nPRESENT: Councillor A Ash\n",
       DocumentKind::Minutes,
       "Dyffryn County Council | Scrutiny Committee | 2024-02-02 | - | -"},
      {"From:\tJo Smith\n\nTo:\tCabinet, 30 January 2025\n\nSubject:\tBudget\n",
       DocumentKind::OfficerReport, "- | Cabinet | 2025-01-30 | - | -"},
      {"Agenda and minutes\n\nYou Matter - Corporate Parenting Board - Wednesday 28th "
       "October, 2020 4.00 pm\n\nVenue: Oak Room\n\nNo. Item\n",
       DocumentKind::ModernGovMeetingPage,
       "- | You Matter - Corporate Parenting Board | 2020-10-28 | 16:00 | Oak Room"},
      {"   B R O O K    D I S T R I C T    C O U N C I L\n\n   Grants Panel: Minutes\n\n"
       "Monday 7 March 2022\n\nPresent: Councillor A Ash\n",
       DocumentKind::Minutes,
       "Brook District Council | Grants Panel | 2022-03-07 | - | -"},
      {"held on TUESDAY 15 MARCH 2011 at 7pm in the Guildhall\nCllrs Ash, Beech\nIn "
       "attendance: Town Clerk\nApologies for absence\nNone.\nDeclarations of "
       "Interest\nNone.\nTo confirm the minutes\nThey were confirmed.\nTo adopt the "
       "minutes "
       "of committees\nIt was resolved to adopt them:\nMeeting of the Council as the "
       "Burial "
       "Authority 16 February 2011 at 6pm\n",
       DocumentKind::Minutes, "- | - | 2011-03-15 | 19:00 | -"},
      {"QUAY FIRE AUTHORITY ORDINARY MEETING\n\n31 March 2006\n\nPRESENT: Councillor "
       "Ash\n",
       DocumentKind::Minutes,
       "Quay Fire Authority | Quay Fire Authority | 2006-03-31 | - | -"},
      {"At a meeting of the Combined Fire Authority for County Brook and Quay held at "
       "Brook on Thursday 12 November 2015 at 10.00 a.m.\n\nPresent: Mr Ash\n",
       DocumentKind::Minutes,
       "Combined Fire Authority for County Brook and Quay | Combined Fire Authority for "
       "County Brook and Quay | 2015-11-12 | 10:00 | Brook"},
      {"BROOK FEN INTERNAL DRAINAGE BOARD\n\nMINUTES OF THE FULL BOARD "
       "MEETING\n\nMONDAY 20 MAY 2019\n\nPRESENT: Mr Bee\n",
       DocumentKind::Minutes,
       "Brook Fen Internal Drainage Board | Full Board | 2019-05-20 | - | -"},
      {"BROOK AND QUAY TRANSPORT PARTNERSHIP\n\nMinute of Meeting held on 6 October "
       "2011\n\nPresent: Councillor Bee\n\n1. Minutes of Ash District Council\n",
       DocumentKind::Minutes,
       "Brook and Quay Transport Partnership | Brook and Quay Transport Partnership | "
       "2011-10-06 | - | -"},
      {"November Monthly Meeting held on Monday, 16 November 2009\n\nPresent: Cllr "
       "Bee\n\nThe following motion was adopted:\n\n\u201cThat Brook Town Council calls "
       "on "
       "the Minister to put up signs.\u201d\n",
       DocumentKind::Minutes, "Brook Town Council | - | 2009-11-16 | - | -"},
      {"COFNODION\n\nCynhaliwyd y cyfarfod nos Lun, 3 Mawrth 2014 yn Neuadd y Pentref, "
       "Llan am 7.00 o'r gloch.\n\nPresennol: Cyng. Ann Bee\n",
       DocumentKind::Minutes, "- | - | 2014-03-03 | 19:00 | Neuadd y Pentref, Llan"},
      {"Brook Borough Council\n\nReport "
       "Classification\tUnclassified\n\nCouncil/Committee\t"
       "Environment Committee\n\nDate of Meeting\t07 September 2022\n\nSubject\tNets\n",
       DocumentKind::OfficerReport,
       "Brook Borough Council | Environment Committee | 2022-09-07 | - | -"},
      {"HARBOURS, PIERS AND\t18 June 2019\nQUAYS COMMITTEE\n\nBollards\n\nLead "
       "Officer:\tA Ash\n",
       DocumentKind::OfficerReport,
       "- | Harbours, Piers and Quays Committee | 2019-06-18 | - | -"},
      {"COMMITTEE REPORT\n\nAPPLICATION DETAILS\n\nAPPLICATION NO:\tDM/16/1\n\nFULL "
       "DESCRIPTION:\tA pier\n\nAPPLICANT:\tMr Bee\n\nADDRESS:\tThe Quay\n\nDIVISION:"
       "\tQuay\n\nCASE OFFICER:\tTim Bur\n\tPlanning Officer\n\t03000 "
       "1\n\tSecond floor\n\tQuay House\n\tBrook\n\nBrook County Council\nPlanning "
       "Committee \u2013 20 April 2017\n\nTHE SITE\n",
       DocumentKind::OfficerReport,
       "Brook County Council | Planning Committee | 2017-04-20 | - | -"},
      {"[Brook Council]\n\nCommittee:      Cabinet        Date:    11 February 2021\n\n"
       "CABINET MINUTES\n\nPresent: Councillor A Ash\n",
       DocumentKind::Minutes, "Brook Council | Cabinet | 2021-02-11 | - | -"},
      {"Minutes of the One Hundredth & Twenty-fifth Annual Meeting of the Brook Parish "
       "Council held in the Hall on Wednesday 15th May 2019\n\nPresent: Cllr A Ash\n",
       DocumentKind::Minutes,
       "Brook Parish Council | Brook Parish Council | 2019-05-15 | - | Hall"},
      {"BROOK FIRE AUTHORITY\n\nRESOURCES COMMITTEE\nMeeting to be held on 27 November "
       "2019\n\nBUDGET\n\nRecommendation\n\nThe Committee is asked to note it.\n",
       DocumentKind::OfficerReport,
       "Brook Fire Authority | Resources Committee | 2019-11-27 | - | -"},
      {"Agenda item\n\nAny other urgent items.\n\nThe Board met on 5 May 2021.\n",
       DocumentKind::ModernGovItemPage, "- | - | - | - | -"},
  }));
  CAPTURE(text);
  CHECK(meeting_of(front_of(text, kind)) == expected);
}

TEST_CASE("the time of a meeting stands behind many labels", "[front_matter]") {
  const auto [line, expected] = GENERATE(table<std::string, std::string>({
      {"Start time: 10.30 a.m.", "10:30"},
      {"Start Time:\t6.30pm", "18:30"},
      {"Time: 19:15", "19:15"},
      {"Meeting commenced: 7.05 p.m.", "19:05"},
      {"Time of meeting: 2pm", "14:00"},
      {"Meeting started: 7.30", "19:30"},
      {"Start time to be confirmed", "-"},
      {"Meeting commenced: on the day", "-"},
  }));
  CAPTURE(line);
  const FrontMatter front = front_of(
      "LICENSING SUB-COMMITTEE\n\nThursday, 6th June, "
      "2024\n" +
          line + "\n\nMINUTES\n\nPresent: Councillor A Ash\n",
      DocumentKind::Minutes);
  CHECK((front.meeting_time ? to_iso(*front.meeting_time) : "-") == expected);
}

TEST_CASE("dates of other meetings are not the paper's", "[front_matter]") {
  const auto front = front_of(
      "SCRUTINY PANEL\n\nPRESENT: Councillor A Ash\n\n25/46 MINUTES - SCRUTINY PANEL - "
      "26 "
      "JANUARY 2026\n\nThe minutes of the meeting held on 26 January 2026 were "
      "approved.\n",
      DocumentKind::Minutes);
  CHECK_FALSE(front.meeting_date);
}

TEST_CASE("a foreign council in the attendance is not the paper's", "[front_matter]") {
  const auto front = front_of(
      "SCRUTINY PANEL\n\nA meeting of the Scrutiny Panel was held on 19 April 2021.\n\n"
      "PRESENT: Councillor Ash\n\nPRESENT AS AN OBSERVER: Councillor G Beech - London "
      "Borough of Elmbridge Council.\n",
      DocumentKind::Minutes);
  CHECK(front.council.value_or("") != "London Borough of Elmbridge Council");
}

TEST_CASE("an agenda's last complete date is its publication", "[front_matter]") {
  const auto front = front_of(
      "SCRUTINY PANEL\n\nDate: Tuesday 27th July, 2021\nTime: 4.00 pm\n\nAGENDA\n\n"
      "1. Apologies\n2. Minutes\n\nJo Smith\nDirector of Legal Services\n\nTown Hall\n"
      "Otterbourne\nMonday, 19 Wednesday 21 July 2021\n\nMEMBERSHIP\n\nCouncillor Ash\n",
      DocumentKind::Agenda);
  REQUIRE(front.published_date);
  CHECK(to_iso(*front.published_date) == "2021-07-21");
}

TEST_CASE("a draft says so", "[front_matter]") {
  const auto front = front_of(
      "Stoke Parish Council\n\nDRAFT MINUTES FOR INFORMATION ONLY\n\nMinutes of the "
      "meeting held on Tuesday 2nd October 2018\n",
      DocumentKind::Minutes);
  CHECK(front.status == "draft");
}

TEST_CASE("the date in a page's front matter is its posting", "[front_matter]") {
  const auto front = front_of(
      "---\ntitle: \"Stoke Parish Council - minutes of October meeting\"\ndate: "
      "\"2018-11-27\"\n---\n\nMinutes of the meeting of Stoke Parish Council held on "
      "Tuesday 2nd October 2018 at 7.30pm\n",
      DocumentKind::Minutes);
  REQUIRE(front.meeting_date);
  CHECK(to_iso(*front.meeting_date) == "2018-10-02");
}

TEST_CASE("a date from the file name is marked as inferred", "[front_matter]") {
  const auto front =
      front_of("CABINET\n\nPRESENT: Mr A Ash\n\n84. Apologies\n", DocumentKind::Minutes,
               "Printed_minutes_30_January_2025_Cabinet.txt");
  REQUIRE(front.meeting_date);
  CHECK(to_iso(*front.meeting_date) == "2025-01-30");
  CHECK(front.inferred.contains("meeting_date"));
}

TEST_CASE("a schedule lists the dates of its table", "[front_matter]") {
  const auto front = front_of(
      "SCHEDULE OF MEETING DATES\n\nDate\tTime\tVenue\nTuesday, 7 July 2020\t4.00pm\t"
      "Virtual\nMonday, 3 August 2020\t4.00pm\tTo Be Confirmed\n",
      DocumentKind::ScheduleOfDates);
  REQUIRE(front.scheduled_dates.size() == 2);
  CHECK(to_iso(front.scheduled_dates[1]) == "2020-08-03");
}

TEST_CASE("a council that only the edge of a page prints is inferred", "[front_matter]") {
  const auto [foot, council] = GENERATE(table<std::string, std::string>({
      {"                 Northmere Borough Council", "Northmere Borough Council"},
      {"Northmere County Council - County Hall, Mere Road, Northmere",
       "Northmere County Council"},
      {"London Borough of Northmere     Planning Committee    Page 2 of 2",
       "London Borough of Northmere"},
      {"Northmere Borough Council\nSouthmere District Council", "-"},
      {"A guest of Northmere Borough Council spoke.", "-"},
  }));
  CAPTURE(foot);
  const FrontMatter front = front_of(
      "AUDIT COMMITTEE\n25th September, 2018\n\nPresent: Councillor A Ash\n\n1. "
      "Minutes\n\nAgreed.\n\n2. Risk\n\nNoted.\n\n" +
          foot + "\n",
      DocumentKind::Minutes);
  CHECK(front.council.value_or("-") == council);
  CHECK(front.inferred.contains("council") == (council != "-"));
}

TEST_CASE("a committee and the council it is of are told apart", "[front_matter]") {
  CHECK(
      meeting_of(
          front_of(
              "Minutes of a meeting of the Planning Committee of the Northmere District "
              "Council held in the Council Chamber on Wednesday 15th February 2023.\n",
              DocumentKind::Minutes))
          .starts_with("Northmere District Council | Planning Committee | 2023-02-15"));
}

TEST_CASE("a heading names its body within other words", "[front_matter]") {
  const auto [head, body] = GENERATE(table<std::string, std::string>({
      {"Minutes of the Pensions Committee", "Pensions Committee"},
      {"CABINET\tHELD:\tTuesday, 6 September 2022", "Cabinet"},
      {"NORTHMERE\nBOROUGH COUNCIL\n\nMinutes of the\nAudit Committee",
       "Audit Committee"},
      {"Minutes of the Parish Council Meeting", "-"},
      {"Committee:    Grants Sub-Committee           Date:  Tuesday, 13 July 2010",
       "Grants Sub-Committee"},
      {"GLEN COUNTY BOROUGH COUNCIL\n\nSUBJECT:\tPARKS SCRUTINY COMMITTEE - 11TH MARCH, "
       "2025",
       "Parks Scrutiny Committee"},
      {"Home | Committees | Calendar | Search\n\nHarbour Board Minutes", "Harbour Board"},
      {"GLEN COUNCIL                  NORTH AREA COMMITTEE", "North Area Committee"},
      {"Annual Meeting, Crematorium Joint Committee", "Crematorium Joint Committee"},
      {"the Committee in", "-"},
  }));
  CAPTURE(head);
  const FrontMatter front =
      front_of(head + "\n\nThursday, 27 June 2019\n\nPresent: Mr A Ash\n\n1. Minutes\n",
               DocumentKind::Minutes);
  CHECK(front.panel.value_or("-") == body);
}

TEST_CASE("a parish's paper that ends with a county's name is not the county's",
          "[front_matter]") {
  const FrontMatter front = front_of(
      "PARISH MINUTES\n\nMeeting held on 4 May 2023\n\nPresent: Cllr A "
      "Ash\n\n1. Highways\n\nThe Clerk wrote.\n\nNorthshire County Council\n",
      DocumentKind::Minutes);
  CHECK_FALSE(front.council);
}

TEST_CASE("the fields of a decision's form may be counted", "[front_matter]") {
  const FrontMatter front = front_of(
      "Brook Council          OFFICER DECISION RECORD\n\n A.   Title of decision\n\n     "
      " A wall\n\n B.   Decision maker\n\n      Jo Field, Director of Quays\n\n D.   "
      "Decision\n\n      That a wall be built.\n\nBrook Council          OFFICER "
      "DECISION "
      "RECORD\n\n Signed    J Field\n\n Dated     24 August 2023\n",
      DocumentKind::DecisionRecord);
  CHECK(front.title == "A wall");
  CHECK(front.decision_maker == "Jo Field, Director of Quays");
  CHECK(to_iso(front.decision_date.value()) == "2023-08-24");
  CHECK(front.council == "Brook Council");
  CHECK(front.inferred.count("council") == 1);
}

TEST_CASE("a record of decisions tells of its meeting", "[front_matter]") {
  CHECK(
      meeting_of(front_of("BROOK COUNCIL\n\nRecord of Decision\n\nFood "
                          "Waste\n\nDecision Taker\n\nCabinet at its meeting held on 19 "
                          "September 2023.\n\nDecision\n\nThat it be noted.\n",
                          DocumentKind::DecisionRecord)) ==
      "Brook Council | Cabinet | 2023-09-19 | - | -");
  CHECK(meeting_of(front_of("BROOK BOROUGH COUNCIL\n\nEXECUTIVE\n\nRECORD OF "
                            "DECISIONS\n\nMeeting held: 12th September 2018\n\n18.EX.21 "
                            "APOLOGIES\n\nNone.\n",
                            DocumentKind::DecisionRecord)) ==
        "Brook Borough Council | Executive | 2018-09-12 | - | -");
}

TEST_CASE("the words of a draft are no title", "[front_matter]") {
  CHECK_FALSE(front_of("DRAFT\n\nMinutes of the Quay Parish Council held on 5 May 2009\n",
                       DocumentKind::Minutes)
                  .title);
  CHECK(front_of("## REVIEW OF MOORINGS AND\n## LANDINGS\n\n5 May 2009\n",
                 DocumentKind::Minutes)
            .title == "REVIEW OF MOORINGS AND LANDINGS");
}

TEST_CASE("a body and a place are named without what stands around them",
          "[front_matter]") {
  CHECK(meeting_of(
            front_of("Quay Parish Council Meeting, 24th October 2014 - 19.00pm – All "
                     "Saints Church\n\nPresent:\nCllr A Fern\n",
                     DocumentKind::Minutes)) ==
        "Quay Parish Council | Quay Parish Council | 2014-10-24 | 19:00 | All Saints "
        "Church");
}

TEST_CASE("whose meeting it was is told beside other words", "[front_matter]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"Draft Minutes Quay and District Community Council\n3rd October 2017\n",
       "Quay and District Community Council | - | 2017-10-03 | - | -"},
      {"Minutes of February 2024 Monthly Meeting of Quay County Council\n\nDate: Monday "
       "12th "
       "February 2024\n",
       "Quay County Council | Quay County Council | 2024-02-12 | - | -"},
      {"Minutes for the meeting held at the Civic Offices on Tuesday 13th September "
       "2016.\n\nPresent: Cllr A Fern\n\nQUAY TOWN COUNCIL\n\n52/16 Welcome\n",
       "Quay Town Council | - | 2016-09-13 | - | Civic Offices"},
      {"Minutes of the Harbour Committee Meeting held on Monday 14 October 2002 in the "
       "Community Centre\n\nQUAY PARISH COUNCIL\n\nPresent: A Fern\n",
       "Quay Parish Council | Harbour Committee | 2002-10-14 | - | Community Centre"},
      {"Harbour Committee (QCC)\nWednesday 12 November 2008\n\nItem: A1 Minutes of the "
       "Meeting held on 8 October 2008\n\nQUAY COUNTY COUNCIL\n\nAt a Meeting of the "
       "Harbour Committee held on Wednesday 8 October 2008 at 10.00 a.m.\n",
       "Quay County Council | Harbour Committee | 2008-10-08 | 10:00 | -"},
  }));
  CAPTURE(text);
  CHECK(meeting_of(front_of(text, DocumentKind::Minutes)) == expected);
}

TEST_CASE("a report may name its body in its title alone", "[front_matter]") {
  CHECK(front_of("PAPER C\n\nREPORT TO THE EXECUTIVE\n\nDate : 18 JUNE 2003\n\nTitle : "
                 "CAR PARKS\n",
                 DocumentKind::OfficerReport)
            .panel == "Executive");
}

TEST_CASE("a committee met, and its council stands behind it", "[front_matter]") {
  const FrontMatter front = front_of(
      "MINUTES OF THE ALLOTMENTS COMMITTEE MEETING OF SALTHAVEN TOWN COUNCIL HELD IN "
      "THE TOWN HALL ON TUESDAY 12TH SEPTEMBER, 2017, AT 7.30PM.\n\nPRESENT: Cllr "
      "Ash\n",
      DocumentKind::Minutes);
  CHECK(meeting_of(front) ==
        "Salthaven Town Council | Allotments Committee | 2017-09-12 | 19:30 | TOWN HALL");
}

TEST_CASE("the minutes before are of another day", "[front_matter]") {
  CHECK_FALSE(front_of("AUDIT COMMITTEE\n\nPresent:- Councillor Ash\n\nMINUTE OF "
                       "PREVIOUS MEETING OF 30 JUNE 2022\n\nApproved.\n",
                       DocumentKind::Minutes)
                  .meeting_date);
}

TEST_CASE("a council's own meeting has the council for its body", "[front_matter]") {
  const FrontMatter front = front_of(
      "Minutes of the Parish Council Meeting held in the Hall on Monday 13th February "
      "2023\n\nPresent: Cllr Ash\n\n1. Apologies\n\nNone.\n\nQuayford Parish Council "
      "resolved so.\n",
      DocumentKind::Minutes);
  CHECK(front.panel == front.council);
  CHECK(front_of("MINUTES OF THE PROCEEDINGS OF THE MEETING OF THE COUNCIL HELD IN THE "
                 "CHAMBER ON MONDAY 27 SEPTEMBER 2021\n\nPRESENT: Cllr Ash\n",
                 DocumentKind::Minutes)
            .panel == "Council");
  const FrontMatter ordinary = front_of(
      "GLEN COMMUNITY COUNCIL/CYNGOR CYMUNED GLEN\n\nOrdinary Meeting\n\n9th September "
      "2013, Council Chamber\n\nMembers Present:\n\nCouncillor Ash\n",
      DocumentKind::Minutes);
  CHECK(ordinary.council == "Glen Community Council");
  CHECK(ordinary.panel == ordinary.council);
}

TEST_CASE("one motion of another council does not tell whose paper it is",
          "[front_matter]") {
  const std::string motion =
      "That Northmere Town Council calls on the Minister to act.\n\n";
  const std::string head = "AUDIT COMMITTEE\n25th September, 2018\n\n1. Motions\n\n";
  CHECK_FALSE(front_of(head + motion + "Noted.\n", DocumentKind::Minutes).council);
  CHECK(front_of(head + motion + motion + "Carried.\n", DocumentKind::Minutes).council ==
        "Northmere Town Council");
}
