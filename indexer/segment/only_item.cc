#include "indexer/segment/only_item.h"

#include <cstddef>
#include <optional>
#include <string_view>

#include "indexer/segment/item_heading.h"
#include "indexer/segment/number_label.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/titled_start.h"

namespace council {
namespace {

std::optional<NumberLabel> plain_label(const Line& line) {
  constexpr int greatest = 30;
  if (line.blank() || line.furniture) {
    return std::nullopt;
  }
  auto label = find_number_label(line.match);
  const bool is_plain = label && label->shape == NumberShape::Plain &&
                        label->first >= 1 && label->first <= greatest;
  return is_plain ? label : std::nullopt;
}

// "1. Granting of the Freedom of the City" between blank lines, or with its second line
// over one.
bool is_title(Lines lines, std::size_t at, const NumberLabel& label) {
  constexpr std::size_t most_words = 14;
  const std::string_view match = lines[at].match;
  const std::string_view title = match.substr(std::min(label.size, match.size()));
  const bool is_apart =
      at > 0 && lines[at - 1].blank() && at + 2 < lines.size() &&
      (lines[at + 1].blank() || (lines[at + 2].blank() && !lines[at + 1].furniture));
  return is_apart && !title.empty() && title.front() >= 'A' && title.front() <= 'Z' &&
         count_words(title) <= most_words && has_many_letters(title) &&
         std::string_view{".,;:?"}.find(title.back()) == std::string_view::npos &&
         title.find('\t') == std::string_view::npos &&
         !starts_with_any(title, {"that", "to"});
}

// Two paragraphs at least.
bool has_text_below(Lines lines, std::size_t at) {
  constexpr std::size_t fewest_words = 30;
  std::size_t words = 0;
  for (++at; at < lines.size() && words < fewest_words; ++at) {
    words += count_words(lines[at].match);
  }
  return words >= fewest_words;
}

}  // namespace

std::vector<SectionStart> find_only_item(Lines lines) {
  const std::size_t from = end_of_masthead(lines);
  std::optional<std::size_t> found;
  for (std::size_t at = from; from > 0 && at < lines.size(); ++at) {
    const auto label = plain_label(lines[at]);
    if (!label) {
      continue;
    }
    if (found || !is_title(lines, at, *label) || !has_text_below(lines, at)) {
      return {};
    }
    found = at;
  }
  if (!found) {
    return {};
  }
  const NumberLabel label = *plain_label(lines[*found]);
  return {start_with_title(lines, *found, label.size, label.number)};
}

}  // namespace council
