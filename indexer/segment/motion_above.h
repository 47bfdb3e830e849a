#pragma once

#include <span>
#include <string_view>

#include "common/document.h"
#include "indexer/segment/body_lines.h"
#include "indexer/segment/movers.h"

namespace council {

// Who moved what `decision` decides, where the paragraphs above its label tell it: "It
// was moved by Cllr A and seconded by Cllr B that the fee be £798." The paragraphs are
// those of `above`, which ends before the label and starts behind the decision before.
// Nobody where several motions might be meant; an amendment is none, nor is what was
// agreed to in its own paragraph and is another decision.
Movers movers_of_motion_above(std::span<const BodyLine> above, const Decision& decision);

// Who moved it in a sentence of `before`, its paragraph up to its label, in the same
// words: "It was proposed by Cllr A, seconded by Cllr B, that the rate be raised."
Movers movers_of_same(std::string_view before, const Decision& decision);

// Who moved the one motion that a paragraph tells up to its label, "It was proposed by
// Cllr A and seconded by Cllr B that a grant be made. On being put to the vote it was"
// RESOLVED; an amendment that nobody seconded is none.
Movers movers_of_motion_put(std::string_view before);

// Whether a decision tells what another one says in its own words.
bool repeats(const Decision& told, const Decision& decision);

}  // namespace council
