#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "common/document.h"
#include "indexer/segment/joined_lines.h"

namespace council {

// Decisions told in sentences: "It was proposed by Cllr A, seconded by Cllr B and
// unanimously agreed that …", "On the proposal of Councillor A … it was agreed to …",
// "Cytunwyd y dylid …". The verb is the one printed, the text what follows it to the end
// of the sentence; where only the verb or the movers tell it ("The quote was agreed.",
// "Proposed by Cllr A, seconded by Cllr B"), there is no text. What approves the minutes
// is left to the implicit ones.
std::vector<Decision> find_narrative_decisions(const std::vector<JoinedLines>& paragraphs,
                                               std::string_view item_title);

// Gives decisions that have nothing but movers or a verb the paragraph that tells them:
// "Cheques were signed for the hall. Proposed by FH, seconded by AS."
void tell_in_full(const std::vector<JoinedLines>& paragraphs,
                  std::vector<Decision>& decisions);

// The last sentence of the item where it says that something was noted or received: told
// of an item that decides nothing else.
std::optional<Decision> find_closing_note(const std::vector<JoinedLines>& paragraphs);

// Decisions without a verb of deciding: minutes "approved as a correct record", a report
// "was noted", "Item deferred." The text is the whole sentence.
std::vector<Decision> find_implicit_decisions(const std::vector<JoinedLines>& paragraphs,
                                              std::string_view item_title);

}  // namespace council
