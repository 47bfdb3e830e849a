#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "common/document.h"
#include "indexer/segment/line.h"
#include "indexer/segment/ofsted_front.h"

namespace council {

// Whether `text` is a grade of an inspectorate and nothing else, in any of their scales:
// "Requires improvement to be good", "Good", "Expected standard".
bool is_grade(std::string_view text);

// The same of a table's cell: a grade, its number beside it ("Inadequate Grade 4"), or a
// piece of one that is broken over two lines ("Requires", "to be good").
bool is_grade_cell(std::string_view text);

// The grade that ends `text`: where it starts, or npos. "…: requires improvement to be
// good" has one, prose that ends in a stop has none.
std::size_t find_final_grade(std::string_view text);

// The table of judgements on a report's front page, or in its record of findings, row by
// row. Label and grade may each run over several lines and into each other. Grades in
// prose are none.
std::vector<Judgement> find_judgements(Lines lines, const OfstedFront& front);

// The line after the table on the front page; front.body where there is no table.
std::size_t end_of_front_table(Lines lines, const OfstedFront& front);

}  // namespace council
