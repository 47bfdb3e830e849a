#include "indexer/status_bodies.h"

#include <catch2/catch.hpp>

using namespace council;

namespace {

BodyMention mention(const std::string& name, const std::string& key, int first,
                    int last) {
  return {.council = "Otterbourne Council",
          .key = key,
          .name = name,
          .spellings = {{name, 1}},
          .papers = 1,
          .first_year = first,
          .last_year = last};
}

IndexStatus status_of(const std::vector<BodyMention>& mentions) {
  IndexStatus status;
  for (const BodyMention& body : mentions) {
    LedgerEntry entry;
    entry.bodies = {body};
    status.ledger.push_back(entry);
  }
  return status;
}

}  // namespace

TEST_CASE("bodies are listed with counts, years and spellings", "[status_bodies]") {
  BodyMention capitals =
      mention("Children's Scrutiny Panel", "childrens-scrutiny-panel", 2025, 2026);
  capitals.spellings = {{"CHILDREN'S SCRUTINY PANEL", 2}};
  capitals.papers = 2;
  const BodyList list = list_bodies(status_of(
      {capitals,
       mention("Children's Scrutiny Panel", "childrens-scrutiny-panel", 2024, 2025),
       mention("Cabinet", "cabinet", 0, 0)}));
  CHECK(bodies_as_text(list) ==
        "Otterbourne Council\n"
        "  Cabinet (cabinet): 1 paper, undated\n"
        "  Children's Scrutiny Panel (childrens-scrutiny-panel): 3 papers, 2024-2026\n"
        "    printed as CHILDREN'S SCRUTINY PANEL: 2\n");
}

TEST_CASE("a rename is suggested, and nothing is merged", "[status_bodies]") {
  const BodyList list = list_bodies(status_of(
      {mention("Children and Learning Panel", "children-and-learning-panel", 2018, 2022),
       mention("Children's Learning Scrutiny Panel", "children-learning-scrutiny-panel",
               2023, 2025)}));
  CHECK(list.bodies.size() == 2);
  REQUIRE(list.suggestions.size() == 1);
  CHECK(list.suggestions[0] ==
        BodySuggestion{"Otterbourne Council", "Children and Learning Panel",
                       "Children's Learning Scrutiny Panel", "renamed"});
}

TEST_CASE("a former name that a paper tells is suggested with its place",
          "[status_bodies]") {
  IndexStatus status =
      status_of({mention("Performance Panel", "performance-panel", 2018, 2022),
                 mention("Performance Board", "performance-board", 2023, 2025)});
  status.ledger[1].source = "minutes.pdf";
  status.ledger[1].renames = {
      {"Otterbourne Council", "Performance Panel", "Performance Board", 3},
      {"Otterbourne Council", "Performance Panel", "Performance Board", 4}};
  const BodyList list = list_bodies(status);
  CHECK(list.bodies.size() == 2);
  REQUIRE(list.suggestions.size() == 1);
  CHECK(list.suggestions[0] == BodySuggestion{"Otterbourne Council", "Performance Panel",
                                              "Performance Board", "told",
                                              "minutes.pdf, page 3"});
  CHECK(bodies_as_text(list).ends_with(
      "  Performance Panel -> Performance Board, Otterbourne Council: told in "
      "minutes.pdf, page 3\n"));
  CHECK(bodies_as_json(list).find("\"where\":\"minutes.pdf, page 3\"") !=
        std::string::npos);
}

TEST_CASE("a misspelling is suggested", "[status_bodies]") {
  const BodyList list = list_bodies(status_of(
      {mention("Overview and Scrutiny Board", "overview-and-scrutiny-board", 2021, 2024),
       mention("Overview and Scuritny Board", "overview-and-scuritny-board", 2022,
               2022)}));
  REQUIRE(list.suggestions.size() == 1);
  CHECK(list.suggestions[0].reason == "spelled alike");
}

TEST_CASE("bodies that met side by side are no rename, nor are those of two places",
          "[status_bodies]") {
  CHECK(list_bodies(
            status_of(
                {mention("North Area Committee", "north-area-committee", 2018, 2024),
                 mention("South Area Committee", "south-area-committee", 2018, 2024)}))
            .suggestions.empty());
  BodyMention elsewhere =
      mention("Scrutiny Panel People", "scrutiny-panel-people", 2023, 2024);
  elsewhere.council = "Elmton Council";
  CHECK(list_bodies(status_of({mention("People Scrutiny Panel", "people-scrutiny-panel",
                                       2018, 2022),
                               elsewhere}))
            .suggestions.empty());
}

TEST_CASE("lineage is listed with its year", "[status_bodies]") {
  BodyAliases aliases;
  CHECK(lineage_as_json(aliases).empty());
  aliases.bodies = {{.name = "Children's Scrutiny Panel",
                     .council = "Otterbourne Council",
                     .spellings = {},
                     .from = 2025,
                     .until = {},
                     .follows = {"People Scrutiny Panel"}}};
  IndexStatus status = status_of({});
  status.lineage = lineage_as_json(aliases);
  CHECK(bodies_as_text(list_bodies(status)) ==
        "Lineage:\n  People Scrutiny Panel -> Children's Scrutiny Panel, 2025\n");
}
