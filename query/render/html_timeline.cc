#include <algorithm>
#include <array>
#include <tuple>

#include "query/render/html_page.h"
#include "query/render/message.h"

namespace council {
namespace {

constexpr int chart_width = 640;
constexpr int chart_height = 200;
constexpr int label_room = 32;
constexpr int half_label = 30;  // of a year, at its largest
constexpr int half_month = 64;
constexpr std::size_t most_bars = 160;
constexpr std::size_t most_months = 36;

// A year or a month, as addresses have it: "2021", "2021-07".
struct Bar {
  std::string step;
  std::size_t count = 0;
};

std::string next_step(const std::string& step) {
  const int year = std::stoi(step.substr(0, 4));
  if (step.size() == 4) {
    return std::to_string(year + 1);
  }
  const int month = std::stoi(step.substr(5)) % 12 + 1;
  return std::to_string(month == 1 ? year + 1 : year) + (month < 10 ? "-0" : "-") +
         std::to_string(month);
}

// The steps in order, those without any among them.
std::vector<Bar> bars_of(const std::vector<FacetValue>& values, std::size_t step_size,
                         std::size_t most) {
  std::vector<Bar> counted;
  for (const FacetValue& value : values) {
    if (value.value.size() == step_size) {
      counted.push_back({value.value, value.count});
    }
  }
  std::sort(counted.begin(), counted.end(),
            [](const Bar& a, const Bar& b) { return a.step < b.step; });
  std::vector<Bar> all;
  for (const Bar& bar : counted) {
    while (!all.empty() && all.size() <= most && next_step(all.back().step) < bar.step) {
      all.push_back({next_step(all.back().step), 0});
    }
    all.push_back(bar);
  }
  return all.size() < 2 || all.size() > most ? std::vector<Bar>{} : all;
}

// What is chosen among the bars: the first and the last of it, "" for an open end.
struct Chosen {
  std::string first;
  std::string last;
  bool is_any = false;

