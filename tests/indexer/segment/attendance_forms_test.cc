// Lists of those who came as councils print them, whatever stands between the names.

#include <string>

#include <catch2/catch.hpp>

#include "attendance_shown.h"
#include "indexer/segment/attendance.h"
#include "indexer/segment/attendance_columns.h"

using namespace council;

TEST_CASE("a surname may be a word of other lists", "[attendance]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"Present: Councillors Green (Chair), Page, Young, Law, Head, Church and Place\n",
       "present: 1 Green (Chair), 1 Page, 1 Young, 1 Law, 1 Head, 1 Church, 1 Place"},
      {"Present: Cllr Green, Cllr S Church and Cllr Jane Head (Mayor)\n",
       "present: 1 Green, 1 S Church, 1 Jane Head (Mayor)"},
      {"Present: Councillors A Bee, Sarah Church, Tom Young and Peter Constable\n",
       "present: 1 A Bee, 1 Sarah Church, 1 Tom Young, 1 Peter Constable"},
      {"Present: Cllr A Bee\n\nIn attendance: Carl Dee, Head of Law and Place\n",
       "present: 1 A Bee | attending: 3 Carl Dee (Head of Law and Place)"},
      {"Present: Councillors None\n", ""},
  }));
  CAPTURE(text);
  CHECK(show(find_attendance(lines_of(text))) == expected);
}

TEST_CASE("names in columns are told from names and wards", "[attendance]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"Present:\tAnn Bee (Chairman)\tCarl Dee\n\tEve Eff\tGus Gee\n\tHal Hay\n\nIn "
       "attendance: Kim Kay (Clerk)\n",
       "present: 1 Ann Bee (Chairman), 1 Carl Dee, 2 Eve Eff, 2 Gus Gee, 3 Hal Hay | "
       "attending: 5 Kim Kay (Clerk)"},
      {"Present\nAnn Bee (Convener)\tCarl Dee (Deputy Convener)\nDr Eve Eff\tGus "
       "Gee\nHal Hay\tIda Ives\n",
       "present: 2 Ann Bee (Convener), 2 Carl Dee (Deputy Convener), 3 Eve Eff, 3 Gus "
       "Gee, 4 Hal Hay, 4 Ida Ives"},
      {"Members Present\tP J Bee\tJ Dee\n\tMrs E Eff\tP Gee\n",
       "present: 1 P J Bee, 1 J Dee, 2 E Eff, 2 P Gee"},
      {"Present:\nAnn Bee\tNorth Ash\nCarl Dee\tSouth Ash\nEve Eff\tOld Elm\nGus "
       "Gee\tNew Elm\n",
       "present: 2 Ann Bee, 3 Carl Dee, 4 Eve Eff, 5 Gus Gee"},
      {"Present:\nAnn Bee\tAsh Elm\nCarl Dee\tAsh Elm\nEve Eff\tOak Fir\n",
       "present: 2 Ann Bee, 3 Carl Dee, 4 Eve Eff"},
      {"Present:\nPendle Vale\tCouncillor A Bee\nBurb\tCouncillor C Dee\n",
       "present: 2 A Bee, 3 C Dee"},
  }));
  CAPTURE(text);
  CHECK(show(find_attendance(lines_of(text))) == expected);
}

TEST_CASE("the column of those present may say no", "[attendance]") {
  CHECK(
      show(AttendanceBlocks{
          .people = find_status_rows(lines_of(
              "Name\tRole\tPresent\nAnn Bee\tChair\tY\nCarl Dee\tTreasurer\tN\nEve "
              "Eff\tSecretary\tYes\nGus Gee\tMember\tApologies\n"))}) ==
      "present: 2 Ann Bee (Chair) | membership: 3 Carl Dee (Treasurer) | present: 4 Eve "
      "Eff (Secretary) | apology: 5 Gus Gee (Member)");
}

TEST_CASE("slashes and lost commas part names", "[attendance]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"Present: A Bee (Chair) / C Dee / Eve Eff\n",
       "present: 1 A Bee (Chair), 1 C Dee, 1 Eve Eff"},
      {"Present: Councillors A Bee, C Dee\nE Eff, G Gee\n",
       "present: 1 A Bee, 1 C Dee, 2 E Eff, 2 G Gee"},
      {"Present: Councillors \xE2\x80\x93 J Arch, A Bee, J Dee M Eff, P Gee\n",
       "present: 1 J Arch, 1 A Bee, 1 J Dee, 1 M Eff, 1 P Gee"},
      {"Present: Community Councillors \xE2\x80\x93 Mr A Bee, Mrs C Dee\n",
       "present: 1 A Bee, 1 C Dee"},
      {"In attendance: Ann Bee (Clerk / RFO)\n", "attending: 1 Ann Bee (Clerk / RFO)"},
  }));
  CAPTURE(text);
  CHECK(show(find_attendance(lines_of(text))) == expected);
}

