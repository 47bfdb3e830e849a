#pragma once

#include <string>

#include "indexer/segment/decisions.h"
#include "text_pages.h"

namespace council::test {

// "resolved: to: [A] Adopt it <Fern/Reed>"; "~" for implicit, "-" for no verb.
inline std::string show(const Decision& decision) {
  std::string shown =
      (decision.implicit ? "~" : decision.verb.value_or("-")) + ": " + decision.text;
  for (const DecisionPart& part : decision.parts) {
    shown += " [" + part.marker + "] " + part.text;
  }
  if (decision.proposer || decision.seconder) {
    shown += " <" + decision.proposer.value_or("-") + "/" +
             decision.seconder.value_or("-") + ">";
  }
  return shown;
}

// The decisions of a text, one a line.
inline std::string decided_in(const std::string& text, const std::string& title = "",
                              DecisionSource source = DecisionSource::Minutes) {
  std::string shown;
  for (const Decision& each : find_decisions(lines_of(text), title, source)) {
    shown += show(each) + "\n";
  }
  return shown;
}

}  // namespace council::test
