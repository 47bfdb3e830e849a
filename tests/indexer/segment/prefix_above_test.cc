#include <string>

#include <catch2/catch.hpp>

#include "indexer/segment/items.h"
#include "text_pages.h"

using namespace council;

TEST_CASE("the letters of the body stand above each number", "[items]") {
  const auto lines = test::lines_of(
      "HDC\n\n1\n\nElection of the Vice-Chairman (Agenda item 1)\n\nResolved: that Mr "
      "Bee "
      "be elected.\n\n"
      "HDC\n\n2\n\nLease of the pier (Agenda item 3)\n\nNone.\n\n"
      "HDC\n\n3\n\nMinutes of the last meeting (Agenda item 4)\n\nResolved: that they be "
      "approved.\n");
  CHECK(test::show(find_items(lines, Numbered::Minutes), lines) ==
        "1: HDC 1 | Election of the Vice-Chairman\n"
        "9: HDC 2 | Lease of the pier\n"
        "17: HDC 3 | Minutes of the last meeting\n");
}
