#pragma once

#include <vector>

#include "common/document.h"
#include "indexer/segment/body_lines.h"

namespace council {

// Pages print a decision under "Decision:" and again under "Minutes:", where its movers
// are. Under one label the same words are said of several things: "Decision: No
// objection." of one application after the other.
void drop_repeats(const Body& body, std::vector<Decision>& decisions);

// "The minutes were read, and it was agreed that they were a true record.": the implicit
// decision is told in words already.
void drop_told_implicit(const std::vector<Decision>& told,
                        std::vector<Decision>& implicit);

// "The Board noted the report and endorsed the plan.": told as a whole, and not again by
// its last verb.
void drop_told_within(const std::vector<Decision>& implicit, std::vector<Decision>& told);

// Whether a decision that is nothing but movers belongs to an implicit one: "… were
// approved. Proposer Cllr A, 2nd Cllr B." "Cllr C was elected. Proposed by Cllr A and
// seconded by Cllr B, the appointment was agreed."
bool moves(const Decision& told, const Decision& implicit);

}  // namespace council
