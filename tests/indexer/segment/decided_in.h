#pragma once

#include <string>

#include "indexer/segment/decisions.h"
#include "text_pages.h"

namespace council::test {

// "resolved: to: [A] Adopt it <Fern/Reed>", one a line; "~" for implicit, "-" for no
// verb.
inline std::string decided_in(const std::string& text, const std::string& title = "",
                              DecisionSource source = DecisionSource::Minutes) {
  std::string shown;
  for (const Decision& each : find_decisions(lines_of(text), title, source)) {
    shown += (each.implicit ? "~" : each.verb.value_or("-")) + ": " + each.text;
    for (const DecisionPart& part : each.parts) {
      shown += " [" + part.marker + "] " + part.text;
    }
    if (each.proposer || each.seconder) {
      shown +=
          " <" + each.proposer.value_or("-") + "/" + each.seconder.value_or("-") + ">";
    }
    shown += "\n";
  }
  return shown;
}

}  // namespace council::test
