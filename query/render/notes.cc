#include <string>

#include "query/render/render.h"
#include "query/render/terminal.h"

namespace council {
namespace {

std::string clause_note(const ClauseCount& clause) {
  std::string line = "  without " + clause.clause + ": " +
                     std::to_string(clause.without) +
                     (clause.without == 1 ? " section" : " sections");
  if (clause.alone == 0) {
    line += " (nothing in the index has it)";
  }
  return line + "\n";
}

}  // namespace

std::string render_notes(const ResultPage& page) {
  std::string notes;
  for (const Expansion& expansion : page.expanded) {
    notes += "Also searched: " + expansion.acronym + " = " + expansion.long_form +
             " (--no-expand turns this off)\n";
  }
  if (!page.clauses.empty()) {
    notes += "Nothing satisfies the whole query:\n";
    for (const ClauseCount& clause : page.clauses) {
      notes += clause_note(clause);
    }
  }
  if (page.suggestion) {
    notes += "Did you mean: " + *page.suggestion + "\n";
  }
  for (const std::string& warning : page.warnings) {
    notes += "Note: " + warning + "\n";
  }
  return printable(notes, true);
}

}  // namespace council
