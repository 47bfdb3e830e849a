#pragma once

#include <span>
#include <vector>

#include "indexer/extract/pdf_layout.h"

namespace council {

// Neighbouring words of one line without a wide gap between them.
struct Run {
  std::span<const PdfWord> words;
  Box box;
  float size = 0;  // of the largest font
};

using RunList = std::vector<const Run*>;

// Runs on one baseline, from left to right.
struct Row {
  RunList runs;
  Box box;
};

Box united(const Box& a, const Box& b);

// The runs as rows, from top to bottom. n log n.
std::vector<Row> make_rows(RunList runs);

// The usual distance between the baselines of neighbouring rows; 0 when there are none.
double find_leading(const std::vector<Row>& rows);

// Whether `row` stands clearly further below `before` than the usual distance.
bool has_gap(const Row& before, const Row& row, double leading);

}  // namespace council
