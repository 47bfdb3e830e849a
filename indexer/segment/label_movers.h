#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "common/document.h"
#include "indexer/segment/body_lines.h"
#include "indexer/segment/movers.h"

namespace council {

// "Proposed by …" and "Seconded by …" in the lines just before a label, which begins at
// byte `label_begin` of body[index].
Movers movers_before(std::span<const BodyLine> body, std::size_t index,
                     std::size_t label_begin);

// "Proposed by: Cllr A    Seconded by: Cllr B" on the line after the decision.
Movers movers_after(std::span<const BodyLine> body, std::size_t next);

// The same for decisions told in sentences: nobody moved them yet, and the line is part
// of none of them.
void take_movers_below(std::span<const BodyLine> body, std::vector<Decision>& decisions);

// Gives a decision the movers that its own text names, behind or before what was decided:
// the text leaves them.
void take_movers_of_text(Decision& decision);

}  // namespace council
