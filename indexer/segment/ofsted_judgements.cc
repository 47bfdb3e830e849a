#include "indexer/segment/ofsted_judgements.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

#include "indexer/segment/ofsted_text.h"
#include "indexer/segment/phrase.h"

namespace council {
namespace {

constexpr std::size_t front_page_lines = 60;
constexpr std::size_t longest_label_line = 110;

// clang-format off
// Longest first: "requires improvement to be good" ends in "good".
constexpr auto grades = std::to_array<std::string_view>({
    "requires improvement to be good", "require improvement to be good",
    "requires improvement", "require improvement", "urgent improvement",
    "expected standard", "strong standard", "needs attention", "exceptional",
    "outstanding", "good", "adequate", "satisfactory", "inadequate", "not met", "met",
});
// What a grade that is broken over two lines leaves on each.
constexpr auto grade_pieces = std::to_array<std::string_view>({
    "requires", "improvement", "to be good", "improvement to be good", "to be",
    "requires improvement to", "requires improvement to be", "be good", "urgent", "needs",
    "improvement to", "improvement to be",
    "expected", "strong", "standard", "attention",
});
// clang-format on

template <std::size_t Size>
bool is_among(const std::array<std::string_view, Size>& phrases, std::string_view text) {
  return std::any_of(phrases.begin(), phrases.end(),
                     [&](std::string_view phrase) { return is_phrase(text, phrase); });
}

// "Inadequate Grade 4", "Adequate (Grade 3)" print the number of the grade too.
std::string_view without_number(std::string_view text) {
  const std::size_t at = find_phrase(text, "grade");
  if (at == std::string_view::npos || at == 0) {
    return trim(text);
  }
  const std::size_t end = text[at - 1] == '(' ? at - 1 : at;
  return trim(text.substr(0, end));
}

bool is_capital_or_digit(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return std::isupper(byte) != 0 || std::isdigit(byte) != 0;
}

bool is_number(std::string_view text) {
  return !text.empty() &&
         text.find_first_not_of("0123456789. ") == std::string_view::npos;
}

bool is_page_number(std::string_view text) {
  return is_all_digits(trim(text));
}

// Puts labels and grades together as they come, line by line.
class Table {
 public:
  // A label that starts with a small letter goes on with the row above; so does the first
  // one after a number that stands alone: "2.1" / "Adoption performance".
  void add_label(std::string_view text) {
    const bool fills_gap = !rows_.empty() && rows_.back().area.empty();
    const bool continues = !rows_.empty() && (!is_capital_or_digit(text.front()) ||
                                              is_number(rows_.back().area));
    if (fills_gap || continues) {
      append(text, rows_.back().area);
      return;
    }
    rows_.push_back({std::string{text}, {}});
    ++labels_since_grade_;
  }

  void add_row(std::string_view label, std::string_view grade) {
    rows_.push_back({std::string{label}, std::string{without_number(grade)}});
    last_graded_ = rows_.size() - 1;
    labels_since_grade_ = 0;
    ++grades_;
  }

  void add_grade(std::string_view text) {
    labels_since_grade_ = 0;
    if (!rows_.empty() && completes(rows_[last_graded_].grade, text)) {
      append(text, rows_[last_graded_].grade);
      return;
    }
    auto row = std::find_if(rows_.begin(), rows_.end(), [](const Judgement& judgement) {
      return judgement.grade.empty();
    });
    if (row == rows_.end()) {
      rows_.emplace_back();
      row = rows_.end() - 1;
    }
    row->grade = std::string{without_number(text)};
    last_graded_ = static_cast<std::size_t>(row - rows_.begin());
    ++grades_;
  }

  // Rows without a grade at the end are what follows the table.
  [[nodiscard]] std::vector<Judgement> complete_rows() const {
    std::vector<Judgement> complete;
    for (const Judgement& row : rows_) {
      if (!row.area.empty() && is_grade(row.grade)) {
        complete.push_back(row);
      }
    }
    return complete;
  }

  // More labels than a table's row can have, and no grade for them: prose.
  [[nodiscard]] bool has_ended() const {
    constexpr std::size_t most_open_rows = 8;
    return labels_since_grade_ > (grades_ == 0 ? most_open_rows : 2);
  }

