#include <map>
#include <set>

#include "common/unicode.h"
#include "query/render/html_page.h"
#include "query/render/html_parts.h"
#include "query/render/message.h"

namespace council {
namespace {

constexpr std::size_t values_listed = 12;
constexpr std::size_t unread_listed = 10;
constexpr std::size_t part_bytes = 24'000;

// A year of a body, besides its numbers.
constexpr std::size_t tags_of_row = 480;

std::string day_of(const std::string& iso, const std::string& language) {
  const std::optional<Date> date = parse_iso(iso);
  return date ? day_in_words(language, *date) : iso;
}

// A body and its council, which of a parish council are one; where no paper names a body,
// the council with that told beside it.
struct Named {
  std::string name;
  std::string beside;
};

Named named(const std::string& council, const std::string& body,
            const std::string& language) {
  const std::string none = message(language, "no_body");
  if (body.empty()) {
    return council.empty() ? Named{none, ""} : Named{council, none};
  }
  return {body, council == body ? "" : council};
}

Values reasons_of(const CoverageView& view, const std::string& language) {
  ValueList reasons;
  for (const auto& [outcome, count] : view.reasons) {
    Values item;
    item["reason"] =
        Values{find_message(language, "outcome_" + outcome).value_or(outcome)};
    item["count"] = Values{std::to_string(count)};
    reasons.push_back(std::move(item));
  }
  return reasons.take();
}

void add_unread(const std::vector<UnreadPaper>& unread, const PageContext& context,
                Values& values) {
  const std::string& language = context.language;
  ValueList list;
  for (const UnreadPaper& paper : unread) {
    if (list.size() == unread_listed) {
      break;
    }
    Values item;
    item["label"] = Values{paper.label};
    const auto [name, beside] = named(paper.council, paper.body, language);
    item["body"] = Values{name + (beside.empty() ? "" : ", " + beside)};
    item["year"] =
        Values{paper.year ? std::to_string(*paper.year) : message(language, "undated")};
    item["reason"] = Values{
        find_message(language, "outcome_" + paper.outcome).value_or(paper.outcome)};
    list.push_back(std::move(item));
  }
  values["has_unread"] = Values{!list.empty()};
  values["more_unread"] = unread.size() > unread_listed
                              ? Values{counted("all_unread", unread.size(), language)}
                              : Values{false};
  values["unread_href"] = Values{link_to("/unread", context)};
  values["unread"] = list.take();
}

// The rows that have the word somewhere; "" is in all.
std::vector<const CoverageRow*> rows_with(const std::vector<CoverageRow>& rows,
                                          const std::string& word) {
  const std::string wanted = fold(word);
  std::vector<const CoverageRow*> found;
  for (const CoverageRow& row : rows) {
    const std::string text = fold(row.council + " " + row.body + " " +
                                  (row.year ? std::to_string(*row.year) : ""));
    if (text.find(wanted) != std::string::npos) {
      found.push_back(&row);
    }
  }
  return found;
}

// Keys that bodies of several councils have.
std::set<std::string> shared_keys(const std::vector<CoverageRow>& rows) {
  std::map<std::string, std::set<std::string>> councils;
  for (const CoverageRow& row : rows) {
    councils[row.key].insert(row.council);
  }
  std::set<std::string> shared;
  for (const auto& [key, of_key] : councils) {
    if (of_key.size() > 1) {
      shared.insert(key);
    }
  }
  return shared;
}

// The search for the papers of a body in a year.
Values year_link(const CoverageRow& row, const std::set<std::string>& shared,
                 const PageContext& context) {
  if (row.indexed == 0 || row.key.empty() || !row.year) {
    return Values{false};
  }
  Url url{.path = "/search", .parameters = {{"panel", row.key}}};
  if (!row.council.empty() && shared.contains(row.key)) {
    url.parameters.push_back({"council", filter_value(Field::Council, row.council)});
  }
  url.parameters.push_back({"year", std::to_string(*row.year)});
  return Values{link_to(url, context)};
}

Values year_values(const CoverageRow& row, const std::set<std::string>& shared,
                   const PageContext& context) {
  Values year;
  year["year"] =
      Values{row.year ? std::to_string(*row.year) : message(context.language, "undated")};
  year["href"] = year_link(row, shared, context);
  year["expected"] = Values{std::to_string(row.expected)};
  year["found"] = Values{std::to_string(row.found)};
  year["has_gap"] = Values{row.found < row.expected};
  year["indexed"] = Values{std::to_string(row.indexed)};
  year["empty"] = Values{std::to_string(row.empty)};
  year["failed"] = Values{std::to_string(row.failed)};
  return year;
}

bool are_of_one_body(const CoverageRow& a, const CoverageRow& b) {
  return a.council == b.council && a.key == b.key;
}

Values bodies_of(const std::vector<const CoverageRow*>& rows, const PagePart& part,
                 const std::set<std::string>& shared, const PageContext& context) {
  ValueList bodies;
  ValueList years;
  for (std::size_t i = part.begin; i < part.end; ++i) {
    const CoverageRow& row = *rows[i];
    years.push_back(year_values(row, shared, context));
    if (i + 1 < part.end && are_of_one_body(row, *rows[i + 1])) {
      continue;
    }
    const auto [name, beside] = named(row.council, row.body, context.language);
    const std::string council = row.council == row.body ? "" : row.council;
    Values body;
    body["body"] = Values{name};
    body["beside"] = beside.empty() ? Values{false} : Values{beside};
    body["href"] = row.key.empty() || row.indexed == 0
                       ? Values{false}
                       : Values{body_link(row.key, council, context)};
    body["years"] = years.take();
    bodies.push_back(std::move(body));
  }
  return bodies.take();
}

void add_rows(const StatedCoverage& stated, const PageContext& context, Values& values) {
  const std::vector<const CoverageRow*> rows =
      rows_with(stated.rows, context.url.value("contains").value_or(""));
  std::vector<std::size_t> sizes;
  for (const CoverageRow* const row : rows) {
    sizes.push_back(tags_of_row + row->body.size() + row->council.size() +
                    row->key.size());
  }
  const PagePart part = asked_part(cut_into_parts(sizes, part_bytes), context);
  values["is_first"] =
      Values{part.number == 1 && !context.url.value("contains").has_value()};
  values["rule"] =
      Values{message(context.language, "coverage_rule",
                     {{"date", day_in_words(context.language, stated.date)}})};
  values["find"] = find_form_values(context);
  values["count"] = Values{counted("rows", rows.size(), context.language)};
  values["has_bodies"] = Values{!rows.empty()};
  values["bodies"] = bodies_of(rows, part, shared_keys(stated.rows), context);
  values["parts"] = Values{part_navigation(part, context)};
}

Values facets_of(const std::vector<Facet>& facets, const PageContext& context) {
  ValueList list;
  for (const Facet& facet : facets) {
    // By body and year there is more than the counts of sections.
    if (facet.field != Field::Panel && facet.field != Field::Year) {
      list.push_back(facet_link_values(facet, values_listed, context));
    }
  }
  return list.take();
}

}  // namespace

std::string html_coverage(const CoverageView& view, const PageContext& context) {
  const std::string& language = context.language;
  PageContext everywhere = context;
  everywhere.url = {.path = "/search", .parameters = {}};
  Values values;
  values["is_first"] = Values{true};
  values["total"] = Values{counted("holds_sections", view.sections, language)};
  values["papers"] =
      Values{message(language, "of_documents",
                     {{"total", counted("total_documents", view.papers, language)}})};
  values["revision"] =
      Values{message(language, "revision_is",
                     {{"revision", std::to_string(view.revision)},
                      {"date", day_of(view.published.substr(0, 10), language)}})};
  values["unreadable"] =
      view.unreadable.value_or(0) > 0
          ? Values{counted("unreadable_sources", *view.unreadable, language)}
          : Values{false};
  values["all_read"] = Values{view.unreadable == std::size_t{0}};
  values["is_unknown"] = Values{!view.unreadable};
  values["has_reasons"] = Values{!view.reasons.empty()};
  values["reasons"] = reasons_of(view, language);
  values["is_stated"] = Values{view.stated.has_value()};
  add_unread(view.stated ? view.stated->unread : std::vector<UnreadPaper>{}, context,
             values);
  if (view.stated) {
    add_rows(*view.stated, context, values);
  }
  values["facets"] = facets_of(view.facets, everywhere);
  values["timeline"] =
      Values{timeline_figure(timeline_of(view.facets), everywhere.url, context)};
  return html_page({.title = message(language, "nav_coverage"),
                    .body = render_template("coverage", values, language),
                    .formats = {"json", "csv"}},
                   context);
}

}  // namespace council
