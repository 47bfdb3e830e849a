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

std::string nothing_notes(const std::vector<ClauseCount>& clauses,
                          const std::optional<std::string>& suggestion) {
  return clause_notes(clauses) +
         (suggestion ? "Did you mean: " + *suggestion + "\n" : "");
}

}  // namespace

std::string render_notes(const NothingFound& nothing) {
  return printable(nothing_notes(nothing.clauses, nothing.suggestion), true);
}

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
  notes += nothing_notes(page.clauses, page.suggestion);
  if (page.copies > 0) {
    notes += "Note: " + sections(page.copies) +
             (page.copies == 1 ? " that says" : " that say") +
             " the same words as a result here or before it " +
             (page.copies == 1 ? "is" : "are") +
             " counted, and named with it (--duplicates shows each)\n";
  }
  for (const std::string& warning : warnings_of(page)) {
    notes += "Note: " + warning + "\n";
  }
  return printable(notes, true);
}

}  // namespace council
