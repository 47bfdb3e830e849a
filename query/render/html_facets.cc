#include <algorithm>
#include <array>

#include "query/render/html_page.h"
#include "query/render/message.h"

namespace council {
namespace {

// A page must stay small; the rest is behind a link.
constexpr std::size_t values_shown = 6;
constexpr std::size_t fewest_shown = 3;
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
Values all_values_of(const Facet& facet, Detail detail, const PageContext& context) {
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
  values["has_form"] = Values{detail != Detail::Bare};
  values["action"] = Values{all.path};
  values["kept"] = kept.take();
  return values;
}

// Selected values are always shown: without their box a form would forget them.
Values facet_values(const Facet& facet, bool open, Detail detail,
                    const PageContext& context) {
  const std::size_t most_more = detail == Detail::Full ? most_values : 0;
  const std::size_t most_shown = detail == Detail::Bare ? fewest_shown : values_shown;
  ValueList shown;
  ValueList more;
  const std::vector<std::string> asked = chosen_values(facet, context.url);
  std::size_t chosen = 0;
  for (const FacetValue& value : facet.values) {
    const bool is_selected =
        std::find(asked.begin(), asked.end(), value.value) != asked.end();
    chosen += is_selected ? 1U : 0U;
    if (shown.size() < most_shown || is_selected || value.value.empty()) {
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
    values["all"] = all_values_of(facet, detail, context);
  }
  values["boxes"] = shown.take();
  values["more"] = more.take();
  return values;
}

}  // namespace

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