TEST_CASE("offices stand over names and labels tell of bodies", "[attendance]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"Present:\n\nIn the chair\n\nAnn Bee\n\nVice-chair\n\nCarl Dee\n\nMembers "
       "present\n\nEve Eff\nGus Gee\n",
       "present: 5 Ann Bee (In the chair), 9 Carl Dee (Vice-chair), 13 Eve Eff, 14 Gus "
       "Gee"},
      {"Present:\n\nCllr A Bee\nCllr C Dee\n\nOffice of the Police and Crime "
       "Commissioner (OPCC) present:\n\nEve Eff \xE2\x80\x93 Chief Executive\n",
       "present: 3 A Bee, 4 C Dee | attending: 8 Eve Eff (Chief Executive)"},
      {"1.1 Councillors present: A Bee (Chair), C Dee.\n1.2 In attendance: E Eff "
       "(Clerk)\n",
       "present: 1 A Bee (Chair), 1 C Dee | attending: 2 E Eff (Clerk)"},
      {"(1) Present: Mrs A Bee, Mr C Dee\n", "present: 1 A Bee, 1 C Dee"},
      {"Minutes of the meeting held on 4 March 2024 attended by Cllrs A Bee and C Dee.\n",
       "present: 1 A Bee, 1 C Dee"},
      {"In Attendance:\n\nOne member of the public\n\nMr A Bee Clerk and Executive "
       "Officer to the Ash Parish Council\n\nMrs C Dee Assistant Clerk and Manager, Ash "
       "Parish Council\n",
       "attending: 5 A Bee (Clerk), 7 C "
       "Dee (Assistant Clerk) @Ash Parish Council"},
      {"Present: Cllr A Bee\n\nApologies for absence:\n\nwere submitted on behalf of "
       "Councillor C Dee, Councillor E Eff.\n",
       "present: 1 A Bee | apology: 5 C Dee, 5 E Eff"},
  }));
  CAPTURE(text);
  CHECK(show(find_attendance(lines_of(text))) == expected);
}

TEST_CASE("sentences tell who else was there", "[attendance]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"Present: Cllrs Bee, Dee and Eff. County Councillor Ann Gee was in attendance "
       "with "
       "14 members of the public. Also in attendance for part of the meeting was Mrs Jo "
       "Hay, Head Teacher.\n",
       "present: 1 Bee, 1 Dee, 1 Eff | attending: 1 Ann Gee, 1 Jo Hay (Head Teacher)"},
      {"Present: Cllrs Bee and Dee.\n\nThe Town Clerk, Mrs A Eff, the Clerk's Assistant, "
       "Mrs C Gee and a member of the public were also present.\n",
       "present: 1 Bee, 1 Dee | attending: 3 A Eff, 3 C Gee"},
  }));
  CAPTURE(text);
  CHECK(show(find_attendance(lines_of(text))) == expected);
}

TEST_CASE("apologies are told on behalf of who holds an office", "[attendance]") {
  CHECK(show(find_apologies(
            lines_of("An apology for non-attendance was accepted and recorded on behalf "
                     "of the Deputy Mayor, Councillor A Bee.\n"))) == "apology: 1 A Bee");
}

