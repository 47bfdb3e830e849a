#include <string>

#include <catch2/catch.hpp>

#include "attendance_shown.h"
#include "indexer/segment/addressed_members.h"
#include "indexer/segment/coded_attendance.h"

using namespace council;

TEST_CASE("labels are found in columns of their own", "[attendance]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      // A label over two lines.
      {"PRESENT:            Councillor Ida Fern (Chair)\n                    Colin "
       "Oak\n\n"
       "OTHER MEMBERS       Councillor Tom Elm\n"
       "PRESENT:            Councillor Pat Yew\n\n"
       "OFFICER             Fay Larch, Legal Services\n"
       "SUPPORT:            Shaun Birch, Head of Scrutiny\n",
       "present: 1 Ida Fern (Chair), 2 Colin Oak | attending: 4 Tom Elm, 5 Pat Yew, 7 "
       "Fay "
       "Larch @Legal Services, 8 Shaun Birch (Head of Scrutiny)"},
      {"Members             C Whin (Leader of the Council), N Alder,\n"
       "Present:            J Phlox and S Kale\n\n"
       "Other\nCouncillors:        N Moss, R Basil\n\n"
       "Officers            G Black (Chief Executive), A Small (Operating Officer and\n"
       "Present:            S151 Officer) and J Gold (Service Director)\n",
       "present: 1 C Whin (Leader of the Council), 1 N Alder, 2 J Phlox, 2 S Kale | "
       "attending: 5 N Moss, 5 R Basil, 7 G Black (Chief Executive), 7 A Small "
       "(Operating "
       "Officer and S151 Officer), 8 J Gold (Service Director)"},
      // No colon, no titles.
      {"Present:      Councillor A Bee\n\nIn Attendance:  Chief Executive\n"
       "                Committee Clerk\n\n                Quay Trust (Item 1)\n"
       "                G Hark \u2013 District Manager\n\n                Planning "
       "Service "
       "(Item 3)\n                C Max\n\nPress\n\nThe monthly meeting of the Works "
       "Committee will be held in the Hall, Quay,\n",
       "present: 1 A Bee | attending: 7 G Hark (District Manager), 10 C Max"},
      {"Present: Cllr A Bee\n\nIn attendance: Highland Councillor I Inn, PC M Ren\n",
       "present: 1 A Bee | attending: 3 I Inn, 3 M Ren"},
      {"Presiding                P McLane\n\nOther Members Present    P J Bates\n"
       "                         J Camp-Orr\n\n"
       "Officers Present         J A McLoan, (Chief Executive)\n"
       "                         Mrs A Jenks (Secretary)\n\n"
       "Apologies                J Crane and O T Hews\n",
       "present: 1 P McLane (Chair), 3 P J Bates, 4 J Camp-Orr | attending: 6 J A McLoan "
       "(Chief Executive), 7 A Jenks (Secretary) | apology: 9 J Crane, 9 O T Hews"},
      {"Present: Cllr A Bee\n\nAlso Present D Bald, Clerk to the Council\n",
       "present: 1 A Bee | attending: 3 D Bald (Clerk to the Council)"},
      // Glued to the first name, and no blanks between initials and names.
      {"PRESENTProvost Ida Fern (Chair)\nCouncillor Colin Oak\nIN ATTENDANCETom Elm, "
       "Chief Executive\n",
       "present: 1 Ida Fern (Chair), 2 Colin Oak | attending: 3 Tom Elm (Chief "
       "Executive)"},
      {"Present:\nIn the Chair I.Fern, C.Oak,T.Elm and P.O'Yew (clerk).\n",
       "present: 2 I.Fern, 2 C.Oak, 2 T.Elm, 2 P.O'Yew (clerk)"},
      // Irish labels and titles.
      {"CATHAOIRLEACH:      Cllr. M. Fern\n\nI LATHAIR FREISIN:\n\nBaill:      Cllrs. "
       "T. Elm, D. Ash,\n            Comh. S. Ó Dair\n\nOifigigh:   Mr. K. Oak, Chief "
       "Executive\n",
       "present: 1 M. Fern (Cathaoirleach), 5 T. Elm, 5 D. Ash, 6 S. Ó Dair | attending: "
       "8 K. Oak (Chief Executive)"},
      // Departments over their officers; apologies in a label of their own.
      {"Councillors Present:\nIda Fern, Tom Elm\n\nCouncillors\u2019 Apologies:\nPat "
       "Yew\n\nAttending:\nFinance and Quay Resources\nL Oak, Finance Manager; H Ash, "
       "Legal Adviser\nHousing Resources\nD Reed, Executive Director; F Sedge, Head of "
       "Slips\n",
       "present: 2 Ida Fern, 2 Tom Elm | apology: 5 Pat Yew | attending: 9 L Oak "
       "(Finance "
       "Manager), 9 H Ash (Legal Adviser), 11 D Reed (Executive Director), 11 F Sedge "
       "(Head of Slips)"},
      // Offices before and behind names without any sign, and nobody from the public.
      {"MEMBERS PRESENT:\nDennis Fern Town Mayor\nCouncillors Tom Elm, Pat Yew\n\nIN "
       "ATTENDANCE:\n3 members of the public\nTown Clerk Roger Oak\n",
       "present: 2 Dennis Fern (Town Mayor), 3 Tom Elm, 3 Pat Yew | attending: 7 Roger "
       "Oak (Town Clerk)"},
      {"Officers in attendance:\n\nIvan Fern - County Secretary and Solicitor – Quay "
       "County Council\n\nRory Oak –Assistant County Secretary – Quay County Council\n",
       "attending: 3 Ivan Fern (County Secretary and Solicitor – Quay County Council), 5 "
       "Rory Oak (Assistant County Secretary – Quay County Council)"},
      // An office over two lines of its column.
      {"PRESENT: Councillor Ida Fern\n\nOfficers in Attendance:\n\nKit Beale             "
       " "
       "  Interim Head of Slips\n                         and Building Control\nJean Oak "
       " "
       "               Principal Quay Lawyer\n",
       "present: 1 Ida Fern | attending: 5 Kit Beale (Interim Head of Slips and Building "
       "Control), 7 Jean Oak (Principal Quay Lawyer)"},
      // In brackets, and names without a blank behind the sign that parts them.
      {"In attendance:           Councillor T Elm         Councillor P Ash\n\n"
       "(Officials)              Mrs M Oak, Chief Executive\n                         Mr "
       "L "
       "Yew, Director of Slips\n",
       "present: 1 T Elm, 1 P Ash | attending: 3 M Oak (Chief Executive), 4 L Yew "
       "(Director "
       "of Slips)"},
      {"PRESENT:\n\nCouncillor O Fern -Chair\n\nCouncillors W.J.Elm; E.G.Ash;B.Oak OBE\n",
       "present: 3 O Fern (Chair), 5 W.J.Elm, 5 E.G.Ash, 5 B.Oak"},
      // How they took part.
      {"PRESENT – On line – Councillors Dr K Carr, Mrs S Hain and Mr B Mart.\n",
       "present: 1 K Carr, 1 S Hain, 1 B Mart"},
      {"PRESENT: Councillors A Bee and C Dee.\n\nRepresentatives of Ash Audit – Iris "
       "Orme.\n\nCouncil Officers – Gene Walk (Director, Law) and Jill Dart (Officer)\n",
       "present: 1 A Bee, 1 C Dee | attending: 3 Iris Orme, 5 Gene Walk (Director, Law), "
       "5 "
       "Jill Dart (Officer)"},
      {"Apologies for inability to attend the meeting: Jo Tice, Bea Jink\n\nPART I\n",
       "apology: 1 Jo Tice, 1 Bea Jink"},
      {"Members: Cllr A Bee, Cllr C Dee\n\nNon-Committee Members Observing: Cllr F "
       "Bates\n",
       "present: 1 A Bee, 1 C Dee | attending: 3 F Bates"},
  }));
  CAPTURE(text);
  CHECK(show(find_attendance(lines_of(text))) == expected);
}

