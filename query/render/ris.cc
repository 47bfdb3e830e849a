#include <string>
#include <utility>
#include <vector>

#include "query/citation.h"
#include "query/render/formats.h"
#include "query/render/provenance.h"
#include "query/render/quotation.h"
#include "query/render/terminal.h"

namespace council {
namespace {

void add_tag(std::string_view tag, const std::string& value, std::string& out) {
  if (!value.empty()) {
    out += std::string{tag} + "  - " + printable(value) + "\r\n";
  }
}

// References are taken out of their file, so that each says what it was found by.
std::string note_of(const std::optional<Provenance>& provenance) {
  return provenance ? provenance_line(*provenance) : "";
}

// What a reference says of a section beside its citation.
struct Reference {
  std::string quotation;
  std::vector<std::string> notes;
  std::string address;
};

void add_reference(const Citation& citation, const Reference& said, std::string& out) {
  add_tag("TY", "GOVDOC", out);
  add_tag("TI", heading_of(citation), out);
  const bool is_of_its_name = citation.panel && citation.council &&
                              is_same_name(*citation.panel, *citation.council);
  add_tag("T2", is_of_its_name ? "" : citation.panel.value_or(""), out);
  add_tag("AU", citation.council.value_or(""), out);
  if (citation.date) {
    std::string date = to_iso(*citation.date);
    add_tag("PY", date.substr(0, 4), out);
    date[4] = date[7] = '/';
    add_tag("DA", date, out);
  }
  add_tag("M1", citation.number.value_or(""), out);
  add_tag("M3", std::string{label_of(citation.kind)}, out);
  add_tag("SP", citation.page ? std::to_string(*citation.page) : "", out);
  add_tag("AB", said.quotation, out);
  add_tag("N1", citation.source, out);
  for (const std::string& note : said.notes) {
    add_tag("N1", note, out);
  }
  add_tag("UR", said.address, out);
  add_tag("ID", citation.key, out);
  out += "ER  - \r\n\r\n";
}

}  // namespace

std::string hits_as_ris(const ResultPage& page, const RenderOptions& options) {
  std::string out;
  const std::string note = note_of(page.provenance);
  for (const Hit& hit : page.hits) {
    std::vector<std::string> notes = name_lines(hit);
    notes.push_back(note);
    add_reference(
        hit.citation,
        {quotation_of(hit), std::move(notes), address_of(hit.citation, options.site)},
        out);
  }
  return out;
}

std::string sections_as_ris(const ShownSections& shown, const RenderOptions& options) {
  std::string out;
  for (const ShownSection& section : shown.sections) {
    std::vector<std::string> notes = vote_lines(section);
    const std::vector<std::string> links = link_lines(section);
    notes.insert(notes.end(), links.begin(), links.end());
    add_reference(section.citation,
                  {section.section.text, std::move(notes),
                   address_of(section.citation, options.site)},
                  out);
  }
  return out;
}

std::string decisions_as_ris(const DecisionList& list, const RenderOptions& options) {
  std::string out;
  const std::string note = note_of(list.provenance);
  for (const FoundDecision& found : list.decisions) {
    std::vector<std::string> notes = decision_notes(found);
    notes.push_back(note);
    add_reference(found.citation,
                  {decision_line(found.decision), std::move(notes),
                   address_of(found.citation, options.site)},
                  out);
  }
  return out;
}

}  // namespace council
