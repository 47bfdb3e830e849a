#include <algorithm>

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
    const std::optional<Date> date =
        column.name == "date" ? parse_iso(row[i]) : std::nullopt;
    cell["text"] = Values{date ? day_in_words(context.language, *date) : row[i]};
    cell["is_number"] = Values{column.is_number};
    cell["label"] = Values{column_label(column, context.language)};
    cell["is_date"] = Values{column.name == "date"};
    cell["is_head"] = Values{column.name == view.link_column};
    cell["href"] = Values{false};
    if (column.name == view.link_column && !view.link_path.empty() && !value.empty()) {
      const std::optional<Url> url =
          parse_target(view.link_path + percent_encoded(value, true));
      cell["href"] = url ? Values{link_to(*url, context)} : Values{false};
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

// Only what the address keeps of the rows of a table, without the word to find.
Values find_values(const TableView& view, const PageContext& context) {
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
  values["of_title"] = view.of_key.empty() ? Values{false} : Values{view.of_title};
  values["of_href"] = Values{section_link(view.of_key, context)};
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