TEST_CASE("whatever body sent them, a label heads those who came", "[attendance]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"MEMBERS PRESENT:\nCouncillors A. Doll and B. Ellis\nSENATE MEMBERS :\nM. Quill, "
       "T.D. and K. Donn, T.D.\nSECTORAL NOMINEES: Dr. B. Hale and Mr. C. Flint\nPOLICE "
       "NOMINATIONS :\nInspector (Mr. B. Grade)\nOTHERS:\nMr. M. North, Officer\n",
       "present: 2 A. Doll, 2 B. Ellis, 4 M. Quill, 4 K. Donn, 5 B. Hale, 5 C. Flint | "
       "attending: 7 B. Grade (Inspector), 9 M. North (Officer)"},
      {"PRESENT: Councillor A Bee\n\nAPPOINTMENT OF REPRESENTATIVES:\n\nCouncillor C "
       "Dee proposed Councillor Eff.\n",
       "present: 1 A Bee"},
      {"Present: Cllr A Bee\n\nAlso in attendance via Video Link (Elm Rooms): "
       "Superintendent, Mr John Rye (Ash Road)\n",
       "present: 1 A Bee | attending: 3 John Rye (Ash Road)"},
      {"- MEMBERS PRESENT\nMr G. Hall (Chairman), Mr D. Berry\n- APOLOGIES FOR "
       "ABSENCE\nMr G. King\n- NON-ATTENDANCE\nMr P. Lake\n",
       "present: 2 G. Hall (Chairman), 2 D. Berry | apology: 4 G. King | membership: 6 "
       "P. "
       "Lake"},
      {"The following were in attendance:-\nIN THE CHAIR:\nCmhlr. S. Fern\nPRESENT:\n"
       "Cllr. J. Coll, Cllr. E. Hogg\n",
       "present: 3 S. Fern (Chair), 5 J. Coll, 5 E. Hogg"},
      {"Members Present: Cllr A Bee\n\nAPOLOGIES:\n\nDeputy Director, Tourism (Mr. "
       "G.\nDale).\n\nEngineer, West Area (Mr. J. Sheen).\n\nThe Clerk thanked the "
       "Mayor (Cllr B Oak).\n",
       "present: 1 A Bee | apology: 5 G. Dale (Deputy Director, Tourism), 8 J. Sheen "
       "(Engineer, West Area)"},
  }));
  CAPTURE(text);
  CHECK(show(find_attendance(lines_of(text))) == expected);
}

