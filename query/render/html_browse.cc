#include <algorithm>

#include "query/field_name.h"
#include "query/render/html_page.h"
#include "query/render/html_parts.h"
#include "query/render/message.h"
#include "query/render/quotation.h"

namespace council {
namespace {

// Of a decision in bytes; the less, the more there are.
constexpr std::size_t whole = 4000;
constexpr std::size_t start_of_it = 600;
constexpr std::size_t first_words = 240;
constexpr std::size_t part_bytes = 44'000;

// A cell of a row, and its link, besides their words.
constexpr std::size_t tags_of_cell = 40;

void add_votes(const FoundDecision& found, const std::string& language, Values& item) {
  item["vote"] = found.vote ? vote_values(*found.vote, language) : Values{false};
  ValueList others;
  for (const Vote& vote : found.other_votes) {
    Values other = vote_values(vote, language);
    other["on"] =
        Values{message(language, "vote_on_" + std::string{voted_on(vote).name})};
    others.push_back(std::move(other));
  }
  item["has_other_votes"] = Values{!others.empty()};
  item["other_votes"] = others.take();
}

Values link_values(const std::vector<DecisionLink>& links, const PageContext& context) {
  ValueList list;
  for (const DecisionLink& link : links) {
    const ShownLink& shown = link.link;
    Values item;
    item["role"] =
        Values{message(context.language, "decision_" + std::string{name_of(link.role)})};
    item["href"] = Values{section_link(shown.key, context)};
    item["title"] = Values{shown.title};
    item["link"] = Values{link_label(shown.kind, shown.label, context.language)};
    item["sure"] = Values{
        counted("sure", static_cast<std::size_t>(shown.percent), context.language)};
    item["date"] = shown.date ? Values{to_iso(*shown.date)} : Values{false};
    list.push_back(std::move(item));
  }
  return list.take();
}

Values found_values(const FoundDecision& found, std::size_t most,
                    const PageContext& context) {
  Values item = citation_values(found.citation, context);
  item["decision"] = decision_values(found.decision, most);
  add_votes(found, context.language, item);
  item["links"] = link_values(found.links, context);
  item["copies"] = copy_values(found.also_in, context);
  item["has_copies"] = Values{!found.also_in.empty()};
  return item;
}

// The state that the form of decisions has no box for.
Values kept_parameters(const PageContext& context) {
  ValueList list;
  for (const Parameter& parameter : context.url.parameters) {
    if (parameter.name != "q" && parameter.name != "all" && parameter.name != "offset") {
      Values item;
      item["name"] = Values{parameter.name};
      item["value"] = Values{parameter.value};
      list.push_back(std::move(item));
    }
  }
  return list.take();
}

std::string column_label(const Table::Column& column, const std::string& language) {
  return find_message(language, "column_" + column.name).value_or(column.label);
}

Values row_values(const TableView& view, const std::vector<std::string>& row,
                  const PageContext& context) {
  std::string value;
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (view.table.columns[i].name == view.value_column) {
      value = row[i];
    }
  }
  ValueList cells;
  for (std::size_t i = 0; i < row.size(); ++i) {
    const Table::Column& column = view.table.columns[i];
    if (column.name == view.value_column && column.name != view.link_column) {
      continue;  // for programs
    }
    Values cell;
    cell["text"] = Values{row[i]};
    cell["is_number"] = Values{column.is_number};
    cell["is_date"] = Values{column.name == "date"};
    cell["is_head"] = Values{column.name == view.link_column};
    cell["href"] = Values{false};
    if (column.name == view.link_column && !view.link_path.empty() && !value.empty()) {
      const std::optional<Url> url =
          parse_target(view.link_path + percent_encoded(value, true));
      cell["href"] = url ? Values{link_to(*url, context)} : Values{false};
    }
    cells.push_back(std::move(cell));
  }
  Values values;
  values["cells"] = cells.take();
  return values;
}

void add_decision_pages(const DecisionList& list, const PageContext& context,
                        Values& values) {
  const std::size_t total = list.total - list.folded;
  const std::size_t limit = std::max<std::size_t>(list.query.limit, 1);
  const std::size_t offset = list.query.offset;
  Url next = context.url.without("offset");
  next.parameters.push_back({"offset", std::to_string(offset + limit)});
  Url previous = context.url.without("offset");
  if (offset > limit) {
    previous.parameters.push_back({"offset", std::to_string(offset - limit)});
  }
  values["previous"] = offset > 0 ? Values{link_to(previous, context)} : Values{false};
  values["next"] = offset + limit < total && offset + limit <= max_offset
                       ? Values{link_to(next, context)}
                       : Values{false};
}

std::string decisions_with(const DecisionsView& view, std::size_t most,
                           const PageContext& context) {
  const DecisionList& list = view.list;
  ValueList decisions;
  for (const FoundDecision& found : list.decisions) {
    decisions.push_back(found_values(found, most, context));
  }
  Values values;
  values["query"] = Values{list.query.text};
  values["kept"] = kept_parameters(context);
  values["words"] = Values{query_in_words(list.query.tree, context.language)};
  values["total"] =
      Values{counted("total_decisions", list.total - list.folded, context.language)};
  add_decision_pages(list, context, values);
  add_nothing(list.nothing, context, values);
  values["repeated"] =
      list.repeated > 0
          ? Values{counted("repeated_decisions", list.repeated, context.language)}
          : Values{false};
  values["duplicates_href"] =
      Values{link_to(context.url.with("duplicates", "1"), context)};
  values["has_decisions"] = Values{!decisions.empty()};
  values["decisions"] = decisions.take();
  values["first"] = Values{std::to_string(list.query.offset + 1)};
  values["all"] = Values{view.all};
  values["folded"] =
      list.folded > 0 ? Values{counted("folded_decisions", list.folded, context.language)}
                      : Values{false};
  values["all_href"] = Values{link_to(context.url.with("all", "1"), context)};
  values["fewer_href"] = Values{link_to(context.url.without("all"), context)};
  ValueList warnings;
  for (const std::string& warning : list.warnings) {
    warnings.push_back(Values{warning});
  }
  values["warnings"] = warnings.take();
  return html_page({.title = message(context.language, "nav_decisions"),
                    .body = render_template("decisions", values, context.language),
                    .formats = {"json", "csv", "ris", "bib", "md"},
                    .exported = list.total - list.folded},
                   context);
}

// Only what the address keeps of the rows of a table, without the word to find.
Values find_values(const TableView& view, const PageContext& context) {
  Values values;
  values["action"] = Values{context.url.path};
  values["wanted"] = Values{context.url.value("contains").value_or("")};
  ValueList kept;
  for (const Parameter& parameter : context.url.parameters) {
    if (parameter.name != "contains" && parameter.name != "part") {
      Values item;
      item["name"] = Values{parameter.name};
      item["value"] = Values{parameter.value};
      kept.push_back(std::move(item));
    }
  }
  values["kept"] = kept.take();
  return view.can_find ? values : Values{false};
}

std::vector<std::size_t> row_sizes(const TableView& view) {
  std::vector<std::size_t> sizes;
  for (const std::vector<std::string>& row : view.table.rows) {
    std::size_t size = view.link_path.size() + tags_of_cell;
    for (const std::string& text : row) {
      size += text.size() + tags_of_cell;
    }
    sizes.push_back(size);
  }
  return sizes;
}

}  // namespace

