#include "query/parse.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "common/error.h"
#include "common/unicode.h"
#include "query/leaf.h"
#include "query/lexer.h"
#include "query/query_word.h"
#include "query/reference.h"

namespace council {
namespace {

bool is_operator(TokenKind kind) {
  return kind == TokenKind::And || kind == TokenKind::Or || kind == TokenKind::Near;
}

class Parser {
 public:
  Parser(std::string_view text, const Date& today, const QueryLimits& limits)
      : tokens_{find_tokens(text)}, leaves_{today, limits}, limits_{limits} {}

  Node run() {
    Node tree;
    if (peek().kind != TokenKind::End) {
      std::optional<Node> parsed = parse_or();
      if (peek().kind == TokenKind::Close) {
        throw QueryError{"the closing bracket has no partner", peek().position};
      }
      if (!parsed) {
        throw QueryError{"there is no word to search for", 0};
      }
      tree = std::move(*parsed);
    }
    return tree;
  }

 private:
  [[nodiscard]] const Token& peek() const { return tokens_[at_]; }
  const Token& take() { return tokens_[at_++]; }

  // One clause stands for itself, several for a node of `kind`.
  static std::optional<Node> combine(NodeKind kind, std::vector<Node> clauses) {
    if (clauses.empty()) {
      return std::nullopt;
    }
    if (clauses.size() == 1) {
      return std::move(clauses.front());
    }
    Node node = make_node(kind, "", clauses.front().position);
    for (Node& clause : clauses) {
      if (clause.kind == kind) {
        std::move(clause.children.begin(), clause.children.end(),
                  std::back_inserter(node.children));
      } else {
        node.children.push_back(std::move(clause));
      }
    }
    return node;
  }

  // "section 106" is how people say s106. "minute 25/47" and nothing else says of a
  // reference what it is, which the minute itself does not; with more it may be a title.
  static std::optional<Node> join_references(std::optional<Node> together) {
    if (!together || together->kind != NodeKind::Together) {
      return together;
    }
    const auto texts = std::count_if(
        together->children.begin(), together->children.end(), [](const Node& clause) {
          return clause.kind != NodeKind::Filter && clause.kind != NodeKind::Dates;
        });
    std::vector<Node> clauses;
    for (Node& clause : together->children) {
      const bool follows =
          !clauses.empty() && is_plain_word(clauses.back()) && is_plain_word(clause);
      const std::string text = follows ? clauses.back().text + " " + clause.text : "";
      const bool is_named = texts == 2 && !clauses.empty() &&
                            is_plain_word(clauses.back()) &&
                            clause.kind == NodeKind::Reference &&
                            names_reference(clauses.back().text, clause.text);
      if (follows && !statutory_section(text).empty()) {
        clauses.back().kind = NodeKind::Reference;
        clauses.back().text = text;
      } else if (is_named) {
        clauses.back() = std::move(clause);
      } else {
        clauses.push_back(std::move(clause));
      }
    }
    return combine(NodeKind::Together, std::move(clauses));
  }

  static bool is_plain_word(const Node& node) {
    return node.kind == NodeKind::Word && !node.field;
  }

  std::optional<Node> parse_or() {
    return parse_operands(TokenKind::Or, NodeKind::Or, &Parser::parse_and);
  }

  std::optional<Node> parse_and() {
    return parse_operands(TokenKind::And, NodeKind::And, &Parser::parse_together);
  }

  std::optional<Node> parse_operands(TokenKind token, NodeKind kind,
                                     std::optional<Node> (Parser::*operand)()) {
    std::vector<Node> clauses;
    const Token* joint = nullptr;
    while (true) {
      std::optional<Node> clause = (this->*operand)();
      const bool more = peek().kind == token;
      if (!clause && (more || joint != nullptr)) {
        throw_missing_operand(joint != nullptr ? *joint : peek());
      }
      if (clause) {
        clauses.push_back(std::move(*clause));
      }
      if (!more) {
        break;
      }
      joint = &take();
    }
    return combine(kind, std::move(clauses));
  }

  [[noreturn]] static void throw_missing_operand(const Token& joint) {
    throw QueryError{"'" + std::string{joint.text} +
                         "' needs something to search for on both sides (write it in "
                         "small letters to search for the word)",
                     joint.position};
  }

  std::optional<Node> parse_together() {
    std::vector<Node> clauses;
    while (true) {
      const TokenKind kind = peek().kind;
      if (kind == TokenKind::End || kind == TokenKind::Close || kind == TokenKind::And ||
          kind == TokenKind::Or) {
        break;
      }
      if (std::optional<Node> clause = parse_unary()) {
        clauses.push_back(std::move(*clause));
      }
    }
    if (group_ && !is_free_text(*group_) && clauses.size() > 1) {
      throw QueryError{"several values of '" + std::string{group_->name} +
                           "' need OR between them, or quotation marks round one value",
                       clauses[1].position};
    }
    return join_references(combine(NodeKind::Together, std::move(clauses)));
  }

