#include <algorithm>
#include <array>

#include "query/render/html_page.h"
#include "query/render/message.h"

namespace council {
namespace {

// A page must stay small; the rest is behind a link.
constexpr std::size_t values_shown = 6;
constexpr std::size_t most_values = 6;
constexpr std::size_t facets_open = 3;

// The values of the facet that the address asks for.
std::vector<std::string> chosen_values(const Facet& facet, const Url& url) {
  std::vector<std::string> chosen = url.values(spec_of(facet.field).name);
  for (std::string& value : chosen) {
    value = filter_value(facet.field, value);
  }
  return chosen;
}

Values box_values(const Facet& facet, const FacetValue& value, bool is_chosen,
                  const PageContext& context) {
  Values box;
  box["value"] = Values{value.value};
  box["label"] = Values{value_label(facet.field, value, context.language)};
  box["count"] = Values{std::to_string(value.count)};
  box["chosen"] = Values{is_chosen};
  box["can_choose"] = Values{!value.value.empty()};
  return box;
}

// The page of all values of a facet, and the form that looks for some of them there.
Values all_values_of(const Facet& facet, const PageContext& context) {
  Url all = context.url.without("limit").without("sort").without("group");
  all.path = "/values/" + std::string{spec_of(facet.field).name};
  ValueList kept;
  for (const Parameter& parameter : all.parameters) {
    Values item;
    item["name"] = Values{parameter.name};
    item["value"] = Values{parameter.value};
    kept.push_back(std::move(item));
  }
  Values values;
  values["href"] = Values{link_to(all, context)};
  values["all_label"] = Values{counted("all_values", facet.distinct, context.language)};
  values["find"] = Values{counted("find_values", facet.distinct, context.language)};
  values["none"] = Values{counted("not_shown_here", facet.distinct, context.language)};
  values["action"] = Values{all.path};
  values["kept"] = kept.take();
  return values;
}

// Selected values are always shown: without their box a form would forget them.
Values facet_values(const Facet& facet, bool open, Detail detail,
                    const PageContext& context) {
  const std::size_t most_more = detail == Detail::Full ? most_values : 0;
  ValueList shown;
  ValueList more;
  const std::vector<std::string> asked = chosen_values(facet, context.url);
  std::size_t chosen = 0;
  for (const FacetValue& value : facet.values) {
    const bool is_selected =
        std::find(asked.begin(), asked.end(), value.value) != asked.end();
    chosen += is_selected ? 1U : 0U;
    if (shown.size() < values_shown || is_selected || value.value.empty()) {
      shown.push_back(box_values(facet, value, is_selected, context));
    } else if (more.size() < most_more) {
      more.push_back(box_values(facet, value, is_selected, context));
    }
  }
  const std::size_t hidden = facet.distinct - std::min(facet.distinct, shown.size());
  Values values;
  values["field"] = Values{std::string{spec_of(facet.field).name}};
  values["label"] = Values{field_label(facet.field, context.language)};
  values["open"] = Values{open || chosen > 0};
  values["chosen"] =
      chosen > 0 ? Values{counted("chosen", chosen, context.language)} : Values{false};
  values["has_more"] = Values{!more.empty()};
  values["more_label"] = more.empty()
                             ? Values{false}
                             : Values{counted("more_values", hidden, context.language)};
  values["all"] = Values{false};
  if (facet.distinct > shown.size() + more.size()) {
    values["all"] = all_values_of(facet, context);
  }
  values["boxes"] = shown.take();
  values["more"] = more.take();
  return values;
}

const Facet* find_facet(const std::vector<Facet>& facets, Field field) {
  const auto found =
      std::find_if(facets.begin(), facets.end(),
                   [field](const Facet& facet) { return facet.field == field; });
  return found == facets.end() ? nullptr : &*found;
}

struct Year {
  int number = 0;
  std::size_t count = 0;
};

// Years in order, those without any among them.
std::vector<Year> years_of(const Facet& facet) {
  std::vector<Year> years;
  for (const FacetValue& value : facet.values) {
    if (value.value.size() == 4) {
      years.push_back({std::stoi(value.value), value.count});
    }
  }
  std::sort(years.begin(), years.end(),
            [](const Year& a, const Year& b) { return a.number < b.number; });
  std::vector<Year> all;
  for (const Year& year : years) {
    while (!all.empty() && all.back().number + 1 < year.number) {
      all.push_back({all.back().number + 1, 0});
    }
    all.push_back(year);
  }
  return all;
}

// The picture has no place for them.
Values undated_values(const Facet& years, const std::string& language) {
  for (const FacetValue& value : years.values) {
    if (value.value.empty() && value.count > 0) {
      return Values{counted("undated_sections", value.count, language)};
    }
  }
  return Values{false};
}

constexpr int chart_width = 640;
constexpr int chart_height = 200;
constexpr int label_room = 32;
constexpr int half_label = 30;  // at its largest

// A bar of the chart and a row of its table.
Values year_values(const Year& year, std::size_t place, std::size_t places,
                   std::size_t most) {
  const int step = chart_width / static_cast<int>(places);
  const int room = chart_height - label_room - 14;
  const int height =
      year.count == 0
          ? 0
          : std::max(
                2, static_cast<int>(year.count * static_cast<std::size_t>(room) / most));
  const int left = static_cast<int>(place) * step;
  // Labels must not meet, at the size that they have beside the hits either.
  const std::size_t every = (places + 7) / 8;
  Values values;
  values["year"] = Values{std::to_string(year.number)};
  values["count"] = Values{std::to_string(year.count)};
  values["x"] = Values{std::to_string(left + 2)};
  values["y"] = Values{std::to_string(chart_height - label_room - height)};
  values["width"] = Values{std::to_string(std::max(1, step - 4))};
  values["height"] = Values{std::to_string(height)};
  values["middle"] = Values{
      std::to_string(std::clamp(left + step / 2, half_label, chart_width - half_label))};
  values["above"] = Values{std::to_string(chart_height - label_room - height - 4)};
  values["labelled"] = Values{place % every == 0};
  values["any"] = Values{year.count > 0};
  return values;
}

}  // namespace

Values timeline_values(const std::vector<Facet>& facets, const Url& here,
                       const PageContext& context) {
  const Facet* const facet = find_facet(facets, Field::Year);
  const std::vector<Year> years =
      facet == nullptr ? std::vector<Year>{} : years_of(*facet);
  if (years.size() < 2 || years.size() > 160) {
    return Values{false};
  }
  std::size_t most = 1;
  for (const Year& year : years) {
    most = std::max(most, year.count);
  }
  ValueList list;
  for (std::size_t i = 0; i < years.size(); ++i) {
    Values bar = year_values(years[i], i, years.size(), most);
    const std::string year = std::to_string(years[i].number);
    const bool chosen = here.has("year", year);
    bar["chosen"] = Values{chosen};
    bar["href"] = Values{
        link_to(chosen ? here.without("year", year) : here.plus("year", year), context)};
    list.push_back(std::move(bar));
  }
  Values values;
  values["first"] = Values{std::to_string(years.front().number)};
  values["last"] = Values{std::to_string(years.back().number)};
  values["undated"] = undated_values(*facet, context.language);
  values["years"] = list.take();
  return values;
}

Values filter_values(const ResultPage& page, Detail detail, const PageContext& context) {
  ValueList facets;
  for (const Facet& facet : page.facets) {
    facets.push_back(facet_values(facet, facets.size() < facets_open, detail, context));
  }
  return facets.take();
}

// On the page of a body its searches are of that body.
Url search_from(const PageContext& context) {
  Url url{.path = "/search", .parameters = {}};
  for (const Parameter& parameter : context.url.parameters) {
    if (parameter.name != "lang") {
      url.parameters.push_back(parameter);
    }
  }
  return url;
}

Values facet_link_values(const Facet& facet, std::size_t most,
                         const PageContext& context) {
  const std::string name{spec_of(facet.field).name};
  ValueList list;
  for (const FacetValue& value : facet.values) {
    if (list.size() == most) {
      break;
    }
    Values item;
    item["label"] = Values{value_label(facet.field, value, context.language)};
    item["count"] = Values{std::to_string(value.count)};
    item["href"] = Values{false};
    if (!value.value.empty()) {
      item["href"] =
          Values{link_to(search_from(context).plus(name, value.value), context)};
    }
    list.push_back(std::move(item));
  }
  Values values;
  values["label"] = Values{field_label(facet.field, context.language)};
  values["more"] =
      facet.distinct > list.size()
          ? Values{counted("more_values", facet.distinct - list.size(), context.language)}
          : Values{false};
  values["values"] = list.take();
  return values;
}

}  // namespace council