std::string html_decisions(const DecisionsView& view, const PageContext& context) {
  for (const std::size_t most : {whole, start_of_it}) {
    std::string html = decisions_with(view, most, context);
    if (html.size() <= max_html_bytes) {
      return html;
    }
  }
  return decisions_with(view, first_words, context);
}

std::string html_table(const TableView& view, const PageContext& context) {
  ValueList columns;
  for (const Table::Column& column : view.table.columns) {
    if (column.name == view.value_column && column.name != view.link_column) {
      continue;
    }
    Values item;
    item["label"] = Values{column_label(column, context.language)};
    item["is_number"] = Values{column.is_number};
    columns.push_back(std::move(item));
  }
  ValueList rows;
  const PagePart part = asked_part(cut_into_parts(row_sizes(view), part_bytes), context);
  for (std::size_t i = part.begin; i < part.end; ++i) {
    rows.push_back(row_values(view, view.table.rows[i], context));
  }
  ValueList notes;
  for (const std::string& note : view.table.notes) {
    notes.push_back(Values{note});
  }
  const std::string title =
      view.field
          ? field_label(*view.field, context.language)
          : find_message(context.language, view.title_key).value_or(view.title_key);
  Values values;
  values["title"] = Values{title};
  values["columns"] = columns.take();
  add_nothing(view.table.nothing, context, values);
  values["has_rows"] = Values{!rows.empty()};
  values["rows"] = rows.take();
  values["count"] = Values{counted("rows", view.table.rows.size(), context.language)};
  values["notes"] = notes.take();
  values["find"] = find_values(view, context);
  values["parts"] = Values{part_navigation(part, context)};
  return html_page({.title = title,
                    .body = render_template("table", values, context.language),
                    .formats = {"json", "csv"}},
                   context);
}

std::string html_help(const PageContext& context) {
  ValueList fields;
  for (const std::string& name : all_field_names()) {
    Values item;
    const std::optional<FieldName> field = find_field_name(name);
    item["name"] = Values{name};
    item["label"] =
        Values{field && field->field
                   ? field_label(*field->field, context.language)
                   : find_message(context.language, "filter_" + name).value_or(name)};
    fields.push_back(std::move(item));
  }
  Values values;
  values["fields"] = fields.take();
  return html_page({.title = message(context.language, "nav_help"),
                    .body = render_template("help", values, context.language)},
                   context);
}

}  // namespace council
