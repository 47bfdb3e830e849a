#pragma once

#include <optional>
#include <string>

#include "common/date.h"
#include "indexer/segment/line.h"

namespace council {

// What the form of a decision says of it: who decided, and the dates beside it. Each part
// may be absent. Of a proposed record, the date is when it is to be taken.
struct DecisionFront {
  std::optional<std::string> maker;
  std::optional<Date> decided;
  std::optional<Date> effective;
  std::optional<Date> published;
  std::optional<std::string>
      meeting_body;  // "Decided at meeting: 12/09/2024 - Executive"
  std::optional<Date> meeting_date;
};
DecisionFront read_decision_front(Lines lines);

// The same of a page about one matter, "Issue - decisions": nothing but the date where
// what stands below is of another decision.
DecisionFront read_issue_front(Lines lines);

}  // namespace council
