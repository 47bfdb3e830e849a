#include "indexer/extract/pdf_run.h"

#include <algorithm>
#include <cstddef>

namespace council {
namespace {

bool on_one_baseline(const Box& a, const Box& b) {
  const double shared = std::min(a.bottom, b.bottom) - std::max(a.top, b.top);
  return shared > 0.5 * std::min(a.height(), b.height());
}

double middle_of(const Run& run) {
  return run.box.top + run.box.bottom;
}

}  // namespace

Box united(const Box& a, const Box& b) {
  return {std::min(a.left, b.left), std::min(a.top, b.top), std::max(a.right, b.right),
          std::max(a.bottom, b.bottom)};
}

std::vector<Row> make_rows(RunList runs) {
  std::stable_sort(runs.begin(), runs.end(), [](const Run* a, const Run* b) {
    return middle_of(*a) < middle_of(*b);
  });
  std::vector<Row> rows;
  for (const Run* const run : runs) {
    // Compared with the row's first run alone, or a slanted line would draw in the page.
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

double find_leading(const std::vector<Row>& rows) {
  std::vector<double> distances;
  for (std::size_t at = 1; at < rows.size(); ++at) {
    const double distance = rows[at].box.bottom - rows[at - 1].box.bottom;
    const double height = rows[at].box.height();
    if (distance > 0.8 * height && distance < 3 * height) {
      distances.push_back(distance);
    }
  }
  if (distances.empty()) {
    return 0;
  }
  // Near the low end: a page of short paragraphs has more gaps than lines.
  const auto usual =
      distances.begin() + static_cast<std::ptrdiff_t>(distances.size() / 4);
  std::nth_element(distances.begin(), usual, distances.end());
  return *usual;
}

bool has_gap(const Row& before, const Row& row, double leading) {
  constexpr double clearly = 1.3;
  const double distance = row.box.bottom - before.box.bottom;
  return distance > clearly * std::max(leading, 0.9 * row.box.height());
}

}  // namespace council
