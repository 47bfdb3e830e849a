#include <algorithm>
#include <array>

#include "query/field_name.h"
#include "query/print.h"
#include "query/render/html_page.h"
#include "query/render/message.h"
#include "query/synonym_notes.h"

namespace council {
namespace {

struct Choice {
  std::string_view value;
  std::string_view key;
};

constexpr auto sorts = std::to_array<Choice>({{"relevance", "sort_relevance"},
                                              {"newest", "sort_newest"},
                                              {"oldest", "sort_oldest"},
                                              {"panel", "sort_panel"}});
constexpr auto groups = std::to_array<Choice>({{"none", "group_none"},
                                               {"document", "group_document"},
                                               {"meeting", "group_meeting"}});
constexpr auto limits =
    std::to_array<Choice>({{"10", "limit_10"}, {"20", "limit_20"}, {"50", "limit_50"}});
constexpr auto quick_ranges =
    std::to_array<Choice>({{"last-3-months", "range_3_months"},
                           {"last-12-months", "range_12_months"},
                           {"last-5-years", "range_5_years"}});

std::string_view sort_name(Sort sort) {
  return sorts.at(static_cast<std::size_t>(sort)).value;
}
std::string_view group_name(Group group) {
  return groups.at(static_cast<std::size_t>(group)).value;
}

// Links that each set one parameter; the first choice is what no parameter means.
template <std::size_t n>
Values choice_values(const std::string& name, const std::array<Choice, n>& choices,
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

bool is_kept_by_form(const std::string& name) {
  constexpr auto kept = std::to_array<std::string_view>(
      {"sort", "group", "limit", "match", "no-expand", "no-synonyms", "without-synonyms",
       "recency", "since-revision", "lang"});
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

// What the form would forget: it has no box for it.
Values hidden_values(const ResultPage& page, const PageContext& context) {
  ValueList list;
  for (const Parameter& parameter : context.url.parameters) {
    const bool has_own_box = parameter.name == "q" || parameter.name == "from" ||
                             parameter.name == "to" || parameter.name == "offset";
    const bool is_filter = find_field_name(parameter.name).has_value();
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
  return parameter.value;
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
        find_field_name(parameter.name)) {
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

Values expansion_values(const ResultPage& page) {
  ValueList list;
  for (const Expansion& expansion : page.expanded) {
    Values item;
    item["acronym"] = Values{expansion.acronym};
    item["long_form"] = Values{expansion.long_form};
    list.push_back(std::move(item));
  }
  return list.take();
}

// Each with the page that does without it.
Values synonym_values(const ResultPage& page, const PageContext& context) {
  ValueList list;
  for (const SynonymUse& use : page.synonyms) {
    Values item;
    item["typed"] = Values{use.words};
    item["also"] = Values{also_of(use)};
    item["id"] = Values{use.id};
    item["href"] = Values{link_to(context.url.plus("without-synonyms", use.id), context)};
    list.push_back(std::move(item));
  }
  return list.take();
}

// What the address switches off, each with the page that does not.
Values left_out_values(const PageContext& context) {
  ValueList list;
  for (const std::string& id : context.url.values("without-synonyms")) {
    Values item;
    item["id"] = Values{id};
    item["href"] = Values{link_to(context.url.without("without-synonyms", id), context)};
    list.push_back(std::move(item));
  }
  return list.take();
}

void add_synonyms(const ResultPage& page, const PageContext& context, Values& values) {
  const Url& url = context.url;
  const bool all_off = page.query.expand && url.value("no-synonyms").has_value();
  values["has_synonyms"] = Values{!page.synonyms.empty()};
  values["synonyms"] = synonym_values(page, context);
  values["no_synonyms_href"] = Values{link_to(url.with("no-synonyms", "1"), context)};
  values["no_synonyms"] = Values{all_off};
  values["synonyms_href"] = Values{link_to(url.without("no-synonyms"), context)};
  values["left_out"] = left_out_values(context);
}

Values page_link(std::size_t offset, const PageContext& context) {
  Url url = context.url.without("offset");
  if (offset > 0) {
    url.parameters.push_back({"offset", std::to_string(offset)});
  }
  return Values{link_to(url, context)};
}

void add_paging(const ResultPage& page, const PageContext& context, Values& values) {
  const std::size_t limit = std::max<std::size_t>(page.query.limit, 1);
  const std::size_t offset = page.query.offset;
  const std::size_t next = offset + limit;
  const bool has_next = next < page.total.value && next <= max_offset;
  values["previous"] =
      offset > 0 ? page_link(offset - std::min(offset, limit), context) : Values{false};
  values["next"] = has_next ? page_link(next, context) : Values{false};
  values["paged"] = Values{offset > 0 || has_next};
  values["place"] = Values{
      message(context.language, "page_of",
              {{"page", static_cast<long>(offset / limit + 1)},
               {"pages", static_cast<long>((page.total.value + limit - 1) / limit)}})};
}

std::string total_text(const ResultPage& page, const PageContext& context) {
  const std::string& language = context.language;
  const std::string key = page.query.group == Group::Document  ? "total_documents"
                          : page.query.group == Group::Meeting ? "total_meetings"
                                                               : "total_sections";
  std::string total = counted(key, page.total.value, language);
  if (!page.total.exact) {
    total = message(language, "at_least", {{"total", total}});
  }
  if (!page.hits.empty()) {
    total = message(language, "showing",
                    {{"total", total},
                     {"first", static_cast<long>(page.query.offset + 1)},
                     {"last", static_cast<long>(page.query.offset + page.hits.size())}});
  }
  if (page.total.ungrouped > 0) {
    total += "; " + counted("of_no_meeting", page.total.ungrouped, language);
  }
  return total;
}

Values hits_of(const std::vector<Hit>& hits, Detail detail, const PageContext& context) {
  ValueList list;
  for (const Hit& hit : hits) {
    list.push_back(hit_values(hit, detail, context));
  }
  return list.take();
}

void add_notes(const ResultPage& page, const PageContext& context, Values& values) {
  values["words"] = Values{query_in_words(page.query.tree, context.language)};
  values["rule"] = Values{false};
  if (page.applied == MatchRule::Most) {
    values["rule"] = Values{message(context.language, "rule_most",
                                    {{"needed", static_cast<long>(page.needed_words)},
                                     {"given", static_cast<long>(page.plain_words)}})};
  }
  values["suggestion"] = Values{false};
  values["suggestion_href"] = Values{false};
  if (page.suggestion) {
    values["suggestion"] = Values{*page.suggestion};
    values["suggestion_href"] =
        Values{link_to(context.url.with("q", *page.suggestion), context)};
  }
  values["has_expanded"] = Values{!page.expanded.empty()};
  values["expanded"] = expansion_values(page);
  values["no_expand_href"] = Values{link_to(context.url.with("no-expand", "1"), context)};
  values["not_expanded"] = Values{!page.query.expand};
  add_synonyms(page, context, values);
  values["expand_href"] = Values{link_to(context.url.without("no-expand"), context)};
  ValueList warnings;
  for (const std::string& warning : page.warnings) {
    warnings.push_back(Values{warning});
  }
  values["warnings"] = warnings.take();
}

void add_form(const ResultPage& page, Detail detail, const PageContext& context,
              Values& values) {
  values["action"] = Values{"/search"};
  values["query"] = Values{page.query.text};
  values["hidden"] = hidden_values(page, context);
  values["from"] = Values{context.url.value("from").value_or("")};
  values["to"] = Values{context.url.value("to").value_or("")};
  values["facets"] = filter_values(page, detail, context);
  values["ranges"] = choice_values("date", quick_ranges,
                                   context.url.value("date").value_or(""), context);
  values["sorts"] = choice_values("sort", sorts, sort_name(page.query.sort), context);
  values["groups"] =
      choice_values("group", groups, group_name(page.query.group), context);
  values["limits"] =
      choice_values("limit", limits, std::to_string(page.query.limit), context);
  Values chips = chip_values(page, context);
  values["has_chips"] = Values{chips.is_non_empty_list()};
  values["chips"] = std::move(chips);
  Url clear{.path = "/search", .parameters = {}};
  if (!page.query.text.empty()) {
    clear.parameters.push_back({"q", page.query.text});
  }
  values["clear"] = Values{link_to(clear, context)};
}

std::string search_with(const ResultPage& page, Detail detail,
                        const PageContext& context) {
  Values values;
  add_form(page, detail, context, values);
  add_notes(page, context, values);
  add_paging(page, context, values);
  values["total"] = Values{total_text(page, context)};
  values["hits"] = hits_of(page.hits, detail, context);
  values["has_hits"] = Values{!page.hits.empty()};
  values["first"] = Values{std::to_string(page.query.offset + 1)};
  values["is_shortened"] = Values{detail != Detail::Full};
  values["has_looser"] = Values{!page.looser.empty()};
  values["looser"] = hits_of(page.looser, detail, context);
  values["empty"] = Values{page.total.sections == 0};
  add_clauses(page.clauses, context, values);
  values["copies"] = page.copies > 0
                         ? Values{counted("copies", page.copies, context.language)}
                         : Values{false};
  values["duplicates_href"] =
      Values{link_to(context.url.with("duplicates", "1"), context)};
  values["timeline"] = timeline_values(page.facets, context.url, context);
  values["revision"] = Values{std::to_string(page.revision)};
  const std::string title =
      page.query.text.empty()
          ? message(context.language, "title_all")
          : message(context.language, "title_search", {{"query", page.query.text}});
  return html_page({.title = title,
                    .body = render_template("search", values, context.language),
                    .wide = true,
                    .formats = {"json", "csv", "ris", "bib", "md"},
                    .exported = page.total.value,
                    .has_feed = true},
                   context);
}

}  // namespace

std::string html_search(const ResultPage& page, const PageContext& context) {
  for (const Detail detail : {Detail::Full, Detail::Short}) {
    std::string html = search_with(page, detail, context);
    if (html.size() <= max_html_bytes) {
      return html;
    }
  }
  return search_with(page, Detail::Bare, context);
}

}  // namespace council
