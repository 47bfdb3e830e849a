#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "common/word.h"
#include "query/ast.h"
#include "query/lexer.h"
#include "query/parse.h"

namespace council {

// Makes the leaves of a query's tree from its words, and counts them against the limits
// of one query.
class LeafMaker {
 public:
  LeafMaker(const Date& today, const QueryLimits& limits)
      : today_{today}, limits_{limits} {}

  // The leaf for a Text or Quoted token, as a value of `field` where one was named.
  // nullopt for a run without letters or digits: it carries nothing to search for. Throws
  // QueryError past a limit, and for what is no value of the field.
  std::optional<Node> make(const Token& token, const std::optional<FieldName>& field);

 private:
  std::optional<Node> make_text(const Token& token, bool in_named_field);
  Node make_phrase(const Token& token, std::string_view text, std::size_t words);
  Node make_prefix(const Token& token, const std::vector<Word>& words);
  void count_terms(std::size_t terms, std::size_t position);

  Date today_;
  QueryLimits limits_;
  std::size_t terms_ = 0;
  std::size_t prefixes_ = 0;
};

// A node without children.
Node make_node(NodeKind kind, std::string_view text, std::size_t position);

}  // namespace council