  [[nodiscard]] bool has(const std::string& step) const {
    return is_any && first <= step && (last.empty() || step <= last);
  }
  [[nodiscard]] bool is_only(const std::string& step) const {
    return is_any && first == step && last == step;
  }
};

Chosen chosen_of(const Timeline& timeline, const Url& here, std::size_t step_size) {
  const auto step_of = [step_size](const std::optional<Date>& date) {
    return date ? to_iso(*date).substr(0, step_size) : std::string{};
  };
  Chosen chosen{.first = step_of(timeline.chosen.first),
                .last = step_of(timeline.chosen.last),
                .is_any = timeline.chosen.first || timeline.chosen.last};
  const std::vector<std::string> years = here.values("year");
  if (!chosen.is_any && !years.empty() && step_size == 4) {
    const auto [first, last] = std::minmax_element(years.begin(), years.end());
    chosen = {.first = *first, .last = *last, .is_any = true};
  }
  return chosen;
}

Url with_stretch(const Url& here, const std::string& first, const std::string& last) {
  Url url = without_period(here);
  for (const auto& [name, step] : {std::pair{"from", &first}, std::pair{"to", &last}}) {
    if (!step->empty()) {
      url.parameters.push_back({name, *step});
    }
  }
  return url;
}

// A bar that is chosen by itself is let go of, a month for its year; one beside what is
// chosen makes that reach to it; every other one is chosen in its place.
Url link_of_bar(const std::string& step, const Chosen& chosen, const Url& here) {
  if (chosen.is_only(step)) {
    const std::string year = step.substr(0, 4);
    return step == year ? without_period(here) : with_stretch(here, year, year);
  }
  if (!chosen.is_any || chosen.has(step)) {
    return with_stretch(here, step, step);
  }
  return step < chosen.first ? with_stretch(here, step, chosen.last)
                             : with_stretch(here, chosen.first, step);
}

std::string label_of_step(const std::string& step, const std::string& language) {
  const std::optional<Date> day = parse_iso(step + "-01");
  return step.size() == 4 || !day ? step : month_in_words(language, *day);
}

// Where a bar stands and how high it is, beside all the others.
Values place_of(const std::vector<Bar>& bars, std::size_t place) {
  std::size_t most = 1;
  for (const Bar& bar : bars) {
    most = std::max(most, bar.count);
  }
  const std::size_t count = bars[place].count;
  const int step = chart_width / static_cast<int>(bars.size());
  const int room = chart_height - label_room - 14;
  const int height =
      count == 0
          ? 0
          : std::max(2, static_cast<int>(count * static_cast<std::size_t>(room) / most));
  const int left = static_cast<int>(place) * step;
  // Labels must not meet, at the size that they have beside the hits either.
  const bool is_month = bars[place].step.size() > 4;
  const std::size_t labels = is_month ? 3 : 8;
  const std::size_t every = (bars.size() + labels - 1) / labels;
  const int half = is_month ? half_month : half_label;
  Values values;
  values["x"] = Values{std::to_string(left + 2)};
  values["y"] = Values{std::to_string(chart_height - label_room - height)};
  values["width"] = Values{std::to_string(std::max(1, step - 4))};
  values["height"] = Values{std::to_string(height)};
  values["middle"] =
      Values{std::to_string(std::clamp(left + step / 2, half, chart_width - half))};
  values["labelled"] = Values{place % every == 0};
  values["any"] = Values{count > 0};
  values["count"] = Values{std::to_string(count)};
  return values;
}

Values chart_values(const std::vector<Bar>& bars, const Chosen& chosen, const Url& here,
                    const PageContext& context) {
  if (bars.empty()) {
    return Values{false};
  }
  const bool is_of_months = bars.front().step.size() > 4;
  ValueList list;
  for (std::size_t i = 0; i < bars.size(); ++i) {
    Values bar = place_of(bars, i);
    bar["step"] = Values{bars[i].step};
    bar["label"] = Values{label_of_step(bars[i].step, context.language)};
    bar["chosen"] = Values{chosen.has(bars[i].step)};
    bar["href"] = Values{link_to(link_of_bar(bars[i].step, chosen, here), context)};
    list.push_back(std::move(bar));
  }
  Values values;
  values["bars"] = list.take();
  values["brush"] = Values{link_to(without_period(here), context)};
  values["caption"] =
      Values{message(context.language, is_of_months ? "by_month" : "by_year")};
  values["step_label"] =
      Values{message(context.language, is_of_months ? "month" : "year")};
  return values;
}

// The picture has no place for them.
Values undated_values(const std::vector<FacetValue>& years, const std::string& language) {
  for (const FacetValue& value : years) {
    if (value.value.empty() && value.count > 0) {
      return Values{counted("undated_sections", value.count, language)};
    }
  }
  return Values{false};
}

}  // namespace

Url without_period(const Url& url) {
  constexpr auto names =
      std::to_array<std::string_view>({"from", "to", "date", "year", "month", "my", "fy",
                                       "since", "before", "on", "offset"});
  Url whole = url;
  std::erase_if(whole.parameters, [&](const Parameter& parameter) {
    return std::find(names.begin(), names.end(), parameter.name) != names.end();
  });
  return whole;
}

Timeline timeline_of(const std::vector<Facet>& facets) {
  const auto years = std::find_if(facets.begin(), facets.end(), [](const Facet& facet) {
    return facet.field == Field::Year;
  });
  return {.years = years == facets.end() ? std::vector<FacetValue>{} : years->values,
          .months = {},
          .chosen = {}};
}

std::string timeline_figure(const Timeline& timeline, const Url& here,
                            const PageContext& context, Detail detail) {
  constexpr std::size_t year_size = 4;
  constexpr std::size_t month_size = 7;
  ValueList charts;
  for (const auto& [values, size, most] :
       {std::tuple{&timeline.years, year_size, most_bars},
        std::tuple{&timeline.months, month_size, most_months}}) {
    Values chart = chart_values(bars_of(*values, size, most),
                                chosen_of(timeline, here, size), here, context);
    const bool is_shown = detail == Detail::Full || size == year_size;
    if (!chart.is_false() && is_shown) {
      chart["linked"] = Values{detail != Detail::Bare};
      charts.push_back(std::move(chart));
    }
  }
  if (charts.empty()) {
    return "";
  }
  Values values;
  values["charts"] = charts.take();
  values["undated"] = undated_values(timeline.years, context.language);
  return render_template("timeline", values, context.language);
}

}  // namespace council
