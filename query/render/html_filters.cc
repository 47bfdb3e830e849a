#include <algorithm>
#include <array>

#include "query/field_name.h"
#include "query/render/html_page.h"
#include "query/render/html_parts.h"
#include "query/render/message.h"

namespace council {
namespace {

constexpr auto quick_ranges =
    std::to_array<Choice>({{"last-3-months", "range_3_months"},
                           {"last-12-months", "range_12_months"},
                           {"last-5-years", "range_5_years"}});

bool is_kept_by_form(const std::string& name) {
  constexpr auto kept = std::to_array<std::string_view>(
      {"sort", "group", "limit", "match", "no-expand", "no-synonyms", "without-synonyms",
       "recency", "since-revision", "duplicates", "lang", "all"});
  return std::find(kept.begin(), kept.end(), name) != kept.end();
}

bool has_box(const ResultPage& page, const Parameter& parameter) {
  return std::any_of(page.facets.begin(), page.facets.end(), [&](const Facet& facet) {
    const FieldSpec& spec = spec_of(facet.field);
    return spec.name == parameter.name &&
           std::any_of(facet.values.begin(), facet.values.end(),
                       [&](const FacetValue& value) {
                         return value.value == filter_value(facet.field, parameter.value);
                       });
  });
}

// As the index shows a value that no facet lists, since nothing is found with it.
std::optional<std::string> label_in_tree(const Node& tree, const Parameter& parameter) {
  if (tree.kind == NodeKind::Filter && tree.field && !tree.label.empty() &&
      spec_of(*tree.field).name == parameter.name &&
      filter_value(*tree.field, tree.text) ==
          filter_value(*tree.field, parameter.value)) {
    return tree.label;
  }
  for (const Node& child : tree.children) {
    if (auto label = label_in_tree(child, parameter)) {
      return label;
    }
  }
  return std::nullopt;
}

std::string label_of_value(const ResultPage& page, const Parameter& parameter,
                           const std::string& language) {
  for (const Facet& facet : page.facets) {
    if (spec_of(facet.field).name != parameter.name) {
      continue;
    }
    for (const FacetValue& value : facet.values) {
      if (value.value == filter_value(facet.field, parameter.value)) {
        return value_label(facet.field, value, language);
      }
    }
  }
  for (const Choice& range : quick_ranges) {
    if (parameter.name == "date" && range.value == parameter.value) {
      return message(language, std::string{range.key});
    }
  }
  return label_in_tree(page.query.tree, parameter).value_or(parameter.value);
}

std::string chip_label(const std::string& name, const std::string& language) {
  if (const std::optional<FieldName> field = find_field_name(name);
      field && field->field) {
    return field_label(*field->field, language);
  }
  return find_message(language, "filter_" + name).value_or(name);
}

Values chip_values(const ResultPage& page, const PageContext& context) {
  ValueList list;
  for (const Parameter& parameter : context.url.parameters) {
    if (parameter.name == "from" || parameter.name == "to" ||
        (find_field_name(parameter.name) && !names_page_part(parameter))) {
      Values item;
      item["label"] = Values{chip_label(parameter.name, context.language)};
      item["value"] = Values{label_of_value(page, parameter, context.language)};
      item["href"] =
          Values{link_to(context.url.without(parameter.name, parameter.value), context)};
      list.push_back(std::move(item));
    }
  }
  return list.take();
}

// A range that is chosen takes the place of a period that was typed.
Values range_values(const PageContext& context) {
  PageContext unbounded = context;
  unbounded.url = context.url.without("from").without("to");
  return choice_values("date", quick_ranges, context.url.value("date").value_or(""),
                       unbounded);
}

}  // namespace

Values choice_values(const std::string& name, std::span<const Choice> choices,
                     std::string_view current, const PageContext& context) {
  ValueList list;
  for (const Choice& choice : choices) {
    const bool is_default = &choice == &choices.front();
    Values item;
    item["text"] = Values{message(context.language, std::string{choice.key})};
    item["here"] = Values{choice.value == current};
    item["href"] = Values{link_to(is_default && name != "date" && name != "sort"
                                      ? context.url.without(name)
                                      : context.url.with(name, choice.value),
                                  context)};
    list.push_back(std::move(item));
  }
  return list.take();
}

// What the form would forget: it has no box for it.
Values hidden_values(const ResultPage& page, const PageContext& context) {
  ValueList list;
  for (const Parameter& parameter : context.url.parameters) {
    const bool has_own_box = parameter.name == "q" || parameter.name == "from" ||
                             parameter.name == "to" || parameter.name == "offset";
    const bool is_filter =
        find_field_name(parameter.name).has_value() && !names_page_part(parameter);
    if (is_kept_by_form(parameter.name) ||
        (is_filter && !has_own_box && !has_box(page, parameter))) {
      Values item;
      item["name"] = Values{parameter.name};
      item["value"] = Values{parameter.value};
      list.push_back(std::move(item));
    }
  }
  return list.take();
}

std::string chip_list(const ResultPage& page, const PageContext& context) {
  Values values;
  values["chips"] = chip_values(page, context);
  if (!values.get("chips")->is_non_empty_list()) {
    return "";
  }
  Url clear{.path = context.url.path, .parameters = {}};
  if (!page.query.text.empty()) {
    clear.parameters.push_back({"q", page.query.text});
  }
  values["clear"] = Values{link_to(clear, context)};
  return render_template("chips", values, context.language);
}

std::string filter_panel(const ResultPage& page, Detail detail,
                         const PageContext& context) {
  Values values;
  values["of_decisions"] = Values{context.url.path == "/decisions"};
  values["from"] = Values{context.url.value("from").value_or("")};
  values["to"] = Values{context.url.value("to").value_or("")};
  values["facets"] = filter_values(page, detail, context);
  values["ranges"] = range_values(context);
  values["timeline"] = Values{
      timeline_figure(context.timeline ? *context.timeline : timeline_of(page.facets),
                      context.url, context, detail)};
  return render_template("filters", values, context.language);
}

}  // namespace council
