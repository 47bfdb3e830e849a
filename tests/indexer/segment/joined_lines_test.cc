#include "indexer/segment/joined_lines.h"

#include <catch2/catch.hpp>

using namespace council;

TEST_CASE("one line alone is not copied", "[joined_lines]") {
  const std::string line = "The report was noted.";
  JoinedLines joined;
  CHECK(joined.text().empty());
  CHECK(joined.line_at(0) == 0);
  joined.add(line, 7);
  CHECK(joined.text().data() == line.data());
  CHECK(joined.text() == line);
  CHECK(joined.line_at(20) == 7);
}

TEST_CASE("lines are joined as one paragraph and found again", "[joined_lines]") {
  JoinedLines joined;
  joined.add("Councillor Barrington-", 3);
  joined.add("King and", 4);
  joined.add("Mr Bee", 6);
  CHECK(joined.text() == "Councillor Barrington-King and Mr Bee");
  CHECK(joined.last() == "Mr Bee");
  CHECK(joined.line_at(0) == 3);
  CHECK(joined.line_at(joined.text().find("King")) == 4);
  CHECK(joined.line_at(joined.text().find("Mr")) == 6);
  CHECK(joined.line_at(1000) == 6);
}

TEST_CASE("a copy joins as it is told and may be moved", "[joined_lines]") {
  JoinedLines joined;
  joined.add_copy(std::string{"A Bee"}, 1, "");
  joined.add_copy(std::string{"C Dee"}, 2, "; ");
  const JoinedLines moved = std::move(joined);
  CHECK(moved.text() == "A Bee; C Dee");
  CHECK(moved.last() == "C Dee");
  CHECK(moved.line_at(7) == 2);
}
