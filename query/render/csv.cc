#include <array>
#include <cstdio>
#include <string>
#include <vector>

#include "query/citation.h"
#include "query/render/formats.h"
#include "query/render/provenance.h"
#include "query/render/quotation.h"
#include "query/render/terminal.h"

namespace council {
namespace {

// Spreadsheets run what starts so.
bool is_formula(const std::string& text) {
  return !text.empty() && std::string_view{"=+-@\t\r"}.find(text[0]) != std::string::npos;
}

std::string cell(const std::string& text, bool is_number = false) {
  const std::string plain = printable(text, true);
  std::string safe = !is_number && is_formula(plain) ? "'" + plain : plain;
  if (safe.find_first_of(",\"\r\n") == std::string::npos) {
    return safe;
  }
  std::string quoted = "\"";
  for (const char c : safe) {
    quoted += c == '"' ? "\"\"" : std::string(1, c);
  }
  return quoted + '"';
}

void add_row(const std::vector<std::string>& cells, std::string& out) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    out += (i == 0 ? "" : ",") + cells[i];
  }
  out += "\r\n";
}

std::string text_of(const std::optional<std::string>& text) {
  return text.value_or("");
}

std::vector<std::string> citation_names() {
  return {"key",       "title", "number",       "kind",   "council",    "panel",   "date",
          "date_role", "page",  "printed_page", "source", "start_line", "end_line"};
}

std::vector<std::string> citation_cells(const Citation& citation) {
  return {cell(citation.key),
          cell(text_of(citation.title)),
          cell(text_of(citation.number)),
          cell(std::string{to_string(citation.kind)}),
          cell(text_of(citation.council)),
          cell(text_of(citation.panel)),
          citation.date ? to_iso(*citation.date) : "",
          cell(citation.date_role),
          citation.page ? std::to_string(*citation.page) : "",
          cell(text_of(citation.printed_page)),
          cell(citation.source),
          std::to_string(citation.start_line),
          std::to_string(citation.end_line)};
}

// One under the other in a cell.
std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) {
    text += (text.empty() ? "" : "\n") + line;
  }
  return text;
}

std::vector<std::string> keys_of(const std::vector<DecisionLink>& links,
                                 DecisionLinkRole role) {
  std::vector<std::string> keys;
  for (const DecisionLink& link : links) {
    if (link.role == role) {
      keys.push_back(link.link.key);
    }
  }
  return keys;
}

// The last columns of each row say what all of them are of: a comment would be a row.
void add_provenance_names(const std::optional<Provenance>& provenance,
                          std::vector<std::string>& header) {
  if (provenance) {
    for (const ProvenanceMember& member : members_of(*provenance)) {
      header.emplace_back(member.name);
    }
  }
}

std::vector<std::string> provenance_cells(const std::optional<Provenance>& provenance) {
  std::vector<std::string> cells;
  if (provenance) {
    for (const ProvenanceMember& member : members_of(*provenance)) {
      cells.push_back(cell(member.value));
    }
  }
  return cells;
}

// Nothing was found: a row that has only what it was found by, so that this is not lost.
void add_empty_row(const std::vector<std::string>& header,
                   const std::vector<std::string>& provenance, std::string& out) {
  if (!provenance.empty()) {
    std::vector<std::string> cells(header.size() - provenance.size());
    cells.insert(cells.end(), provenance.begin(), provenance.end());
    add_row(cells, out);
  }
}

void append(const std::vector<std::string>& more, std::vector<std::string>& cells) {
  cells.insert(cells.end(), more.begin(), more.end());
}

std::string number_text(double number) {
  std::array<char, 32> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%.4f", number);
  return buffer.data();
}

}  // namespace

