#include <algorithm>
#include <set>

#include "query/field_name.h"
#include "query/render/html_page.h"
#include "query/render/html_parts.h"
#include "query/render/message.h"
#include "query/render/quotation.h"

namespace council {
namespace {

constexpr std::size_t part_bytes = 44'000;

// A cell of a row, and its link, besides their words.
constexpr std::size_t tags_of_cell = 40;

std::string column_label(const Table::Column& column, const std::string& language) {
  return find_message(language, "column_" + column.name).value_or(column.label);
}

// A cell as people of the language read it.
std::string cell_text(const TableView& view, const std::vector<std::string>& row,
                      std::size_t cell, const std::string& language) {
  const std::string& column = view.table.columns[cell].name;
  const std::string& text = row[cell];
  if (view.field && column == "label") {
    return value_label(*view.field, {.value = row.front(), .label = text}, language);
  }
  if (column == "outcome" && !text.empty()) {
    return find_message(language, "outcome_" + text).value_or(text);
  }
  if (const auto date = column == "date" ? parse_iso(text) : std::nullopt) {
    return day_in_words(language, *date);
  }
  return column == "link" ? told_link(text, language) : text;
}

std::string cell_of(const Table& table, const std::vector<std::string>& row,
                    const std::string& column) {
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (table.columns[i].name == column) {
      return row[i];
    }
  }
  return "";
}

// The values that several rows have, which only their councils tell apart.
std::set<std::string> shared_values(const TableView& view) {
  std::set<std::string> seen;
  std::set<std::string> shared;
  if (!view.council_column.empty()) {
    for (const std::vector<std::string>& row : view.table.rows) {
      const std::string value = cell_of(view.table, row, view.value_column);
      if (!seen.insert(value).second) {
        shared.insert(value);
      }
    }
  }
  return shared;
}

std::optional<Url> link_of_row(const TableView& view, const std::vector<std::string>& row,
                               const std::set<std::string>& shared) {
  const std::string value = cell_of(view.table, row, view.value_column);
  if (view.link_path.empty() || value.empty()) {
    return std::nullopt;
  }
  std::optional<Url> url = parse_target(view.link_path + percent_encoded(value, true));
  const std::string council =
      shared.contains(value) ? cell_of(view.table, row, view.council_column) : "";
  if (url && !council.empty()) {
    url->parameters.push_back({"council", filter_value(Field::Council, council)});
  }
  return url;
}

// A column that no row fills, and one that is for programs, only takes room.
bool is_shown(const TableView& view, std::size_t index) {
  const Table::Column& column = view.table.columns[index];
  const auto fills = [index](const std::vector<std::string>& row) {
    return !row[index].empty();
  };
  const bool is_for_programs =
      column.name == view.value_column && column.name != view.link_column;
  return !is_for_programs &&
         (view.table.rows.empty() || std::ranges::any_of(view.table.rows, fills));
}

// The indices of the columns that the page has.
std::vector<std::size_t> shown_columns(const TableView& view) {
  std::vector<std::size_t> shown;
  for (std::size_t i = 0; i < view.table.columns.size(); ++i) {
    if (is_shown(view, i)) {
      shown.push_back(i);
    }
  }
  return shown;
}

Values row_values(const TableView& view, const std::vector<std::string>& row,
                  const std::vector<std::size_t>& shown,
                  const std::set<std::string>& shared, const PageContext& context) {
  const std::optional<Url> link = link_of_row(view, row, shared);
  ValueList cells;
  for (const std::size_t i : shown) {
    const Table::Column& column = view.table.columns[i];
    Values cell;
    cell["text"] = Values{cell_text(view, row, i, context.language)};
    // What speaks for a link is told in English alone.
    cell["foreign"] = Values{column.name == "evidence" && context.language != "en"};
    cell["is_number"] = Values{column.is_number};
    cell["label"] = Values{column_label(column, context.language)};
    cell["is_date"] = Values{column.name == "date"};
    cell["is_head"] = Values{column.name == view.link_column};
    cell["href"] = Values{false};
    if (column.name == view.link_column && link) {
      cell["href"] = Values{link_to(*link, context)};
    }
    if (column.name == view.key_column && !row[i].empty()) {
      cell["href"] = Values{section_link(row[i], context)};
    }
    cells.push_back(std::move(cell));
  }
  Values values;
  values["cells"] = cells.take();
  return values;
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

Values find_form_values(const PageContext& context) {
  Values values;
  values["action"] = Values{context.url.path};
  values["wanted"] = Values{context.url.value("contains").value_or("")};
  ValueList kept;
  for (const Parameter& parameter : context.url.parameters) {
    if (parameter.name != "contains" && !names_page_part(parameter)) {
      Values item;
      item["name"] = Values{parameter.name};
      item["value"] = Values{parameter.value};
      kept.push_back(std::move(item));
    }
  }
  values["kept"] = kept.take();
  return values;
}

std::string html_table(const TableView& view, const PageContext& context) {
  ValueList columns;
  const std::vector<std::size_t> shown = shown_columns(view);
  for (const std::size_t index : shown) {
    const Table::Column& column = view.table.columns[index];
    Values item;
    item["label"] = Values{column_label(column, context.language)};
    item["is_number"] = Values{column.is_number};
    columns.push_back(std::move(item));
  }
  ValueList rows;
  const std::set<std::string> shared = shared_values(view);
  const PagePart part = asked_part(cut_into_parts(row_sizes(view), part_bytes), context);
  for (std::size_t i = part.begin; i < part.end; ++i) {
    rows.push_back(row_values(view, view.table.rows[i], shown, shared, context));
  }
  const std::string title =
      view.field
          ? field_label(*view.field, context.language)
          : find_message(context.language, view.title_key).value_or(view.title_key);
  Values values;
  values["of_title"] = view.of_key.empty() ? Values{false} : Values{view.of_title};
  values["of_href"] = Values{section_link(view.of_key, context)};
  values["title"] = Values{title};
  values["columns"] = columns.take();
  add_nothing(view.table.nothing, context, values);
  values["has_rows"] = Values{!rows.empty()};
  values["rows"] = rows.take();
  values["count"] = Values{counted("rows", view.table.rows.size(), context.language)};
  values["notes"] = note_values(view.table.notes, context.language);
  values["find"] = view.can_find ? find_form_values(context) : Values{false};
  values["note"] = view.note_key.empty()
                       ? Values{false}
                       : Values{message(context.language, view.note_key)};
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
