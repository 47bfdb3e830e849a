#include "query/narrow.h"

#include <utility>

namespace council {

Node narrowed(Node tree, std::vector<Node> filters) {
  if (filters.empty()) {
    return tree;
  }
  Node all;
  all.kind = NodeKind::Together;
  if (tree.kind == NodeKind::Together) {
    all.children = std::move(tree.children);
  } else if (tree.kind != NodeKind::Everything) {
    all.children.push_back(std::move(tree));
  }
  for (Node& filter : filters) {
    all.children.push_back(std::move(filter));
  }
  return all.children.size() == 1 ? std::move(all.children.front()) : all;
}

}  // namespace council
