#include <string>

#include <catch2/catch.hpp>

#include "attendance_shown.h"
#include "indexer/segment/attendance.h"
#include "indexer/segment/attendance_columns.h"
#include "tests/support/golden.h"

using namespace council;

TEST_CASE("wide gaps part names and labels", "[attendance]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"Present:   J Bee (chair)   CD Dee   E Eff\n           G Gee   HI Hay\n"
       "           In attendance  J Jay (County Councillor)\n           The clerk  K "
       "Kay\n",
       "present: 1 J Bee (chair), 1 CD Dee, 1 E Eff, 2 G Gee, 2 HI Hay | attending: 3 J "
       "Jay (County Councillor), 4 K Kay (Clerk)"},
      {"Present:\nAnn Bee   Carl Dee   Eve Eff\nGus Gee   Hal Hay\n",
       "present: 2 Ann Bee, 2 Carl Dee, 2 Eve Eff, 3 Gus Gee, 3 Hal Hay"},
      {"In Attendance   NCC Cllr P Bee   ASPC Clerk C Dee\n",
       "attending: 1 P Bee, 1 C Dee (ASPC Clerk)"},
  }));
  CAPTURE(text);
  CHECK(show(find_attendance(lines_of(text))) == expected);
}

TEST_CASE("a table tells of each whether they came", "[attendance]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"Cllr A Bee\tChair\tPresent\nCllr C Dee\tApologies\nCllr E Eff\tAbsent\n",
       "present: 1 A Bee (Chair) | apology: 2 C Dee | membership: 3 E Eff"},
      {"Name\tPresent\tApologies\nCllr A Bee\tX\t\nCllr C Dee\t\tX\nCllr E Eff\tX\n",
       "present: 2 A Bee | apology: 3 C Dee | present: 4 E Eff"},
      {"Cllr A Bee\tPresent\nCllr C Dee\tApologies\tCllr E Eff\n", ""},
  }));
  CAPTURE(text);
  CHECK(show(AttendanceBlocks{.people = find_status_rows(lines_of(text))}) == expected);
}

TEST_CASE("several lists stand on one line", "[attendance]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"Present - Cllrs A Bee, C Dee. Also present - Clerk E Eff. Apologies - Cllr G "
       "Gee.\n",
       "present: 1 A Bee, 1 C Dee | attending: 1 E Eff (Clerk) | apology: 1 G Gee"},
      {"PRESENT: Cllrs A Bee, C Dee; Clerk: E Eff; District Cllr: G Gee; 5 members of "
       "public.\n",
       "present: 1 A Bee, 1 C Dee | attending: 1 E Eff (Clerk), 1 G Gee"},
      {"Present were: Ann Bee and Carl Dee. Clerk: Eve Eff. Public: 4\n",
       "present: 1 Ann Bee, 1 Carl Dee | attending: 1 Eve Eff (Clerk)"},
      {"Present: A.Bee,C.Dee.\nApologies:G.Gee\n",
       "present: 1 A.Bee, 1 C.Dee | apology: 2 G.Gee"},
      {"Present: Mr A Bee, V.Chairman, Mrs C Dee\n",
       "present: 1 A Bee (V.Chairman), 1 C Dee"},
      {"Present: Cllr. Bee, Cllr. Dee, Clerk Mrs. Eff, 2 parishioners\n",
       "present: 1 Bee, 1 Dee, 1 Eff (Clerk)"},
      {"Present in person: Cllrs A Bee, C Dee\nPresent via Zoom: Cllr E Eff\n",
       "present: 1 A Bee, 1 C Dee, 2 E Eff"},
      {"There were present: Cllrs A Bee, C Dee\n", "present: 1 A Bee, 1 C Dee"},
      {"Apologies were accepted from Cllr A Bee (work).\n\nPresent: Cllrs E Eff, G Gee\n",
       "apology: 1 A Bee | present: 3 E Eff, 3 G Gee"},
  }));
  CAPTURE(text);
  CHECK(show(find_attendance(lines_of(text))) == expected);
}

