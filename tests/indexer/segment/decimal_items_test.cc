#include "indexer/segment/decimal_items.h"

#include <string>

#include <catch2/catch.hpp>

#include "indexer/segment/items.h"
#include "text_pages.h"

using namespace council;

namespace {

const std::string listed =
    "12.1    Minutes of the last meeting        Adopted\n\n"
    "12.2    Lease of the pier                  Agreed\n\n"
    "12.3    HARBOUR DUES                       Noted\n\n";

const std::string body =
    "PRESENT    Councillors A Bee and C Dee\n\n"
    "12.1    MINUTES OF THE LAST MEETING\n\n"
    "        It was agreed that the minutes be adopted.\n\n"
    "12.2    PIERS\n\n"
    "        2.1    Lease of the Old Pier\n\n"
    "        The Clerk read a letter, in which two matters were raised:\n\n"
    "        2.1    the rent\n"
    "        2.2    the date\n\n"
    "        2.2    Lease of the New Pier\n\n"
    "        Noted.\n\n"
    "12.3    HARBOUR DUES AND THE CHARGES FOR MOORING AT\n"
    "        SANDHAVEN\n\n"
    "        A report was read.\n\n"
    "12.4    MOTION\n\n"
    "        1.    It was moved to defer it.\n\n"
    "        2.    It was moved to agree.\n\n"
    "12.5    CORRESPONDENCE\n\n"
    "        Noted.\n";

}  // namespace

TEST_CASE("titles in capitals behind the number of the meeting", "[items]") {
  const auto lines = test::lines_of(listed + body);
  CHECK(test::show(find_items(lines, Numbered::Minutes), lines) ==
        "9: 12.1 | MINUTES OF THE LAST MEETING\n"
        "13: 12.2 | PIERS\n"
        "15: 2.1 | Lease of the Old Pier\n"
        "22: 2.2 | Lease of the New Pier\n"
        "26: 12.3 | HARBOUR DUES AND THE CHARGES FOR MOORING AT SANDHAVEN\n"
        "31: 12.4 | MOTION\n"
        "37: 12.5 | CORRESPONDENCE\n");
}

TEST_CASE("paragraphs that are counted so are no items", "[items]") {
  CHECK(find_capital_decimals(test::lines_of("2.1 ACME LTD owns the land.\n"
                                             "2.2 The land is let.\n"
                                             "2.3 It was let in May.\n"
                                             "2.4 CORRESPONDENCE\n"
                                             "2.5 It is let still.\n"))
            .empty());
}
