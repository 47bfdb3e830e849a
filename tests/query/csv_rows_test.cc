#include "query/csv_rows.h"

#include <catch2/catch.hpp>

namespace council {
namespace {

// "1[a|b] 2!problem"
std::string dump(const std::vector<CsvRow>& rows) {
  std::string text;
  for (const CsvRow& row : rows) {
    text += (text.empty() ? "" : " ") + std::to_string(row.line);
    if (!row.problem.empty()) {
      text += "!" + row.problem;
      continue;
    }
    std::string cells;
    for (const std::string& cell : row.cells) {
      cells += (cells.empty() ? "[" : "|") + cell;
    }
    text += cells + "]";
  }
  return text;
}

TEST_CASE("CSV is read as rows of cells with their lines", "[csv]") {
  const auto [text, rows] = GENERATE(table<std::string, std::string>({
      {"", ""},
      {"a,b", "1[a|b]"},
      {"a,b\n", "1[a|b]"},
      {"\xEF\xBB\xBF"
       "a\r\nb\r\n",
       "1[a] 2[b]"},
      {"a,b\r", "1[a|b]"},
      {"\"a\",b\r", "1[a|b]"},
      {"\"a, b\",\"say \"\"x\"\"\"\r\n", "1[a, b|say \"x\"]"},
      {"\"two\nlines\",b\nc,d\n", "1[two\nlines|b] 3[c|d]"},
      {"a\n\n,,\nb\n", "1[a] 4[b]"},
      {"a,\n", "1[a|]"},
      {"a \"quoted\" word\n", "1[a \"quoted\" word]"},
      {"\"\"\n\"\",b", "2[|b]"},
  }));
  CAPTURE(text);
  CHECK(dump(parse_csv(text)) == rows);
}

TEST_CASE("a malformed row costs none of the next", "[csv]") {
  const std::string after = "text after the closing quotation mark of a cell";
  const std::string open = "a quotation mark that is not closed";
  const auto [text, rows] = GENERATE_COPY(table<std::string, std::string>({
      {"\"a\nb\nc\n", "1!" + open + " 2[b] 3[c]"},
      {"\"a\" b\nc\n", "1!" + after + " 2[c]"},
      {"\"a\nb\n\"c\",d\n", "1!" + after + " 2[b] 3[c|d]"},
      {"a\n\"", "1[a] 2!" + open},
  }));
  CAPTURE(text);
  CHECK(dump(parse_csv(text)) == rows);
}

}  // namespace
}  // namespace council