TEST_CASE("headings in a list part the groups of those who came", "[attendance]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"Present:\n\nAshfold County Councillors:\n\nCouncillors A Bee and C Dee.\n\n"
       "Oakham Borough Councillors:\n\nCouncillors E Eff and G Gee.\n\n"
       "Independent Standards Members:\n\nMr H Hay\n\n1. Minutes\n",
       "present: 5 A Bee, 5 C Dee, 9 E Eff, 9 G Gee, 13 H Hay"},
      {"PRESENT\n\nPrimary Sector\nAnn Bee, Carl Dee (Chair) and Eve Eff\n\n"
       "Special Schools\nGus Gee\n\nAcademies\nHal Hay and Ida Ives\n\n1. Minutes\n",
       "present: 4 Ann Bee, 4 Carl Dee (Chair), 4 Eve Eff, 7 Gus Gee, 10 Hal Hay, 10 Ida "
       "Ives"},
      {"Also Present:\n\nAshfold Council Officers\n\nAnn Bee (Senior Solicitor)\n\n"
       "Review Applicant\n\nCarl Dee and PC Eff, Ashfold Police\n\n"
       "Premises Licence Holder\n\nMr Gee and his representative Ms Hay\n",
       "attending: 5 Ann Bee (Senior Solicitor), 9 Carl Dee, 9 Eff @Ashfold Police, 13 "
       "Gee, 13 Hay"},
      {"Present: The Right Worshipful the Mayor\nCouncillor A Bee\n\nDeputy Mayor\n"
       "Councillor C Dee\n\nAldermen E Eff and\nG Gee\n",
       "present: 2 A Bee (Mayor), 5 C Dee (Deputy Mayor), 7 E Eff, 8 G Gee"},
      {"In attendance: Ashfold City Council\n\nChief Executive\nDirector of Place\n"
       "Head of Parks (Miss A Bee)\nCommittee Secretary\n",
       "attending: 5 A Bee (Head of Parks)"},
      {"Present:\nCouncillors A Bee and C Dee\n\nPlanning Matters:\nMr E Eff\n",
       "present: 2 A Bee, 2 C Dee"},
      {"Present: Councillors A Bee (Chair) and C Dee\n\nLegal Adviser: Eve Eff\n"
       "Licensing Officer: Gus Gee\n",
       "present: 1 A Bee (Chair), 1 C Dee | attending: 3 Eve Eff (Legal Adviser), 4 Gus "
       "Gee (Licensing Officer)"},
  }));
  CAPTURE(text);
  CHECK(show(find_attendance(lines_of(text))) == expected);
}

TEST_CASE("labels are read as sentences, tables and columns", "[attendance]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"The Cathaoirleach, Cllr. A. Bee, was in the Chair.\n\n"
       "The other Councillors present were:-\n\nCllrs. C. Dee and E. Eff.\n\n"
       "The Council Staff in attendance were:-\n\n"
       "Mr. G. Gee, Co. Manager, Ms. H. Hay, Heritage Officer.\n",
       "present: 1 A. Bee (Cathaoirleach), 5 C. Dee, 5 E. Eff | attending: 9 G. Gee (Co. "
       "Manager), 9 H. Hay (Heritage Officer)"},
      {"Present:\n\nThe Mayor (Councillor Ann Bee) in the Chair\n\n"
       "DEE Carl\tEFF Eve\tGEE Gus\nHAY Hal\tIVES Ida\n",
       "present: 3 Ann Bee (Mayor), 5 DEE Carl, 5 EFF Eve, 5 GEE Gus, 6 HAY Hal, 6 IVES "
       "Ida"},
      {"Present: Cllr A Bee\n\nCouncil Employees Present: RFO Carl Dee, Clerk Eve Eff\n\n"
       "Members of the Public Present: Cllr G Gee, Hal Hay\n",
       "present: 1 A Bee | attending: 3 Carl Dee (RFO), 3 Eve Eff (Clerk), 5 G Gee"},
      {"PRESENT\n\nCouncillor\tRepresenting\n\nA Bee\tAsh Council\n\nAPOLOGIES\n\n"
       "Councillor\tRepresenting\n\nC Dee\tOak Council\n",
       "present: 5 A Bee @Ash Council | apology: 11 C Dee @Oak Council"},
      {"In the Chair\n\nPresent\n\nIn attendance\n\nMeetings Administrator\n\n"
       "Cllr. Ann Bee.\n\nCllrs. C. Dee, E. Eff\n\nMr. G. Gee and H. Hay\n\nIda Ives\n",
       "present: 9 Ann Bee (Chair), 11 C. Dee, 11 E. Eff | attending: 13 G. Gee, 13 H. "
       "Hay, 15 Ida Ives (Meetings Administrator)"},
      {"Present: Councillors\nA Bee C Dee\nE Eff G Gee\n"
       "Also Present Clerk to the Council H Hay\n",
       "present: 2 A Bee, 2 C Dee, 3 E Eff, 3 G Gee | attending: 4 H Hay (Clerk to the "
       "Council)"},
      {"In Attendance: Councillors A Bee (AB) Chair, C Dee (CD) E Eff (EE)\n"
       "Gus Gee The temporary clerk was in attendance.\n",
       "present: 1 A Bee (Chair), 1 C Dee, 1 E Eff | attending: 2 Gus Gee (temporary "
       "clerk)"},
      {"PRESENT: / CHAIRMAN\nCouncillor A Bee – Ash Council\nASH COUNCIL:-\n"
       "Councillors C Dee, E Eff\nAPOLOGIES FOR\nABSENCE / Councillor G Gee\n",
       "present: 2 A Bee (CHAIRMAN) @Ash Council, 4 C Dee, 4 E Eff | apology: 6 G Gee"},
      {"Present: Mr C Dee, Ms E Eff, Cllr.\n\nAnn Bee, Mr G Gee\n",
       "present: 1 C Dee, 1 E Eff, 3 Ann Bee, 3 G Gee"},
      {"In attendance: Town Clerk (Ann Bee), Kernow Cllr Carl Dee\n",
       "attending: 1 Ann Bee (Town Clerk), 1 Carl Dee"},
      {"In attendance: Ann Bee, Major Applications Team Leader\n",
       "attending: 1 Ann Bee (Major Applications Team Leader)"},
  }));
  CAPTURE(text);
  CHECK(show(find_attendance(lines_of(text))) == expected);
}

