#include <algorithm>
#include <array>

#include "query/facet_tree.h"
#include "query/render/html_page.h"
#include "query/render/message.h"

namespace council {
namespace {

// A page must stay small; the rest is behind a link.
constexpr std::size_t values_shown = 6;
constexpr std::size_t most_values = 6;
constexpr std::size_t facets_open = 3;

// The values of the field that the address asks for.
std::vector<std::string> chosen_values(Field field, const Url& url) {
  std::vector<std::string> chosen = url.values(spec_of(field).name);
  for (std::string& value : chosen) {
    value = filter_value(field, value);
  }
  return chosen;
}

Values box_values(Field field, const FacetValue& value, bool is_chosen,
                  const PageContext& context) {
  Values box;
  box["field"] = Values{std::string{spec_of(field).name}};
  box["value"] = Values{value.value};
  box["label"] = Values{value_label(field, value, context.language)};
  box["count"] = Values{std::to_string(value.count)};
  box["chosen"] = Values{is_chosen};
  box["can_choose"] = Values{!value.value.empty()};
  box["has_narrower"] = Values{false};
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

bool is_asked(const FacetBranch& branch, const Url& url) {
  const std::vector<std::string> asked = chosen_values(branch.field, url);
  return std::find(asked.begin(), asked.end(), branch.value->value) != asked.end();
}

bool holds_asked(const FacetBranch& branch, const Url& url) {
  return is_asked(branch, url) ||
         std::any_of(
             branch.narrower.begin(), branch.narrower.end(),
             [&](const FacetBranch& narrower) { return holds_asked(narrower, url); });
}

void add_narrower(const FacetBranch& branch, const PageContext& context,
                  ValueList& list) {
  for (const FacetBranch& narrower : branch.narrower) {
    list.push_back(box_values(narrower.field, *narrower.value,
                              is_asked(narrower, context.url), context));
    add_narrower(narrower, context, list);
  }
}

// The box of a value, with those of all narrower ones in a list under it.
Values branch_values(const FacetBranch& branch, bool with_narrower,
                     const PageContext& context) {
  Values box =
      box_values(branch.field, *branch.value, is_asked(branch, context.url), context);
  if (with_narrower && !branch.narrower.empty()) {
    ValueList list;
    add_narrower(branch, context, list);
    box["has_narrower"] = Values{true};
    box["narrower"] = list.take();
  }
  return box;
}

// How many values of the field stand in the branch; how many that the address asks for.
struct Told {
  std::size_t values = 0;
  std::size_t asked = 0;

  void add(const FacetBranch& branch, Field field, const Url& url) {
    values += branch.field == field ? 1U : 0U;
    asked += is_asked(branch, url) ? 1U : 0U;
    for (const FacetBranch& narrower : branch.narrower) {
      add(narrower, field, url);
    }
  }
};

// Selected values are always shown: without their box a form would forget them. Months
// stand under the newest year, and under those that are chosen.
Values facet_values(const Facet& facet, bool open, Detail detail, const ResultPage& page,
                    const PageContext& context) {
  const std::size_t most_more = detail == Detail::Full ? most_values : 0;
  ValueList shown;
  ValueList more;
  Told told;
  for (const FacetBranch& branch : facet_tree(facet, page.facets)) {
    const bool is_selected = holds_asked(branch, context.url);
    const bool with_narrower = facet.field != Field::Year || is_selected || shown.empty();
    Told here;
    here.add(branch, facet.field, context.url);
    told.asked += here.asked;
    if (shown.size() < values_shown || is_selected || branch.value->value.empty()) {
      shown.push_back(branch_values(branch, with_narrower, context));
      told.values += here.values;
    } else if (more.size() < most_more) {
      more.push_back(branch_values(branch, with_narrower, context));
      told.values += here.values;
    }
  }
  const std::size_t hidden = facet.distinct - std::min(facet.distinct, shown.size());
  Values values;
  values["field"] = Values{std::string{spec_of(facet.field).name}};
  values["label"] = Values{field_label(facet.field, context.language)};
  values["open"] = Values{open || told.asked > 0};
  values["chosen"] = told.asked > 0
                         ? Values{counted("chosen", told.asked, context.language)}
                         : Values{false};
  values["has_more"] = Values{!more.empty()};
  values["more_label"] = more.empty()
                             ? Values{false}
                             : Values{counted("more_values", hidden, context.language)};
  values["all"] = Values{false};
  if (facet.distinct > told.values) {
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
    if (!is_in_tree_of_another(facet, page.facets)) {
      facets.push_back(
          facet_values(facet, facets.size() < facets_open, detail, page, context));
    }
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
