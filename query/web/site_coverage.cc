#include "query/render/json_places.h"
#include "query/render/render.h"
#include "query/search.h"
#include "query/search_browse.h"
#include "query/search_coverage.h"
#include "query/search_paper.h"
#include "query/web/visit.h"

namespace council {
namespace {

std::size_t count_papers(const Visit& visit) {
  Query query = everything();
  query.group = Group::Document;
  query.facets = false;
  return search(visit.options.folders, query).total.value;
}

CoverageView coverage_of(const Visit& visit) {
  const ResultPage page = search(visit.options.folders, everything());
  CoverageView view{.sections = page.total.sections,
                    .papers = count_papers(visit),
                    .revision = page.revision,
                    .published = published_time(visit.options.folders),
                    .unreadable = count_unreadable(visit.options.folders),
                    .reasons = count_unread_reasons(visit.options.folders),
                    .stated = read_coverage(visit.options.folders),
                    .facets = {}};
  for (const Field field : {Field::Council, Field::Panel, Field::Kind, Field::Year,
                            Field::Language, Field::Status, Field::Inspection}) {
    if (const Facet* const facet = find_facet(page, field)) {
      view.facets.push_back(*facet);
    }
  }
  return view;
}

StatedCoverage stated_coverage(const Visit& visit) {
  std::optional<StatedCoverage> stated = read_coverage(visit.options.folders);
  if (!stated) {
    throw NotFound{
        "this index does not say; it will after the next update of its papers"};
  }
  return std::move(*stated);
}

}  // namespace

WebResponse visit_coverage(const Visit& visit) {
  if (visit.format == "json") {
    return format_response("json", coverage_json(coverage_of(visit)));
  }
  if (visit.format.empty()) {
    return page_response(html_coverage(coverage_of(visit), visit.context));
  }
  Table table = coverage_table(stated_coverage(visit));
  keep_rows_with(visit.context.url.value("contains").value_or(""), table);
  return format_response(visit.format, find_format(visit.format)->table(table, {}));
}

WebResponse visit_unread(const Visit& visit) {
  return table_response({.table = unread_table(stated_coverage(visit)),
                         .title_key = "title_unread",
                         .field = {},
                         .link_column = "label",
                         .link_path = {},
                         .value_column = "key",
                         .note_key = "unread_note"},
                        visit);
}

}  // namespace council
