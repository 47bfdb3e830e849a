#include "query/leaf.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "common/error.h"
#include "query/query_word.h"
#include "query/reference.h"
#include "query/stop_word.h"

namespace council {
namespace {

bool all_digits(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return c >= '0' && c <= '9'; });
}

// A word that reads like an operator is printed, and so kept, in small letters.
std::string plain_word(std::string_view text) {
  constexpr auto operators = std::to_array<std::pair<std::string_view, std::string_view>>(
      {{"AND", "and"}, {"OR", "or"}, {"NOT", "not"}, {"NEAR", "near"}});
  for (const auto& [name, plain] : operators) {
    if (text == name) {
      return std::string{plain};
    }
  }
  return std::string{text};
}

// The words a query must ask for: variants are other forms of these.
std::size_t count_words(const std::vector<Word>& words) {
  return static_cast<std::size_t>(std::count_if(
      words.begin(), words.end(), [](const Word& word) { return !word.is_variant; }));
}

// What is left of `text` without punctuation round its words.
std::string_view trim_to_words(std::string_view text, const std::vector<Word>& words) {
  std::size_t begin = text.size();
  std::size_t end = 0;
  for (const Word& word : words) {
    begin = std::min(begin, word.begin);
    end = std::max(end, word.end);
  }
  return text.substr(begin, end - begin);
}

}  // namespace

Node make_node(NodeKind kind, std::string_view text, std::size_t position) {
  Node node;
  node.kind = kind;
  node.text = std::string{text};
  node.position = position;
  return node;
}

std::optional<Node> LeafMaker::make(const Token& token,
                                    const std::optional<FieldName>& field) {
  if (field && !is_free_text(*field)) {
    count_terms(1, token.position);
    return make_field_node(*field, {token.text, token.position}, today_);
  }
  const bool in_named_field = field.has_value();
  std::optional<Node> node =
      token.kind == TokenKind::Quoted
          ? make_phrase(token, token.text, count_words(find_words(token.text)))
          : make_text(token, in_named_field);
  if (node && in_named_field) {
    node->field = field->field;
  }
  return node;
}

std::optional<Node> LeafMaker::make_text(const Token& token, bool in_named_field) {
  const std::vector<Word> words = find_words(token.text);
  if (token.text.find('*') != std::string_view::npos) {
    return make_prefix(token, words);
  }
  if (words.empty()) {
    return std::nullopt;
  }
  const std::string_view trimmed = trim_to_words(token.text, words);
  const std::size_t count = count_words(words);
  if (!in_named_field && is_reference(trimmed)) {
    count_terms(count, token.position);
    return make_node(NodeKind::Reference, trimmed, token.position);
  }
  if (count > 1 && is_hyphenated(trimmed)) {
    count_terms(count, token.position);
    return make_node(NodeKind::Word, trimmed, token.position);
  }
  if (count > 1) {
    return make_phrase(token, trimmed, count);
  }
  count_terms(is_stop_word(words.front().term) ? 0 : 1, token.position);
  return make_node(NodeKind::Word, plain_word(trimmed), token.position);
}

Node LeafMaker::make_phrase(const Token& token, std::string_view text,
                            std::size_t words) {
  if (words == 0) {
    throw QueryError{"there is no word between the quotation marks", token.position};
  }
  if (words > limits_.max_phrase_words) {
    throw QueryError{
        "a phrase of more than " + std::to_string(limits_.max_phrase_words) + " words",
        token.position};
  }
  count_terms(words, token.position);
  return make_node(NodeKind::Phrase, text, token.position);
}

Node LeafMaker::make_prefix(const Token& token, const std::vector<Word>& words) {
  const std::string_view head = token.text.substr(0, token.text.size() - 1);
  const bool at_end = token.text.find('*') == head.size();
  const bool whole = words.size() == 1 && words.front().end == head.size();
  if (!at_end || !whole) {
    throw QueryError{"'" + std::string{token.text} +
                         "': '*' can stand only at the end of one word (quote the text "
                         "to search for it as it is)",
                     token.position};
  }
  const std::string_view start = head.substr(words.front().begin);
  if (words.front().term.size() < limits_.min_prefix_letters || all_digits(start)) {
    throw QueryError{"'" + std::string{token.text} + "': at least " +
                         std::to_string(limits_.min_prefix_letters) +
                         " letters must stand before '*'",
                     token.position};
  }
  if (++prefixes_ > limits_.max_prefixes) {
    throw QueryError{
        "more than " + std::to_string(limits_.max_prefixes) + " words with '*'",
        token.position};
  }
  count_terms(1, token.position);
  return make_node(NodeKind::Prefix, start, token.position);
}

void LeafMaker::count_terms(std::size_t terms, std::size_t position) {
  terms_ += terms;
  if (terms_ > limits_.max_terms) {
    throw QueryError{
        "more than " + std::to_string(limits_.max_terms) + " words to search for",
        position};
  }
}

}  // namespace council
