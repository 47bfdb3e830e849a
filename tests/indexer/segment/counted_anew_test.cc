#include "indexer/segment/counted_anew.h"

#include <string>

#include <catch2/catch.hpp>

#include "indexer/segment/items.h"
#include "text_pages.h"

using namespace council;

TEST_CASE("parts of an agenda's items are counted anew below them", "[items]") {
  const auto lines = test::lines_of(
      "1.    Apologies\n\n"
      "2.    Minutes of the meeting held in May\n\n"
      "3.    Report of the Harbour Master\n\n"
      "      1.    Lease of the Old Pier\n\n"
      "      2.    Dues at Sandhaven and the charges for\n"
      "            mooring\n\n"
      "      3.    Dredging\n\n"
      "4.    Report of the Head of Estates\n\n"
      "      1.    Sale of the Mill\n\n"
      "5.    Any Other Business\n");
  CHECK(test::show(find_items(lines, Numbered::Agenda), lines) ==
        "1: 1 | Apologies\n"
        "3: 2 | Minutes of the meeting held in May\n"
        "5: 3 | Report of the Harbour Master\n"
        "7: 1 | Lease of the Old Pier\n"
        "9: 2 | Dues at Sandhaven and the charges for mooring\n"
        "12: 3 | Dredging\n"
        "14: 4 | Report of the Head of Estates\n"
        "16: 1 | Sale of the Mill\n"
        "18: 5 | Any Other Business\n");
}

TEST_CASE("sentences within an item are none of its parts", "[items]") {
  const auto lines = test::lines_of(
      "1.    Apologies\n\n"
      "2.    Minutes of the meeting held in May\n\n"
      "3.    Lease of the Old Pier\n\n"
      "      1.    The lease ends in June.\n\n"
      "      2.    The tenant will not renew it.\n\n"
      "4.    Dues\n\n"
      "      1.    The dues are to rise.\n\n"
      "5.    Any Other Business\n");
  CHECK(test::show(find_items(lines, Numbered::Agenda), lines) ==
        "1: 1 | Apologies\n"
        "3: 2 | Minutes of the meeting held in May\n"
        "5: 3 | Lease of the Old Pier\n"
        "11: 4 | Dues\n"
        "15: 5 | Any Other Business\n");
}

TEST_CASE("a committee meets behind the council", "[items]") {
  const auto lines = test::lines_of(
      "1. To receive apologies for absence.\n\n"
      "2. To approve the minutes of the last meeting.\n\n"
      "3. To consider a new bench.\n\n"
      "4. To consider the lease of the pier.\n\n"
      "Piers Committee\n\n"
      "1. To receive apologies for absence.\n\n"
      "2. To receive declarations of interest.\n\n"
      "3. To consider the dues.\n");
  CHECK(test::show(find_items(lines, Numbered::Agenda), lines) ==
        "1: 1 | To receive apologies for absence.\n"
        "3: 2 | To approve the minutes of the last meeting.\n"
        "5: 3 | To consider a new bench.\n"
        "7: 4 | To consider the lease of the pier.\n"
        "11: 1 | To receive apologies for absence.\n"
        "13: 2 | To receive declarations of interest.\n"
        "15: 3 | To consider the dues.\n");
}

TEST_CASE("a committee's minutes stand behind the council's", "[items]") {
  const std::string council =
      "1. Apologies for absence\nNone.\n\n"
      "2. Declarations of interest\nNone.\n\n"
      "3. Minutes of the last meeting\nThey were approved.\n\n"
      "4. Finance\nThe accounts were paid.\n\n"
      "5. Highways\nThe Clerk reported on the road.\n\n";
  const std::string committee =
      "PIERS COMMITTEE\n\n"
      "1. Apologies for absence\nCllr Bee.\n\n"
      "2. Declarations of interest\nNone.\n\n"
      "3. Lease\nIt was agreed.\n\n"
      "4. Dues\nThey were noted.\n";
  const auto both = test::lines_of(council + committee);
  CHECK(find_items(both, Numbered::Minutes).size() == 9);
  // The contents of one paper are no meeting of their own.
  const auto contents = test::lines_of(council + council);
  CHECK(find_items(contents, Numbered::Minutes).size() < 9);
}
