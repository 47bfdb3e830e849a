#include "indexer/extract/pdf_layout.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <span>
#include <utility>

namespace council {
namespace {

// Words without a wide gap between them.
struct Run {
  std::span<const PdfWord> words;
  Box box;
  float size = 0;
};

// Runs on one baseline, from left to right.
struct Row {
  std::vector<const Run*> runs;
  Box box;
};

Box united(const Box& a, const Box& b) {
  return {std::min(a.left, b.left), std::min(a.top, b.top), std::max(a.right, b.right),
          std::max(a.bottom, b.bottom)};
}

// A gap inside one of the library's lines is a blank until it is as wide as this; between
// two of its lines on one baseline a narrower one parts cells.
constexpr double cell_gap_inside_line = 1.6;  // of the font size
constexpr double cell_gap_between_lines = 0.7;

bool continues(const PdfWord& before, const PdfWord& word) {
  const double gap = word.box.left - before.box.right;
  return word.line == before.line && gap < cell_gap_inside_line * word.size;
}

std::vector<Run> make_runs(const std::vector<PdfWord>& words) {
  std::vector<Run> runs;
  for (std::size_t at = 0; at < words.size();) {
    Run run{.words = {}, .box = words[at].box, .size = words[at].size};
    std::size_t end = at + 1;
    while (end < words.size() && continues(words[end - 1], words[end])) {
      run.box = united(run.box, words[end].box);
      run.size = std::max(run.size, words[end].size);
      ++end;
    }
    run.words = std::span{words}.subspan(at, end - at);
    runs.push_back(run);
    at = end;
  }
  return runs;
}

using RunList = std::vector<const Run*>;

bool on_one_baseline(const Box& a, const Box& b) {
  const double shared = std::min(a.bottom, b.bottom) - std::max(a.top, b.top);
  return shared > 0.5 * std::min(a.height(), b.height());
}

// Rows from top to bottom.
std::vector<Row> make_rows(RunList runs) {
  std::stable_sort(runs.begin(), runs.end(), [](const Run* a, const Run* b) {
    return a->box.top + a->box.bottom < b->box.top + b->box.bottom;
  });
  std::vector<Row> rows;
  for (const Run* const run : runs) {
    if (rows.empty() || !on_one_baseline(rows.back().runs.front()->box, run->box)) {
      rows.push_back({{}, run->box});
    }
    rows.back().runs.push_back(run);
    rows.back().box = united(rows.back().box, run->box);
  }
  for (Row& row : rows) {
    std::stable_sort(row.runs.begin(), row.runs.end(), [](const Run* a, const Run* b) {
      return a->box.left < b->box.left;
    });
  }
  return rows;
}

// One line of text with its style.
struct StyledLine {
  std::string text;
  LineStyle style{.bold = true};
};

void append_run(const Run& run, StyledLine& line) {
  for (const PdfWord& word : run.words) {
    if (&word != &run.words.front()) {
      line.text += ' ';
    }
    line.text += word.text;
    line.style.bold = line.style.bold && word.bold;
    line.style.size = std::max(line.style.size, word.size);
  }
}

std::string_view separator(const Run& left, const Run& right) {
  const double gap = right.box.left - left.box.right;
  return gap > cell_gap_between_lines * right.size ? "\t" : " ";
}

StyledLine make_line(const Row& row) {
  StyledLine line;
  const Run* before = nullptr;
  for (const Run* const run : row.runs) {
    if (before != nullptr) {
      line.text += separator(*before, *run);
    }
    append_run(*run, line);
    before = run;
  }
  return line;
}

// The usual distance between the baselines of neighbouring rows; 0 when there are none.
double find_leading(const std::vector<Row>& rows) {
  std::vector<double> distances;
  for (std::size_t at = 1; at < rows.size(); ++at) {
    const double distance = rows[at].box.bottom - rows[at - 1].box.bottom;
    if (distance < 3 * rows[at].box.height()) {
      distances.push_back(distance);
    }
  }
  if (distances.empty()) {
    return 0;
  }
  // Below the middle: a page of short paragraphs has more gaps than lines.
  const auto middle =
      distances.begin() + static_cast<std::ptrdiff_t>(distances.size() * 2 / 5);
  std::nth_element(distances.begin(), middle, distances.end());
  return *middle;
}

void add_rows(const std::vector<Row>& rows, PageBuilder& page) {
  const double leading = find_leading(rows);
  page.add_gap();
  for (std::size_t at = 0; at < rows.size(); ++at) {
    if (at > 0) {
      const double distance = rows[at].box.bottom - rows[at - 1].box.bottom;
      if (distance > 1.3 * std::max(leading, rows[at].box.height() * 0.9)) {
        page.add_gap();
      }
    }
    const StyledLine line = make_line(rows[at]);
    page.add_line(line.text, line.style);
  }
}

}  // namespace

void lay_out(const std::vector<PdfWord>& words, PageBuilder& page) {
  const std::vector<Run> runs = make_runs(words);
  RunList list;
  list.reserve(runs.size());
  for (const Run& run : runs) {
    list.push_back(&run);
  }
  add_rows(make_rows(std::move(list)), page);
}

}  // namespace council
