#include "indexer/segment/right_column.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <string_view>

#include "indexer/segment/number_label.h"
#include "indexer/segment/phrase.h"

namespace council {
namespace {

// The last words of a line, set apart from what stands before them.
struct RightCell {
  std::size_t column = 0;  // bytes of raw before it
  std::string_view text;
};

std::optional<RightCell> find_cell(const Line& line) {
  constexpr std::string_view gap = "    ";
  constexpr std::size_t most_words = 5;
  const std::string_view raw = line.raw;
  const std::size_t end = raw.find_last_not_of(" \t\r") + 1;
  const std::size_t place = raw.substr(0, end).rfind(gap);
  if (place == std::string_view::npos || trim(raw.substr(0, place)).empty()) {
    return std::nullopt;
  }
  const std::size_t column = place + gap.size();
  const std::string_view text = raw.substr(column, end - column);
  const bool is_name = text.front() >= 'A' && text.front() <= 'Z' &&
                       count_words(text) <= most_words && line.text.ends_with(text);
  return is_name ? std::optional{RightCell{column, text}} : std::nullopt;
}

// Whether more than the number stands before the cell.
bool stands_behind_title(const Line& line, const RightCell& cell) {
  const auto label = find_number_label(line.match);
  const std::size_t before =
      line.match.size() - std::min(line.match.size(), fold_typography(cell.text).size());
  return label && before > label->size;
}

void cut_cell(Line& line, std::string_view cell) {
  line.match.resize(line.match.size() -
                    std::min(line.match.size(), fold_typography(cell).size()));
  line.match = trim(line.match);
  line.text.resize(line.text.size() - cell.size());
  line.text = trim(line.text);
}

}  // namespace

std::vector<Line> without_right_column(Lines lines) {
  constexpr std::size_t fewest = 4;
  std::map<std::size_t, std::size_t> titles;  // column -> numbered titles before it
  for (const Line& line : lines) {
    const auto cell = line.blank() ? std::nullopt : find_cell(line);
    if (cell && stands_behind_title(line, *cell)) {
      ++titles[cell->column];
    }
  }
  const auto column = std::ranges::max_element(
      titles, {}, [](const auto& counted) { return counted.second; });
  if (column == titles.end() || column->second < fewest) {
    return {};
  }
  std::vector<Line> found{lines.begin(), lines.end()};
  for (Line& line : found) {
    const auto cell = line.blank() ? std::nullopt : find_cell(line);
    if (cell && cell->column == column->first) {
      const std::string_view text = cell->text;
      cut_cell(line, text);
    }
  }
  return found;
}

}  // namespace council
