#include "indexer/segment/row_items.h"

#include <string>

#include <catch2/catch.hpp>

#include "indexer/segment/items.h"
#include "text_pages.h"

using namespace council;

TEST_CASE("the rows of a table are the items", "[items]") {
  const auto lines = test::lines_of(
      "Present\tCllr A Bee (Chair), Cllr C Dee\n"
      "Apologies\tCllr E Fern\n"
      "Minutes of the last meeting\tThe minutes of 4 February were approved.\n"
      "Planning\tExtension at 4 Mill Road. No objection was raised to it.\n"
      "\tThe Clerk will write to the planning authority.\tClerk\n"
      "Pier Trust:\tThe Chair reported on the meeting of the trust.\tChair\n"
      "Correspondence\tNone.\n"
      "Date of next meeting\tTuesday 1 April 2014 in the Hall at 7.30pm.\n");
  CHECK(test::show(find_items(lines, Numbered::Minutes), lines) ==
        "3: - | Minutes of the last meeting\n4: - | Planning\n6: - | Pier Trust\n"
        "7: - | Correspondence\n8: - | Date of next meeting\n");
}

TEST_CASE("the rows of a table of payments are none", "[items]") {
  CHECK(find_row_items(test::lines_of("Planning\t£40.00\nPayments\t£12.00\n"
                                      "Highways\t£3.00\nCorrespondence\t£9.00\n"))
            .empty());
}
