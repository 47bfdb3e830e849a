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

// The label's paragraph up to it.
std::string paragraph_before(std::span<const BodyLine> body, std::size_t index,
                             std::size_t label_begin);

// What was decided where that stands before the label, `text` being what follows the
// label; "" where `text` tells it:
//
//   "It was proposed by Cllr A and seconded by Cllr B that the list be left as it was -
//    AGREED unanimously"                                        the clause moved
//   "Cllr A PROPOSED that the tender be accepted, this was SECONDED by Cllr B and AGREED"
//   "The minutes … were APPROVED as a correct record"           the whole sentence
//   "The list had been sent out. RESOLVED and noted."           the sentence before as
//   well
std::string text_before_label(std::span<const BodyLine> body, std::size_t index,
                              const DecisionLabel& label, std::string_view text);

}  // namespace council
