#include "common/person_key.h"

#include <catch2/catch.hpp>

using namespace council;

namespace {

Person person(const std::string& name, const std::string& honorific,
              Attendance attendance = Attendance::Present) {
  Person made;
  made.name = name;
  if (!honorific.empty()) {
    made.honorific = honorific;
  }
  made.attendance = attendance;
  return made;
}

}  // namespace

TEST_CASE("one person has one key, whatever the title and the role", "[person]") {
  Document document;
  document.council = "Aldermere Borough Council";
  document.people = {person("E Clay", "Councillor"), person("E. Clay", "Cllr"),
                     person("E Clay", "")};
  document.people[0].role = "Chair";
  const std::string key = "aldermere-borough-council/e-clay";
  CHECK(person_keys(document) == std::vector<std::string>{key, key, key});
}

TEST_CASE("two people of one name have two keys", "[person]") {
  Document document;
  document.people = {person("J Mead", "Ms"), person("J Mead", "Mr"),
                     person("J Walk", "Councillor"),
                     person("J Walk", "", Attendance::Attending)};
  CHECK(person_keys(document) ==
        std::vector<std::string>{"unstated/ms-j-mead", "unstated/mr-j-mead",
                                 "unstated/j-walk", "unstated/j-walk-officer"});
  document.people = {person("J Walk", "", Attendance::Attending)};
  CHECK(person_keys(document) == std::vector<std::string>{"unstated/j-walk"});
}
