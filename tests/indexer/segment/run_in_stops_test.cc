#include "indexer/segment/run_in_stops.h"

#include <string>

#include <catch2/catch.hpp>

#include "indexer/segment/items.h"
#include "text_pages.h"

using namespace council;

TEST_CASE("titles that end at a full stop before their text", "[items]") {
  const auto lines = test::lines_of(
      "Items 1 & 2. Welcome and apologies\n\n"
      "Item 3. Police report. Sgt Bee reported that the month had been quiet.\n\n"
      "Item 4. Hall roof. The Chair reported that the slates had been mended.\n\n"
      "Item 5. Planning. Extension of a house at 4 Mill Road. No comment to be made. "
      "The letter of the Department on the pier was read and members had different views "
      "of it, which were noted. The Clerk will write.\n\n"
      "Item 6. Matters arising. (1) Salt bins. The bin has been mended. (2) Bench. The "
      "larch has come from the mill at no cost, and members thanked all those who had "
      "carried it. (3) Path. The Clerk had no reply yet.\n\n"
      "Item 7. . The path.\n\n"
      "Item 8. Financial report. The Treasurer circulated the report.\n\n"
      "Date of next meeting. Monday 8th April in the Hall.\n");
  CHECK(test::show(find_items(lines, Numbered::Minutes), lines) ==
        "1: 1 & 2 | Welcome and apologies\n"
        "3: 3 | Police report.\n"
        "5: 4 | Hall roof.\n"
        "7: 5 | Planning.\n"
        "9: 6 | Matters arising.\n"
        "11: 7 | . The path.\n"
        "13: 8 | Financial report.\n"
        "15: - | Date of next meeting.\n");
}
