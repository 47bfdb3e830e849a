#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/date.h"

namespace council {

// The metadata key under which a generation says what it has of what there must be.
inline constexpr char coverage_key[] = "coverage";

// What an index has of one body in one year, beside what there must be.
struct CoverageRow {
  std::string council;      // "" where the papers name none
  std::string body;         // "" where none is known
  std::string key;          // of the body, likewise
  std::optional<int> year;  // of the meetings; nullopt where no date is known
  int expected = 0;         // papers that front sheets announce, minutes of meetings
  int found = 0;            // those of them that there are
  int indexed = 0;          // all papers that can be searched
  int empty = 0;            // sources without text: empty, or pictures only
  int failed = 0;           // sources that could not be read, or not in full
  std::vector<std::string> missing;  // what is not there, and why

  bool operator==(const CoverageRow&) const = default;
};

// A source that gave no text, or not all of it, for readers who must not learn the name
// of a file that nobody could look into: what it is may be exempt from publication.
struct UnreadPaper {
  std::string label;    // "pdf-3f9a2c41", the beginning of its bytes' SHA-256
  std::string council;  // those of the other papers in its folder, "" where not known
  std::string body;
  std::string key;
  std::optional<int> year;  // the one in its name
  std::string outcome;      // "needs_ocr"

  bool operator==(const UnreadPaper&) const = default;
};

// For readers of a published index. Nothing in it is of what was left out of the index.
struct StatedCoverage {
  Date date{};  // minutes are expected of the meetings before it
  std::vector<CoverageRow> rows;
  std::vector<UnreadPaper> unread;

  bool operator==(const StatedCoverage&) const = default;
};

// As the index stores it, and back; nullopt for what write_coverage did not write.
std::string write_coverage(const StatedCoverage& coverage);
std::optional<StatedCoverage> parse_coverage(std::string_view stored);

}  // namespace council
