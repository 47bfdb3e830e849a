#include "query/filter_clause.h"

#include <algorithm>
#include <map>

namespace council {

std::optional<Field> filtered_field(const Node& clause) {
  if (clause.kind == NodeKind::Filter) {
    return clause.is_area() ? std::nullopt : clause.field;
  }
  if ((clause.kind != NodeKind::Not && clause.kind != NodeKind::Or) ||
      clause.children.empty()) {
    return std::nullopt;
  }
  const std::optional<Field> field = filtered_field(clause.children.front());
  const bool same =
      std::all_of(clause.children.begin(), clause.children.end(),
                  [&](const Node& child) { return filtered_field(child) == field; });
  return same ? field : std::nullopt;
}

Node as_searched(const Node& tree) {
  if (tree.kind != NodeKind::Together) {
    return tree;
  }
  Node searched = tree;
  searched.children.clear();
  std::map<Field, std::size_t> places;  // of what is wanted of a field
  for (const Node& clause : tree.children) {
    const std::optional<Field> field =
        clause.kind == NodeKind::Not ? std::nullopt : filtered_field(clause);
    const auto [place, is_first] = field
                                       ? places.emplace(*field, searched.children.size())
                                       : std::pair{places.end(), true};
    if (is_first) {
      searched.children.push_back(clause);
      continue;
    }
    Node& wanted = searched.children[place->second];
    if (wanted.kind != NodeKind::Or) {
      Node alternatives;
      alternatives.kind = NodeKind::Or;
      alternatives.children.push_back(std::move(wanted));
      wanted = std::move(alternatives);
    }
    const bool is_list = clause.kind == NodeKind::Or;
    const std::vector<Node> more = is_list ? clause.children : std::vector<Node>{clause};
    wanted.children.insert(wanted.children.end(), more.begin(), more.end());
  }
  return searched.children.size() == 1 ? Node{searched.children.front()} : searched;
}

}  // namespace council