 private:
  static void append(std::string_view text, std::string& to) {
    to += to.empty() ? "" : " ";
    to += text;
  }

  // "Requires improvement to be" waits for its last word.
  static bool ends_open(const std::string& begun) {
    return is_phrase(begun, "requires improvement to be") ||
           is_phrase(begun, "require improvement to be");
  }

  static bool completes(const std::string& begun, std::string_view text) {
    const bool is_piece =
        is_among(grade_pieces, text) || (is_phrase(text, "good") && ends_open(begun));
    return !begun.empty() && is_piece && !is_phrase(text, "requires") &&
           is_grade_cell(begun + " " + std::string{text});
  }

  std::vector<Judgement> rows_;
  std::size_t last_graded_ = 0;
  std::size_t labels_since_grade_ = 0;
  std::size_t grades_ = 0;
};

bool is_table_head(std::string_view line) {
  return is_any_phrase(
      line, {"judgement", "grade", "judgement grade", "judgments", "key judgement",
             "judgement\tgrade", "judgements", "key judgement judgement grade"});
}

// "Adoption performance Good", where the gap between the cells is lost.
std::size_t find_capital_grade(std::string_view line) {
  const std::size_t at = find_final_grade(line);
  const bool is_cell = at != std::string_view::npos && at > 0 &&
                       std::isupper(static_cast<unsigned char>(line[at])) != 0;
  return is_cell ? at : std::string_view::npos;
}

// "1.1 Governance and leadership": a row of its own, whatever heads it.
bool is_sub_row(std::string_view label) {
  return label.size() > 4 && is_all_digits(label.substr(0, 1)) && label[1] == '.' &&
         is_all_digits(label.substr(2, 1));
}

void add_cell(std::string_view cell, Table& table) {
  if (is_grade_cell(cell)) {
    table.add_grade(cell);
    return;
  }
  const std::size_t at = find_capital_grade(cell);
  const std::string_view label = trim(cell.substr(0, at));
  if (at != std::string_view::npos && is_sub_row(label)) {
    table.add_row(label, cell.substr(at));
    return;
  }
  table.add_label(label);
  if (at != std::string_view::npos) {
    table.add_grade(cell.substr(at));
  }
}

bool is_prose(std::string_view line) {
  return line.size() > longest_label_line || line.back() == '.';
}

// The cells of a line in the table, heads and page numbers left out; nullopt where the
// table is over.
std::optional<std::vector<std::string>> table_cells(const Line& line) {
  const std::string_view text = trim(read_line(line));
  if (is_table_head(text) || is_page_number(text)) {
    return std::vector<std::string>{};
  }
  std::vector<std::string> cells = read_cells(line);
  const bool has_grade = std::any_of(
      cells.begin(), cells.end(), [](const std::string& c) { return is_grade_cell(c); });
  if (is_prose(text) && !has_grade) {
    return std::nullopt;
  }
  std::erase_if(cells, [](const std::string& cell) { return is_table_head(cell); });
  return cells;
}

struct ReadTable {
  std::vector<Judgement> rows;
  std::size_t end = 0;  // the line after its last row
};

ReadTable read_table(Lines lines, std::size_t start) {
  Table table;
  ReadTable read{{}, start};
  for (const std::size_t at : find_text_lines(lines, start, front_page_lines)) {
    const auto cells = table_cells(lines[at]);
    if (!cells || table.has_ended()) {
      break;
    }
    for (const std::string& cell : *cells) {
      add_cell(cell, table);
    }
    std::vector<Judgement> rows = table.complete_rows();
    if (rows != read.rows) {
      read = {std::move(rows), at + 1};
    }
  }
  return read;
}

bool opens_table(std::string_view line) {
  return is_any_phrase(line, {"judgement", "judgement grade", "judgement\tgrade"}) ||
         starts_with_any(
             line,
             {"1. children who need", "1.children who need", "1 children who need",
              "children who need help and protection", "overall experiences and progress",
              "overall effectiveness", "overall rating"});
}

// A split grade may stand above its label: "Requires" / "1. Children who need help …".
std::size_t with_grade_above(Lines lines, std::size_t start) {
  for (std::size_t at = start; at > 0; --at) {
    const Line& above = lines[at - 1];
    if (above.blank()) {
      continue;
    }
    return is_any_phrase(read_line(above), {"requires", "requires improvement"}) ? at - 1
                                                                                 : start;
  }
  return start;
}

ReadTable find_table(Lines lines, std::size_t from, std::size_t most_lines) {
  constexpr std::size_t fewest_rows = 2;
  for (const std::size_t at : find_text_lines(lines, from, most_lines)) {
    if (!opens_table(trim(lines[at].match))) {
      continue;
    }
    ReadTable read = read_table(lines, with_grade_above(lines, at));
    if (read.rows.size() >= fewest_rows) {
      return read;
    }
  }
  return {{}, from};
}

// "The Local Safeguarding Children Board is good" heads what a report says of the board;
// its grade stands in no table.
std::optional<Judgement> judgement_of_board(const Line& line) {
  constexpr std::size_t most_words = 13;
  constexpr std::string_view board = "safeguarding children board";
  std::string_view text = trim(read_line(line));
  while (!text.empty() && text.back() == '.') {
    text.remove_suffix(1);
  }
  const std::size_t grade = find_final_grade(text);
  const std::size_t name = find_phrase(text, board);
  if (grade == std::string_view::npos || name > grade || count_words(text) > most_words ||
      !starts_with_phrase(text, "the")) {
    return std::nullopt;
  }
  std::string_view area = trim(text.substr(0, grade));
  if (area.ends_with(" is")) {
    area = trim(area.substr(0, area.size() - 3));
  } else if (!starts_with_phrase(text.substr(grade), "requires")) {
    return std::nullopt;
  }
  const bool is_board = area.ends_with(')') || to_lower(area).ends_with(board);
  return is_board ? std::optional{Judgement{std::string{area},
                                            std::string{text.substr(grade)}}}
                  : std::nullopt;
}

// Below the table, in reports that review the board too.
void add_judgement_of_board(Lines lines, std::vector<Judgement>& rows) {
  const bool is_in_table = std::ranges::any_of(rows, [](const Judgement& row) {
    return contains_any(row.area, {"safeguarding children board", "lscb"});
  });
  for (std::size_t at = 0; !is_in_table && at + 1 < lines.size(); ++at) {
    const auto judgement =
        lines[at + 1].blank() ? judgement_of_board(lines[at]) : std::nullopt;
    if (judgement) {
      rows.push_back(*judgement);
      return;
    }
  }
}

}  // namespace

bool is_grade(std::string_view text) {
  return is_among(grades, text);
}

bool is_grade_cell(std::string_view text) {
  return is_grade(without_number(text)) || is_among(grade_pieces, text);
}

std::size_t find_final_grade(std::string_view text) {
  for (const std::string_view grade : grades) {
    if (text.size() < grade.size()) {
      continue;
    }
    const std::size_t at = text.size() - grade.size();
    const bool at_word = at == 0 || text[at - 1] == ' ' || text[at - 1] == '\t';
    if (at_word && starts_with_phrase(text.substr(at), grade)) {
      return at;
    }
  }
  return std::string_view::npos;
}

std::vector<Judgement> find_judgements(Lines lines, const OfstedFront& front) {
  if (front.kind != DocumentKind::OfstedReport) {
    return {};
  }
  ReadTable table = find_table(lines, front.body, front_page_lines);
  // Reports up to 2013 give it at their end, under "Record of main findings".
  if (table.rows.empty()) {
    const auto record = std::find_if(lines.begin(), lines.end(), [](const Line& line) {
      return is_any_phrase(line.match, {"record of main findings"});
    });
    table = find_table(lines, static_cast<std::size_t>(record - lines.begin()),
                       front_page_lines);
  }
  if (front.type == "sif") {
    add_judgement_of_board(lines, table.rows);
  }
  return table.rows;
}

std::size_t end_of_front_table(Lines lines, const OfstedFront& front) {
  const ReadTable table = find_table(lines, front.body, front_page_lines);
  return table.rows.empty() ? front.body : table.end;
}

}  // namespace council
