// Where a whole paper tells who came: in which sections people are sought.

#include <string>

#include <catch2/catch.hpp>

#include "indexer/segment/repeated_people.h"
#include "indexer/segment/segment.h"
#include "indexer/segment/settled_people.h"
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

namespace {

std::string roles_of(const std::string& front) {
  const RecognisedSource source = recognise(
      test::pages_of("Minutes of the Meeting of the Ashby Parish Council held on 14 "
                     "January 2009\n\n" +
                     front + "\n\n1. Minutes\n\nThe minutes were approved.\n"),
      "paper.txt");
  std::string shown;
  for (const Person& person : source.documents.front().people) {
    shown += person.name + " " + std::string{to_string(person.attendance)} + " " +
             person.role.value_or("-") + "; ";
  }
  return shown;
}

}  // namespace

TEST_CASE("guests among the members are told by their office or title", "[people]") {
  CHECK(
      roles_of("Present: Cllrs A Bee (Chairman), C Dee, E Eff and County Cllr J Jay\n\n"
               "County Cllr Mrs G Gee\n\nMrs H Hay (Clerk)") ==
      "A Bee present Chairman; C Dee present -; E Eff present -; J Jay present -; G Gee "
      "attending County Cllr; H Hay present Clerk; ");
  CHECK(
      roles_of("Attending: Community Cllrs: A Bee, C Dee and E Eff; P&D Cllrs G Gee and "
               "H Hay") ==
      "A Bee present -; C Dee present -; E Eff present -; G Gee "
      "attending P&D Cllr; H Hay attending P&D Cllr; ");
}

TEST_CASE("officers stand below councillors whatever these are called", "[people]") {
  const std::string title =
      GENERATE("Cllr", "Cnllr", "Clr", "Coun", "Cyng", "Cynghorydd", "Ald");
  const std::string office = GENERATE("Chief Executive", "Prif Weithredwr");
  CAPTURE(title, office);
  const std::string list = title + " C Dee, " + title + " E Eff, " + title + " G Hay\n";
  CHECK(people_of("1. Attendance\n\nPresent: " + list + "Mr J Lowe, " + office) ==
        "present A Bee; present C Dee; present E Eff; present G Hay; attending J Lowe");
}

TEST_CASE("those in the room stand unlabelled above those online", "[people]") {
  CHECK(roles_of("Councillors, A Bee, C Dee, E Eff\n\n  \xE2\x80\xA2 Mr. G Gee, Chief "
                 "Executive.\n\nPresent via MS Teams:\n\nCllrs. H Hay, I Ives") ==
        "A Bee present -; C Dee present -; E Eff present -; G Gee attending Chief "
        "Executive; H Hay present -; I Ives present -; ");
}

TEST_CASE("who serves or visits stands below an unlabelled list", "[people]") {
  CHECK(
      roles_of("Councillors A Bee (Chairman), C Dee and E Eff\n\nParish Clerk and RFO G "
               "Gee\n\nDistrict Councillor H Hay and 6 residents") ==
      "A Bee present Chairman; C Dee present -; E Eff present -; G Gee attending Parish "
      "Clerk and RFO; H Hay attending District Councillor; ");
}

TEST_CASE("who chairs and who clerks may be told again below the list", "[people]") {
  CHECK(people_of("Clerk: Mr C Dee\nPresent: Mr C Dee\nChair: Cllr A Bee") ==
        "present A Bee; present C Dee");
}

TEST_CASE("those of a board are members whatever their office", "[people]") {
  const auto shown = [](const std::string& body) {
    const RecognisedSource source = recognise(
        test::pages_of("ASHBY COUNTY COUNCIL\n\n" + body +
                       "\n\nMinutes of the meeting held on 4 March 2024\n\nPresent:\n"
                       "Cllr A Bee (Chair)\nCllr C Dee\nCllr E Eff\nMrs G Gee (Director "
                       "of Health)\nMr H Hay (Vice-Chair and Director of Place)\n\n1. "
                       "Minutes\n\nThe minutes were approved.\n"),
        "paper.txt");
    std::string people;
    for (const Person& person : source.documents.front().people) {
      people += (people.empty() ? "" : "; ") + std::string{to_string(person.attendance)} +
                " " + person.name;
    }
    return people + (source.documents.front().inferred.contains("people") ? " *" : "");
  };
  CHECK(shown("HEALTH AND WELLBEING BOARD") ==
        "present A Bee; present C Dee; present E Eff; present G Gee; present H Hay");
  CHECK(shown("PLANNING COMMITTEE") ==
        "present A Bee; present C Dee; present E Eff; attending G Gee; present H Hay *");
}

TEST_CASE("a councillor of another tier may preside or belong there", "[people]") {
  CHECK(roles_of("Present: Cllrs A Bee, C Dee, E Eff\n\nCounty Cllr G Gee (Chairman)") ==
        "A Bee present -; C Dee present -; E Eff present -; G Gee present Chairman; ");
}