TEST_CASE("apologies stand in rows or behind an office", "[attendance]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"Ann Bee\tElm Parish Council\nCarl Dee\tInvitee\nEve Eff\tElm Society\n",
       "apology: 1 Ann Bee @Elm Parish Council, 2 Carl Dee (Invitee), 3 Eve Eff @Elm "
       "Society"},
      {"Apologies were received from Tenant Representative Ann Bee.\n",
       "apology: 1 Ann Bee (Tenant Representative)"},
      {"There were apologies from PCO Ann Bee and Carl Dee (Ranger)\n",
       "apology: 1 Ann Bee (PCO), 1 Carl Dee (Ranger)"},
      {"Councillor A Bee will be attending in due course.\n", ""},
      {"Apologies were received from Vice-Chair Cllr A Bee.\n",
       "apology: 1 A Bee (Vice-Chair)"},
      {"Were received from Councillor A Bee, Mr C Dee and PC Eff\n",
       "apology: 1 A Bee, 1 C Dee, 1 Eff"},
      {"Cllr. A Bee took the Chair and welcomed everyone.\n", ""},
      {"Cymerodd Cyng. A Puw y gadair. Ymddiheuriadau oddi wrth Gynghorwyr B Pari ag C "
       "Wil.\n",
       "apology: 1 B Pari, 1 C Wil"},
      {"Apologies were received from Elm Neighbourhood Watch.\n", ""},
      {"Oddi wrth Gynghorwyr B Pari ag C Wil.\n", "apology: 1 B Pari, 1 C Wil"},
      {"were received from: Councillors Mr A Bee & Mr C Dee. Also: County Councillor Mr "
       "E "
       "Eff. The Clerk left.\n",
       "apology: 1 A Bee, 1 C Dee, 1 E Eff"},
      {"An apology was received from Cllr A Bee and Cllr C Dee attended as "
       "substitute.\n",
       "apology: 1 A Bee"},
      {"Apologies were received from Mr A Bee (Ms H Dee attended as substitute) and Mr E "
       "Eff.\n",
       "apology: 1 A Bee, 1 E Eff"},
  }));
  CAPTURE(text);
  CHECK(show(find_apologies(lines_of(text))) == expected);
}

TEST_CASE("an office in a column may stand in brackets", "[attendance]") {
  CHECK(show(find_attendance(
            lines_of("OFFICERS IN ATTENDANCE\n\nMick Moss            (Chief "
                     "Executive)\nAnn Dale             (Head of "
                     "Slips)\n"))) ==
        "attending: 3 Mick Moss (Chief Executive), 4 Ann Dale (Head of Slips)");
}

