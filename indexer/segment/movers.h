#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace council {

// Proposer and seconder in a sentence: "Proposed by Councillor A; Seconded by …",
// "eiliwyd gan y Cyng. B".
struct Movers {
  std::optional<std::string> proposer;
  std::optional<std::string> seconder;
};
Movers find_movers(std::string_view text);

// "to accept the price, proposed by Cllr A, seconded by Cllr B.": both, or nobody. Cheap
// where the words for them are missing.
Movers find_both_movers(std::string_view text);

// "On the motion of Councillor A, seconded by Councillor B, to appoint …": past who moved
// it, or 0.
std::size_t after_leading_movers(std::string_view text);

}  // namespace council
