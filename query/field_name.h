#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "query/ast.h"

namespace council {

// What stands before a colon: a field of the table, or one of the words that narrow the
// period (since, before, on, fy) or the area of a judgement (area).
struct FieldName {
  std::string_view name;
  std::optional<Field> field;  // absent for such a word

  bool operator==(const FieldName&) const = default;
};

// nullopt when there is no such name; upper and lower case are the same.
std::optional<FieldName> find_field_name(std::string_view name);

// Every name that may stand before a colon, in the order of the table.
std::vector<std::string> all_field_names();

// The value at byte `position` of a query, as a node: a Filter, or Dates for what means a
// period. Throws QueryError naming the field, the value and what would be valid.
struct FieldText {
  std::string_view text;
  std::size_t position;
};
Node make_field_node(const FieldName& name, const FieldText& value, const Date& today);

// Whether the field holds words (title:school) rather than exact values.
bool is_free_text(const FieldName& name);

}  // namespace council
