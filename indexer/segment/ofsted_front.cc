#include "indexer/segment/ofsted_front.h"

#include <algorithm>

#include "indexer/segment/ofsted_text.h"
#include "indexer/segment/phrase.h"

namespace council {

bool has_council_header(Lines lines, std::size_t end) {
  constexpr std::size_t longest_header_line = 80;
  constexpr std::size_t most_lines = 80;
  const auto front =
      find_text_lines(lines.subspan(0, std::min(end, lines.size())), 0, most_lines);
  return std::any_of(front.begin(), front.end(), [&](std::size_t at) {
    const std::string_view line = read_line(lines[at]);
    if (line.size() > longest_header_line) {
      return false;
    }
    if (is_any_phrase(line, {"recommendation", "recommendations", "agenda", "minutes",
                             "purpose of report", "purpose of the report", "purpose"})) {
      return true;
    }
    const bool has_label = starts_with_any(
        line, {"report of",      "report to",        "report by",        "report author",
               "report title",   "wards affected",   "ward(s) affected", "wards",
               "cabinet member", "portfolio holder", "executive member", "lead officer",
               "lead member",    "contact officer",  "decision type",    "key decision",
               "purpose of",     "subject",          "relevant to",      "committee"});
    return has_label && line.find(':') != std::string_view::npos;
  });
}

}  // namespace council
