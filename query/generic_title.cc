#include "query/generic_title.h"

#include <algorithm>
#include <array>

#include "common/unicode.h"

namespace council {
namespace {

constexpr auto generic = std::to_array<std::string_view>({
    "appendices",
    "appendix",
    "background",
    "background information",
    "background papers",
    "conclusion",
    "conclusions",
    "consultation",
    "contact",
    "contact officer",
    "decision",
    "decision made",
    "decision maker",
    "decision number",
    "decision taken",
    "decisions",
    "discussion",
    "executive summary",
    "financial implications",
    "implications",
    "introduction",
    "key decision",
    "legal implications",
    "next steps",
    "options",
    "options considered",
    "overview",
    "purpose",
    "purpose of report",
    "purpose of the report",
    "reason for decision",
    "reasons for decision",
    "reasons for the decision",
    "reason for recommendation",
    "recommendation",
    "recommendations",
    "report",
    "risks",
    "summary",
});

}  // namespace

bool is_generic_title(std::string_view title) {
  // "2. Background:", "2.1 Background".
  const std::size_t first =
      std::min(title.find_first_not_of("0123456789.() "), title.size());
  const std::string folded = fold(title.substr(first));
  const std::size_t last = folded.find_last_not_of(" .:");
  const std::string_view plain = std::string_view{folded}.substr(0, last + 1);
  return plain.empty() ||
         std::find(generic.begin(), generic.end(), plain) != generic.end();
}

}  // namespace council
