#include "indexer/segment/mixed_headings.h"

#include <catch2/catch.hpp>

#include "indexer/segment/items.h"
#include "text_pages.h"

using namespace council;

namespace {

std::string headings_in(const std::string& text) {
  const auto lines = test::lines_of(text);
  return test::show(find_mixed_headings(lines), lines);
}

std::string items_in(const std::string& text) {
  const auto lines = test::lines_of(text);
  return test::show(find_items(lines, Numbered::Minutes), lines);
}

}  // namespace

TEST_CASE("paragraphs that open with their titles are items", "[items]") {
  CHECK(headings_in(
            "Apologies for absence. Apologies had been received from Ann Ash.\n\n"
            "Declarations of interest. No declarations were made.\n\n"
            "Use of cameras and recording of the meeting. BB asked whether anyone would "
            "film.\n\n"
            "Reports. 4.1 Chairman\u2019s Report. The Chairman had met the owner.\n\n"
            "4.2 Clerk\u2019s Report. The Clerk had written to the county.\n\n"
            "4.3 Police Report. Nothing had been stolen.\n\n"
            "4.4 Hall Report. The roof was sound.\n\n"
            "4.5 Broadband Report. The cabinet was open.\n\n"
            "The meeting went on in the hall.\n\n"
            "Village Assets. 5.1 Gates. The gates were painted.\n\n"
            "Quality Award Scheme The Clerk advised that all papers were held.\n\n"
            "Planning. No applications had been received.\n\n"
            "The meeting was opened to the floor.\n") ==
        "1: - | Apologies for absence\n3: - | Declarations of interest.\n"
        "5: - | Use of cameras and recording of the meeting\n7: 4 | Reports\n"
        "19: 5 | Village Assets\n21: - | Quality Award Scheme\n23: - | Planning\n");
}

TEST_CASE("an apology with its name is no heading", "[items]") {
  CHECK(headings_in("Apologies - Cllr. Ash\n\n"
                    "Confirmation of Minutes. The minutes were taken as read.\n\n"
                    "Matters arising\n\nThe bench had been mended by the owner.\n\n"
                    "Village Hall. The Chairman reported that the roof was sound.\n\n"
                    "Correspondence\n\nA letter had come from the county.\n\n"
                    "Any Other Business\n\nThere was none to report that night.\n") ==
        "3: - | Confirmation of Minutes\n5: - | Matters arising\n9: - | Village Hall\n"
        "11: - | Correspondence\n15: - | Any Other Business\n");
}

TEST_CASE("a list that counts on below the next heading makes no items", "[items]") {
  CHECK(items_in("APOLOGIES Mr. Ash and Mrs. Birch had sent theirs.\n\n"
                 "MATTERS ARISING\n\n1. The lease was signed.\n\n"
                 "2. Gates in Mill Lane. The owner was asked to mend them.\n\n"
                 "PLANNING\n\n1. Ash, Mill Lane, a second storey. No objection was "
                 "made.\n\n2. Birch, The Green, a garage. No objection was made.\n\n"
                 "3. Cedar, Quay, two dwellings. An objection was made.\n\n"
                 "CORRESPONDENCE\n\n1. Dog fouling. Signs were ordered.\n\n"
                 "2. Sand. The heap was moved.\n\n3. Lamps. They were lit again.\n\n"
                 "4. Fair. It was put off.\n\n"
                 "ANY OTHER BUSINESS\n\nThere was none to report that night.\n") ==
        "3: - | MATTERS ARISING\n9: - | PLANNING\n17: - | "
        "CORRESPONDENCE\n"
        "27: - | ANY OTHER BUSINESS\n");
}

TEST_CASE("lists below headings do not make their numbers items", "[items]") {
  CHECK(items_in("Confirmation of Minutes. The minutes were taken as read.\n\n"
                 "Matters arising\n\n1. Path to the Mill\n\nIt was open again.\n\n"
                 "2. Bins at the Green\n\nOne was emptied.\n\n3. Bench\n\nIt was "
                 "mended.\n\n"
                 "Correspondence\n\n1. A letter had come from the county.\n\n"
                 "2. A parishioner had written.\n\n"
                 "Finance\n\nThe Clerk presented the accounts for the year.\n\n"
                 "Village Hall. The Chairman reported that the roof was sound.\n\n"
                 "Any Other Business\n\nThere was none to report that night.\n\n"
                 "Date of next meeting\n\nIt will be held on the third of June.\n") ==
        "1: - | Confirmation of Minutes\n3: - | Matters arising\n17: - | Correspondence\n"
        "23: - | Finance\n27: - | Village Hall\n29: - | Any Other Business\n"
        "33: - | Date of next meeting\n");
}

TEST_CASE("the month of the last minutes and who reports are titles", "[items]") {
  const std::string told =
      "The matter was looked at and will be looked at again at the meeting in July.\n\n";
  const std::string shown = items_in(
      "Present: Ash, Fern\n\nMinutes of February 2021\n\nThe minutes were approved with "
      "one change, that Fern had sent apologies.\n\nDeclarations of Interest\n\nFern "
      "declared an interest in the hall as a customer of it.\n\nMatters Arising\n\n" +
      told + "Councillors' Reports\n\n" + told + "Speeding on the Quay\n\n" + told +
      "Date of Next Meeting\n\n" + told);
  CAPTURE(shown);
  CHECK(shown.find("| Minutes of February 2021\n") != std::string::npos);
  CHECK(shown.find("| Councillors' Reports\n") != std::string::npos);
}
