#pragma once

#include <string_view>
#include <vector>

#include "indexer/segment/line.h"
#include "indexer/segment/section_start.h"

namespace council {

// The number of a line that reads "Question 3" or "QUESTION NO. 3:"; 0 for others.
int question_number(std::string_view match);

// The questions of a paper that prints them with their answers: "Question 1" over the
// first, and so on. Empty unless they follow one another from 1.
std::vector<SectionStart> find_questions(Lines lines);

}  // namespace council
