#pragma once

#include <vector>

#include "query/ast.h"

namespace council {

// The tree with filters beside it, whatever operators it holds.
Node narrowed(Node tree, std::vector<Node> filters);

}  // namespace council