TEST_CASE("names and labels are read however they are set", "[attendance]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"P r e s e n t:\n\nCouncillor A Bee, Councillor C Dee\n",
       "present: 3 A Bee, 3 C Dee"},
      {"PRESENT:Cllr A. Bee (Mayor)\n\"  C. Dee\n\xE2\x80\x9C Mrs E. Eff\nTown Clerk\n",
       "present: 1 A. Bee (Mayor), 2 C. Dee, 3 E. Eff"},
      {"PRESENT:\n\nBee, Ann\t\xC3\x93 Dee, Carl\nEff, Eve\tde Gee, Gus\nHay, Hal "
       "T.\tIves, Ida\n\nApologies:\n\nKay, Kim and Lee, Liz\n",
       "present: 3 Ann Bee, 3 Carl \xC3\x93 Dee, 4 Eve Eff, 4 Gus de Gee, 5 Hal T. Hay, "
       "5 "
       "Ida Ives | apology: 9 Kim Kay, 9 Liz Lee"},
      {"Attendance:\nCouncillor: Councillor: Councillor:\nAnn Bee Carl de Dee Eve Eff\n"
       "Gus Gee Hal Hay-Ives\n",
       "present: 3 Ann Bee, 3 Carl de Dee, 3 Eve Eff, 4 Gus Gee, 4 Hal Hay-Ives"},
  }));
  CAPTURE(text);
  CHECK(show(find_attendance(lines_of(text))) == expected);
}

TEST_CASE("a label in a long paragraph is not cut in two", "[attendance]") {
  std::string officers;
  for (const char* const letter : {"A", "B", "C", "D", "E", "F"}) {
    officers +=
        std::string{", Gus "} + letter + "ee (Performance and Governance Manager)";
  }
  const std::string text =
      "PRESENT: Councillor A Bee (Chairman), Councillor C Dee.\n"
      "IN ATTENDANCE: Councillor E Eff (Portfolio Holder)" +
      officers + ".\n";
  CHECK(show(find_attendance(lines_of(text)))
            .starts_with("present: 1 A Bee (Chairman), 1 C Dee | attending: 2 E Eff"));
}

TEST_CASE("labels behind names and groups of members are told", "[attendance]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"Present: Chairman: Cllr Mrs Bee Councillors: Dee, Mrs Eff, Gee Clerk: Mrs Hay "
       "Members of public: 4\n",
       "present: 1 Bee (Chairman), 1 Dee, 1 Eff, 1 Gee | attending: 1 Hay (Clerk)"},
      {"PRESENT\n\nC E Bee Esq (Chairman)\tJ E Dee Esq\nC W Eff Esq\tMrs D Gee\n\n"
       "Miss Una Hay (representing the Clerk to the Board) and Mr Max Jay\n(representing "
       "the Engineers) were in attendance.\n",
       "present: 3 C E Bee (Chairman), 3 J E Dee, 4 C W Eff, 4 D Gee | attending: 6 Una "
       "Hay @Clerk to the Board, 6 Max Jay @Engineers"},
      {"Attendance: Cllrs Ann Bee; Carl Dee\nIn attendance: Superintendent Max Eff; Tom "
       "Gee County Manager; Bill Hay Senior Officer.\n",
       "present: 1 Ann Bee, 1 Carl Dee | attending: 2 Max Eff, 2 Tom Gee (County "
       "Manager), 2 Bill Hay (Senior Officer)"},
      {"Present\nStatutory\nCllr. Ann Bee\nCllr. Carl Dee\n\nNon Statutory\nEve Eff\nGus "
       "Gee\n",
       "present: 3 Ann Bee, 4 Carl Dee, 7 Eve Eff, 8 Gus Gee"},
      {"Directors\tRepresenting\nAnn Bee\tPrivate Sector\nCllr Carl Dee\tAsh District "
       "Councils\n\nIn Attendance\nMay Rae\tMR\tALEP Chief Executive\nMike "
       "Eff\tALEP\n",
       "present: 2 Ann Bee @Private Sector, 3 Carl Dee @Ash District Councils | "
       "attending: 6 May Rae (ALEP Chief Executive), 7 Mike Eff @ALEP"},
      {"Present:\nCllr Ann Bee\tAsh County Council\n\nOther Attendees:\nCarl Dee\tElm "
       "Hills AONB\n",
       "present: 2 Ann Bee @Ash County Council | attending: 5 Carl Dee @Elm Hills AONB"},
      {"Present:\n\nASH\tCllr Ann Bee\nELM\tMayor Carl Dee/Cllr Eve "
       "Eff*\n\nApologies:\n\nOAK\tCllr Gus Gee\n\nEx officio (under Standing Order "
       "2)\n\nFIR\tCllr Una Hay\n",
       "present: 3 Ann Bee, 4 Carl Dee, 4 Eve Eff | apology: 8 Gus Gee | present: 12 Una "
       "Hay"},
      {"The Cathaoirleach, Cllr. A. Bee presided.\n\nPresent: Cllrs. C. Dee, E. Eff\n",
       "present: 1 A. Bee (Cathaoirleach), 3 C. Dee, 3 E. Eff"},
      {"Present: Cllrs. A. Bee, C. Dee, E. Eff\n\nThe Cathaoirleach, Cllr A. Bee "
       "presided.\n",
       "present: 1 A. Bee (Cathaoirleach), 1 C. Dee, 1 E. Eff"},
      {"Present: Cllr A Bee\nCouncillors Absent: Gee and Hay\n",
       "present: 1 A Bee | membership: 2 Gee, 2 Hay"},
  }));
  CAPTURE(text);
  CHECK(show(find_attendance(lines_of(text))) == expected);
}

