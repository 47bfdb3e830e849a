#include "common/document.h"

#include <set>
#include <string>

#include <catch2/catch.hpp>

using namespace council;

TEST_CASE("every kind has a name of its own that finds it", "[document]") {
  std::set<std::string_view> names;
  for (const KindSpec& row : all_kinds()) {
    CAPTURE(row.name);
    CHECK(names.insert(row.name).second);
    CHECK(find_kind(row.name) == row.kind);
    CHECK(to_string(row.kind) == row.name);
    CHECK(label_of(row.kind) == row.label);
    CHECK_FALSE(row.label.empty());
  }
  CHECK(names.size() == static_cast<std::size_t>(DocumentKind::Count));
}

TEST_CASE("a name of no kind finds nothing", "[document]") {
  CHECK_FALSE(find_kind("").has_value());
  CHECK_FALSE(find_kind("Minutes").has_value());
  CHECK_FALSE(find_kind("minute").has_value());
}

TEST_CASE("the smaller enumerations have names", "[document]") {
  CHECK(to_string(Attendance::Membership) == "membership");
  CHECK(to_string(ReferenceKind::Report) == "report");
  CHECK(to_string(SectionPart::Body) == "body");
  CHECK(to_string(SectionPart::Back) == "back");
}
