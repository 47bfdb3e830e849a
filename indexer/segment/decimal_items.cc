#include "indexer/segment/decimal_items.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/segment/council_topic.h"
#include "indexer/segment/line.h"
#include "indexer/segment/number_scanner.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/usual_item.h"

namespace council {
namespace {

struct Decimal {
  int whole = 0;
  int part = 0;
  std::size_t line = 0;
  std::string title;
};

// "5.1 Planning:", short and no sentence.
std::optional<Decimal> find_decimal(Lines lines, std::size_t at) {
  constexpr std::size_t most_words = 10;
  if (lines[at].blank() || lines[at].furniture) {
    return std::nullopt;
  }
  const std::string& match = lines[at].match;
  const auto number = find_decimal_number(match);
  if (!number) {
    return std::nullopt;
  }
  std::string_view title = trim(std::string_view{match}.substr(number->size));
  title.remove_suffix(title.ends_with(':') ? 1 : 0);
  const bool is_title =
      !title.empty() && NumberScanner::is_upper(title.front()) &&
      count_words(title) <= most_words &&
      std::string_view{".,;:?!"}.find(title.back()) == std::string::npos;
  return is_title
             ? std::optional{Decimal{number->whole, number->part, at, std::string{title}}}
             : std::nullopt;
}

bool is_usual(const Decimal& item) {
  return is_procedural_title(item.title) || is_council_topic(item.title);
}

bool follow_one_another(const std::vector<Decimal>& items) {
  return items.front().part <= 1 &&
         std::ranges::adjacent_find(items, [](const Decimal& one, const Decimal& next) {
           return next.whole != one.whole || next.part != one.part + 1;
         }) == items.end();
}

}  // namespace

std::vector<SectionStart> find_decimal_items(Lines lines) {
  constexpr std::size_t fewest = 5;
  constexpr std::ptrdiff_t fewest_usual = 3;
  std::vector<Decimal> items;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    if (auto item = find_decimal(lines, at)) {
      items.push_back(*std::move(item));
    }
  }
  if (items.size() < fewest || !follow_one_another(items) ||
      std::ranges::count_if(items, is_usual) < fewest_usual) {
    return {};
  }
  std::vector<SectionStart> starts;
  for (const Decimal& item : items) {
    SectionStart start;
    start.line = item.line;
    start.body = item.line + 1;
    start.number = std::to_string(item.whole) + '.' + std::to_string(item.part);
    start.title = item.title;
    starts.push_back(std::move(start));
  }
  return starts;
}

}  // namespace council
