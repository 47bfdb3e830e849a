#include "indexer/segment/letterhead.h"

#include <vector>

#include "indexer/segment/body_name.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"

namespace council {

std::optional<std::string_view> council_on_right(std::string_view text) {
  const std::vector<std::string_view> cells = split_cells(text);
  const bool is_letterhead = cells.size() == 2 && !cells.front().ends_with(':') &&
                             cells.back().find(',') == std::string_view::npos &&
                             looks_like_council_name(cells.back());
  return is_letterhead ? std::optional{cells.back()} : std::nullopt;
}

std::string_view without_letterhead(const Line& line) {
  const std::string_view match = line.match;
  if (!council_on_right(line.text)) {
    return match;
  }
  const std::string_view title = split_cells(line.text).front();
  return has_at(match, 0, title) ? match.substr(0, title.size()) : match;
}

}  // namespace council
