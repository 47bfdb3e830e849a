#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "common/document.h"
#include "indexer/segment/line.h"

namespace council {

// Decisions told in sentences: "It was proposed by Cllr A, seconded by Cllr B and
// unanimously agreed that …", "On the proposal of Councillor A … it was agreed to …",
// "Cytunwyd y dylid …". The verb is the one printed, the text what follows it to the end
// of the sentence.
std::vector<Decision> find_narrative_decisions(Lines body);

// Decisions without a verb of deciding: minutes "approved as a correct record", a report
// "was noted", "Item deferred." The text is the whole sentence.
std::vector<Decision> find_implicit_decisions(Lines body, std::string_view item_title);

// Proposer and seconder in a sentence: "Proposed by Councillor A; Seconded by …",
// "eiliwyd gan y Cyng. B".
struct Movers {
  std::optional<std::string> proposer;
  std::optional<std::string> seconder;
};
Movers find_movers(std::string_view text);

}  // namespace council
