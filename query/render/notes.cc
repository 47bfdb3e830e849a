#include <string>

#include "query/page_warnings.h"
#include "query/render/render.h"
#include "query/render/terminal.h"
#include "query/synonym_notes.h"

namespace council {
namespace {

std::string sections(std::size_t count) {
  return std::to_string(count) + (count == 1 ? " section" : " sections");
}

std::string clause_notes(const std::vector<ClauseCount>& clauses) {
  if (clauses.size() == 1) {
    return "Nothing in the index has " + clauses.front().clause + "\n";
  }
  std::string notes;
  for (const ClauseCount& clause : clauses) {
    notes += "  " + clause.clause + ": " +
             (clause.alone == 0 ? "in no section" : "in " + sections(clause.alone)) +
             "; without it: " + sections(clause.without) + "\n";
  }
  return notes.empty() ? "" : "Nothing satisfies the whole query:\n" + notes;
}

}  // namespace

std::string render_notes(const ResultPage& page) {
  std::string notes;
  for (const Expansion& expansion : page.expanded) {
    notes += "Also searched: " + expansion.acronym + " = " + expansion.long_form +
             " (--no-expand turns this off)\n";
  }
  for (const SynonymUse& use : page.synonyms) {
    notes += "Also searched: " + use.words + " = " + also_of(use) +
             " (--without-synonyms " + use.id + " turns this off)\n";
  }
  notes += clause_notes(page.clauses);
  if (page.suggestion) {
    notes += "Did you mean: " + *page.suggestion + "\n";
  }
  for (const std::string& warning : warnings_of(page)) {
    notes += "Note: " + warning + "\n";
  }
  return printable(notes, true);
}

}  // namespace council
