#include "indexer/segment/announced_list.h"

namespace council {

bool add_part(const JoinedLines& paragraph, AnnouncedList& list,
              std::vector<Decision>& decisions) {
  const auto marker = find_part_marker(paragraph.text());
  const bool is_bullet = marker && marker->style == PartMarker::Style::Bullet;
  const bool goes_on =
      marker && list.is_open &&
      (is_bullet || (list.last ? follows(*list.last, *marker) : is_first_part(*marker)));
  if (!goes_on || (!is_bullet && !decisions.back().proposer)) {
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
