#include "indexer/segment/item_order.h"

#include <catch2/catch.hpp>

#include "indexer/segment/items.h"
#include "text_pages.h"

using namespace council;

namespace {

std::string items_in(const std::string& text) {
  const auto lines = test::lines_of(text);
  return test::show(find_items(lines, Numbered::Minutes), lines);
}

}  // namespace

TEST_CASE("the numbers of a converter may begin anew", "[items]") {
  const std::string first =
      "1. **Apologies for absence**\n\nNone.\n\n2. **Minutes of the last meeting**\n\n"
      "Signed.\n\n3. **Lamps in Mill Lane**\n\nMended.\n\n";
  CHECK(items_in(first + "1. **Planning**\n\nNone.\n\n2. **Correspondence**\n\nNone.\n\n"
                         "3. **Date of next meeting**\n\nThe third of May.\n") ==
        "1: 1 | Apologies for absence\n5: 2 | Minutes of the last meeting\n"
        "9: 3 | Lamps in Mill Lane\n13: 1 | Planning\n17: 2 | Correspondence\n"
        "21: 3 | Date of next meeting\n");
  // Nothing that meetings deal with: a list of what is to be mended.
  CHECK(items_in(first + "1. **The lamp at the ford**\n\nAsh.\n\n2. **The lamp at the "
                         "mill**\n\nBirch.\n") ==
        "1: 1 | Apologies for absence\n5: 2 | Minutes of the last meeting\n"
        "9: 3 | Lamps in Mill Lane\n");
}

TEST_CASE("a list between two items is none of theirs, however long", "[items]") {
  CHECK(
      items_in("1. Apologies for absence:\nNone.\n\n2. Correspondence:\n1. A letter\n"
               "2. A leaflet\n3. Timetable of the ferry\n4. Plan of the quay\n5. Map\n\n"
               "3. Planning:\nNone.\n\n4. Other reports:\nThe drain was mended.\n") ==
      "1: 1 | Apologies for absence\n4: 2 | Correspondence\n11: 3 | Planning\n"
      "14: 4 | Other reports\n");
}
