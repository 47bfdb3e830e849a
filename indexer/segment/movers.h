#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "common/document.h"

namespace council {

// Proposer and seconder in a sentence: "Proposed by Councillor A; Seconded by …",
// "eiliwyd gan y Cyng. B".
struct Movers {
  std::optional<std::string> proposer;
  std::optional<std::string> seconder;

  [[nodiscard]] bool are_both() const { return proposer && seconder; }
};

inline Movers movers_in(const Decision& decision) {
  return {decision.proposer, decision.seconder};
}

inline void set_movers(Decision& decision, Movers movers) {
  decision.proposer = std::move(movers.proposer);
  decision.seconder = std::move(movers.seconder);
}

inline bool is_moved(const Decision& decision) {
  return decision.proposer || decision.seconder;
}

// "Cllr A proposed £21,000; this was not seconded. Cllr B proposed …": what comes after
// the last proposal that nobody seconded, or what stands before it where that was moved
// and seconded.
std::string_view without_failed_proposals(std::string_view text);

Movers find_movers(std::string_view text);

// "to accept the price, proposed by Cllr A, seconded by Cllr B.": both, or nobody. Cheap
// where the words for them are missing.
Movers find_both_movers(std::string_view text);

// "On the motion of Councillor A, seconded by Councillor B, to appoint …": past who moved
// it, or 0.
std::size_t after_leading_movers(std::string_view text);

}  // namespace council
