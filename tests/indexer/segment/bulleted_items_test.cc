#include "indexer/segment/bulleted_items.h"

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

TEST_CASE("headings of minutes may stand behind dashes", "[items]") {
  CHECK(items_in("- APOLOGIES FOR ABSENCE\nMr A Ash\n"
                 "- MINUTES OF PREVIOUS MEETING\nThey were signed.\n"
                 "- DECLARATION OF INTEREST\nNone\n"
                 "4. Precept 2021/22\nThe clerk had three budgets.\n"
                 "- Grant to the church\nA letter had been received.\n"
                 "- Date of next meeting\n14th January\n") ==
        "1: - | APOLOGIES FOR ABSENCE\n3: - | MINUTES OF PREVIOUS MEETING\n"
        "5: - | DECLARATION OF INTEREST\n7: 4 | Precept 2021/22\n"
        "9: - | Grant to the church\n11: - | Date of next meeting\n");
}

TEST_CASE("bullets that list other things too are no headings", "[items]") {
  CHECK(items_in("- Apologies for absence\nMr A Ash\n"
                 "- Minutes of the last meeting\nThey were signed.\n"
                 "- Declarations of interest\nNone\n"
                 "- Lamps\nOf the lamps:\n- the one at the mill is out.\n- the one at "
                 "the green is out.\n- the others are lit.\n"
                 "- Date of next meeting\n14th January\n") == "");
}

TEST_CASE("each paragraph of minutes may stand behind a dash", "[items]") {
  CHECK(items_in("- The Chairman invited apologies. Mr A Ash had sent his.\n\n"
                 "- Declarations of interest. None.\n\n"
                 "- The Council considered the following applications.\n\n"
                 "- S.19/11/FUL. The Quay. No objection.\n\n"
                 "- Tower path. Cllr. Fern said that the steps would be rebuilt.\n\n"
                 "- Finance. The bills were paid.\n\n"
                 "- Play area. The gate is mended.\n\n"
                 "- Highways. It was agreed to put in a bid.\n\n"
                 "- Date of the next meeting. Monday at 7.30pm.\n") ==
        "1: - | The Chairman invited apologies\n3: - | Declarations of interest\n"
        "5: - | The Council considered the following applications\n9: - | Tower path\n"
        "11: - | Finance\n13: - | Play area\n15: - | Highways\n"
        "17: - | Date of the next meeting\n");
}
