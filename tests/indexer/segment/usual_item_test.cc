#include "indexer/segment/usual_item.h"

#include <catch2/catch.hpp>

using namespace council;

TEST_CASE("items of every meeting are procedural", "[usual_item]") {
  const auto [title, procedural] = GENERATE(table<std::string, bool>({
      {"Apologies for Absence", true},
      {"DECLARATIONS OF INTEREST", true},
      {"Declarations of Members' Interests", true},
      {"Minutes of the previous meeting held on 26 July 2022", true},
      {"MINUTES", true},
      {"Date and Time of Next meeting", true},
      {"Exclusion of the press and public", true},
      {"Any other urgent items which in the opinion of the Chair, may be considered.",
       true},
      {"Ymddiheuriadau", true},
      {"Datganiadau o ddiddordeb", true},
      {"Budget 2025/26", false},
      {"Update - Ofsted Monitoring Visit", false},
  }));
  CAPTURE(title);
  CHECK(is_procedural_title(title) == procedural);
}
