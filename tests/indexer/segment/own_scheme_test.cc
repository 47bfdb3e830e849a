#include "indexer/segment/own_scheme.h"

#include <string>

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

TEST_CASE("a paper may number its items in a scheme of its own", "[items]") {
  CHECK(items_in("F01:04/24 Receive apologies\nNone.\n\nF02:04/24 Declarations\nNone.\n\n"
                 "F03:04/24 To elect a Vice-Chair\nCllr Fern was elected.\n\n"
                 "F04:04/24 Harbour dues\nItem FC29/23 can go.\n") ==
        "1: F01:04/24 | Receive apologies\n4: F02:04/24 | Declarations\n"
        "7: F03:04/24 | To elect a Vice-Chair\n10: F04:04/24 | Harbour dues\n");
  CHECK(items_in("MIN-2024-31 Apologies\nNone.\n\nMIN-2024-32 Minutes\nSigned.\n\n"
                 "MIN-2024-33 Quay\nIt was mended.\n\nMIN-2024-34 Close\nAt nine.\n") ==
        "1: MIN-2024-31 | Apologies\n4: MIN-2024-32 | Minutes\n7: MIN-2024-33 | Quay\n"
        "10: MIN-2024-34 | Close\n");
}

TEST_CASE("words with numbers that do not count up are no items", "[items]") {
  const auto lines =
      test::lines_of("B17:x Berth\n\nB3:x Buoy\n\nB44:x Bollard\n\nB9:x Boom\n");
  CHECK(find_own_scheme(lines).empty());
  // Too few, and times of the day.
  CHECK(
      find_own_scheme(test::lines_of("F01:1 One\n\nF02:1 Two\n\nF03:1 Three\n")).empty());
}

TEST_CASE("numbers that run on through the years are items where they count up",
          "[items]") {
  CHECK(items_in(
            "19215   Apologies: Cllr Fern (unwell).\n\n"
            "19216   Payment of accounts. The Clerk presented the schedule of accounts\n"
            "        for payment. It was resolved that they be paid.\n\n"
            "19217   Pier - Two residents spoke about fouling on the pier and asked for\n"
            "        further bins to be provided.\n\n"
            "19218   Quay\n        19196 Bridge - It was reported that it was "
            "painted.\n") ==
        "1: 19215 | Apologies\n3: 19216 | Payment of accounts.\n6: 19217 | Pier\n"
        "9: 19218 | Quay\n");
  CHECK(find_own_scheme(test::lines_of("14402 Salaries\n14409 Rent\n14417 Rates\n15001 "
                                       "Oil\n"))
            .empty());
}
