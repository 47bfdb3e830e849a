#include <algorithm>
#include <map>

#include "query/facet_tree.h"
#include "query/render/html_page.h"
#include "query/render/message.h"

namespace council {
namespace {

// A page must stay small; the rest is behind a link.
constexpr std::size_t values_shown = 6;
constexpr std::size_t fewest_shown = 3;
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

// What the address asks for, of the fields of one tree.
class Asked {
 public:
  explicit Asked(const Url& url) : url_{url} {}

  bool is(const FacetBranch& branch) {
    const auto known = values_.find(branch.field);
    const std::vector<std::string>& values =
        known != values_.end()
            ? known->second
            : values_.emplace(branch.field, chosen_values(branch.field, url_))
                  .first->second;
    return std::find(values.begin(), values.end(), branch.value->value) != values.end();
  }

  bool is_within(const FacetBranch& branch) {
    return is(branch) ||
           std::any_of(branch.narrower.begin(), branch.narrower.end(),
                       [&](const FacetBranch& narrower) { return is_within(narrower); });
  }

 private:
  const Url& url_;
  std::map<Field, std::vector<std::string>> values_;
};

void add_narrower(const FacetBranch& branch, Asked& asked, const PageContext& context,
                  ValueList& list) {
  for (const FacetBranch& narrower : branch.narrower) {
    list.push_back(
        box_values(narrower.field, *narrower.value, asked.is(narrower), context));
    add_narrower(narrower, asked, context, list);
  }
}

// The box of a value, with those of all narrower ones in a list under it.
Values branch_values(const FacetBranch& branch, bool with_narrower, Asked& asked,
                     const PageContext& context) {
  Values box = box_values(branch.field, *branch.value, asked.is(branch), context);
  if (with_narrower && !branch.narrower.empty()) {
    ValueList list;
    add_narrower(branch, asked, context, list);
    box["has_narrower"] = Values{true};
    box["narrower"] = list.take();
  }
  return box;
}

// How many values of the field stand in the branch; how many that the address asks for.
struct Told {
  std::size_t values = 0;
  std::size_t asked = 0;

  void add(const FacetBranch& branch, Field field, Asked& all_asked) {
    values += branch.field == field ? 1U : 0U;
    asked += all_asked.is(branch) ? 1U : 0U;
    for (const FacetBranch& narrower : branch.narrower) {
      add(narrower, field, all_asked);
    }
  }
};

// Selected values are always shown: without their box a form would forget them. Months
// stand under the newest year, and under those that are chosen.
Values facet_values(const Facet& facet, bool open, Detail detail, const ResultPage& page,
                    const PageContext& context) {
  const std::size_t most_more = detail == Detail::Full ? most_values : 0;
  const std::size_t most_shown = detail == Detail::Bare ? fewest_shown : values_shown;
  ValueList shown;
  ValueList more;
  Asked asked{context.url};
  Told told;
  for (const FacetBranch& branch : facet_tree(facet, page.facets)) {
    const bool is_selected = asked.is_within(branch);
    const bool with_narrower = facet.field != Field::Year || is_selected || shown.empty();
    Told here;
    here.add(branch, facet.field, asked);
    told.asked += here.asked;
    if (shown.size() < most_shown || is_selected || branch.value->value.empty()) {
      shown.push_back(branch_values(branch, with_narrower, asked, context));
      told.values += here.values;
    } else if (more.size() < most_more) {
      more.push_back(branch_values(branch, with_narrower, asked, context));
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
