#include <map>

#include "query/render/html_page.h"
#include "query/render/message.h"

namespace council {
namespace {

constexpr std::size_t values_listed = 12;

Values facets_of(const std::vector<Facet>& facets, const PageContext& context) {
  ValueList list;
  for (const Facet& facet : facets) {
    list.push_back(facet_link_values(facet, values_listed, context));
  }
  return Values{list};
}

std::string cell(const Table& table, const std::vector<std::string>& row,
                 std::string_view column) {
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (table.columns[i].name == column) {
      return row[i];
    }
  }
  return "";
}

std::string day_of(const std::string& iso, const std::string& language) {
  const std::optional<Date> date = parse_iso(iso);
  return date ? day_in_words(language, *date) : iso;
}

// Searches from a place are of that place.
PageContext at_place(const PlaceView& view, const PageContext& context) {
  PageContext place = context;
  place.url = {.path = "/search",
               .parameters = {{std::string{spec_of(view.field).name}, view.value}}};
  return place;
}

void add_place(const PlaceView& view, const PageContext& context, Values& values) {
  const PageContext place = at_place(view, context);
  values["form_language"] = language_value(context);
  values["label"] = Values{view.label};
  values["field"] = Values{std::string{spec_of(view.field).name}};
  values["value"] = Values{view.value};
  values["total"] = Values{counted("total_sections", view.sections, context.language)};
  values["facets"] = facets_of(view.facets, place);
  values["timeline"] = timeline_values(view.facets, place.url, context);
  values["search_href"] = Values{link_to(place.url, context)};
  values["decisions_href"] = Values{link_to(place.url.at("/decisions"), context)};
  values["feed_href"] = Values{link_to(place.url.at("/search.atom"), context)};
}

// The better a grade, the further to the right: of four, as inspectorates have them.
std::optional<int> rank_of(const std::string& grade) {
  static const std::map<std::string, int> ranks{{"inadequate", 1},
                                                {"requires improvement", 2},
                                                {"requires improvement to be good", 2},
                                                {"good", 3},
                                                {"outstanding", 4}};
  std::string lower;
  for (const char c : grade) {
    lower += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  const auto found = ranks.find(lower);
  return found == ranks.end() ? std::nullopt : std::optional{found->second};
}

// A judgement as a bar of up to four steps.
Values judgement_values(const Table& table, const std::vector<std::string>& row,
                        const PageContext& context) {
  const std::string grade = cell(table, row, "grade");
  const std::optional<int> rank = rank_of(grade);
  Values values;
  values["date"] = Values{day_of(cell(table, row, "date"), context.language)};
  values["inspection"] = Values{cell(table, row, "inspection")};
  values["area"] = Values{cell(table, row, "area")};
  values["grade"] = Values{grade};
  values["ranked"] = Values{rank.has_value()};
  values["rank"] = Values{std::to_string(rank.value_or(0))};
  values["width"] = Values{std::to_string(rank.value_or(0) * 24)};
  values["href"] = Values{section_link(cell(table, row, "key"), context)};
  return values;
}

}  // namespace

std::string html_home(const HomeView& view, const PageContext& context) {
  ValueList examples;
  for (const std::string& example : view.examples) {
    Values item;
    item["text"] = Values{example};
    item["href"] = Values{
        link_to(Url{.path = "/search", .parameters = {{"q", example}}}, context)};
    examples.push_back(std::move(item));
  }
  PageContext everywhere = context;
  everywhere.url = {.path = "/search", .parameters = {}};
  Values values;
  values["total"] = Values{counted("holds_sections", view.sections, context.language)};
  values["form_language"] = language_value(context);
  values["has_examples"] = Values{!examples.empty()};
  values["examples"] = Values{examples};
  values["facets"] = facets_of(view.facets, everywhere);
  values["coverage"] = Values{link_to("/coverage", context)};
  values["help"] = Values{link_to("/help", context)};
  values["unreadable"] =
      view.unreadable > 0
          ? Values{counted("unreadable_sources", view.unreadable, context.language)}
          : Values{false};
  return html_page({.title = "",
                    .body = render_template("home", values, context.language)},
                   context);
}

std::string html_body(const PlaceView& view, const PageContext& context) {
  ValueList meetings;
  for (const std::vector<std::string>& row : view.list.rows) {
    Values item;
    item["date"] = Values{day_of(cell(view.list, row, "date"), context.language)};
    item["href"] = Values{link_to("/meeting/" + cell(view.list, row, "key"), context)};
    item["sections"] = Values{cell(view.list, row, "sections")};
    meetings.push_back(std::move(item));
  }
  Values values;
  add_place(view, context, values);
  values["has_meetings"] = Values{!meetings.empty()};
  values["count"] = Values{counted("total_meetings", meetings.size(), context.language)};
  values["meetings"] = Values{meetings};
  return html_page({.title = view.label,
                    .body = render_template("body", values, context.language),
                    .wide = true},
                   context);
}

std::string html_authority(const PlaceView& view, const PageContext& context) {
  ValueList judgements;
  for (const std::vector<std::string>& row : view.list.rows) {
    judgements.push_back(judgement_values(view.list, row, context));
  }
  Values values;
  add_place(view, context, values);
  values["has_judgements"] = Values{!judgements.empty()};
  values["judgements"] = Values{judgements};
  return html_page({.title = view.label,
                    .body = render_template("authority", values, context.language),
                    .wide = true},
                   context);
}

std::string html_coverage(const CoverageView& view, const PageContext& context) {
  PageContext everywhere = context;
  everywhere.url = {.path = "/search", .parameters = {}};
  Values values;
  values["total"] = Values{counted("holds_sections", view.sections, context.language)};
  values["revision"] =
      Values{message(context.language, "revision_is",
                     {{"revision", std::to_string(view.revision)}})};
  values["unreadable"] =
      view.unreadable > 0
          ? Values{counted("unreadable_sources", view.unreadable, context.language)}
          : Values{false};
  values["facets"] = facets_of(view.facets, everywhere);
  values["timeline"] = timeline_values(view.facets, everywhere.url, context);
  return html_page({.title = message(context.language, "nav_coverage"),
                    .body = render_template("coverage", values, context.language)},
                   context);
}

}  // namespace council