TEST_CASE("a name may go on over the end of a line", "[attendance]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"Present: Councillors: Di Arm; Glen Camb; Josie Dean; Keith\nElliot; Ray Farr\n",
       "present: 1 Di Arm, 1 Glen Camb, 1 Josie Dean, 1 Keith Elliot, 2 Ray Farr"},
      {"Present: Councillors DI MORR, Provost HELEN OAK, RON PROCT, DAVID\nFAIRWAY, MEG "
       "THOM\n",
       "present: 1 DI MORR, 1 HELEN OAK, 1 RON PROCT, 1 DAVID FAIRWAY, 2 MEG THOM"},
      {"In attendance: Ann Short, Director of\nSocial Services; Bill Walk, Head of Adult "
       "Services; and Jill\nMack, Manager.\n",
       "attending: 1 Ann Short (Director of Social Services), 2 Bill Walk (Head of Adult "
       "Services), 2 Jill Mack (Manager)"},
      // Surnames alone are names of their own.
      {"Present: Councillors: Arm; Camb; Dean; Keith\nElliot; Farr\n",
       "present: 1 Arm, 1 Camb, 1 Dean, 1 Keith, 2 Elliot, 2 Farr"},
      {"PRESENT\nCouncillors Alun Puw, Doris Pari and County\nCouncillor Jo Wil.\n",
       "present: 2 Alun Puw, 2 Doris Pari, 3 Jo Wil"},
      // A blank line after every line parts no names.
      {"OFFICIALS:\n\nChief Executive (Mr. P. Dale), A/Senior Executive Officer\n\n(Mr. "
       "J. Clunn), Communications Officer (Mr. D. Tern), Staff Officer (Ms. A. "
       "Cream)\n\nAdministrative Officer (Mr. M. Lear), A/Administrative "
       "Officer\n\n(Mr. P. Wills)\n\nAt the outset the Cathaoirleach spoke of the "
       "late\n\nCouncillor Ash and welcomed those\n\n",
       "attending: 3 P. Dale (Chief Executive), 5 J. Clunn (A/Senior Executive Officer), "
       "5 D. Tern (Communications Officer), 5 A. Cream (Staff Officer), 7 M. Lear "
       "(Administrative Officer), 9 P. Wills (A/Administrative Officer)"},
      {"APOLOGIES:\n\nCllr. A. Fern, Cllr. B. Oaks and Cllr. C. "
       "Elms\n\nCllr. D. Ash welcomed everyone to the first meeting of the year\n\n"
       "and the members wished him well in his stewardship of it\n\nThe members then "
       "went through the rules of the committee\n",
       "apology: 3 A. Fern, 3 B. Oaks, 3 C. Elms"},
  }));
  CAPTURE(text);
  CHECK(show(find_attendance(lines_of(text))) == expected);
}