TEST_CASE("offices, guests and counts beside a list are told apart", "[attendance]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"Present:\n\nChairman Bee\n\nCouncillors: A. Dee, C. Eff\tParishioners: 4\n",
       "present: 3 Bee (Chairman), 5 A. Dee, 5 C. Eff"},
      {"Members Present:\n\nChairman: Councillor A Bee\nCabinet Member for Children & "
       "Young "
       "People: Councillor Ann Dee\nClinical Representative from the Central Ash "
       "Commissioning Group:\nDr Carl Eff\n",
       "present: 3 A Bee (Chairman), 4 Ann Dee (Cabinet Member for Children & Young "
       "People), 5 Carl Eff (Clinical Representative from the Central Ash Commissioning "
       "Group)"},
      {"Present:\n\nMetro Mayor A Bee\nChairperson of the Ash Authority\n(in the "
       "Chair)\n\nMayor C Dee OBE, Councillor E Eff\n",
       "present: 3 A Bee (in the Chair), 7 C Dee, 7 E Eff"},
      {"Present\nCouncillors Ann Bee and Carl Dee.\n\nClerk\n\xE2\x80\xA2 Eve Eff, Head "
       "of "
       "Law.\n\nObserving\n\xE2\x80\xA2 Gus Gee, Press Officer.\n",
       "present: 2 Ann Bee, 2 Carl Dee | attending: 5 Eve Eff (Head of Law), 8 Gus Gee "
       "(Press Officer)"},
      {"Present:-\nCouncillors Bee, Dee and Eff\n\nMembers attending in accordance with "
       "Standing Orders 8 and 25:-\nCouncillors Gee and Hay\n",
       "present: 2 Bee, 2 Dee, 2 Eff | attending: 5 Gee, 5 Hay"},
      {"PRESENT :- Cllrs. Bee and d\xE2\x80\x99"
       "Ee. Also present were Mr. A. Gee (Home "
       "Farm), 7 parishioners and Cllr. R. Hay.\n",
       "present: 1 Bee, 1 d\xE2\x80\x99"
       "Ee | attending: 1 A. Gee (Home Farm), 1 R. Hay"},
      {"PRESENT: Cllr\xE2\x80\x99s Ann Bee, Carl Dee, CllrK Eff, ADC Cllr Gus Gee\n",
       "present: 1 Ann Bee, 1 Carl Dee, 1 K Eff, 1 Gus Gee"},
      {"PRESENT: Cllr A Bee and Cllr C Dee\n\nThe Chairman welcomed all. Apologies had "
       "been "
       "received from E Eff and Cllr G Gee.\n",
       "present: 1 A Bee, 1 C Dee | apology: 3 E Eff, 3 G Gee"},
      {"PRESENT: Cllr A Bee and Cllr C Dee\n\n2.7.22 To receive apologies for "
       "absence.\nCllr. E Eff, Dist. Cllr. G Gee. Apologies accepted.\n",
       "present: 1 A Bee, 1 C Dee | apology: 4 E Eff, 4 G Gee"},
      {"PRESENT: Cllr A Bee and Cllr C Dee\n\n41/01APOLOGIES Apologies were received "
       "from "
       "Cllr E Eff\n41/02INTERESTS\nCllr G Gee declared an interest.\n",
       "present: 1 A Bee, 1 C Dee | apology: 3 E Eff"},
      {"PRESENT: Cllr A Bee\n\nAPOLOGIES for absence were received from Cllr C Dee.\n",
       "present: 1 A Bee | apology: 3 C Dee"},
      {"PRESENT: Cllr A Bee. In attendance the Clerk Ann Dee, County Cllr. E Eff and one "
       "member of the public.\n",
       "present: 1 A Bee | attending: 1 Ann Dee (Clerk), 1 E Eff"},
      {"PRESENT: Cllr A Bee\n\nTown Advisors in attendance\n\nAnn Dee MBE (Parks)\n",
       "present: 1 A Bee | attending: 5 Ann Dee (Parks)"},
      {"Present:\n\nCouncillor A Bee\nDirector of Play: Eve Eff\nHead of Parks and Play: "
       "Gus Gee\n",
       "present: 3 A Bee, 4 Eve Eff (Director of Play), 5 Gus Gee (Head of Parks and "
       "Play)"},
  }));
  CAPTURE(text);
  CHECK(show(find_attendance(lines_of(text))) == expected);
}

