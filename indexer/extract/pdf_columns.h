#pragma once

#include <vector>

#include "indexer/extract/pdf_run.h"

namespace council {

// Runs to be read from top to bottom before the next block is.
using TextBlock = RunList;

// Cuts a page where it is set in columns of running text, so that the left column comes
// before the right one. A table is not cut: its lines are short, or its rows are in step.
std::vector<TextBlock> cut_into_blocks(RunList runs);

}  // namespace council