TEST_CASE("who is listed with the members is told from them", "[attendance]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"Present:\n\nCllr A Bee\n\nHonorary Aldermen Bill Hob and Terry Park\n",
       "present: 3 A Bee | attending: 5 Bill Hob, 5 Terry Park"},
      {"Present: Cllrs: Chris All (Chair), Al Gord (no voting rights) with Lorna Will "
       "(Deputy Clerk) in attendance.\n",
       "present: 1 Chris All (Chair), 1 Al Gord | attending: 1 Lorna Will (Deputy "
       "Clerk)"},
      {"An Cathaoirleach, Councillor Nia Gowran presided.\n\nMembers Present: "
       "Councillors "
       "Joe Bonn and Una Camp.\n",
       "present: 1 Nia Gowran (Cathaoirleach), 3 Joe Bonn, 3 Una Camp"},
      {"Present: Cllr A Bee\n\n[Note: Councillor Chris Moor also attended this meeting "
       "to "
       "speak.]\n",
       "present: 1 A Bee | attending: 3 Chris Moor"},
      {"Present:\n          Mayor Dr Nick John\n          Councillor Mick Dove        "
       "    Ashby City Council\n",
       "present: 2 Nick John (Mayor), 3 Mick Dove @Ashby City Council"},
      // The groups that members represent, and where they met.
      {"PRESENT: Professor I. Rock (Chair)\n\nCouncillors:\nRepresenting Caer County "
       "Council\nK. Howe and E.G. Tome\n\nRepresenting Cered County Council\n"
       "L. Edwards and K. Evans\n\n"
       "Chamber & Ante Room, 3 Spill Street, Caer, SA31 1LE - 10.30 - 12.35 pm\n",
       "present: 1 I. Rock (Chair), 5 K. Howe, 5 E.G. Tome, 8 L. Edwards, 8 K. Evans"},
  }));
  CAPTURE(text);
  CHECK(show(find_attendance(lines_of(text))) == expected);
}

TEST_CASE("leaders and glued offices stand between labels and names", "[attendance]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"Present \xE2\x80\xA6 Councillors: Ann Bee (Chairman), Carl Dee & Eve Eff.\n\nIn "
       "attendance .... Gus Gee \xE2\x80\x93 Parish Clerk. Seven members of the "
       "public.\n",
       "present: 1 Ann Bee (Chairman), 1 Carl Dee, 1 Eve Eff | attending: 3 Gus Gee "
       "(Parish Clerk)"},
      {"In attendance: Cllrs. Bee and Dee.\n\nAlso participating: Eve Eff (clerk)\n",
       "present: 1 Bee, 1 Dee | attending: 3 Eve Eff (clerk)"},
      {"In attendance: - Ann Bee-Dee Town Clerk, 6 members of the public and Rev. C "
       "Dee\n",
       "attending: 1 Ann Bee-Dee (Town Clerk), 1 C Dee"},
      {"Present: Cllr P Bee MBE, Mayor Cllr S deBee\n",
       "present: 1 P Bee (Mayor), 1 S "
       "deBee"},
      {"Present:\nChairman: Councillor A Bee\nRepresentative of the Trusts for Ashby: "
       "Ann "
       "Dee\nChair of the Ashby Community Network: Eve Eff\n",
       "present: 2 A Bee (Chairman), 3 Ann Dee (Representative of the Trusts for Ashby), "
       "4 Eve Eff (Chair of the Ashby Community Network)"},
  }));
  CAPTURE(text);
  CHECK(show(find_attendance(lines_of(text))) == expected);
}