std::string hits_as_csv(const ResultPage& page, const RenderOptions& /*options*/) {
  std::string out;
  std::vector<std::string> header = citation_names();
  header.insert(header.end(),
                {"decision", "snippet", "score", "also_in", "only_in_names"});
  add_provenance_names(page.provenance, header);
  add_row(header, out);
  const std::vector<std::string> last = provenance_cells(page.provenance);
  for (const Hit& hit : page.hits) {
    std::vector<std::string> cells = citation_cells(hit.citation);
    cells.push_back(cell(hit.decision ? decision_line(*hit.decision) : ""));
    cells.push_back(cell(hit.snippets.empty() ? "" : hit.snippets.front().text));
    cells.push_back(cell(number_text(hit.score), true));
    cells.push_back(cell(joined(hit.also_in)));
    cells.push_back(cell(joined(name_lines(hit))));
    append(last, cells);
    add_row(cells, out);
  }
  if (page.hits.empty()) {
    add_empty_row(header, last, out);
  }
  return out;
}

std::string decisions_as_csv(const DecisionList& list, const RenderOptions& /*options*/) {
  std::string out;
  std::vector<std::string> header = citation_names();
  header.insert(header.end(), {"verb", "text", "types", "vote", "other_votes", "report",
                               "earlier", "later", "also_in"});
  add_provenance_names(list.provenance, header);
  add_row(header, out);
  const std::vector<std::string> last = provenance_cells(list.provenance);
  for (const FoundDecision& found : list.decisions) {
    std::vector<std::string> cells = citation_cells(found.citation);
    Decision text = found.decision;
    text.verb.reset();
    std::string types;
    for (const std::string& type : found.decision.types) {
      types += (types.empty() ? "" : " ") + type;
    }
    cells.push_back(cell(text_of(found.decision.verb)));
    cells.push_back(cell(decision_line(text)));
    cells.push_back(cell(types));
    cells.push_back(cell(found.vote ? vote_line(*found.vote) : ""));
    std::vector<std::string> others;
    for (const Vote& vote : found.other_votes) {
      others.push_back(other_vote_line(vote));
    }
    cells.push_back(cell(joined(others)));
    for (const DecisionLinkRole role :
         {DecisionLinkRole::Report, DecisionLinkRole::Earlier, DecisionLinkRole::Later}) {
      cells.push_back(cell(joined(keys_of(found.links, role))));
    }
    cells.push_back(cell(joined(found.also_in)));
    append(last, cells);
    add_row(cells, out);
  }
  if (list.decisions.empty()) {
    add_empty_row(header, last, out);
  }
  return out;
}

std::string table_as_csv(const Table& table, const RenderOptions& /*options*/) {
  std::string out;
  std::vector<std::string> header;
  for (const Table::Column& column : table.columns) {
    if (!column.is_for_people) {
      header.push_back(cell(column.name));
    }
  }
  add_provenance_names(table.provenance, header);
  add_row(header, out);
  const std::vector<std::string> last = provenance_cells(table.provenance);
  for (const std::vector<std::string>& row : table.rows) {
    std::vector<std::string> cells;
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (!table.columns[i].is_for_people) {
        cells.push_back(cell(row[i], table.columns[i].is_number));
      }
    }
    append(last, cells);
    add_row(cells, out);
  }
  if (table.rows.empty()) {
    add_empty_row(header, last, out);
  }
  return out;
}

std::string sections_as_csv(const ShownSections& shown,
                            const RenderOptions& /*options*/) {
  std::string out;
  std::vector<std::string> header = citation_names();
  header.insert(header.end(), {"citation", "decisions", "votes", "links", "text"});
  add_row(header, out);
  for (const ShownSection& section : shown.sections) {
    std::vector<std::string> cells = citation_cells(section.citation);
    cells.push_back(cell(to_line(section.citation)));
    cells.push_back(cell(joined(decision_lines(section))));
    cells.push_back(cell(joined(vote_lines(section))));
    cells.push_back(cell(joined(link_lines(section))));
    cells.push_back(cell(section.section.text));
    add_row(cells, out);
  }
  return out;
}

}  // namespace council
