#pragma once

#include <string>
#include <string_view>

#include "query/ast.h"
#include "query/query.h"

namespace council {

// The query in its own language: parse(to_text(tree)) == tree.
std::string to_text(const Node& tree);

// The words as a phrase of the query language: in quotes, without any of their own.
std::string to_phrase(std::string words);

// The tree, one node a line, two blanks of indent a level.
std::string to_outline(const Node& tree);

// What the query asks for, in English, without a full stop: "sections with “school” and
// “meals”, dated from 1 January 2021 to 31 December 2023".
std::string to_words(const Node& tree);

// What a grouping counts: "section", "document", "meeting".
std::string_view unit_of(Group group);

}  // namespace council
