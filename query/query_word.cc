#include "query/query_word.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "common/word.h"

namespace council {
namespace {

// The variant that all of the text is; nullopt where it is none.
std::optional<std::string> joined_word(const std::vector<Word>& words) {
  if (words.size() < 2) {
    return std::nullopt;
  }
  const auto whole = std::find_if(words.begin(), words.end(), [&](const Word& word) {
    return word.is_variant && word.begin == words.front().begin &&
           word.end == words.back().end;
  });
  const auto parts = std::count_if(words.begin(), words.end(),
                                   [](const Word& word) { return !word.is_variant; });
  return whole == words.end() || parts < 2 ? std::nullopt : std::optional{whole->term};
}

}  // namespace

bool is_hyphenated(std::string_view text) {
  return text.find('-') != std::string_view::npos &&
         joined_word(find_words(text)).has_value();
}

std::vector<QueryWord> parts_of(const std::vector<QueryWord>& words) {
  std::vector<QueryWord> parts;
  for (const QueryWord& word : words) {
    if (word.parts.empty()) {
      parts.push_back(word);
    }
    for (const std::string& part : word.parts) {
      parts.push_back({word.text, part, {}});
    }
  }
  return parts;
}

std::vector<QueryWord> query_words(const std::vector<const Node*>& nodes) {
  std::vector<QueryWord> words;
  for (const Node* node : nodes) {
    const std::vector<Word> found = find_words(node->text);
    std::vector<std::string> parts;
    for (const Word& word : found) {
      if (!word.is_variant) {
        parts.push_back(word.term);
      }
    }
    if (const std::optional<std::string> whole = joined_word(found)) {
      words.push_back({node->text, *whole, std::move(parts)});
      continue;
    }
    for (std::string& part : parts) {
      words.push_back({node->text, std::move(part)});
    }
  }
  return words;
}

}  // namespace council
