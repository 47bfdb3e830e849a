#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/segment/part_marker.h"

namespace council {

// "AGREED that", "RESOLVED:", "The Committee NOTED", "And Resolved:", "Decision:".
struct DecisionLabel {
  enum class Form : std::uint8_t {
    Capitals,  // AGREED, RESOLVED: nothing else is printed so
    Mixed,     // "Resolved:", "Agreed -"
    Heading    // "Decision:", whose verb is inside its text or nowhere
  };

  Form form = Form::Capitals;
  std::string verb;        // as printed
  std::size_t begin = 0;   // of the verb
  std::size_t end = 0;     // where the decision's text starts, separators skipped
  bool opens_line = true;  // nothing but a paragraph number and a lead before it
  std::optional<PartMarker> paragraph;  // the number of the paragraph: "(27) RESOLVED"
};

// The first label in a line from byte `from` on, or nullopt. Narrative "agreed" and
// "resolved", accounts ("RESOLVED BALANCE") and recommendations are none.
std::optional<DecisionLabel> find_decision_label(std::string_view text,
                                                 std::size_t from = 0);

}  // namespace council
