// Lists that stand group by group: members, those of other bodies, guests, who serves.

#include <string>

#include <catch2/catch.hpp>

#include "attendance_shown.h"
#include "indexer/segment/attendance.h"

using namespace council;

TEST_CASE("headings part the members of a body", "[attendance]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"Attended by:\n\nMembers of the Forum\n\nGovernors\nAnn Bee - Chair (AB)\nCllr "
       "Carl "
       "Dee (Cllr CD)\n\nHead Teachers\nEve Eff (EE)\n\nPRU\nGus Gee (GG)\n\nTrade "
       "Unions\nHal Hay (HH)\n\nOfficers\nIda Ives (II)\n\nApologies:\nJo Kay\n",
       "present: 6 Ann Bee (Chair), 7 Carl Dee, 10 Eve Eff, 13 Gus Gee, 16 Hal Hay | "
       "attending: 19 Ida Ives | apology: 22 Jo Kay"},
      {"PRESENT\n\nForum Members\n\nAcademies - Secondary\nAnn Bee\n\nDiocese\nCarl "
       "Dee\n\nNEXT MEETING\n",
       "present: 6 Ann Bee, 9 Carl Dee"},
      {"PRESENT: Councillor A Bee (Chair)\n\nCo-opted Member\n\nMrs C Dee\n",
       "present: 1 A Bee (Chair), 5 C Dee"},
  }));
  CAPTURE(text);
  CHECK(show(find_attendance(lines_of(text))) == expected);
}

TEST_CASE("members of parliament and of other bodies come too", "[attendance]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"PRESENT: Councillors - Ann Bee, Carl Dee.\n\n         Deputies -     Eve Eff and "
       "Gus Gee.\n\n         Mr. Hal Hay, Muintir na T\u00EDre.\n",
       "present: 1 Ann Bee, 1 Carl Dee, 3 Eve Eff, 3 Gus Gee, 5 Hal Hay"},
      {"PRESENT: Cllrs A Bee and C Dee\n\nMr Eve said that, Ash Park, was open to all\n",
       "present: 1 A Bee, 1 C Dee"},
      {"PRESENT: Deputies: Eve Eff, Gus Gee\n", "present: 1 Eve Eff, 1 Gus Gee"},
  }));
  CAPTURE(text);
  CHECK(show(find_attendance(lines_of(text))) == expected);
}

TEST_CASE("labels of guests and of who serves", "[attendance]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"Present: Cllr A Bee\n\nAPOLOGIES: Cllr C Dee\n\nMEETINGS\nADMINISTRATOR:   Ms. "
       "Eve "
       "Eff.\n",
       "present: 1 A Bee | apology: 3 C Dee | attending: 6 Eve Eff (Meetings "
       "Administrator)"},
      {"Present: Cllr A Bee\n\nNon-members in attendance at request of Chief "
       "Officer:-\nCarl DEE\tHead of Parks\n",
       "present: 1 A Bee | attending: 4 Carl DEE (Head of Parks)"},
      {"Present: Cllr A Bee\n\nIn attendance at the request of the Convener: Ann Dee, "
       "Head "
       "of Law; Eve Eff, Benefits and Revenues Manager\n",
       "present: 1 A Bee | attending: 3 Ann Dee (Head of Law), 3 Eve Eff (Benefits and "
       "Revenues Manager)"},
      {"Present: Cllr A Bee\n\nRepresentatives from Other\tRoads Service: Mr C Dee, "
       "Engineer\nBodies in Attendance\tMs E Eff, Manager\n",
       "present: 1 A Bee | attending: 3 C Dee (Engineer), 4 E Eff (Manager)"},
      {"Present: Cllr A Bee\n\nIn attendance:\nABC \u2013 Cllr Carl Dee\n",
       "present: 1 A Bee | attending: 4 Carl Dee @ABC"},
      {"Present: Cllr A Bee\n\nCouncil Employees Present: Clerk/RFO Ann Dee\n",
       "present: 1 A Bee | attending: 3 Ann Dee (Clerk/RFO)"},
      {"Present:\nCllr A Bee\nCllrs Dee and Eff\nCllr Gee In Attendance\n",
       "present: 2 A Bee, 3 Dee, 3 Eff | attending: 4 Gee"},
  }));
  CAPTURE(text);
  CHECK(show(find_attendance(lines_of(text))) == expected);
}

TEST_CASE("what goes with a name is no other person", "[attendance]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"Present: A Bee (Chair); C Dee;\nE Eff joined the meeting late.\n",
       "present: 1 A Bee (Chair), 1 C Dee, 2 E Eff"},
      {"Present: Cllr A Bee\n\nMr Carl Dee, Ash Residents\n",
       "present: 1 A Bee, 3 Carl Dee @Ash Residents"},
      {"In attendance: Miss I Wares, Catering and Facilities Manager\n",
       "attending: 1 I Wares (Catering and Facilities Manager)"},
      {"In attendance: Ms Ann Bee, Area Manager, Northern Ireland\nHousing Executive\nMr "
       "Carl Dee, Place Shaper, Northern Ireland\nHousing Executive\n",
       "attending: 1 Ann Bee (Area Manager, Northern Ireland Housing Executive), 3 Carl "
       "Dee "
       "(Place Shaper, Northern Ireland Housing Executive)"},
      {"In attendance:\nPC Ann Bee, Ash Police\nCarl Dee\n",
       "attending: 2 Ann Bee @Ash Police, 3 Carl Dee"},
      {"Members of the Committee:-\n\nCouncillors:\n\nAnn Bee (Chair)\n\nCarl Dee\n\nEve "
       "Eff, Chief Executive\n\n9 March 2021\n",
       "membership: 5 Ann Bee (Chair), 7 Carl Dee"},
  }));
  CAPTURE(text);
  CHECK(show(find_attendance(lines_of(text))) == expected);
}

TEST_CASE("who is in the chair may stand in the list by surname", "[attendance]") {
  CHECK(show(find_attendance(
            lines_of("COUNCILLOR A BEE in the Chair\n\nMembers:\nCouncillors "
                     "Bee, Dee and Eff\n"))) == "present: 1 A BEE (Chair), 4 Dee, 4 Eff");
}

TEST_CASE("apologies have reasons and are told apart from lateness", "[attendance]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"This was received from Councillor A.B. Bee.\n", "apology: 1 A.B. Bee"},
      {"Ann Bee \u2013 away\nCllr Carl Dee \u2013 conflicting meeting\n\nThe Clerk took "
       "the "
       "meeting for item 3 and invited nominations for Chairman.\n",
       "apology: 1 Ann Bee, 2 Carl Dee"},
      {"RESOLVED: that the apologies from Councillors Bee and Ms Dee for non-attendance "
       "and from Councillor Eff for late arrival were received\n",
       "apology: 1 Bee, 1 Dee"},
      {"Apologies from Cllr A Bee for absence and Cllr C Dee for lateness were noted.\n",
       "apology: 1 A Bee"},
  }));
  CAPTURE(text);
  CHECK(show(find_apologies(lines_of(text))) == expected);
}
