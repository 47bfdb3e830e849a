#include <algorithm>

#include "common/error.h"
#include "query/period.h"
#include "query/render/html_page.h"
#include "query/search_browse.h"
#include "query/web/visit.h"
#include "query/web/web_query.h"

namespace council {
namespace {

// The months of so many years are told apart.
constexpr int most_years = 2;

std::vector<FacetValue> count_steps(const Visit& visit, const Url& url, Field field) {
  Query query = make_web_query(url, visit.options.today(), visit.options.synonyms);
  const Table table = list_values(visit.options.folders, query, field);
  std::vector<FacetValue> values;
  for (const std::vector<std::string>& row : table.rows) {
    values.push_back({.value = row[0], .label = row[1], .count = std::stoul(row[2])});
  }
  return values;
}

// What the address chooses by the parameters of a period; the years of the filter by
// year are no stretch.
Period chosen_period(const Url& url, const Date& today) {
  const auto end_of = [&](const char* name) {
    return parse_period(url.value(name).value_or(""), today).value_or(Period{});
  };
  Period chosen{.first = end_of("from").first, .last = end_of("to").last};
  if (!chosen.first && !chosen.last) {
    chosen = end_of("date");
  }
  return chosen;
}

std::optional<Url> whole_years(const Period& chosen, const Url& url) {
  if (!chosen.first || !chosen.last) {
    return std::nullopt;
  }
  const int first = static_cast<int>(chosen.first->year());
  const int last = static_cast<int>(chosen.last->year());
  if (last - first >= most_years) {
    return std::nullopt;
  }
  Url years = without_period(url);
  years.parameters.push_back({"from", std::to_string(first)});
  years.parameters.push_back({"to", std::to_string(last)});
  return years;
}

}  // namespace

std::optional<Timeline> find_timeline(const Visit& visit) {
  const Url& url = visit.context.url;
  const Url unbounded = without_period(url);
  if (unbounded == url.without("offset")) {
    return std::nullopt;
  }
  Timeline timeline{.years = count_steps(visit, unbounded, Field::Year),
                    .months = {},
                    .chosen = chosen_period(url, visit.options.today())};
  if (const std::optional<Url> years = whole_years(timeline.chosen, url)) {
    timeline.months = count_steps(visit, *years, Field::Month);
  }
  return timeline;
}

}  // namespace council
