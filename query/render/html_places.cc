#include "query/render/html_page.h"
#include "query/render/html_parts.h"
#include "query/render/message.h"

namespace council {
namespace {

constexpr std::size_t values_listed = 12;
constexpr std::size_t part_bytes = 30'000;
constexpr std::size_t most_steps = 40;

// A row of a table, besides its words.
constexpr std::size_t tags_of_row = 240;

std::vector<std::size_t> row_sizes(const Table& table) {
  std::vector<std::size_t> sizes;
  for (const std::vector<std::string>& row : table.rows) {
    std::size_t size = tags_of_row;
    for (const std::string& text : row) {
      size += text.size();
    }
    sizes.push_back(size);
  }
  return sizes;
}

Values lineage_values(const std::vector<BodyStep>& steps, const std::string& council,
                      const PageContext& context) {
  ValueList list;
  for (const BodyStep& step : steps) {
    if (list.size() == most_steps) {
      break;
    }
    const auto link = [&](const std::string& key) {
      return key.empty() ? Values{false} : Values{body_link(key, council, context)};
    };
    Values item;
    item["earlier"] = Values{step.earlier};
    item["earlier_href"] = link(step.earlier_key);
    item["later"] = Values{step.later};
    item["later_href"] = link(step.later_key);
    item["year"] = step.year.empty() ? Values{false} : Values{step.year};
    list.push_back(std::move(item));
  }
  return list.take();
}

Values facets_of(const std::vector<Facet>& facets, const PageContext& context) {
  ValueList list;
  for (const Facet& facet : facets) {
    list.push_back(facet_link_values(facet, values_listed, context));
  }
  return list.take();
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
  if (!view.council.empty()) {
    place.url.parameters.push_back({"council", view.council});
  }
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
  values["timeline"] =
      Values{timeline_figure(timeline_of(view.facets), place.url, context)};
  values["search_href"] = Values{link_to(place.url, context)};
  values["decisions_href"] = Values{link_to(place.url.at("/decisions"), context)};
  values["feed_href"] = Values{link_to(place.url.at("/search.atom"), context)};
}

// With its council, where that tells it from others.
std::string full_name(const PlaceView& view) {
  for (const FacetValue& council : view.councils) {
    if (council.value == view.council) {
      return view.label + ", " + council.label;
    }
  }
  return view.label;
}

// The other bodies of the name, and all of them together.
Values same_name_values(const PlaceView& view, const PageContext& context) {
  ValueList list;
  for (const FacetValue& council : view.councils) {
    Values item;
    item["label"] = Values{council.label};
    item["count"] = Values{std::to_string(council.count)};
    item["here"] = Values{council.value == view.council};
    item["href"] = Values{body_link(view.value, council.value, context)};
    list.push_back(std::move(item));
  }
  return list.take();
}

// A judgement as a bar of up to four steps.
Values judgement_values(const Table& table, const std::vector<std::string>& row,
                        const PageContext& context) {
  const std::string grade = cell(table, row, "grade");
  const std::optional<int> rank = rank_of_grade(grade);
  Values values;
  values["date"] = Values{day_of(cell(table, row, "date"), context.language)};
  const std::string inspection = cell(table, row, "inspection");
  values["inspection"] =
      Values{inspection.empty() ? inspection
                                : value_label(Field::Inspection,
                                              {.value = inspection, .label = inspection},
                                              context.language)};
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
    item["href"] =
        Values{link_to(Url{.path = "/search", .parameters = {{"q", example}}}, context)};
    examples.push_back(std::move(item));
  }
  PageContext everywhere = context;
  everywhere.url = {.path = "/search", .parameters = {}};
  Values values;
  values["total"] = Values{counted("holds_sections", view.sections, context.language)};
  values["form_language"] = language_value(context);
  values["has_examples"] = Values{!examples.empty()};
  values["examples"] = examples.take();
  values["facets"] = facets_of(view.facets, everywhere);
  values["coverage"] = Values{link_to("/coverage", context)};
  values["help"] = Values{link_to("/help", context)};
  values["unreadable"] =
      view.unreadable > 0
          ? Values{counted("unreadable_sources", view.unreadable, context.language)}
          : Values{false};
  return html_page({.title = "",
                    .body = render_template("home", values, context.language),
                    .has_search = true},
                   context);
}

std::string html_body(const PlaceView& view, const PageContext& context) {
  const PagePart part =
      asked_part(cut_into_parts(row_sizes(view.list), part_bytes), context);
  ValueList meetings;
  for (std::size_t i = part.begin; i < part.end; ++i) {
    const std::vector<std::string>& row = view.list.rows[i];
    Values item;
    item["date"] = Values{day_of(cell(view.list, row, "date"), context.language)};
    const std::string council = cell(view.list, row, "council");
    item["href"] = Values{meeting_link(cell(view.list, row, "key"),
                                       view.councils.empty() ? "" : council, context)};
    item["council"] = council.empty() ? Values{false} : Values{council};
    item["sections"] = Values{cell(view.list, row, "sections")};
    meetings.push_back(std::move(item));
  }
  Values values;
  add_place(view, context, values);
  const std::string title = full_name(view);
  values["label"] = Values{title};
  values["council"] = view.council.empty() ? Values{false} : Values{view.council};
  values["has_same_name"] = Values{!view.councils.empty()};
  values["same_name"] = same_name_values(view, context);
  values["all_here"] = Values{view.council.empty()};
  values["all_count"] = Values{std::to_string(view.of_all_councils)};
  values["all_href"] = Values{body_link(view.value, "", context)};
  values["has_meetings"] = Values{!meetings.empty()};
  values["count"] =
      Values{counted("total_meetings", view.list.rows.size(), context.language)};
  values["parts"] = Values{part_navigation(part, context)};
  values["has_lineage"] = Values{!view.lineage.empty()};
  values["lineage"] = lineage_values(view.lineage, view.council, context);
  values["meetings"] = meetings.take();
  return html_page({.title = title,
                    .body = render_template("body", values, context.language),
                    .wide = true,
                    .formats = {"json", "csv"}},
                   context);
}

std::string html_authority(const PlaceView& view, const PageContext& context) {
  const PagePart part =
      asked_part(cut_into_parts(row_sizes(view.list), part_bytes), context);
  ValueList judgements;
  for (std::size_t i = part.begin; i < part.end; ++i) {
    judgements.push_back(judgement_values(view.list, view.list.rows[i], context));
  }
  Values values;
  add_place(view, context, values);
  values["has_judgements"] = Values{!judgements.empty()};
  values["judgements"] = judgements.take();
  values["trends"] = trend_values(view.list, context);
  values["parts"] = Values{part_navigation(part, context)};
  return html_page({.title = view.label,
                    .body = render_template("authority", values, context.language),
                    .wide = true,
                    .formats = {"json", "csv"}},
                   context);
}

}  // namespace council
