#include "query/suggest.h"

#include <algorithm>
#include <vector>

#include "common/word.h"
#include "query/plan/spelling.h"
#include "query/query_word.h"

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

std::vector<std::string> folded(const std::vector<const Node*>& words) {
  std::vector<std::string> terms;
  for (const Node* node : words) {
    for (const Word& word : find_words(node->text)) {
      terms.push_back(word.term);
    }
  }
  return terms;
}

}  // namespace

std::optional<std::string> suggest(const OpenIndex& index, const Query& query) {
  std::vector<const Node*> words;
  add_words(query.tree, words);
  std::sort(words.begin(), words.end(),
            [](const Node* a, const Node* b) { return a->position > b->position; });
  std::string suggestion = query.text;
  const std::vector<std::string> beside = telling_terms(index, folded(words));
  for (const Node* node : words) {
    const std::size_t at = query.text.find(node->text, node->position);
    if (at == std::string::npos) {
      continue;
    }
    // "co-opperation" is looked up as one word.
    const std::string typed =
        is_hyphenated(node->text) ? query_words({node}).front().term : node->text;
    if (const auto better = respell(index, typed, beside)) {
      suggestion.replace(at, node->text.size(), *better);
    }
  }
  return suggestion == query.text ? std::nullopt : std::optional{suggestion};
}

}  // namespace council
