#include <algorithm>
#include <iterator>
#include <map>

#include "common/error.h"
#include "common/unicode.h"
#include "query/field_name.h"
#include "query/lineage.h"
#include "query/print.h"
#include "query/render/html_parts.h"
#include "query/render/json_places.h"
#include "query/render/render.h"
#include "query/search.h"
#include "query/search_acronyms.h"
#include "query/search_browse.h"
#include "query/search_paper.h"
#include "query/web/visit.h"
#include "query/web/web_query.h"

namespace council {
namespace {

// Of what the path names, and of the council where it is given.
Query at_place(Field field, const Visit& visit, const std::string& council = {}) {
  Url url{.path = "/search",
          .parameters = {{std::string{spec_of(field).name}, visit.rest}}};
  if (!council.empty()) {
    url.parameters.push_back({"council", council});
  }
  Query query = make_web_query(url, visit.options.today(), visit.options.synonyms);
  query.limit = 0;
  query.with_provenance = !visit.format.empty();
  return query;
}

std::string label_in(const ResultPage& page, Field field, const std::string& text) {
  const Facet* const facet = find_facet(page, field);
  const std::string wanted = filter_value(field, text);
  if (facet != nullptr) {
    for (const FacetValue& value : facet->values) {
      if (value.value == wanted) {
        return value.label;
      }
    }
  }
  return text;
}

// Searches that are sure to find something, one of each kind of question.
std::vector<std::string> examples_of(const ResultPage& page, const Table& acronyms) {
  std::vector<std::string> examples;
  const auto most = std::max_element(
      acronyms.rows.begin(), acronyms.rows.end(), [](const auto& a, const auto& b) {
        return a[2].size() != b[2].size() ? a[2].size() < b[2].size() : a[2] < b[2];
      });
  if (most != acronyms.rows.end()) {
    examples.push_back((*most)[0]);
  }
  if (const Facet* const panels = find_facet(page, Field::Panel)) {
    if (!panels->values.empty() && !panels->values.front().value.empty()) {
      examples.push_back("decision:agreed panel:" + panels->values.front().value);
    }
  }
  return examples;
}

// The councils that the papers name, by name.
std::vector<FacetValue> councils_in(const ResultPage& page) {
  std::vector<FacetValue> councils;
  if (const Facet* const facet = find_facet(page, Field::Council)) {
    std::copy_if(facet->values.begin(), facet->values.end(), std::back_inserter(councils),
                 [](const FacetValue& value) { return !value.value.empty(); });
  }
  std::sort(councils.begin(), councils.end(),
            [](const FacetValue& a, const FacetValue& b) { return a.label < b.label; });
  return councils;
}

bool finds_something(const std::string& text, const Visit& visit) {
  const Url url{.path = "/search", .parameters = {{"q", text}}};
  try {
    Query query = make_web_query(url, visit.options.today(), visit.options.synonyms);
    query.limit = 0;
    query.facets = false;
    return search(visit.options.folders, query).total.value > 0;
  } catch (const QueryError&) {
    return false;
  }
}

// What councils deal with, since the newest year that has something of it.
std::optional<std::string> dated_example(const ResultPage& page, const Visit& visit) {
  const Facet* const years = find_facet(page, Field::Year);
  if (years == nullptr || years->values.empty() || years->values.front().value.empty()) {
    return std::nullopt;
  }
  for (const std::string subject :
       {"\"annual report\"", "budget", "school", "planning", "report"}) {
    std::string text = subject + " since:" + years->values.front().value;
    if (finds_something(text, visit)) {
      return text;
    }
  }
  return std::nullopt;
}

// An example that finds nothing teaches nothing.
std::vector<std::string> examples_that_find(const ResultPage& page, const Table& acronyms,
                                            const Visit& visit) {
  std::vector<std::string> examples = examples_of(page, acronyms);
  std::erase_if(examples,
                [&](const std::string& text) { return !finds_something(text, visit); });
  if (auto dated = dated_example(page, visit)) {
    examples.push_back(std::move(*dated));
  }
  return examples;
}

bool has_papers(const std::string& panel, const Visit& visit) {
  try {
    Visit there = visit;
    there.rest = panel;
    Query query = at_place(Field::Panel, there);
    query.facets = false;
    return search(visit.options.folders, query).total.value > 0;
  } catch (const QueryError&) {
    return false;  // a body of before the first paper
  }
}

std::vector<BodyStep> lineage_at(const Visit& visit) {
  std::vector<BodyStep> steps;
  for (const std::string& stored : stored_lineages(visit.options.folders)) {
    const std::vector<BodyStep> parsed = parse_lineage(stored);
    steps.insert(steps.end(), parsed.begin(), parsed.end());
  }
  steps = lineage_of(steps, visit.rest);
  for (BodyStep& step : steps) {
    for (std::string* const key : {&step.earlier_key, &step.later_key}) {
      if (!has_papers(*key, visit)) {
        key->clear();
      }
    }
  }
  return steps;
}

}  // namespace

Query everything() {
  Query query;
  query.limit = 0;
  return query;
}

const Facet* find_facet(const ResultPage& page, Field field) {
  for (const Facet& facet : page.facets) {
    if (facet.field == field) {
      return &facet;
    }
  }
  return nullptr;
}

WebResponse table_response(TableView view, const Visit& visit) {
  view.can_find = true;
  keep_rows_with(visit.context.url.value("contains").value_or(""), view.table);
  return visit.format.empty()
             ? page_response(html_table(view, visit.context))
             : format_response(visit.format,
                               find_format(visit.format)->table(view.table, {}));
}

WebResponse visit_home(const Visit& visit) {
  const ResultPage page = search(visit.options.folders, everything());
  HomeView view{.sections = page.total.sections,
                .unreadable = count_unreadable(visit.options.folders).value_or(0),
                .facets = {},
                .examples = examples_that_find(
                    page, list_acronyms(visit.options.folders, everything()), visit)};
  for (const Field field :
       {Field::Panel, Field::Kind, Field::Council, Field::Authority}) {
    if (const Facet* const facet = find_facet(page, field)) {
      view.facets.push_back(*facet);
    }
  }
  return page_response(html_home(view, visit.context));
}

void keep_council(const std::string& label, Table& meetings) {
  const auto column =
      std::find_if(meetings.columns.begin(), meetings.columns.end(),
                   [](const Table::Column& each) { return each.name == "council"; });
  const auto at = static_cast<std::size_t>(column - meetings.columns.begin());
  std::erase_if(meetings.rows, [&](const auto& row) { return row[at] != label; });
}

// Councils have bodies of one name. The one that the address names is shown by itself
// where there are several; a link may name one where there is but that.
PlaceView body_at(const Visit& visit) {
  PlaceView view{.field = Field::Panel,
                 .value = visit.rest,
                 .label = {},
                 .facets = {},
                 .list = {},
                 .lineage = {}};
  ResultPage page = search(visit.options.folders, at_place(Field::Panel, visit));
  view.label = label_in(page, Field::Panel, visit.rest);
  view.of_all_councils = page.total.sections;
  view.councils = councils_in(page);
  if (view.councils.size() > 1) {
    view.council =
        filter_value(Field::Council, visit.context.url.value("council").value_or(""));
    page = search(visit.options.folders, at_place(Field::Panel, visit, view.council));
  } else {
    view.councils.clear();
  }
  if (page.total.value == 0) {
    throw NotFound{"'" + view.council + "' has no body '" + visit.rest + "'"};
  }
  view.sections = page.total.sections;
  for (const Field field :
       {Field::Kind, Field::DecisionType, Field::Person, Field::Year}) {
    if (const Facet* const facet = find_facet(page, field)) {
      view.facets.push_back(*facet);
    }
  }
  // A paper that names no council is of the one that others of its meeting name.
  view.list = list_meetings(visit.options.folders, at_place(Field::Panel, visit));
  if (!view.council.empty()) {
    keep_council(label_in(page, Field::Council, view.council), view.list);
  }
  view.lineage = lineage_at(visit);
  return view;
}

WebResponse visit_body(const Visit& visit) {
  const PlaceView view = [&visit] {
    try {
      return body_at(visit);
    } catch (const QueryError& error) {
      throw NotFound{error.what()};
    }
  }();
  if (visit.format == "json") {
    return format_response("json", body_json(view));
  }
  return visit.format.empty()
             ? page_response(html_body(view, visit.context))
             : format_response(visit.format,
                               find_format(visit.format)->table(view.list, {}));
}

WebResponse visit_authority(const Visit& visit) {
  PlaceView view{.field = Field::Authority,
                 .value = visit.rest,
                 .label = {},
                 .facets = {},
                 .list = {},
                 .lineage = {}};
  try {
    const Query query = at_place(Field::Authority, visit);
    const ResultPage page = search(visit.options.folders, query);
    view.sections = page.total.sections;
    view.label = label_in(page, Field::Authority, visit.rest);
    for (const Field field : {Field::Inspection, Field::Judgement, Field::Year}) {
      if (const Facet* const facet = find_facet(page, field)) {
        view.facets.push_back(*facet);
      }
    }
    view.list = list_judgements(visit.options.folders, query);
  } catch (const QueryError& error) {
    throw NotFound{error.what()};
  }
  if (!visit.format.empty()) {
    return format_response(visit.format, find_format(visit.format)->table(view.list, {}));
  }
  return page_response(html_authority(view, visit.context));
}

WebResponse visit_bodies(const Visit& visit) {
  const Query query = query_of(visit);
  return table_response({.table = list_panels(visit.options.folders, query),
                         .title_key = "nav_bodies",
                         .field = {},
                         .link_column = "panel",
                         .link_path = "/body/",
                         .value_column = "key",
                         .council_column = "council"},
                        visit);
}

WebResponse visit_authorities(const Visit& visit) {
  const Query query = query_of(visit);
  Table table = list_values(visit.options.folders, query, Field::Authority);
  std::erase_if(table.rows, [](const auto& row) { return row[0].empty(); });
  return table_response({.table = std::move(table),
                         .title_key = "nav_authorities",
                         .field = {},
                         .link_column = "label",
                         .link_path = "/authority/",
                         .value_column = "value"},
                        visit);
}

WebResponse visit_values(const Visit& visit) {
  const FieldSpec* const spec = find_field(visit.rest);
  if (spec == nullptr || !spec->is_facet) {
    throw NotFound{"the values of '" + visit.rest + "' are not counted"};
  }
  const Query query = query_of(visit);
  Url here = without_page_part(visit.context.url)
                 .without(std::string{spec->name})
                 .without("contains")
                 .at("/search");
  const std::string name{spec->name};
  std::string path = to_target(here);
  path += (here.parameters.empty() ? "?" : "&") + percent_encoded(name) + "=";
  return table_response({.table = list_values(visit.options.folders, query, spec->field),
                         .title_key = {},
                         .field = spec->field,
                         .link_column = "label",
                         .link_path = path,
                         .value_column = "value"},
                        visit);
}

// An acronym with several meanings is searched by the meaning of its row.
void add_searches(Table& acronyms) {
  std::map<std::string, std::size_t> meanings;
  for (const std::vector<std::string>& row : acronyms.rows) {
    ++meanings[filter_value(Field::Acronym, row[0])];
  }
  acronyms.columns.push_back({"search", "Search"});
  for (std::vector<std::string>& row : acronyms.rows) {
    const bool is_one = meanings[filter_value(Field::Acronym, row[0])] == 1;
    row.push_back(is_one ? row[0] : to_phrase(row[1]));
  }
}

WebResponse visit_acronyms(const Visit& visit) {
  Query query = everything();
  query.with_provenance = !visit.format.empty();
  Table acronyms = list_acronyms(visit.options.folders, query);
  if (visit.format.empty()) {
    add_searches(acronyms);
  }
  return table_response({.table = std::move(acronyms),
                         .title_key = "nav_acronyms",
                         .field = {},
                         .link_column = "acronym",
                         .link_path = "/search?q=",
                         .value_column = "search",
                         .key_column = "defined_in"},
                        visit);
}

WebResponse visit_help(const Visit& visit) {
  return page_response(html_help(visit.context));
}

WebResponse visit_opensearch(const Visit& visit) {
  return format_response("xml", opensearch_description(visit.context));
}

WebResponse visit_health(const Visit& visit) {
  Query query = everything();
  query.facets = false;
  const ResultPage page = search(visit.options.folders, query);
  return format_response(
      "json", "{\"status\":\"ok\",\"revision\":" + std::to_string(page.revision) +
                  ",\"sections\":" + std::to_string(page.total.sections) + "}\n");
}

}  // namespace council
