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
#include "indexer/segment/titled_start.h"
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

std::vector<SectionStart> find_usual_decimals(Lines lines) {
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

// "47.1  DISTRICT HOUSING PLAN", its title in capitals on one line or several.
std::optional<Decimal> find_capital_decimal(Lines lines, std::size_t at) {
  constexpr double capitals = 0.85;
  const std::string& match = lines[at].match;
  const auto number = find_decimal_number(match);
  if (!number || lines[at].furniture) {
    return std::nullopt;
  }
  const std::string_view title = trim(std::string_view{match}.substr(number->size));
  const bool is_title = title.size() > 3 && NumberScanner::is_upper(title.front()) &&
                        upper_case_share(title) >= capitals &&
                        title.find('\t') == std::string_view::npos;
  return is_title
             ? std::optional{Decimal{number->whole, number->part, at, std::string{title}}}
             : std::nullopt;
}

// Those of one meeting, the last time they are counted through: above them a table of
// contents may list them.
std::vector<Decimal> last_run(const std::vector<Decimal>& items) {
  std::vector<Decimal> run;
  for (const Decimal& item : items) {
    if (item.part <= 1) {
      run.clear();
    }
    run.push_back(item);
  }
  return run;
}

SectionStart start_of(Lines lines, const Decimal& item) {
  const std::size_t size = find_decimal_number(lines[item.line].match)->size;
  return start_with_title(lines, item.line, size,
                          std::to_string(item.whole) + '.' + std::to_string(item.part));
}

// "6.1  Appeal against Refusal" alone on its line, within 47.6.
std::optional<SectionStart> part_at(Lines lines, std::size_t at, int whole) {
  const bool is_alone =
      at > 0 && at + 1 < lines.size() && lines[at - 1].blank() && lines[at + 1].blank();
  const auto part = is_alone ? find_decimal(lines, at) : std::nullopt;
  if (!part || part->whole != whole) {
    return std::nullopt;
  }
  return start_of(lines, *part);
}

}  // namespace

std::vector<SectionStart> find_capital_decimals(Lines lines) {
  constexpr std::size_t fewest = 5;
  std::vector<Decimal> items;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    if (auto item = find_capital_decimal(lines, at)) {
      items.push_back(*std::move(item));
    }
  }
  items = last_run(items);
  if (items.size() < fewest || !follow_one_another(items) ||
      std::ranges::none_of(items, is_usual)) {
    return {};
  }
  std::vector<SectionStart> starts;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const Decimal& item = items[i];
    starts.push_back(start_of(lines, item));
    const std::size_t end = i + 1 < items.size() ? items[i + 1].line : lines.size();
    for (std::size_t at = item.line + 1; at < end; ++at) {
      if (auto part = part_at(lines, at, item.part)) {
        starts.push_back(*std::move(part));
      }
    }
  }
  return starts;
}

std::vector<SectionStart> find_decimal_items(Lines lines) {
  std::vector<SectionStart> starts = find_usual_decimals(lines);
  return starts.empty() ? find_capital_decimals(lines) : starts;
}

}  // namespace council
