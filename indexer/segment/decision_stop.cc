#include "indexer/segment/decision_stop.h"

#include <algorithm>
#include <array>

#include "indexer/segment/scan.h"

namespace council {

bool is_stop_line(std::string_view text) {
  // clang-format off
  constexpr auto stops = std::to_array<std::string_view>({
      "motion carried", "motion lost", "amendment carried", "amendment lost",
      "substantive motion", "the meeting closed", "the meeting ended",
      "the meeting finished", "meeting ended", "meeting closed", "action:", "actions:",
      "reason for decision", "reasons for decision", "reason(s) for",
      "reasons for the decision", "alternatives", "voting:", "for (", "against (",
      "abstain (", "note:", "(councillor", "minutes:", "additional documents:",
      "supporting documents", "accompanying documents", "____",
      "report author", "decision status", "publication date", "(proposed",
      "proposed by", "proposed:", "proposer", "moved by", "this concluded the meeting",
      "signed", "(references", "(reference "});
  // clang-format on
  return std::any_of(stops.begin(), stops.end(),
                     [&](std::string_view stop) { return has_at(text, 0, stop); });
}

}  // namespace council
