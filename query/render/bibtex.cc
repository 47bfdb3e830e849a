#include <array>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "query/citation.h"
#include "query/citation_place.h"
#include "query/render/formats.h"
#include "query/render/provenance.h"
#include "query/render/quotation.h"
#include "query/render/terminal.h"

namespace council {
namespace {

// BibTeX counts braces even behind a backslash, so that these are named.
constexpr auto special = std::to_array<std::pair<char, std::string_view>>({
    {'\\', "{\\textbackslash}"},
    {'{', "{\\textbraceleft}"},
    {'}', "{\\textbraceright}"},
    {'~', "{\\textasciitilde}"},
    {'^', "{\\textasciicircum}"},
    {'$', "\\$"},
    {'&', "\\&"},
    {'#', "\\#"},
    {'_', "\\_"},
    {'%', "\\%"},
});

std::string escaped(std::string_view text) {
  std::string result;
  for (const char c : printable(text)) {
    const auto* found = special.begin();
    while (found != special.end() && found->first != c) {
      ++found;
    }
    result += found == special.end() ? std::string(1, c) : std::string{found->second};
  }
  return result;
}

bool is_report(DocumentKind kind) {
  return kind == DocumentKind::OfficerReport || kind == DocumentKind::OfstedReport ||
         kind == DocumentKind::EqualityImpactAssessment;
}

// The keys of one file, each fit for \cite and there once: several decisions may be of
// one section.
class EntryKeys {
 public:
  std::string add(const std::string& section_key) {
    constexpr std::string_view fit =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_/.:+";
    std::string key = section_key;
    for (char& c : key) {
      c = fit.find(c) == std::string_view::npos ? '-' : c;
    }
    std::string unique = key;
    for (int copy = 2; !given_.insert(unique).second; ++copy) {
      unique = key + ":" + std::to_string(copy);
    }
    return unique;
  }

 private:
  std::set<std::string> given_;
};

void add_member(std::string_view name, std::string_view value, std::string& out) {
  if (!value.empty()) {
    out += "  " + std::string{name} + " = {" + escaped(value) + "},\n";
  }
}

// Braced once more: styles change the case of titles, and take the last word of a name
// for a surname.
void add_verbatim(std::string_view name, std::string_view value, std::string& out) {
  if (!value.empty()) {
    out += "  " + std::string{name} + " = {{" + escaped(value) + "}},\n";
  }
}

struct Quoted {
  std::string text;
  std::vector<std::string> notes;
  std::string address;
};

std::string joined(const std::vector<std::string>& notes) {
  std::string text;
  for (const std::string& note : notes) {
    text += (text.empty() ? "" : ". ") + note;
  }
  return text;
}

void add_entry(const Citation& citation, const Quoted& quoted, EntryKeys& keys,
               std::string& out) {
  const std::string kind{label_of(citation.kind)};
  const std::string panel = citation.panel.value_or("");
  const std::string council = citation.council.value_or("");
  const bool is_techreport = is_report(citation.kind) && !council.empty();
  out += (is_techreport ? "@techreport{" : "@misc{") + keys.add(citation.key) + ",\n";
  add_verbatim("title", heading_of(citation), out);
  add_verbatim("author", council.empty() ? panel : council, out);
  if (is_techreport) {
    add_verbatim(
        "institution",
        panel.empty() || is_same_name(panel, council) ? council : council + ", " + panel,
        out);
    add_member("type", kind, out);
    add_member("number", citation.number.value_or(""), out);
  } else {
    // The author is the council, or the body where none is stated.
    const bool is_author = council.empty() || is_same_name(panel, council);
    add_member("howpublished", panel.empty() || is_author ? kind : panel + ", " + kind,
               out);
  }
  const std::string date = citation.date ? to_iso(*citation.date) : "";
  add_member("year", date.substr(0, 4), out);
  add_member("date", date, out);
  add_member("note", place_of(citation), out);
  add_member("annote", quoted.text, out);
  add_member("comment", joined(quoted.notes), out);
  add_member("source", citation.source, out);
  if (!quoted.address.empty()) {
    out +=
        "  url = {" + quoted.address + "},\n";  // verbatim: nothing in it needs escaping
  }
  out += "}\n\n";
}

// BibTeX passes over what stands between entries, but for "@".
std::string head_of(const std::optional<Provenance>& provenance) {
  std::string head;
  if (provenance) {
    for (const std::string& part : provenance_parts(*provenance)) {
      head += "% ";
      for (const char c : printable(part)) {
        head += c == '@' ? "{\\char64}" : std::string(1, c);
      }
      head += "\n";
    }
    head += "\n";
  }
  return head;
}

}  // namespace

std::string hits_as_bibtex(const ResultPage& page, const RenderOptions& options) {
  std::string out = head_of(page.provenance);
  EntryKeys keys;
  for (const Hit& hit : page.hits) {
    add_entry(
        hit.citation,
        {quotation_of(hit), name_lines(hit), address_of(hit.citation, options.site)},
        keys, out);
  }
  return out;
}

std::string sections_as_bibtex(const ShownSections& shown, const RenderOptions& options) {
  std::string out;
  EntryKeys keys;
  for (const ShownSection& section : shown.sections) {
    std::vector<std::string> notes = vote_lines(section);
    const std::vector<std::string> links = link_lines(section);
    notes.insert(notes.end(), links.begin(), links.end());
    add_entry(section.citation,
              {section.section.text, notes, address_of(section.citation, options.site)},
              keys, out);
  }
  return out;
}

std::string decisions_as_bibtex(const DecisionList& list, const RenderOptions& options) {
  std::string out = head_of(list.provenance);
  EntryKeys keys;
  for (const FoundDecision& found : list.decisions) {
    add_entry(found.citation,
              {decision_line(found.decision), decision_notes(found),
               address_of(found.citation, options.site)},
              keys, out);
  }
  return out;
}

}  // namespace council
