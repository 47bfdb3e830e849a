#include "query/render/quotation.h"

#include "common/decision_text.h"

namespace council {

std::string decision_line(const Decision& decision) {
  std::string line = verb_before_text(decision);
  const auto add = [&line](const std::string& text) {
    line += (line.empty() || text.empty() ? "" : " ") + text;
  };
  add(decision.text);
  for (const DecisionPart& part : decision.parts) {
    add(part.marker.empty() ? "" : "(" + part.marker + ")");
    add(part.text);
  }
  return line;
}

std::string quotation_of(const Hit& hit) {
  if (hit.decision) {
    return decision_line(*hit.decision);
  }
  return hit.snippets.empty() ? "" : hit.snippets.front().text;
}

std::string vote_line(const Vote& vote) {
  std::string line;
  const auto add = [&line](const std::optional<int>& count, const char* name) {
    if (count) {
      line += (line.empty() ? "" : ", ") + std::to_string(*count) + " " + name;
    }
  };
  add(vote.in_favour, "for");
  add(vote.against, "against");
  add(vote.abstained, "abstained");
  if (vote.outcome) {
    line += (line.empty() ? "" : ": ") + *vote.outcome;
  }
  return line;
}

}  // namespace council
