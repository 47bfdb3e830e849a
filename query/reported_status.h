#pragma once

#include <optional>
#include <string>
#include <vector>

#include "common/document.h"

namespace council {

// What a section reports of a recommendation that was made before.
struct ReportedStatus {
  std::string label;  // as printed: "B", "C and D"
  std::optional<std::string> status;
  std::optional<std::string> due;
  std::string evidence;  // verbatim

  bool operator==(const ReportedStatus&) const = default;
};

// Of the recommendations whose progress a section follows by their labels: "In respect of
// Recommendation B, …". Where it decides that "Recommendations B and C be recorded as
// complete", that is their status. Recommendations that it makes itself are none.
std::vector<ReportedStatus> reported_statuses(const Section& section);

}  // namespace council
