#include "query/query_word.h"

#include "common/word.h"

namespace council {

std::vector<QueryWord> query_words(const std::vector<const Node*>& nodes) {
  std::vector<QueryWord> words;
  for (const Node* node : nodes) {
    for (const Word& word : find_words(node->text)) {
      if (!word.is_variant) {
        words.push_back({node->text, word.term});
      }
    }
  }
  return words;
}

}  // namespace council
