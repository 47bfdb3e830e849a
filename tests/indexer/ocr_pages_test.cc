#include "indexer/ocr_pages.h"

#include <catch2/catch.hpp>

namespace council {
namespace {

TEST_CASE("a stamp over a picture is not lost", "[ocr]") {
  CHECK(with_printed("", "RESOLVED\n") == "RESOLVED\n");
  CHECK(with_printed(" \n", "RESOLVED\n") == "RESOLVED\n");
  CHECK(with_printed("Page 35\n", "RESOLVED\n") == "Page 35\nRESOLVED\n");
  CHECK(with_printed("Page 35\n", "RESOLVED\nPage 35\n") == "RESOLVED\nPage 35\n");
}

}  // namespace
}  // namespace council
