// What looks like a list of those who came, or a table of them, and is another.

#include <string>

#include <catch2/catch.hpp>

#include "attendance_shown.h"
#include "indexer/segment/attendance.h"
#include "indexer/segment/attendance_columns.h"

using namespace council;

TEST_CASE("names below two headings are no table of cells", "[attendance]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"Trustees\nPresent\nAnn Bee\nCarl Dee\nEve Eff\nGus Gee\n",
       "present: 3 Ann Bee, 4 Carl Dee, 5 Eve Eff, 6 Gus Gee"},
      {"Members\nPresent\n\nAnn Bee\n\nCarl Dee\n\nEve Eff\n",
       "present: 4 Ann Bee, 6 Carl Dee, 8 Eve Eff"},
      // A cell is missing.
      {"PRESENT\n\nMember\n\nMembership Group\n\nAnn Bee\n\nEarly Years\n\nCarl "
       "Dee\n\nEve "
       "Eff\n\nTeaching Unions\n\nGus Gee\n\nHead Teacher\n",
       "present: 7 Ann Bee, 11 Carl Dee, 13 Eve Eff, 17 Gus Gee (Head Teacher)"},
  }));
  CAPTURE(text);
  CHECK(show(find_attendance(lines_of(text))) == expected);
}

TEST_CASE("wards and parties in columns are no people", "[attendance]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"Present:\nAnn Bee   North Ash   Liberal Democrat\nCarl Dee   South Ash   Green "
       "Party\n",
       "present: 2 Ann Bee, 3 Carl Dee"},
      {"Present:\nAnn Bee   North Ward   Labour\nCarl Dee   South Ward   Labour\n",
       "present: 2 Ann Bee, 3 Carl Dee"},
      {"Present:\nAnn Bee   Carl Dee   Eve Eff\nGus Gee   Hal Hay   Ida Ives\n",
       "present: 2 Ann Bee, 2 Carl Dee, 2 Eve Eff, 3 Gus Gee, 3 Hal Hay, 3 Ida Ives"},
  }));
  CAPTURE(text);
  CHECK(show(find_attendance(lines_of(text))) == expected);
}

TEST_CASE("who reports apologies is not absent", "[attendance]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"Cllr A Bee gave the apologies of Cllr C Dee.\n", "apology: 1 C Dee"},
      {"Cllr A Bee gave Cllr C Dee's apologies.\n", "apology: 1 C Dee"},
      {"Cllr A Bee reported that Cllr C Dee had sent apologies.\n", "apology: 1 C Dee"},
      {"Cllr A Bee reported that Cllrs C Dee and E Eff had apologised.\n",
       "apology: 1 C Dee, 1 E Eff"},
      {"Cllr A Bee gave apologies due to illness. Cllr C Dee also gave apologies.\n",
       "apology: 1 A Bee, 1 C Dee"},
      {"The Clerk reported apologies from Cllr C Dee.\n", "apology: 1 C Dee"},
      {"Mrs A Bee reported apologies from Cllr C Dee.\n", "apology: 1 C Dee"},
      {"Apologies were reported by Cllr A Bee from Cllr C Dee.\n", "apology: 1 C Dee"},
      {"Cllr A Bee had received no apologies.\n", " nil"},
      {"Cllr A Bee had received apologies.\n", ""},
  }));
  CAPTURE(text);
  CHECK(show(find_apologies(lines_of(text))) == expected);
}

TEST_CASE("a sentence about others is no list of those absent", "[attendance]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"Councillor A Bee thanked the members for coming.\n", ""},
      {"Cllr A Bee, Cllr C Dee. There were no apologies.\n", " nil"},
      {"Cllr A Bee, Cllr C Dee. Apologies accepted.\n", "apology: 1 A Bee, 1 C Dee"},
      {"Cllr A Bee (holiday) and Cllr C Dee (illness). The meeting accepted these as "
       "valid reasons for absence.\n",
       "apology: 1 A Bee, 1 C Dee"},
      {"Cllr A Bee (away) and Cllr C Dee \xE2\x80\x93 holiday\n",
       "apology: 1 A Bee, 1 C Dee"},
      {"Cllr A Bee (work) and County Cllr Dee. Accepted.\n", "apology: 1 A Bee, 1 Dee"},
      {"Cllr A Bee, Cllr C Dee. County Councillor Mr E Eff.\n",
       "apology: 1 A Bee, 1 C Dee, 1 E Eff"},
      {"Ann Bee\nCarl Dee\nApproved.\n", "apology: 1 Ann Bee, 2 Carl Dee"},
      {"Cllrs A Bee and C Dee due to illness.\n", "apology: 1 A Bee, 1 C Dee"},
  }));
  CAPTURE(text);
  CHECK(show(find_apologies(lines_of(text))) == expected);
}

TEST_CASE("two surnames on a line are not turned round", "[attendance]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"Present:\nCouncillors:\nOak, Pine\nElm, Ash\nFir, Yew\n",
       "present: 3 Oak, 3 Pine, 4 Elm, 4 Ash, 5 Fir, 5 Yew"},
      {"Present:\nCouncillors:\nOak, P.\nElm, A. B.\nFir, Y.\n",
       "present: 3 P. Oak, 4 A. B. Elm, 5 Y. Fir"},
      {"Present:\nOak, Ann\nElm, Carl\nFir, Eve\n",
       "present: 2 Ann Oak, 3 Carl Elm, 4 Eve Fir"},
  }));
  CAPTURE(text);
  CHECK(show(find_attendance(lines_of(text))) == expected);
}

TEST_CASE("a letter that tells of absence is no tick for presence", "[attendance]") {
  CHECK(show(AttendanceBlocks{
            .people = find_status_rows(lines_of(
                "Name\tPresent\tApologies\nCllr A Bee\tP\t\nCllr C Dee\tA\t\nCllr E "
                "Eff\t\tA\nCllr G Gee\tP\n"))}) ==
        "present: 2 A Bee | apology: 4 E Eff | present: 5 G Gee");
}

TEST_CASE("a ward or party behind the last name is the last one's", "[attendance]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"Present: Councillors A Bee and C Dee (Labour Group); Cllr E Eff (Green)\n",
       "present: 1 A Bee, 1 C Dee @Labour Group, 1 E Eff (Green)"},
      {"Present: Councillors A Bee and C Dee (Oakham); Cllr E Eff (Ash)\n",
       "present: 1 A Bee, 1 C Dee (Oakham), 1 E Eff"},
  }));
  CAPTURE(text);
  CHECK(show(find_attendance(lines_of(text))) == expected);
}

TEST_CASE("who is excepted or only absent is told from the others", "[attendance]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"Present: All councillors except Cllr A Bee\n", ""},
      {"Present: Cllr A Bee (except item 4), Cllr C Dee\n", "present: 1 A Bee, 1 C Dee"},
      {"Present: Cllr A Bee\nApologies: Cllr C Dee; Absent without apology: Cllr E Eff\n",
       "present: 1 A Bee | apology: 2 C Dee | membership: 2 E Eff"},
      {"Present: Cllr A Bee\n\nApologies were received from Cllr C Dee; Cllr E Eff was "
       "absent.\n",
       "present: 1 A Bee | apology: 3 C Dee"},
      {"Present:\nCllr A Bee\nK Kay Clerk\n", "present: 2 A Bee, 3 K Kay (Clerk)"},
  }));
  CAPTURE(text);
  CHECK(show(find_attendance(lines_of(text))) == expected);
}
