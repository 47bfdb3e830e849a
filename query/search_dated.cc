#include "query/search_dated.h"

#include <algorithm>
#include <string>

#include "query/search_matched.h"
#include "query/search_part.h"
#include "query/search_rank.h"

namespace council {
namespace {

// The sections of one day, rising; "" is for those without a date.
struct Day {
  const std::string* date = nullptr;
  std::vector<std::uint32_t> sections;
};

// In the order asked for; what has no date comes last either way.
std::vector<Day> days_of(const Match& match, const SectionSet& matched) {
  ValueColumn& dates = column_of(match.index, *spec_of(Field::Date).slot);
  const std::vector<std::uint32_t> sections = matched.sections();
  const std::vector<std::uint32_t> numbers = dates.numbers_in(sections);
  std::vector<Day> days(dates.distinct());
  for (std::size_t i = 0; i < sections.size(); ++i) {
    days[numbers[i]].sections.push_back(sections[i]);
  }
  for (std::uint32_t number = 0; number < days.size(); ++number) {
    days[number].date = &dates.value(number);
  }
  std::erase_if(days, [](const Day& day) { return day.sections.empty(); });
  const bool is_newest_first = match.query.sort != Sort::Oldest;
  std::sort(days.begin(), days.end(), [&](const Day& a, const Day& b) {
    if (a.date->empty() || b.date->empty()) {
      return b.date->empty() && !a.date->empty();
    }
    return is_newest_first ? *b.date < *a.date : *a.date < *b.date;
  });
  return days;
}

}  // namespace

Ranking find_dated(const Match& match, const SectionSet& matched) {
  const Xapian::Query whole = whole_query(match.plan);
  if (match.query.limit == 0 || !are_at_hand(match.index, whole)) {
    return ranking_of(run_match_within(match, matched));
  }
  const WeightParts parts = parts_by_weight(match.index, whole);
  if (!parts.are_exact()) {
    return ranking_of(run_match_within(match, matched));
  }
  const std::size_t wanted = match.query.offset + match.query.limit;
  Ranking ranking;
  Ranker ranker{match.index};
  for (const Day& day : days_of(match, matched)) {
    if (ranking.size() == wanted) {
      break;
    }
    SectionSet of_day = matched;
    of_day.clear();
    for (const std::uint32_t section : day.sections) {
      of_day.add(section);
    }
    const Ranking first = ranker.rank(weigh(match.index, parts, of_day), Ties::BySection,
                                      wanted - ranking.size());
    ranking.insert(ranking.end(), first.begin(), first.end());
  }
  const std::size_t before = std::min(match.query.offset, ranking.size());
  ranking.erase(ranking.begin(), ranking.begin() + static_cast<std::ptrdiff_t>(before));
  return ranking;
}

}  // namespace council
