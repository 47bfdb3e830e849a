#include <cstdlib>
#include <string>
#include <vector>

#include "common/error.h"
#include "fuzz_target.h"
#include "query/batch_file.h"
#include "query/csv_rows.h"

namespace {

std::string quoted(const std::string& cell) {
  std::string text = "\"";
  for (const char c : cell) {
    text += c == '"' ? "\"\"" : std::string(1, c);
  }
  return text + '"';
}

std::string written(const council::CsvRow& row) {
  std::string text;
  for (const std::string& cell : row.cells) {
    text += (text.empty() ? "" : ",") + quoted(cell);
  }
  return text + "\r\n";
}

void require(bool holds) {
  if (!holds) {
    std::abort();
  }
}

void check_rows(std::string_view text) {
  std::size_t line = 0;
  for (const council::CsvRow& row : council::parse_csv(text)) {
    require(row.line > line);
    line = row.line;
    if (row.problem.empty()) {
      const std::vector<council::CsvRow> again = council::parse_csv(written(row));
      require(again.size() == 1 && again.front().cells == row.cells);
    }
  }
}

}  // namespace

// CSV is read as rows of ascending lines, which read back as themselves; a batch is
// understood or refused with a QueryError.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = council::fuzz::text_of(data, size);
  check_rows(text);
  try {
    const council::CommandLine line = council::read_command_line({"batch"});
    for (const council::BatchQuery& query : council::parse_batch(text, line)) {
      require(query.line > 0 && query.asked.words.size() == 1);
    }
  } catch (const council::QueryError& error) {
    require(error.what()[0] != '\0');
  }
  return 0;
}
