#include "query/plan/acronym_note.h"

#include <algorithm>

#include "common/text_index.h"
#include "common/word.h"

namespace council {
namespace {

bool is_capitals(const std::string& text) {
  return text.size() > 1 && std::all_of(text.begin(), text.end(),
                                        [](char c) { return c >= 'A' && c <= 'Z'; });
}

// An acronym has no such forms; its plural may be printed.
bool is_inflected(const OpenIndex& index, const std::string& word) {
  std::vector<std::string> forms{word + "ing", word + "ed"};
  if (word.ends_with("e")) {
    forms.push_back(word.substr(0, word.size() - 1) + "ing");
    forms.push_back(word + "d");
  }
  return std::any_of(forms.begin(), forms.end(), [&](const std::string& form) {
    return has_term(index, exact_term("", form));
  });
}

void add_notes(const OpenIndex& index, const Node& node,
               std::vector<std::string>& notes) {
  if (node.kind == NodeKind::Word && !node.field && is_capitals(node.text)) {
    const std::vector<std::string> meanings = acronym_meanings(index, node.text);
    const std::string word = find_words(node.text).front().term;
    if (!meanings.empty() && is_inflected(index, word)) {
      notes.push_back("'" + node.text + "' also finds the word '" + word +
                      "': capitals make no difference. \"" + meanings.front() +
                      "\" in quotation marks finds only the acronym's meaning, acronym:" +
                      node.text + " the papers that define it");
    }
  }
  for (const Node& child : node.children) {
    add_notes(index, child, notes);
  }
}

}  // namespace

std::vector<std::string> acronym_notes(const OpenIndex& index, const Node& tree) {
  std::vector<std::string> notes;
  add_notes(index, tree, notes);
  return notes;
}

}  // namespace council
