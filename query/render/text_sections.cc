#include <algorithm>
#include <string>

#include "common/decision_text.h"
#include "query/citation.h"
#include "query/render/formats.h"
#include "query/render/quotation.h"
#include "query/render/terminal.h"

namespace council {
namespace {

constexpr std::size_t indent = 4;
constexpr std::size_t max_column = 100;

void add_line(std::string_view label, const std::string& value, std::string& out) {
  if (!value.empty()) {
    out += std::string{label} + ": " + printable(value) + "\n";
  }
}

std::string status_of(const ShownSection& shown) {
  return shown.document.status.value_or("");
}

void add_section(const ShownSection& shown, const RenderOptions& options,
                 std::string& out) {
  const Citation& citation = shown.citation;
  out += styled(Style::Bold, printable(heading_of(citation)), options.colour) + "\n";
  out += printable(to_line(citation)) + "\n";
  if (citation.document_title && citation.title) {
    add_line("Document", *citation.document_title, out);
  }
  add_line("Status", status_of(shown), out);
  for (const auto& [field, how] : shown.document.inferred) {
    add_line("Inferred", std::string{field}.append(" ").append(how), out);
  }
  add_line("Source",
           citation.source + ", lines " + std::to_string(citation.start_line) + " to " +
               std::to_string(citation.end_line),
           out);
  add_line("Key", citation.key, out);
  out += "\n" + printable(shown.section.text, true) + "\n\n";
  for (const Vote& vote : shown.section.votes) {
    add_line(vote_label(vote, shown.section.decisions.size()), vote_line(vote), out);
  }
  for (const ShownLink& link : shown.links) {
    add_line(link.kind == "same_text" ? "Same as" : "Link", link_line(link), out);
  }
  add_line("Before", shown.previous_key.value_or(""), out);
  add_line("After", shown.next_key.value_or(""), out);
}

void add_decision(const FoundDecision& found, const RenderOptions& options,
                  std::string& out) {
  out +=
      styled(Style::Bold, printable(heading_of(found.citation)), options.colour) + "\n";
  out += wrap(printable(to_line(found.citation)), indent, options.width);
  const Decision& decision = found.decision;
  std::string lead = verb_before_text(decision);
  lead += (lead.empty() || decision.text.empty() ? "" : " ") + decision.text;
  out += wrap(styled(Style::Bold, "▸", options.colour) + " " + printable(lead), indent,
              options.width);
  for (const DecisionPart& part : decision.parts) {
    out +=
        wrap(printable((part.marker.empty() ? "" : "(" + part.marker + ") ") + part.text),
             2 * indent, options.width);
  }
  for (const std::string& note : decision_notes(found)) {
    out += wrap(printable(note), indent, options.width);
  }
  out += std::string(indent, ' ') +
         styled(Style::Dim, printable(found.citation.key), options.colour) + "\n\n";
}

// "13 decisions, showing 1 to 10".
std::string decisions_total(const DecisionList& list) {
  const std::size_t total = list.total - list.folded;
  std::string line = std::to_string(total) + (total == 1 ? " decision" : " decisions");
  if (!list.decisions.empty() && list.decisions.size() < total) {
    const std::size_t first = list.query.offset + 1;
    line += ", showing " + std::to_string(first) + " to " +
            std::to_string(list.query.offset + list.decisions.size());
  }
  return line + "\n";
}

std::string padded(const std::string& text, std::size_t columns, bool right) {
  const std::size_t used = columns_of(text);
  const std::string gap(columns > used ? columns - used : 0, ' ');
  return right ? gap + text : text + gap;
}

std::vector<std::size_t> widths_of(const Table& table) {
  std::vector<std::size_t> widths;
  for (const Table::Column& column : table.columns) {
    widths.push_back(columns_of(column.label));
  }
  for (const std::vector<std::string>& row : table.rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      widths[i] =
          std::max(widths[i], std::min(max_column, columns_of(printable(row[i]))));
    }
  }
  return widths;
}

std::string without_trailing_blanks(std::string line) {
  line.erase(line.find_last_not_of(' ') + 1);
  return line;
}

}  // namespace

std::string sections_as_text(const ShownSections& shown, const RenderOptions& options) {
  std::string out;
  for (const ShownSection& section : shown.sections) {
    out += out.empty() ? "" : "\n";
    add_section(section, options, out);
  }
  return out;
}

std::string decisions_as_text(const DecisionList& list, const RenderOptions& options) {
  std::string out = decisions_total(list);
  out += list.decisions.empty() ? "" : "\n";
  for (const FoundDecision& found : list.decisions) {
    add_decision(found, options, out);
  }
  return out;
}

std::string table_as_text(const Table& table, const RenderOptions& options) {
  const std::vector<std::size_t> widths = widths_of(table);
  std::string header;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    header += (i == 0 ? "" : "  ") +
              padded(table.columns[i].label, widths[i], table.columns[i].is_number);
  }
  std::string out =
      styled(Style::Bold, without_trailing_blanks(header), options.colour) + "\n";
  for (const std::vector<std::string>& row : table.rows) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i) {
      line += (i == 0 ? "" : "  ") +
              padded(printable(row[i]), widths[i], table.columns[i].is_number);
    }
    out += without_trailing_blanks(line) + "\n";
  }
  return out;
}

}  // namespace council
