#include "query/suggest.h"

#include <algorithm>
#include <vector>

#include "query/plan/spelling.h"

namespace council {
namespace {

void add_words(const Node& node, std::vector<const Node*>& words) {
  if (node.kind == NodeKind::Word) {
    words.push_back(&node);
  }
  for (const Node& child : node.children) {
    add_words(child, words);
  }
}

}  // namespace

std::optional<std::string> suggest(const OpenIndex& index, const Query& query) {
  std::vector<const Node*> words;
  add_words(query.tree, words);
  std::sort(words.begin(), words.end(),
            [](const Node* a, const Node* b) { return a->position > b->position; });
  std::string suggestion = query.text;
  for (const Node* node : words) {
    const std::size_t at = query.text.find(node->text, node->position);
    if (at == std::string::npos) {
      continue;
    }
    if (const std::optional<std::string> better = respell(index, node->text)) {
      suggestion.replace(at, node->text.size(), *better);
    }
  }
  return suggestion == query.text ? std::nullopt : std::optional{suggestion};
}

}  // namespace council