TEST_CASE("the chairman of the heading may be listed by initials", "[people]") {
  const auto [list, count] = GENERATE(table<std::string, std::size_t>({
      {"C Dee (Chair); A Bee; E Eff", 3},
      {"C Dee; A Bee; E Eff", 3},
      {"Cyril Dee; A Bee; E Eff", 4},        // another of that name
      {"C Dee; C.J. Dee; A Bee; E Eff", 5},  // which of them is not told
      {"C Dee; A Bee (Chair); E Eff", 4},
  }));
  CAPTURE(list);
  const RecognisedSource source = recognise(
      test::pages_of("ASHBY PARISH COUNCIL\nChairman: Clive Dee\n\nMinutes of the "
                     "meeting held on 4 March 2024\n\nPresent: " +
                     list + "\n\n1. Minutes\n\nThe minutes were approved.\n"),
      "paper.txt");
  CHECK(source.documents.front().people.size() == count);
}

TEST_CASE("the clerk of a letterhead attends no meeting to come", "[people]") {
  const RecognisedSource source = recognise(
      test::pages_of(
          "ASHBY TOWN COUNCIL\n\nTown Clerk: Ann Dee\n\nYou are hereby summoned "
          "to attend a meeting of the Council to be held on Thursday 7 October "
          "2021 at 7pm\n\nAGENDA\n\n1. Apologies\n\n2. To approve the "
          "minutes\n"),
      "paper.txt");
  CHECK(source.documents.front().people.empty());
}

TEST_CASE("of two namesakes neither is told to be the chair", "[people]") {
  CHECK(roles_of("Present: Cllr A Bee, Cllr A Bee, Cllr C Dee\nChair: Cllr A Bee") ==
        "A Bee present -; A Bee present -; C Dee present -; ");
  CHECK(roles_of("Present: Cllr A Bee, Cllr C Dee\nChair: Cllr A Bee") ==
        "A Bee present Chair; C Dee present -; ");
}

TEST_CASE("an item on attendance and apologies lists those who came", "[people]") {
  const auto shown = [](const std::string& item) {
    const RecognisedSource source = recognise(
        test::pages_of("ASHBY PARISH COUNCIL\n\nMinutes of the meeting held on 4 March "
                       "2024\n\n" +
                       item + "\n\n2. Minutes\n\nThe minutes were approved.\n"),
        "paper.txt");
    std::string people;
    for (const Person& person : source.documents.front().people) {
      people += (people.empty() ? "" : "; ") + std::string{to_string(person.attendance)} +
                " " + person.name;
    }
    return people;
  };
  CHECK(shown("1. Attendance and apologies\n\nCllrs A Bee, C Dee and E Eff. Apologies "
              "were received from Cllr G Gee.") ==
        "present A Bee; present C Dee; present E Eff; apology G Gee");
  CHECK(
      shown("1. Attendance and apologies\n\nApologies were received from Cllr G Gee.") ==
      "apology G Gee");
  CHECK(
      shown("1. Sederunt and apologies\n\nSederunt: Cllrs A Bee and C Dee\n\nApologies: "
            "Cllr G Gee") == "present A Bee; present C Dee; apology G Gee");
}

TEST_CASE("lists below labels within other items are read", "[people]") {
  CHECK(people_of("1. Apologies\n\nMr C Dee\nMrs E Eff\n\nIn attendance:\nG Gee "
                  "(Clerk)") ==
        "present A Bee; apology C Dee; apology E Eff; attending G Gee");
  CHECK(people_of("1. Apologies for absence\n\nApologies had been received from: -\n\n"
                  "School members\nAnn Dee, Carl Eff\n\nOfficers\nNone") ==
        "present A Bee; apology Ann Dee; apology Carl Eff");
  CHECK(people_of("1. Attendance of the public\n\nMrs C Dee spoke on parking.") ==
        "present A Bee");
  CHECK(people_of("1. In attendance: Mr C Dee (Clerk)\n\nMrs E Eff (Auditor)") ==
        "present A Bee; attending C Dee; attending E Eff");
  CHECK(people_of("1. Apologies: Cllrs C Dee (ill) and E Eff") ==
        "present A Bee; apology C Dee; apology E Eff");
}

TEST_CASE("people are settled in time that grows with their number", "[people]") {
  Document document;
  document.council = "Ashby Parish Council";
  Person person;
  person.name = "A Bee";
  person.honorific = GENERATE("Councillor", "County Councillor");
  person.attendance = GENERATE(Attendance::Present, Attendance::Apology);
  std::vector<Person> people(100'000, person);
  for (std::size_t i = 0; i < people.size(); ++i) {
    people[i].line = static_cast<int>(i);
  }
  settle_guests(document, people);
  drop_repeated_people(people);
  CHECK_FALSE(people.empty());
}
