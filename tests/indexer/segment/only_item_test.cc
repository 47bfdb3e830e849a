#include "indexer/segment/only_item.h"

#include <catch2/catch.hpp>

#include "indexer/segment/items.h"
#include "text_pages.h"

using namespace council;

namespace {

const std::string head = "PRESENT: Councillor A Ash.\n\n";
const std::string text =
    "The Mayor told the Members that the meeting had been called to hear what they "
    "thought of it.\n\nEach of them spoke in turn, and all of them were in favour of "
    "what was put to them.\n";

std::string items_in(const std::string& paper) {
  const auto lines = test::lines_of(paper);
  return test::show(find_items(lines, Numbered::Minutes), lines);
}

}  // namespace

TEST_CASE("a meeting may have had one item", "[items]") {
  CHECK(items_in(head + "1.Granting of the Freedom of the City\n\n" + text) ==
        "3: 1 | Granting of the Freedom of the City\n");
  CHECK(items_in(head + "2. Parking in Quay Street\n\n" + text) ==
        "3: 2 | Parking in Quay Street\n");
}

TEST_CASE("a number in the text of a meeting is no item", "[items]") {
  CHECK(items_in("1. Granting of the Freedom of the City\n\n" + text).empty());
  CHECK(items_in(head + "1. The Mayor spoke of it.\n\n" + text).empty());
  CHECK(items_in(head + text + "\n1. Parking in Quay Street\n\nand\n\n" +
                 "1. Lamps in Mill Lane\n\n" + text)
            .empty());
  CHECK(items_in(head + text + "\n1. Parking in Quay Street\n").empty());
}
