#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "indexer/segment/body_lines.h"
#include "indexer/segment/decision_label.h"

namespace council {

// Whether `before`, what stands before "APPROVED" in its sentence, holds the subject:
// "The minutes of the last meeting were ".
bool holds_subject(std::string_view before);

// The whole sentence of a label in the middle of it, `text` being what follows the label:
// "The minutes … were APPROVED as a correct record". "" where nothing but "it was" stands
// before the label, or a list follows.
std::string told_sentence(std::span<const BodyLine> body, std::size_t index,
                          const DecisionLabel& label, std::string_view text);

// "that the list be left as it was" of "It was proposed by Cllr A and seconded by Cllr B
// that the list be left as it was - AGREED unanimously"; "" where `text`, what follows
// the label, tells what was decided, or nobody moved it.
std::string moved_clause(std::span<const BodyLine> body, std::size_t index,
                         const DecisionLabel& label, std::string_view text);

}  // namespace council
