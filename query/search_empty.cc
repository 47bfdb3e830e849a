#include "query/search_empty.h"

#include <utility>

#include "query/plan/plan.h"
#include "query/print.h"
#include "query/search_match.h"
#include "query/suggest.h"

namespace council {
namespace {

// Each clause costs two searches.
constexpr std::size_t max_clauses = 12;

std::size_t count(const OpenIndex& index, const Query& query) {
  return count_sections(index, whole_query(make_counted_plan(index, query)));
}

}  // namespace

std::vector<ClauseCount> explain_empty(const OpenIndex& index, const Query& query) {
  const bool several =
      query.tree.kind == NodeKind::Together || query.tree.kind == NodeKind::And;
  const std::vector<Node> one{query.tree};
  const std::vector<Node>& clauses = several ? query.tree.children : one;
  std::vector<ClauseCount> counts;
  for (std::size_t i = 0; i < clauses.size() && i < max_clauses; ++i) {
    if (clauses[i].kind == NodeKind::Everything) {
      continue;
    }
    ClauseCount clause;
    clause.clause = to_text(clauses[i]);
    Query alone = query;
    alone.tree = clauses[i];
    clause.alone = count(index, alone);
    if (several) {
      Query without = query;
      without.tree.children.erase(without.tree.children.begin() +
                                  static_cast<std::ptrdiff_t>(i));
      clause.without = count(index, without);
    }
    counts.push_back(std::move(clause));
  }
  return counts;
}

NothingFound explain_nothing(const OpenIndex& index, const Query& query) {
  return {.clauses = explain_empty(index, query), .suggestion = suggest(index, query)};
}

std::vector<std::string> unreadable_warnings(const OpenIndex& index) {
  if (index.unreadable == 0) {
    return {};
  }
  return {std::to_string(index.unreadable) +
          (index.unreadable == 1 ? " source" : " sources") +
          " could not be read and may hold it; 'council-index status' lists them"};
}

void explain_no_rows(const OpenIndex& index, const Query& query, const std::string& what,
                     Table& table) {
  if (!table.rows.empty()) {
    return;
  }
  if (const std::size_t sections = count(index, query); sections > 0) {
    table.notes.push_back(std::to_string(sections) +
                          (sections == 1 ? " section matches" : " sections match") +
                          ", but none " + what);
    return;
  }
  table.nothing = explain_nothing(index, query);
  for (std::string& warning : unreadable_warnings(index)) {
    table.notes.push_back(std::move(warning));
  }
}

}  // namespace council
