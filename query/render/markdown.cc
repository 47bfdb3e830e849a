#include <algorithm>
#include <string>
#include <vector>

#include "query/citation.h"
#include "query/render/formats.h"
#include "query/render/provenance.h"
#include "query/render/quotation.h"
#include "query/render/terminal.h"

namespace council {
namespace {

std::string escaped(const std::string& text) {
  std::string result;
  for (const char c : printable(text)) {
    if (std::string_view{"\\`*_[]<>#|~"}.find(c) != std::string_view::npos) {
      result += '\\';
    }
    result += c;
  }
  return result;
}

void add_quotation(const std::string& quotation, const Citation& citation,
                   const std::vector<std::string>& notes, std::string& out) {
  out += quotation.empty() ? "" : "> " + escaped(quotation) + "\n>\n";
  out += "> — " + escaped(heading_of(citation)) + ". " + escaped(to_line(citation)) +
         ". Key: " + escaped(citation.key) + "\n";
  for (const std::string& note : notes) {
    out += ">\n> " + escaped(note) + "\n";
  }
  out += "\n";
}

// A list, so that it is not taken for a quotation.
std::string head_of(const std::optional<Provenance>& provenance) {
  std::string head;
  if (provenance) {
    for (const std::string& part : provenance_parts(*provenance)) {
      head += "- " + escaped(part) + "\n";
    }
    head += "\n";
  }
  return head;
}

}  // namespace

std::string hits_as_markdown(const ResultPage& page, const RenderOptions& /*options*/) {
  std::string out = head_of(page.provenance);
  for (const Hit& hit : page.hits) {
    add_quotation(quotation_of(hit), hit.citation, name_lines(hit), out);
  }
  return out;
}

// The text is quoted line by line: as it stands in the paper.
std::string sections_as_markdown(const ShownSections& shown,
                                 const RenderOptions& /*options*/) {
  std::string out;
  for (const ShownSection& section : shown.sections) {
    std::string_view text = section.section.text;
    while (!text.empty()) {
      const std::string_view line = text.substr(0, text.find('\n'));
      text.remove_prefix(std::min(line.size() + 1, text.size()));
      out += line.empty() ? ">\n" : "> " + escaped(std::string{line}) + "  \n";
    }
    out += ">\n";
    std::vector<std::string> notes = vote_lines(section);
    const std::vector<std::string> links = link_lines(section);
    notes.insert(notes.end(), links.begin(), links.end());
    add_quotation("", section.citation, notes, out);
  }
  return out;
}

std::string decisions_as_markdown(const DecisionList& list,
                                  const RenderOptions& /*options*/) {
  std::string out = head_of(list.provenance);
  for (const FoundDecision& found : list.decisions) {
    add_quotation(decision_line(found.decision), found.citation, decision_notes(found),
                  out);
  }
  return out;
}

std::string table_as_markdown(const Table& table, const RenderOptions& /*options*/) {
  std::string out = "|";
  std::string rule = "|";
  for (const Table::Column& column : table.columns) {
    out += " " + escaped(column.label) + " |";
    rule += column.is_number ? "---:|" : "---|";
  }
  out = head_of(table.provenance) + out + "\n" + rule + "\n";
  for (const std::vector<std::string>& row : table.rows) {
    out += "|";
    for (const std::string& text : row) {
      out += " " + escaped(text) + " |";
    }
    out += "\n";
  }
  return out;
}

}  // namespace council
