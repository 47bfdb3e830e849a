#include "indexer/segment/marked_absence.h"

#include <string>

#include <catch2/catch.hpp>

#include "attendance_shown.h"

using namespace council;

TEST_CASE("those absent bear a mark in columns of names", "[attendance]") {
  const AttendanceBlocks marked{
      .people = find_marked_absence(lines_of(
          "Membership\nPersons absent are marked with `A'\n\n          COUNCILLORS\n\n   "
          "     Carole Fern (Chairman)\n\n        Reg Ash             Bruce Oak\n       "
          " Fiona Elm         A Geoff Reed\n   A    Ged Larch           Mrs Sue "
          "Yew\n\nOFFICERS IN ATTENDANCE\n\nMick Moss            (Chief Executive)\n"))};
  CHECK(
      show(marked) ==
      "present: 6 Carole Fern (Chairman), 8 Reg Ash, 8 Bruce Oak, 9 Fiona Elm | apology: "
      "9 Geoff Reed, 10 Ged Larch | present: 10 Sue Yew");
  CHECK(find_marked_absence(lines_of("Present:\n\nReg Ash\nBruce Oak\nFiona Elm\n"))
            .empty());
}

TEST_CASE("signs before the names have a legend below them", "[attendance]") {
  const std::string columns =
      "              + Cllr Carole Fern (Mayor)\n\n+  Cllr Reg Ash          +  Cllr "
      "Bruce "
      "Oak\n-  Cllr Fiona Elm        +  Cllr Ged Larch\n\n";
  const AttendanceBlocks signed_ones{
      .people = find_signed_attendance(
          lines_of(columns + "   +  Present\n   -  Apologies for absence presented\n"))};
  CHECK(show(signed_ones) ==
        "present: 1 Carole Fern (Mayor), 3 Reg Ash, 3 Bruce Oak | apology: 4 Fiona Elm | "
        "present: 4 Ged Larch");
  CHECK(find_signed_attendance(lines_of(columns)).empty());
  const AttendanceBlocks in_cells{
      .people = find_signed_attendance(
          lines_of("+ Cllr Reg Ash\t+ Cllr Bruce Oak\n- Cllr Fiona Elm\t+ Cllr Ged "
                   "Larch\n\n+ Present\n- Apologies for absence presented\n"))};
  CHECK(show(in_cells) ==
        "present: 1 Reg Ash, 1 Bruce Oak | apology: 2 Fiona Elm | present: 2 Ged Larch");
}
