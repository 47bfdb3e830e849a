#include "common/stated_coverage.h"

#include <catch2/catch.hpp>

#include "common/deflate.h"

using namespace council;

TEST_CASE("coverage is read back as it was written", "[coverage]") {
  const StatedCoverage coverage{.date = *make_date(2026, 3, 9),
                                .rows = {{.council = "Cyngor Môn",
                                          .body = "Parks\tPanel",
                                          .key = "parks-panel",
                                          .year = 2025,
                                          .expected = 3,
                                          .found = 2,
                                          .indexed = 7,
                                          .empty = 1,
                                          .failed = 4,
                                          .missing = {"2025-05-04: no minutes", ""}},
                                         {}},
                                .unread = {{.label = "pdf-3f9a2c41",
                                            .council = "",
                                            .body = "",
                                            .key = "",
                                            .year = {},
                                            .outcome = "needs_ocr"}}};
  StatedCoverage expected = coverage;
  expected.rows[0].body = "Parks Panel";  // a cell is one
  CHECK(parse_coverage(write_coverage(coverage)) == expected);
  const StatedCoverage none{.date = *make_date(2026, 3, 9), .rows = {}, .unread = {}};
  CHECK(parse_coverage(write_coverage(none)) == none);
}

TEST_CASE("what is no coverage is not read as one", "[coverage]") {
  for (const char* const text :
       {"", "x", "date\t2026-13-09\n", "row\ta\tb\n", "gap\tx\n",
        "row\ta\tb\tc\t2025\t1\t1\tmany\t0\t0\n", "unread\tx\n"}) {
    CAPTURE(text);
    const bool is_empty = *text == '\0';
    CHECK(parse_coverage(deflate(text)).has_value() == is_empty);
  }
  CHECK_FALSE(parse_coverage("not deflated"));
}
