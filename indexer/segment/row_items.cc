#include "indexer/segment/row_items.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/segment/people_row.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/unnumbered_item.h"
#include "indexer/segment/usual_item.h"

namespace council {
namespace {

bool is_title(std::string_view title) {
  constexpr std::size_t most_words = 9;
  return title.size() > 3 && title.front() >= 'A' && title.front() <= 'Z' &&
         count_words(title) <= most_words &&
         std::string_view{".,;!?"}.find(title.back()) == std::string_view::npos;
}

// The title and the text of a row; nullopt for other lines.
struct Row {
  std::size_t line = 0;
  std::string_view title;
  std::size_t text = 0;  // in bytes of Line::text
};

std::optional<Row> read_row(Lines lines, std::size_t at) {
  const std::string_view text = lines[at].text;
  const std::size_t tab = text.find('\t');
  if (lines[at].furniture || tab == std::string_view::npos ||
      std::ranges::count(text, '\t') > 2) {
    return std::nullopt;
  }
  std::string_view title = trim(text.substr(0, tab));
  title.remove_suffix(title.ends_with(':') ? 1 : 0);
  return is_title(title) ? std::optional{Row{at, title, tab + 1}} : std::nullopt;
}

bool is_usual(std::string_view title) {
  const std::string folded = fold_typography(title);
  return is_procedural_title(folded) || is_usual_title(folded);
}

// The rows of the paper below those that tell who came.
std::vector<Row> find_rows(Lines lines) {
  std::vector<Row> rows;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    const auto row = read_row(lines, at);
    const bool is_front =
        row && rows.empty() &&
        is_people_row(row->title,
                      trim(std::string_view{lines[at].match}.substr(
                          std::min(lines[at].match.find('\t'), lines[at].match.size()))));
    if (row && !is_front) {
      rows.push_back(*row);
    }
  }
  return rows;
}

bool has_sentence(Lines lines, const Row& row) {
  constexpr std::size_t fewest_words = 6;
  const std::string_view text = std::string_view{lines[row.line].text}.substr(row.text);
  return count_words(text) >= fewest_words && text.find('.') != std::string_view::npos;
}

}  // namespace

std::vector<SectionStart> find_row_items(Lines lines) {
  constexpr std::size_t fewest = 4;
  constexpr std::ptrdiff_t fewest_usual = 3;
  const std::vector<Row> rows = find_rows(lines);
  if (rows.size() < fewest) {
    return {};
  }
  const auto usual =
      std::ranges::count_if(rows, [](const Row& row) { return is_usual(row.title); });
  const auto sentences = static_cast<std::size_t>(std::ranges::count_if(
      rows, [&](const Row& row) { return has_sentence(lines, row); }));
  if (usual < fewest_usual || sentences * 2 < rows.size()) {
    return {};
  }
  std::vector<SectionStart> starts;
  for (const Row& row : rows) {
    SectionStart start;
    start.line = row.line;
    start.body = row.line + 1;
    start.body_offset = row.text;
    start.title = std::string{row.title};
    starts.push_back(std::move(start));
  }
  return starts;
}

}  // namespace council
