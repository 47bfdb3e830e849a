#include "indexer/coverage.h"

#include "indexer/printable.h"

namespace council {
namespace {

std::string name_of(const CoverageRow& row) {
  if (row.council.empty() && row.body.empty()) {
    return "(no body stated)";
  }
  const std::string body = row.body.empty() ? "(no body stated)" : row.body;
  return row.council.empty() ? body : row.council + ", " + body;
}

std::string counts_of(const CoverageRow& row) {
  const std::string found = row.expected > 0
                                ? std::to_string(row.found) + " found of " +
                                      std::to_string(row.expected) + " expected, "
                                : "";
  return (row.year ? std::to_string(*row.year) : "undated") + ": " + found +
         std::to_string(row.indexed) + " indexed, " + std::to_string(row.empty) +
         " empty, " + std::to_string(row.failed) + " failed";
}

}  // namespace

std::string coverage_as_text(const std::vector<CoverageRow>& rows) {
  std::string text;
  std::string name;
  for (const CoverageRow& row : rows) {
    if (name_of(row) != name || text.empty()) {
      name = name_of(row);
      text += printable(name) + "\n";
    }
    text += "  " + counts_of(row) + "\n";
    for (const std::string& missing : row.missing) {
      text += "    " + printable(missing) + "\n";
    }
  }
  return text;
}

}  // namespace council