TEST_CASE("titles and offices of a name may stand on another line", "[attendance]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"COUNCILLORS PRESENT:\n\nBee\tDee\tEff\nGee\tHay\tIves\n\nOFFICERS PRESENT:\n\nK. "
       "Kay\tHead of Planning\n",
       "present: 3 Bee, 3 Dee, 3 Eff, 4 Gee, 4 Hay, 4 Ives | attending: 8 K. Kay (Head "
       "of "
       "Planning)"},
      {"Present:\nCouncillor Ann Bee\nLeader of the Council (Chair)\n\nCouncillor Carl "
       "Dee\nDeputy Leader and Cabinet Member for Finance\n\nIn Attendance:\nKim Kay\n"
       "Chief Executive\n",
       "present: 2 Ann Bee (Leader of the Council; Chair), 5 Carl Dee (Deputy Leader and "
       "Cabinet Member for Finance) | attending: 9 Kim Kay (Chief Executive)"},
      {"Present:\n\nAnn Bee\nChair\n\nCarl Dee\nVice-Chair\n\nEve Eff\nSecretary\n",
       "present: 3 Ann Bee (Chair), 6 Carl Dee (Vice-Chair), 9 Eve Eff (Secretary)"},
      {"Present: A Bee (Chair) C Dee E Eff G Gee H Hay\n",
       "present: 1 A Bee (Chair), 1 C Dee, 1 E Eff, 1 G Gee, 1 H Hay"},
      {"Councillors\n\nAnn Bee \xE2\x80\x93 Chair\nCarl Dee\n\nGuests\nCllr Eve Eff "
       "\xE2\x80\x93 Ash Council\n",
       "present: 3 Ann Bee (Chair), 4 Carl Dee | attending: 7 Eve Eff @Ash Council"},
      {"Chair: Cllr A Bee\nPresent: Chair Roger Young; Vice-chair Barbara Bee; Cllrs "
       "Carl "
       "Dee, Eve Eff\n",
       "present: 1 A Bee (Chair), 2 Roger Young (Chair), 2 Barbara Bee (Vice-chair), 2 "
       "Carl Dee, 2 Eve Eff"},
      {"Present: The Lord Mayor (Councillor A Bee) and Councillors C Dee, E Eff.\n",
       "present: 1 A Bee (The Lord Mayor), 1 C Dee, 1 E Eff"},
      {"MINUTES OF THE MEETING HELD ON 4 MARCH 2024 PRESENT: Cllr A Bee (Chair), Cllr C "
       "Dee "
       "IN ATTENDANCE: E Eff (Clerk) APOLOGIES: Cllr G Gee\n",
       "present: 1 A Bee (Chair), 1 C Dee | attending: 1 E Eff (Clerk) | apology: 1 G "
       "Gee"},
  }));
  CAPTURE(text);
  CHECK(show(find_attendance(lines_of(text))) == expected);
}

TEST_CASE("lists stand side by side below their heads", "[attendance]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"Members                          Officers\nCouncillor A Bee (Chair)         Kim "
       "Kay, Head of Law\nCouncillor C Dee                 Liz Lee, "
       "Solicitor\nCouncillor "
       "E Eff\n\n1. Minutes\n",
       "present: 2 A Bee (Chair) | attending: 2 Kim Kay (Head of Law) | present: 3 C Dee "
       "| "
       "attending: 3 Liz Lee (Solicitor) | present: 4 E Eff"},
      {"Present                 Apologies\nCllr A Bee              Cllr G Gee\nCllr C "
       "Dee\n",
       "present: 2 A Bee | apology: 2 G Gee | present: 3 C Dee"},
  }));
  CAPTURE(text);
  CHECK(show(find_attendance(lines_of(text))) == expected);
}

TEST_CASE("offices without a name stand among those with one", "[attendance]") {
  CHECK(
      show(find_attendance(lines_of(
          "In attendance: Ash Council\n\nChief Executive\nHead of Human Resources & "
          "Organisational Development\nMember Services Officer\n\nCommissioner for Older "
          "People\n\nMr A Bee, Commissioner for Older People\nMs C Dee, Assistant\n"))) ==
      "attending: 9 A Bee (Commissioner for Older People), 10 C Dee (Assistant)");
  CHECK(
      show(find_attendance(lines_of(
          "In attendance: Ann Bee, Carl Dee, Eve Eff, Gus Gee, Hal Hay, Ida Ives, "
          "Jo Jay\nThe returning officer opens the meeting and welcomes all.\n"))) ==
      "attending: 1 Ann Bee, 1 Carl Dee, 1 Eve Eff, 1 Gus Gee, 1 Hal Hay, 1 Ida Ives, 1 "
      "Jo Jay");
}

TEST_CASE("lists go on behind the chair and before a remark", "[attendance]") {
  CHECK(
      show(find_attendance(lines_of(
          "Present: Mr A Bee (Chairman).\n\nMrs C Dee; Mr E Eff; & Mr G Gee.\n\nDistrict "
          "Councillors: Mrs H Hay (from item 16) & Mr I Ives.\n"))) ==
      "present: 1 A Bee (Chairman), 3 C Dee, 3 E Eff, 3 G Gee, 5 H Hay, 5 I Ives");
  CHECK(
      show(find_apologies(lines_of("Councillor A Bee, lambing; Ward Councillor C Dee and "
                                   "CSO Eve Eff; all apologies accepted.\n"))) ==
      "apology: 1 A Bee, 1 C Dee, 1 Eve Eff");
  CHECK(
      show(find_attendance(lines_of("Present ; Ann Bee , Carl Dee\nApologies ; Eve Eff , "
                                    "Gus Gee\n"))) ==
      "present: 1 Ann Bee, 1 Carl Dee | apology: 2 Eve Eff, 2 Gus Gee");
}
