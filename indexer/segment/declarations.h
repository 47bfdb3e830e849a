#pragma once

#include <vector>

#include "common/document.h"
#include "indexer/segment/line.h"

namespace council {

// The interests declared in the body of an item.
struct Declarations {
  std::vector<Declaration> rows;
  bool explicit_nil = false;  // "There were no declarations of interest"

  bool operator==(const Declarations&) const = default;
};

// Reads tables (tabs, or one cell a line) by the words of their heading, prose ("Miss
// Carey declared a pecuniary interest that …"), and shorthand ("Cllr A re 2623"). A
// person is as printed, title included. An agenda's advice to declare is neither a
// declaration nor nil.
Declarations find_declarations(Lines item_body);

// The same in the body of any other item: only sentences that say who declared an
// interest.
std::vector<Declaration> find_declared(Lines item_body);

}  // namespace council
