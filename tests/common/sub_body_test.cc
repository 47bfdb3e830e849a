#include "common/sub_body.h"

#include <catch2/catch.hpp>

namespace council {
namespace {

TEST_CASE("a body's name may say what it is a part of", "[sub_body]") {
  const auto [name, whole] = GENERATE(table<std::string, std::string>({
      {"Joint Policing Sub-Committee of the Municipal District of Adare",
       "Municipal District of Adare"},
      {"Sub-Committee of Cabinet", "Cabinet"},
      {"Appeals Subcommittee of The Licensing Committee", "Licensing Committee"},
      {"Flooding Task and Finish Group of the Place Board", "Place Board"},
      {"Licensing Sub-Committee", ""},
      {"Municipal District of Adare Joint Policing Sub-Committee", ""},
      {"Committee of the Whole", ""},
      {"Sub-Committee of the ", ""},
      {"Sub-Committee of", ""},
      {"", ""},
  }));
  CAPTURE(name);
  CHECK(named_whole(name).value_or("") == whole);
}

TEST_CASE("which bodies are parts is written and read", "[sub_body]") {
  const SubBodies bodies{{"appeals", "licensing"}, {"flooding", "place-board"}};
  CHECK(parse_sub_bodies(write_sub_bodies(bodies)) == bodies);
  CHECK(parse_sub_bodies("").empty());
  CHECK(parse_sub_bodies("x\n\ty\nz\t\na\tb") == SubBodies{{"a", "b"}});
}

}  // namespace
}  // namespace council
