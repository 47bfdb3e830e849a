#include "indexer/body_aliases.h"

#include <catch2/catch.hpp>

#include "common/error.h"

using namespace council;
using Catch::Matchers::Contains;

namespace {

constexpr auto sample = R"(
[[body]]
name = "Children's Scrutiny Panel"
council = "Otterbourne Council"
spellings = ["CYP Scrutiny Panel", "Childrens Scrutiny Committee"]
from = 2025
follows = ["People Scrutiny Panel"]

[[body]]
name = "Planning Committee"
spellings = ["Development Control Committee"]
part-of = "Place Board"
)";

Document of(const std::string& panel, const std::optional<std::string>& council) {
  Document document;
  document.panel = panel;
  document.panel_key = "as-printed";
  document.council = council;
  return document;
}

}  // namespace

TEST_CASE("an aliases file is read whole", "[body_aliases]") {
  const BodyAliases aliases = parse_aliases(sample, "bodies.toml");
  REQUIRE(aliases.bodies.size() == 2);
  CHECK(aliases.bodies[0] ==
        AliasedBody{.name = "Children's Scrutiny Panel",
                    .council = "Otterbourne Council",
                    .spellings = {"CYP Scrutiny Panel", "Childrens Scrutiny Committee"},
                    .from = 2025,
                    .until = {},
                    .follows = {"People Scrutiny Panel"},
                    .part_of = {}});
  CHECK(aliases.digest.size() == 64);
  CHECK(sub_bodies_of(aliases) == SubBodies{{"planning-committee", "place-board"}});
  CHECK_THROWS_WITH(
      parse_aliases("[[body]]\nname = \"The Board\"\npart-of = \"Board\"", "b.toml"),
      Contains("'The Board' is a part of itself"));
}

TEST_CASE("a spelling gets the body's name and key, and says so", "[body_aliases]") {
  const BodyAliases aliases = parse_aliases(sample, "bodies.toml");
  Document document = of("CYP SCRUTINY PANEL", "Otterbourne Council");
  apply_aliases(aliases, document);
  CHECK(document.panel == "Children's Scrutiny Panel");
  CHECK(document.panel_key == "childrens-scrutiny-panel");
  CHECK(document.inferred.at("panel") == "from body aliases");
}

TEST_CASE("what is said of one council changes no other", "[body_aliases]") {
  const BodyAliases aliases = parse_aliases(sample, "bodies.toml");
  const auto council =
      GENERATE(as<std::optional<std::string>>{}, "Elmton Council", std::nullopt);
  Document document = of("CYP Scrutiny Panel", council);
  apply_aliases(aliases, document);
  CHECK(document.panel == "CYP Scrutiny Panel");
  Document anywhere = of("Development Control Committee", council);
  apply_aliases(aliases, anywhere);
  CHECK(anywhere.panel_key == "planning-committee");
}

TEST_CASE("a predecessor is not merged with its successor", "[body_aliases]") {
  const BodyAliases aliases = parse_aliases(sample, "bodies.toml");
  Document document = of("People Scrutiny Panel", "Otterbourne Council");
  apply_aliases(aliases, document);
  CHECK(document.panel == "People Scrutiny Panel");
  CHECK(document.inferred.empty());
}

TEST_CASE("a bad aliases file is refused with its line", "[body_aliases]") {
  const auto [text, reason] = GENERATE(table<std::string, std::string>({
      {"[[body]]\nname = 3\n", "line 2: 'name' is not a name"},
      {"[[body]]\ncouncil = \"X\"\n", "without a 'name'"},
      {"[[body]]\nname = \"A\"\nalias = [\"B\"]\n",
       "line 3: a body has no member 'alias'"},
      {"[[body]]\nname = \"A\"\nspellings = \"B\"\n", "not a list of names"},
      {"[[body]]\nname = \"A\"\nspellings = [1]\n", "something that is not a name"},
      {"[[body]]\nname = \"A\"\nfrom = \"now\"\n", "'from' is not a year"},
      {"[[body]]\nname = \"A\"\nfrom = 2025\nuntil = 2020\n", "ends before it begins"},
      {"[[body]]\nname = \"A\"\nspellings = [\"C\"]\n[[body]]\nname = \"B\"\nspellings = "
       "[\"C\"]\n",
       "'C' is a name of two bodies"},
      {"bodies = 1\n", "is not a [[body]]"},
      {"[[body]\n", "line 1"},
  }));
  CAPTURE(text);
  CHECK_THROWS_WITH(parse_aliases(text, "bodies.toml"), Contains(reason));
}

TEST_CASE("a file that is not there is an error", "[body_aliases]") {
  CHECK_THROWS_AS(read_aliases("/nowhere/bodies.toml"), Error);
}
