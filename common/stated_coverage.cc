#include "common/stated_coverage.h"

#include <algorithm>
#include <charconv>

#include "common/deflate.h"

namespace council {
namespace {

// Lines of cells with a tab between them, the first of which says what the line is:
//   date 2026-03-09
//   row  COUNCIL BODY KEY YEAR EXPECTED FOUND INDEXED EMPTY FAILED
//   gap  what is missing of the row before
//   unread LABEL COUNCIL BODY KEY YEAR OUTCOME
using Cells = std::vector<std::string>;

std::string one_cell(std::string text) {
  std::replace_if(
      text.begin(), text.end(), [](char c) { return c == '\t' || c == '\n'; }, ' ');
  return text;
}

void add_line(const Cells& cells, std::string& text) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    text += (i == 0 ? "" : "\t") + one_cell(cells[i]);
  }
  text += '\n';
}

std::string year_text(const std::optional<int>& year) {
  return year ? std::to_string(*year) : "";
}

// The part of the text before the mark, which goes with it.
std::string_view take(std::string_view& text, char mark) {
  const std::size_t end = std::min(text.find(mark), text.size());
  const std::string_view part = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return part;
}

Cells cells_of(std::string_view line) {
  Cells cells;
  while (true) {
    const bool is_last = line.find('\t') == std::string_view::npos;
    cells.emplace_back(take(line, '\t'));
    if (is_last) {
      return cells;
    }
  }
}

std::optional<int> number_of(const std::string& text) {
  int number = 0;
  const auto [end, error] =
      std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc{} && end == text.data() + text.size() ? std::optional{number}
                                                                  : std::nullopt;
}

class Reader {
 public:
  // Whether the line is one of those that are written.
  bool read(const Cells& cells) {
    if (cells[0] == "date" && cells.size() == 2) {
      const std::optional<Date> date = parse_iso(cells[1]);
      coverage.date = date.value_or(Date{});
      return date.has_value();
    }
    if (cells[0] == "row" && cells.size() == 10) {
      return read_row(cells);
    }
    if (cells[0] == "gap" && cells.size() == 2 && !coverage.rows.empty()) {
      coverage.rows.back().missing.push_back(cells[1]);
      return true;
    }
    if (cells[0] == "unread" && cells.size() == 7) {
      coverage.unread.push_back({.label = cells[1],
                                 .council = cells[2],
                                 .body = cells[3],
                                 .key = cells[4],
                                 .year = number_of(cells[5]),
                                 .outcome = cells[6]});
      return true;
    }
    return false;
  }

  StatedCoverage coverage{};

 private:
  bool read_row(const Cells& cells) {
    CoverageRow row;
    row.council = cells[1];
    row.body = cells[2];
    row.key = cells[3];
    row.year = number_of(cells[4]);
    int* const counts[] = {&row.expected, &row.found, &row.indexed, &row.empty,
                           &row.failed};
    for (std::size_t i = 0; i < std::size(counts); ++i) {
      const std::optional<int> count = number_of(cells[5 + i]);
      if (!count) {
        return false;
      }
      *counts[i] = *count;
    }
    coverage.rows.push_back(std::move(row));
    return true;
  }
};

}  // namespace

std::string write_coverage(const StatedCoverage& coverage) {
  std::string text;
  add_line({"date", to_iso(coverage.date)}, text);
  for (const CoverageRow& row : coverage.rows) {
    add_line({"row", row.council, row.body, row.key, year_text(row.year),
              std::to_string(row.expected), std::to_string(row.found),
              std::to_string(row.indexed), std::to_string(row.empty),
              std::to_string(row.failed)},
             text);
    for (const std::string& gap : row.missing) {
      add_line({"gap", gap}, text);
    }
  }
  for (const UnreadPaper& paper : coverage.unread) {
    add_line({"unread", paper.label, paper.council, paper.body, paper.key,
              year_text(paper.year), paper.outcome},
             text);
  }
  return deflate(text);
}

std::optional<StatedCoverage> parse_coverage(std::string_view stored) {
  const std::optional<std::string> text = inflate(stored);
  if (!text) {
    return std::nullopt;
  }
  Reader reader;
  std::string_view rest = *text;
  while (!rest.empty()) {
    if (!reader.read(cells_of(take(rest, '\n')))) {
      return std::nullopt;
    }
  }
  return reader.coverage;
}

}  // namespace council
