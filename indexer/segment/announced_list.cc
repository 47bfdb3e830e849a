#include "indexer/segment/announced_list.h"

#include <algorithm>
#include <string_view>

namespace council {
namespace {

// Moved by someone, or "resolved that:", "agreed the following observations:-",
// "recommended that Cabinet:-".
bool announces_parts(const Decision& decision) {
  constexpr std::size_t end = 100;
  constexpr std::size_t longest_addressee = 50;
  const std::string_view text = decision.text;
  const std::string_view last = text.substr(text.size() - std::min(text.size(), end));
  const bool is_open = ends_open(last);
  return decision.proposer ||
         (is_open &&
          (last.find("that:") != std::string_view::npos || last.ends_with("to:") ||
           last.ends_with("to:-") || last.find("follow") != std::string_view::npos ||
           last.ends_with("that -") || last.ends_with("that \xE2\x80\x93") ||
           (text.starts_with("that ") && text.size() <= longest_addressee)));
}

}  // namespace

bool ends_open(std::string_view text) {
  return text.ends_with(':') || text.ends_with(":-") || text.ends_with("that -") ||
         text.ends_with("that \xE2\x80\x93");
}

bool add_part(const JoinedLines& paragraph, AnnouncedList& list,
              std::vector<Decision>& decisions) {
  const auto marker = find_part_marker(paragraph.text());
  const bool is_bullet = marker && marker->style == PartMarker::Style::Bullet;
  const bool goes_on =
      marker && list.is_open &&
      (is_bullet || (list.last ? follows(*list.last, *marker) : is_first_part(*marker)));
  if (!goes_on || (!is_bullet && !announces_parts(decisions.back()))) {
    list = {};
    return false;
  }
  list.last = marker;
  Decision& decision = decisions.back();
  decision.parts.push_back(
      {is_bullet ? "" : marker->text, std::string{paragraph.text().substr(marker->end)}});
  decision.end_line = paragraph.line_at(paragraph.text().size() - 1);
  return true;
}

}  // namespace council
