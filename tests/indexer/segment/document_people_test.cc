// Where a whole paper tells who came: in which sections people are sought.

#include <string>

#include <catch2/catch.hpp>

#include "indexer/segment/segment.h"
#include "text_pages.h"

using namespace council;

namespace {

// "present A Bee; apology C Dee", with "for X" behind a substitute.
std::string people_of(const std::string& items) {
  const RecognisedSource source = recognise(
      test::pages_of("ASHBY PARISH COUNCIL\n\nMinutes of the meeting held on 4 March "
                     "2024\n\nPresent: Cllr A Bee\n\n" +
                     items + "\n\n2. Minutes\n\nThe minutes were approved.\n"),
      "paper.txt");
  std::string shown;
  for (const Person& person : source.documents.front().people) {
    shown += (shown.empty() ? "" : "; ") + std::string{to_string(person.attendance)} +
             " " + person.name +
             (person.substitute_for ? " for " + *person.substitute_for : "");
  }
  return shown;
}

}  // namespace

TEST_CASE("an item may be no more than a sentence on apologies", "[people]") {
  CHECK(people_of("1. Apologies for absence were received from Mrs P Lewin") ==
        "present A Bee; apology P Lewin");
  CHECK(people_of("1. To receive apologies for absence") == "present A Bee");
}

TEST_CASE("a substitute is told of in any of the first items", "[people]") {
  CHECK(people_of("1. Opening\n\nAn apology was received from Cllr V Dee and Cllr E Eff "
                  "attended as substitute.") ==
        "present A Bee; apology V Dee; present E Eff for V Dee");
}

TEST_CASE("apologies are told in a numbered paragraph of an item", "[people]") {
  CHECK(people_of("1. Membership\n\n1.1 Apologies for absence were noted from Mrs C Dee "
                  "and Cllr E Eff.") == "present A Bee; apology C Dee; apology E Eff");
}

TEST_CASE("an item about who came holds the labels of its lists", "[people]") {
  CHECK(people_of(
            "1. Those Present and In Attendance\n\nPresent: Cllr C Dee, Cllr E Eff\n\n"
            "In Attendance: Clerk G Gee") ==
        "present A Bee; present C Dee; present E Eff; attending G Gee");
}

TEST_CASE("who serves or visits stands below an unlabelled list", "[people]") {
  const RecognisedSource source =
      recognise(test::pages_of(
                    "Minutes of a Meeting of the Ashby Parish Council held on Wednesday, "
                    "14 January 2009\n\nCouncillors A Bee (Chairman), C Dee and E Eff\n\n"
                    "Parish Clerk and RFO G Gee\n\nDistrict Councillor H Hay and 6 "
                    "residents\n\n1. Minutes\n\nThe minutes were approved.\n"),
                "paper.txt");
  std::string shown;
  for (const Person& person : source.documents.front().people) {
    shown += person.name + " " + std::string{to_string(person.attendance)} + " " +
             person.role.value_or("-") + "; ";
  }
  CHECK(
      shown ==
      "A Bee present Chairman; C Dee present -; E Eff present -; G Gee attending Parish "
      "Clerk and RFO; H Hay attending -; ");
}
