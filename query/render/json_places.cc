#include "query/render/json_places.h"

#include "query/render/json_value.h"

namespace council {
namespace {

Json text_or_null(const std::string& text) {
  return text.empty() ? Json() : Json(text);
}

Json year_json(const CoverageRow& row) {
  return {{"council", text_or_null(row.council)},
          {"body", text_or_null(row.body)},
          {"key", text_or_null(row.key)},
          {"year", json_of(row.year)},
          {"expected", row.expected},
          {"found", row.found},
          {"indexed", row.indexed},
          {"empty", row.empty},
          {"failed", row.failed},
          {"missing", row.missing}};
}

Json unread_json(const UnreadPaper& paper) {
  return {{"label", paper.label},
          {"council", text_or_null(paper.council)},
          {"body", text_or_null(paper.body)},
          {"key", text_or_null(paper.key)},
          {"year", json_of(paper.year)},
          {"outcome", paper.outcome}};
}

// A list of something as JSON, each by `make`.
template <class List, class Make>
Json list_of(const List& list, Make make) {
  Json array = Json::array();
  for (const auto& item : list) {
    array.push_back(make(item));
  }
  return array;
}

Json reason_json(const std::pair<std::string, std::size_t>& reason) {
  return {{"outcome", reason.first}, {"count", reason.second}};
}

Json step_json(const BodyStep& step) {
  return {{"earlier", step.earlier},
          {"earlier_key", text_or_null(step.earlier_key)},
          {"later", step.later},
          {"later_key", text_or_null(step.later_key)},
          {"year", text_or_null(step.year)}};
}

Json council_json(const FacetValue& council) {
  return {{"council", text_or_null(council.value)},
          {"label", council.label},
          {"sections", council.count}};
}

}  // namespace

std::string coverage_json(const CoverageView& view) {
  const bool is_stated = view.stated.has_value();
  return dumped(
      Json{{"schema", json_schema},
           {"revision", view.revision},
           {"published", view.published},
           {"sections", view.sections},
           {"papers", view.papers},
           {"unreadable", json_of(view.unreadable)},
           {"reasons", list_of(view.reasons, reason_json)},
           {"as_of", is_stated ? Json(to_iso(view.stated->date)) : Json()},
           {"coverage", is_stated ? list_of(view.stated->rows, year_json) : Json()},
           {"unread", is_stated ? list_of(view.stated->unread, unread_json) : Json()}});
}

std::string body_json(const PlaceView& view) {
  return dumped(Json{
      {"schema", json_schema},
      {"key", view.value},
      {"body", view.label},
      {"council", text_or_null(view.council)},
      {"councils", list_of(view.councils, council_json)},
      {"sections", view.sections},
      {"facets", list_of(view.facets, [](const Facet& facet) { return json_of(facet); })},
      {"lineage", list_of(view.lineage, step_json)},
      {"meetings", rows_json(view.list)}});
}

}  // namespace council