TEST_CASE("a table's cells may stand below one another", "[attendance]") {
  const std::string tables =
      "IN ATTENDANCE\n\nMember\n\nMembership Group\n\nAnn Bee (Chair)\n\nPrimary Schools "
      "- "
      "Headteacher\n\nCarl Dee OBE\n\nAcademies Member\n\nAPOLOGIES "
      "RECEIVED\n\nMember\n\n"
      "Membership Group\n\nSir Eve Eff\n\nAcademies Member\n\nNOT IN ATTENDANCE (WITHOUT "
      "APOLOGIES RECEIVED)\n\nMember\n\nMembership Group\n\nGus Gee\n\nEarly Years\n\n"
      "Non-Schools Members\n\nIN ATTENDANCE\n\nMember\n\nMembership Group\n\nJo Hay\n\n"
      "Teaching Unions\n\nLOCAL AUTHORITY OFFICERS\n\nKit Ives\n\nBusiness Adviser\n";
  CHECK(show(find_attendance(lines_of(tables))) ==
        "present: 7 Ann Bee (Chair), 11 Carl Dee (Academies Member) | apology: 21 Eve "
        "Eff (Academies Member) | membership: 31 Gus Gee | present: 43 Jo Hay | "
        "attending: 49 Kit Ives (Business Adviser)");
  const std::string spaced =
      "Present:\n\n\n\nA Bee (Chair)\n\n\n\nCouncillors\n\n\n\n"
      "\n\nC Dee (Vice-Chair)\n\n E Eff\n\nG Gee MBE\n";
  CHECK(show(find_attendance(lines_of(spaced))) ==
        "present: 5 A Bee (Chair), 15 C Dee (Vice-Chair), 17 E Eff, 19 G Gee");
}

TEST_CASE("people glued to one another's offices are told apart", "[attendance]") {
  const std::string_view present = "Present: Councillors A Bee and C Dee\n\n";
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"Officers Present : Chief Executive - E Eff Director of Economic Planning – G Gee "
       "Head of Legal Services – J Hay Clerk – Kit Ives\n",
       "attending: 3 E Eff (Chief Executive), 3 G Gee (Director of Economic Planning), 3 "
       "J Hay (Head of Legal Services), 3 Kit Ives (Clerk)"},
      {"Also Present: Matt Eff District Director Ann Gee B.E. District Engineer Eve Hay "
       "Acting Staff Officer\n",
       "attending: 3 Matt Eff (District Director), 3 Ann Gee (District Engineer), 3 Eve "
       "Hay (Acting Staff Officer)"},
  }));
  CAPTURE(text);
  CHECK(show(find_attendance(lines_of(std::string{present} + text))) ==
        "present: 1 A Bee, 1 C Dee | " + expected);
}

TEST_CASE("the last of a list may be told to attend", "[attendance]") {
  CHECK(show(find_attendance(
            lines_of("In Attendance\n\nCouncillors A Bee (AB) Chair, C Dee (CD), E Eff "
                     "(EE), Gus Gee (GG), the temporary clerk, was in attendance.\n"))) ==
        "present: 3 A Bee (Chair), 3 C Dee, 3 E Eff | attending: 3 Gus Gee");
}

TEST_CASE("apologies may stand on lines below their sentence", "[attendance]") {
  CHECK(show(find_apologies(
            lines_of("The following apologies were noted at the meeting:\n\nAnn Bee\n\n"
                     "Chief Superintendent Carl Dee\n\nEve Eff (represented by Dr Gus "
                     "Gee)\n"))) ==
        "apology: 3 Ann Bee, 5 Carl Dee, 7 Eve Eff | present: 7 Gus Gee");
}