  std::optional<Node> parse_unary() {
    if (peek().kind != TokenKind::Not && peek().kind != TokenKind::Minus) {
      return parse_near();
    }
    const Token& negation = take();
    const std::optional<Node> excluded =
        peek().kind == TokenKind::End ? std::nullopt : parse_unary();
    if (!excluded) {
      throw QueryError{
          "'" + std::string{negation.text} + "' needs something to leave out",
          negation.position};
    }
    if (excluded->kind == NodeKind::Not) {
      return excluded->children.front();
    }
    Node node = make_node(NodeKind::Not, "", negation.position);
    node.children.push_back(*excluded);
    return node;
  }

  std::optional<Node> parse_near() {
    std::optional<Node> first = parse_primary();
    if (peek().kind != TokenKind::Near) {
      return first;
    }
    Node near = make_node(NodeKind::Near, "", peek().position);
    near.window = peek().window;
    add_near_word(near, first, peek());
    while (peek().kind == TokenKind::Near) {
      const Token& token = take();
      if (token.window != near.window) {
        throw QueryError{"NEAR with different distances needs brackets and AND",
                         token.position};
      }
      const bool ends = peek().kind == TokenKind::End || is_operator(peek().kind);
      add_near_word(near, ends ? std::nullopt : parse_primary(), token);
    }
    near.field = near.children.front().field;
    near.position = near.children.front().position;
    return near;
  }

  void add_near_word(Node& near, const std::optional<Node>& word,
                     const Token& token) const {
    if (!word || word->kind != NodeKind::Word || is_hyphenated(word->text)) {
      throw QueryError{"NEAR needs one plain word on each side",
                       word ? word->position : token.position};
    }
    if (!near.children.empty() && near.children.front().field != word->field) {
      throw QueryError{"the words of a NEAR must be in the same field", word->position};
    }
    if (near.children.size() == limits_.max_near_words) {
      throw QueryError{
          "more than " + std::to_string(limits_.max_near_words) + " words joined by NEAR",
          word->position};
    }
    near.children.push_back(*word);
  }

  std::optional<Node> parse_primary() {
    const Token& token = take();
    switch (token.kind) {
      case TokenKind::Open:
        return parse_group(token);
      case TokenKind::FieldName:
        return parse_field(token);
      case TokenKind::Quoted:
      case TokenKind::Text:
        return leaves_.make(token, group_);
      case TokenKind::Near:
        throw QueryError{"NEAR needs one plain word on each side", token.position};
      default:
        throw QueryError{"'" + std::string{token.text} + "' is out of place",
                         token.position};
    }
  }

  std::optional<Node> parse_group(const Token& open) {
    if (++depth_ > limits_.max_nesting) {
      throw QueryError{
          "brackets are nested deeper than " + std::to_string(limits_.max_nesting),
          open.position};
    }
    std::optional<Node> inner = parse_or();
    if (peek().kind != TokenKind::Close) {
      throw QueryError{"the opening bracket has no partner", open.position};
    }
    if (!inner) {
      throw QueryError{"there is nothing between the brackets", open.position};
    }
    take();
    --depth_;
    return inner;
  }

  std::optional<Node> parse_field(const Token& name) {
    if (group_) {
      throw QueryError{"a field within the brackets of a field", name.position};
    }
    group_ = name.field;
    std::optional<Node> node;
    if (peek().kind == TokenKind::Open) {
      node = parse_group(take());
    } else if (peek().kind == TokenKind::Text || peek().kind == TokenKind::Quoted) {
      node = leaves_.make(take(), group_);
    }
    group_.reset();
    if (!node) {
      throw QueryError{
          "'" + std::string{name.text} + ":' has no value that can be searched",
          name.position};
    }
    return node;
  }

  std::vector<Token> tokens_;
  LeafMaker leaves_;
  QueryLimits limits_;
  std::size_t at_ = 0;
  std::size_t depth_ = 0;
  std::optional<FieldName> group_;
};

void check_text(std::string_view text, const QueryLimits& limits) {
  if (text.size() > limits.max_bytes) {
    throw QueryError{"the query is longer than " + std::to_string(limits.max_bytes) +
                     " bytes"};
  }
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const bool is_blank = byte >= '\t' && byte <= '\r';
    if ((byte < ' ' && !is_blank) || byte == 0x7F) {
      throw QueryError{"the query holds a control character", i};
    }
  }
  if (to_valid_utf8(text) != text) {
    throw QueryError{"the query is not valid UTF-8"};
  }
}

}  // namespace

Node parse(std::string_view text, const Date& today, const QueryLimits& limits) {
  check_text(text, limits);
  return Parser{text, today, limits}.run();
}

}  // namespace council