TEST_CASE("a name may have what all call its bearer in it", "[attendance]") {
  CHECK(show(find_attendance(lines_of("Present: Councillors Una Bee, Michael "
                                      "\u201CMick\u201D Dee, Fergal Eff.\n"))) ==
        "present: 1 Una Bee, 1 Michael \u201CMick\u201D Dee, 1 Fergal Eff");
}

TEST_CASE("an item tells whose apologies it had", "[attendance]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"It was asked that Cllr Bee\xE2\x80\x99s apologies for absence be noted.",
       "apology: 1 Bee"},
      {"Cllr A Bee, Dist. Cllr C Dee. Apologies accepted.", "apology: 1 A Bee, 1 C Dee"},
      {"Cllrs Bee, Dee\nResolved: Apologies are accepted", "apology: 1 Bee, 1 Dee"},
      {"Resolved: to accept apologies from Cllr A Bee.", "apology: 1 A Bee"},
      {"Apologies received from Cllrs. A Bee and C Dee for inability to attend the "
       "Meeting.",
       "apology: 1 A Bee, 1 C Dee"},
  }));
  CAPTURE(text);
  CHECK(show(find_apologies(lines_of(text))) == expected);
}

TEST_CASE("signs before names in columns tell who came", "[attendance]") {
  const AttendanceBlocks coded{
      .people = find_coded_attendance(lines_of(
          "Chairman:               * Councillor Stan Shine\n\n"
          "Councillors:            * Bea Gate                  * Janet Moor\n"
          "                        \u2020 Mark Vers                 * Tony Sey\n\n"
          "Co-opted:               \u2020 Mrs J Ram                 * Mr R Chau\n"
          "                        * Reverend P Rees             Mrs D Speel\n\n"
          "* Denotes Member present\n\u2020 Denotes apologies received\n"))};
  CHECK(show(coded) ==
        "present: 1 Stan Shine (Chairman), 3 Bea Gate, 3 Janet Moor | apology: 4 Mark "
        "Vers | present: 4 Tony Sey | apology: 6 J Ram | present: 6 R Chau, 7 P Rees | "
        "membership: 7 D Speel");
}

TEST_CASE("letters before names without titles tell who came", "[attendance]") {
  const AttendanceBlocks coded{
      .people = find_coded_attendance(lines_of(
          "Councillors:\n\nP Adele Bee (Chairman)\n\nA Rosa Perry\n\nP Des Keel\n\n"
          "P: Present\n\nA: Apologies for absence submitted\n"))};
  CHECK(show(coded) ==
        "present: 3 Adele Bee (Chairman) | apology: 5 Rosa Perry | present: 7 Des Keel");
}

TEST_CASE("an agenda is addressed to groups apart", "[attendance]") {
  const AttendanceBlocks addressed{
      .people = find_addressed_members(lines_of(
          "To: All Members of Council\n\nAldermen K Ash, G Bee\n\nCouncillors J Cole, P "
          "Dee\n\n- 1 -\n"))};
  CHECK(show(addressed) == "membership: 3 K Ash, 3 G Bee, 5 J Cole, 5 P Dee");
}

TEST_CASE("an agenda is addressed to members and their substitutes", "[attendance]") {
  const AttendanceBlocks addressed{
      .people = find_addressed_members(lines_of(
          "To: The Parks Panel\n\nCouncillor McLoan (Chairman), Councillor "
          "Brun-Walk (Vice-Chairman), Councillors Mrs Angus,\nBross and Port\n\n"
          "cc: Substitute Members of the Panel\n\nCouncillors Alden and Dud\n"))};
  CHECK(show(addressed) ==
        "membership: 3 McLoan (Chairman), 3 Brun-Walk (Vice-Chairman), 3 Angus, 4 Bross, "
        "4 Port, 8 Alden, 8 Dud");
}
