#include "indexer/segment/headed_paragraphs.h"

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

TEST_CASE("headings are the items above paragraphs that are numbered throughout",
          "[items]") {
  CHECK(
      items_in("QUAY PARK AUTHORITY\n\n"
               "Welcome and introduction\n\n"
               "1. The Convener opened the meeting and welcomed everyone to it.\n\n"
               "Declarations of interest\n\n"
               "2. Jean Ash declared an interest in Paper 3.\n\n"
               "Chief Executive's Report (Paper 1)\n\n"
               "3. Ann Bee introduced the paper, which set out the work of the year.\n\n"
               "4. The Board noted the paper.\n\n"
               "Deer Management (Paper 2)\n\n"
               "5. Bill Cee presented the paper and a full discussion followed.\n\n"
               "6. The Board agreed to approve the framework for consultation.\n\n"
               "Date of next meeting\n\n"
               "7. The next meeting will be held on 13 September in the Hall.\n") ==
      "3: - | Welcome and introduction\n7: - | Declarations of interest\n"
      "11: - | Chief Executive's Report (Paper 1)\n17: - | Deer Management (Paper 2)\n"
      "23: - | Date of next meeting\n");
}

TEST_CASE("numbered paragraphs without headings stay the items", "[items]") {
  const std::string text =
      "1. Apologies were received from Mr Ash.\n\n2. No interests were declared.\n\n"
      "3. The minutes of the last meeting were approved.\n\n"
      "4. The Clerk reported on the work to the hall.\n\n"
      "5. The accounts for payment were approved.\n\n"
      "6. The next meeting will be held on 4 May.\n";
  const auto lines = test::lines_of(text);
  CHECK(find_items(lines, Numbered::Minutes).size() == 6);
}

TEST_CASE("the number of the agenda may stand behind the minute's", "[items]") {
  CHECK(items_in("H041/23 1. APOLOGIES FOR ABSENCE.\n\nNone.\n\n"
                 "H042/23 2.\tDECLARATIONS OF INTEREST.\n\nNone.\n\n"
                 "H043/23 3. PUBLIC QUESTIONS.\n\nNone.\n\n"
                 "H044/23 4. PLANNING MATTERS.\n\nNone.\n") ==
        "1: H041/23 | APOLOGIES FOR ABSENCE.\n5: H042/23 | DECLARATIONS OF "
        "INTEREST.\n9: H043/23 | PUBLIC QUESTIONS.\n13: H044/23 | PLANNING "
        "MATTERS.\n");
}

TEST_CASE("a heading goes on below a number that stands alone", "[items]") {
  CHECK(
      items_in("Minute No. 175/13\n\nLocal Government Act, 2001 - Section 183\nDisposal "
               "of land at Mill Lane\n\nProposed by Cllr. A Ash\n\nMinute No. "
               "176/13\n\nRoads Programme for the Year\nCllr. B Bee was thanked.\n\n"
               "Minute No. 177/13\n\nCorrespondence\n\nNone.\n") ==
      "1: 175/13 | Local Government Act, 2001 - Section 183 Disposal of land at Mill "
      "Lane\n8: 176/13 | Roads Programme for the Year\n13: 177/13 | Correspondence\n");
}

TEST_CASE("a heading in capitals ends at its colon, on whatever line", "[items]") {
  CHECK(items_in("1. APOLOGIES: Cllr Ash gave apologies.\n\n2. ITEMS REQUIRING A "
                 "RESOLUTION (ADMISSION TO MEETINGS ACT\n1960) TO EXCLUDE THE PUBLIC "
                 "UNDER STANDING ORDERS: The\nChairman recommended that Item 4 be taken "
                 "so.\n\n3. MATTERS ARISING – FOR INFORMATION ONLY: The Deputy "
                 "Clerk\ninformed Members that the skip had been emptied.\n\n4. DATE OF "
                 "NEXT MEETING: 4 May.\n") ==
        "1: 1 | APOLOGIES\n3: 2 | ITEMS REQUIRING A RESOLUTION (ADMISSION TO MEETINGS "
        "ACT 1960) TO EXCLUDE THE PUBLIC UNDER STANDING ORDERS\n7: 3 | MATTERS ARISING – "
        "FOR INFORMATION ONLY\n10: 4 | DATE OF NEXT MEETING\n");
}
