#include "query/search_empty.h"

#include "query/plan/plan.h"
#include "query/print.h"
#include "query/search_match.h"

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

}  // namespace council
