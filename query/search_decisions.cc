#include "query/search_decisions.h"

#include <algorithm>
#include <utility>

#include "common/record.h"
#include "query/database.h"
#include "query/page_warnings.h"
#include "query/plan/plan.h"
#include "query/record_citation.h"
#include "query/search_match.h"
#include "query/synonym_notes.h"

namespace council {
namespace {

// Sections read in search of decisions; the newest come first.
constexpr std::size_t max_sections_read = 5'000;

bool only_notes(const Decision& decision) {
  return !decision.types.empty() &&
         std::all_of(decision.types.begin(), decision.types.end(),
                     [](const std::string& type) { return type == "note"; });
}

// Takes the decisions of one section into the list, those of the asked page only.
void add_decisions(const Record& record, bool all, DecisionList& list) {
  for (const Decision& decision : record.section.decisions) {
    const std::size_t rank = list.total++ - list.folded;
    if (!all && (record.section.procedural || only_notes(decision))) {
      ++list.folded;
      continue;
    }
    if (rank >= list.query.offset && list.decisions.size() < list.query.limit) {
      list.decisions.push_back({make_citation(record), decision, record.section.votes});
    }
  }
}

DecisionList read_decisions(const OpenIndex& index, const Query& query, bool all) {
  DecisionList list;
  list.query = query;
  list.query.tree = with_labels(index, query.tree);
  list.revision = index.revision;
  const Plan plan = make_plan(index, query);
  list.warnings = plan.warnings;
  for (const Ambiguity& ambiguity : plan.ambiguous) {
    list.warnings.push_back(to_words(ambiguity));
  }
  for (std::string& note : synonym_notes(plan.synonyms)) {
    list.warnings.push_back(std::move(note));
  }
  Query newest = query;
  newest.sort = Sort::Newest;
  newest.group = Group::None;
  newest.offset = 0;
  newest.limit = max_sections_read;
  const Xapian::MSet matches = run_match({index, plan, newest}, nullptr);
  for (auto match = matches.begin(); match != matches.end(); ++match) {
    add_decisions(from_xapian(match.get_document()), all, list);
  }
  if (matches.size() == max_sections_read) {
    list.warnings.push_back("only the newest " + std::to_string(max_sections_read) +
                            " sections that match were looked through for decisions");
  }
  return list;
}

}  // namespace

DecisionList find_decisions(const std::vector<std::filesystem::path>& folders,
                            const Query& query, bool all) {
  DecisionList list;
  with_index(folders,
             [&](const OpenIndex& index) { list = read_decisions(index, query, all); });
  return list;
}

}  // namespace council
