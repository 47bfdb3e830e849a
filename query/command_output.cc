#include "query/command_output.h"

#include <vector>

#include "common/nearest.h"

namespace council {
namespace {

constexpr int found = 0;
constexpr int nothing_found = 1;

}  // namespace

const FormatSpec& format_of(const Request& request) {
  const std::string name = request.line.value("format").value_or("text");
  if (const FormatSpec* format = find_format(name)) {
    return *format;
  }
  std::vector<std::string> names;
  std::string list;
  for (const FormatSpec& format : all_formats()) {
    names.emplace_back(format.name);
    list += (list.empty() ? "" : ", ") + std::string{format.name};
  }
  throw QueryError{"--format: '" + name + "' is not one of " + list +
                   did_you_mean(name, names)};
}

Outcome print_page(const Request& request, const ResultPage& page) {
  const FormatSpec& format = format_of(request);
  return {page.total.value > 0 ? found : nothing_found,
          available(format.hits, request, format)(page, request.style),
          format.carries_notes ? "" : render_notes(page)};
}

Outcome print_table(const Request& request, const Table& table) {
  const FormatSpec& format = format_of(request);
  std::string notes = render_notes(table.nothing);
  for (const std::string& note : table.notes) {
    notes += "Note: " + note + "\n";
  }
  return {table.rows.empty() ? nothing_found : found,
          available(format.table, request, format)(table, request.style),
          format.carries_notes ? "" : notes};
}

}  // namespace council
