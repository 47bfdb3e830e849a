#include <optional>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "indexer/extract/extract.h"
#include "indexer/segment/votes.h"
#include "tests/support/golden.h"

using namespace council;

TEST_CASE("the recorded votes of a real council are read right", "[votes][gold]") {
  const auto file = test::find_data(
      "realdocs/kent-county-council/full_council/2025-02-13/originals/"
      "Printed_minutes_13th-Feb-2025_09.30_County_Council.pdf");
  if (!file) {
    return;
  }
  const std::vector<Line> lines =
      to_lines(extract(test::read_file(*file), file->filename().string()));
  std::string counts;
  for (const Vote& vote : find_votes(lines)) {
    const auto shown = [](const std::optional<int>& count,
                          const std::vector<std::string>& names) {
      CHECK(names.size() == static_cast<std::size_t>(count.value_or(-1)));
      return std::to_string(count.value_or(-1));
    };
    counts += shown(vote.in_favour, vote.in_favour_names) + "-" +
              shown(vote.against, vote.against_names) + "-" +
              shown(vote.abstained, vote.abstained_names) + " " +
              vote.outcome.value_or("?") + "; ";
  }
  CHECK(counts ==
        "57-0-2 carried; 12-42-7 lost; 16-41-0 lost; 9-41-8 lost; 8-40-10 lost; "
        "13-39-3 lost; 15-43-1 lost; 41-10-7 carried; ");
}
