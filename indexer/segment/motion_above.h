#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "common/document.h"
#include "indexer/segment/body_lines.h"
#include "indexer/segment/joined_lines.h"
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

// Whether a decision tells what another one says in its own words.
bool repeats(const Decision& told, const Decision& decision);

// "Cllr A proposed, seconded by Cllr B, a rise of 3%." over "The meeting resolved that
// fees rise by 3%.": one decision, which has the movers.
void settle_moved(std::vector<Decision>& decisions);

// Where an amendment was moved, what was only moved is not decided: the decision that
// came of it has the movers of the motion.
void settle_amended(const std::vector<JoinedLines>& paragraphs,
                    std::vector<Decision>& decisions);

}  // namespace council
