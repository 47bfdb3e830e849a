#include "query/csv_rows.h"

#include <algorithm>
#include <utility>

namespace council {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

class CsvReader {
 public:
  explicit CsvReader(std::string_view text) : text_{text} {}

  [[nodiscard]] bool at_end() const { return at_ == text_.size(); }

  CsvRow read_row() {
    const std::size_t begin = at_;
    CsvRow row{.line = line_, .cells = {}, .problem = {}};
    do {
      row.cells.push_back(read_cell(row.problem));
    } while (row.problem.empty() && skip(','));
    if (row.problem.empty() && !at_line_end()) {
      row.problem = "text after the closing quotation mark of a cell";
    }
    end_row(row.problem.empty() ? at_ : begin);
    line_ += static_cast<std::size_t>(
        std::count(text_.begin() + static_cast<std::ptrdiff_t>(begin),
                   text_.begin() + static_cast<std::ptrdiff_t>(at_), '\n'));
    return row;
  }

 private:
  [[nodiscard]] bool starts(std::string_view start) const {
    return text_.substr(at_).starts_with(start);
  }

  bool skip(char c) {
    const bool is_there = at_ < text_.size() && text_[at_] == c;
    at_ += is_there ? 1U : 0U;
    return is_there;
  }

  [[nodiscard]] bool at_line_end() const {
    return at_end() || starts("\n") || starts("\r\n") || text_.substr(at_) == "\r";
  }

  void end_row(std::size_t from) {
    at_ = std::min(text_.find('\n', from), text_.size());
    skip('\n');
  }

  std::string read_cell(std::string& problem) {
    return skip('"') ? read_quoted(problem) : read_plain();
  }

  std::string read_plain() {
    const std::size_t begin = at_;
    at_ = std::min(text_.find_first_of(",\n", at_), text_.size());
    const std::string_view cell = text_.substr(begin, at_ - begin);
    const bool ends_line = at_end() || text_[at_] == '\n';
    return std::string{ends_line && cell.ends_with('\r') ? cell.substr(0, cell.size() - 1)
                                                         : cell};
  }

  std::string read_quoted(std::string& problem) {
    std::string cell;
    while (!at_end()) {
      if (text_[at_] == '"' && !starts("\"\"")) {
        skip('"');
        return cell;
      }
      cell += text_[at_];
      at_ += starts("\"\"") ? 2U : 1U;
    }
    problem = "a quotation mark that is not closed";
    return {};
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t line_ = 1;
};

bool is_blank(const CsvRow& row) {
  return row.problem.empty() &&
         std::all_of(row.cells.begin(), row.cells.end(),
                     [](const std::string& cell) { return cell.empty(); });
}

}  // namespace

std::vector<CsvRow> parse_csv(std::string_view text) {
  if (text.starts_with(byte_order_mark)) {
    text.remove_prefix(byte_order_mark.size());
  }
  std::vector<CsvRow> rows;
  CsvReader reader{text};
  while (!reader.at_end()) {
    CsvRow row = reader.read_row();
    if (!is_blank(row)) {
      rows.push_back(std::move(row));
    }
  }
  return rows;
}

}  // namespace council
