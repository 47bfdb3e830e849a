#include "indexer/segment/usual_heading.h"

#include <algorithm>
#include <array>

#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

// clang-format off
constexpr auto headings = std::to_array<std::string_view>({
    "alternative options considered", "alternative options considered and rejected",
    "alternatives considered", "appendices", "background", "background documents",
    "background information", "background papers", "background to the report", "conclusion", "conclusions",
    "conclusions and recommendations", "consultation", "consultation and engagement", "consultations",
    "context", "decision", "decision made", "decision taken", "decisions", "description of the proposal",
    "details of the decision", "details of decision", "determination", "evidence", "executive summary", "findings",
    "findings of fact", "introduction", "introduction and background", "key issues", "main findings",
    "next steps", "options", "options appraisal", "options considered", "other options considered",
    "proposal", "proposals", "purpose", "purpose of report", "purpose of the report", "reason",
    "reason for decision", "reason for recommendation", "reason for recommendations", "reason for the decision",
    "reasons", "reasons for decision", "reasons for recommendation", "reasons for recommendations",
    "reasons for the decision", "reasons for the recommendation", "reasons for the recommendations",
    "recommendation", "recommendations", "representations", "representations received", "right of appeal",
    "rights of appeal", "risk assessment", "risk management", "risks", "site description",
    "summary", "the application", "the decision", "the evidence", "the hearing", "the law", "timetable for implementation",
    "argymhelliad", "argymhellion", "casgliad", "cefndir", "crynodeb", "cyflwyniad", "ymgynghori"});
// clang-format on

}  // namespace

bool is_usual_heading(std::string_view match) {
  constexpr std::size_t most_words = 6;
  const bool is_listed = std::any_of(
      headings.begin(), headings.end(),
      [&](std::string_view heading) { return equals_ignoring_case(heading, match); });
  return is_listed ||
         (count_words(match) <= most_words && !match.empty() && match.front() >= 'A' &&
          match.front() <= 'Z' && to_lower(match).ends_with(" implications"));
}

}  // namespace council
