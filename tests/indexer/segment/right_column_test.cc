#include "indexer/segment/right_column.h"

#include <string>

#include <catch2/catch.hpp>

#include "indexer/segment/items.h"
#include "text_pages.h"

using namespace council;

TEST_CASE("who reports stands beside the titles of an agenda", "[items]") {
  const auto lines = test::lines_of(
      "1    APOLOGIES                            Chairman\n\n"
      "2    MINUTES (Pages 1 - 8)                Chairman\n"
      "     To agree the minutes.\n\n"
      "3    HARBOUR DUES (Pages 9 - 14)          Ann Fern\n"
      "     To consider a draft.\n\n"
      "4    PIER                                 Tom Reed\n");
  CHECK(test::show(find_items(lines, Numbered::Agenda), lines) ==
        "1: 1 | APOLOGIES\n3: 2 | MINUTES\n6: 3 | HARBOUR DUES\n9: 4 | PIER\n");
}

TEST_CASE("gaps at any place make no column", "[items]") {
  CHECK(without_right_column(test::lines_of("1  APOLOGIES     Chairman\n"
                                            "2  MINUTES          Chairman\n"
                                            "3  DUES   Ann Fern\n"
                                            "4  PIER           Tom Reed\n"))
            .empty());
}
