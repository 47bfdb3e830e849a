#pragma once

#include <optional>
#include <string>
#include <vector>

#include "common/date.h"
#include "indexer/store/maintenance.h"

namespace council {

// What an index has of one body in one year, beside what there must be.
struct CoverageRow {
  std::string council;      // "" where the papers name none
  std::string body;         // "" where none is known
  std::optional<int> year;  // of the meetings; nullopt where no date is known
  int expected = 0;         // papers that front sheets announce, minutes of meetings
  int found = 0;            // those of them that there are
  int indexed = 0;          // all papers that can be searched
  int empty = 0;            // sources without text: empty, or pictures only
  int failed = 0;           // sources that could not be read, or not in full
  std::vector<std::string> missing;  // what is not there, and why

  bool operator==(const CoverageRow&) const = default;
};

// By council, body and year. Minutes are expected of each meeting before `today` that has
// an agenda, and of each that later minutes approve; papers, of each meeting whose front
// sheet announces them by their pages. What names no council counts to that of all other
// papers in its folder, where they name but one; a source that could not be read, to
// their body likewise, and to the year in its name.
std::vector<CoverageRow> measure_coverage(const IndexStatus& status, const Date& today);

// The rows for people, and as JSON (one object, '\n' at its end).
std::string coverage_as_text(const std::vector<CoverageRow>& rows);
std::string coverage_as_json(const std::vector<CoverageRow>& rows);

}  // namespace council
