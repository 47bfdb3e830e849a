#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace council {

struct CsvRow {
  std::size_t line = 0;  // where it begins; the first is 1
  std::vector<std::string> cells;
  std::string problem;  // why the row cannot be read; "" where it can

  bool operator==(const CsvRow&) const = default;
};

// Reads CSV (RFC 4180), whatever its line ends and with or without a byte order mark.
// Rows of empty cells are left out. A malformed row ends with the line it begins on, so
// that it costs none of the next.
std::vector<CsvRow> parse_csv(std::string_view text);

}  // namespace council
