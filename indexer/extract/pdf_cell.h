#pragma once

#include <string>
#include <vector>

#include "indexer/extract/pdf_layout.h"

namespace council {

// What stands in one column of one row, over as many printed lines as it takes.
struct Cell {
  std::string text;
  Box box;                // of its last printed line
  double first_word = 0;  // width of its first word
  float size = 0;
  bool bold = false;  // every letter
};

// The cells of one printed line, from left to right.
using Cells = std::vector<Cell>;

bool begins_in_lower_case(const Cell& cell);

bool begins_with_bullet(const Cell& cell);

// "a)", "xii.": a label of a list, alone or with its text.
bool begins_with_label(const Cell& cell);

// "a) approve the award", "www.council.example", "• Midwifery": none goes on with the
// line above it.
bool begins_anew(const Cell& cell);

// "Name:", "........": nothing goes on with these.
bool is_closed(const Cell& cell);

// "1,429.5", "-4%", "£386", but neither the year that a date goes on with nor "£000s".
bool is_figure(const Cell& cell);

// Whether the first word of `cell` had no room left before `limit` at the end of `above`.
bool was_full(const Cell& above, const Cell& cell, double limit);

}  // namespace council
