#pragma once

#include <vector>

#include "common/document.h"
#include "indexer/segment/body_lines.h"

namespace council {

// The rows below a decision on what is to be paid, "The following payments were approved"
// over "Clerk, May  £40.00", are part of it; who moved the payments in a sentence below
// them moved it. The decisions are in the order of their lines.
void add_payment_rows(const Body& body, std::vector<Decision>& decisions);

}  // namespace council
