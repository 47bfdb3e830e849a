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

TEST_CASE("items may be counted by letters in brackets", "[items]") {
  const std::string text =
      "Present: Councillor Fern.\n\n(a)   Appointment of Chairman\n\nCouncillor Fern was "
      "elected.\n\n(b)   Declarations of Interest\n\nNone.\n\n(c)   Quay Street "
      "Licence\n\n"
      "RESOLVED that it be granted subject to the following:\n\n(1)  Music shall end at "
      "10.\n\n(2)  Doors shall be shut.\n";
  CHECK(items_in(text) ==
        "3: a | Appointment of Chairman\n7: b | Declarations of Interest\n"
        "11: c | Quay Street Licence\n");
}

TEST_CASE("the parts of a decision are no lettered items", "[items]") {
  CHECK(items_in("RESOLVED:\n\n(a)  That the minutes be signed.\n\n(b)  That it be "
                 "noted.\n\n(c)  That it end.\n")
            .empty());
}

TEST_CASE("lists that count anew below titles in capitals are no items", "[items]") {
  CHECK(
      items_in("WELCOME AND APOLOGIES\n\n1. Councillor Fern welcomed all.\n2. Apologies "
               "were received from Councillor Reed.\n\nDECLARATIONS OF INTEREST\n\n"
               "NOTED\n\n1. Councillor Alder knows the owner.\n\nMINUTES OF THE PREVIOUS "
               "MEETING\n\nAGREED the minutes.\n\n14 QUAY ROW, NEWHARBOUR\n\nNOTED\n\n"
               "1. The introduction by the officer.\n2. The deputation of Mr Ash.\n"
               "3. The reply of the agent.\n\nAGREED that it be granted.\n\nDATE OF NEXT "
               "MEETING\n\nNOTED the date.\n") ==
      "1: - | WELCOME AND APOLOGIES\n6: - | DECLARATIONS OF INTEREST\n"
      "12: - | MINUTES OF THE PREVIOUS MEETING\n16: - | 14 QUAY ROW, NEWHARBOUR\n"
      "26: - | DATE OF NEXT MEETING\n");
}

TEST_CASE("headed parts are counted below an item \"4.0\" and below each other",
          "[items]") {
  CHECK(items_in("1.0   Confirmation of Minutes\n\n1.1   Confirmation of minutes of the "
                 "May meeting, 2014.\n\nThe minutes were confirmed.\n\n2.0   Statutory "
                 "Business\n\n2.1   Harbour Acts\n\n2.1.1 To approve the making of "
                 "Bye-Laws 2014.\n\nThe Bye-Laws were adopted by all members.\n\n2.2   "
                 "Quays Act, 1946\n\n2.2.1 Disposal of plot at Fernhill, Newharbour.\n\n"
                 "The disposal was approved by all members.\n\n3.0   Correspondence\n\n"
                 "Noted.\n") ==
        "1: 1.0 | Confirmation of Minutes\n"
        "3: 1.1 | Confirmation of minutes of the May meeting, 2014.\n"
        "7: 2.0 | Statutory Business\n9: 2.1 | Harbour Acts\n"
        "11: 2.1.1 | To approve the making of Bye-Laws 2014.\n"
        "15: 2.2 | Quays Act, 1946\n"
        "17: 2.2.1 | Disposal of plot at Fernhill, Newharbour.\n"
        "21: 3.0 | Correspondence\n");
}

TEST_CASE("parts may bear numbers of their own that count on", "[items]") {
  CHECK(items_in(
            "1. To receive apologies\n\n2. To consider the following reports:\n\n"
            "09/22 Harbour Plan\n\nMembers are asked to approve it.\n\n10/22 Purchase "
            "of a boat\n\nMembers are asked to agree.\n\n3. To exclude the public\n") ==
        "1: 1 | To receive apologies\n3: 2 | To consider the following reports\n"
        "5: 09/22 | Harbour Plan\n9: 10/22 | Purchase of a boat\n"
        "13: 3 | To exclude the public\n");
}

TEST_CASE("a number may be glued to a title of short words", "[items]") {
  CHECK(items_in("1APOLOGIES\n\nNone.\n\n2QUAY AREA\n\nTo look at it.\n\n3DATE OF NEXT "
                 "MEETING\n\nMay.\n") ==
        "1: 1 | APOLOGIES\n5: 2 | QUAY AREA\n9: 3 | DATE OF NEXT MEETING\n");
}
