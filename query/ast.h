#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/date.h"
#include "common/field.h"

namespace council {

enum class NodeKind : std::uint8_t {
  Everything,  // an empty query
  Word,        // one word, matched by its stem
  Phrase,      // words in this order, matched exactly; a single quoted word too
  Prefix,      // safeguard*
  Near,        // words within `window` words of each other
  Reference,   // 25/47, 12/0034/FUL, s106
  Filter,      // field:value, never scored
  Dates,       // a period
  Together,    // clauses side by side: the match rule applies to its words
  And,
  Or,
  Not
};

// What a filter's value ends in that names the area of a judgement and no grade.
inline constexpr std::string_view any_grade = "/*";

// Of a node that no text of the query stands for: an option does.
inline constexpr std::size_t no_position = static_cast<std::size_t>(-1);

// A query as it was understood. Printing it (print.h) and parsing what was printed gives
// an equal tree.
struct Node {
  NodeKind kind = NodeKind::Everything;
  std::optional<Field> field;  // of a Filter; of text nodes only when one was named
  std::string text;            // as typed; a Prefix without its '*'; a Filter's value
  std::optional<Date> first;   // of Dates, both ends included
  std::optional<Date> last;
  unsigned window = 0;  // of Near
  std::string label{};  // of a Filter: how the index shows its value, "" where unknown
  std::vector<Node> children{};
  std::size_t position = 0;  // byte offset in the query's text

  // Whether it asks for a judgement on an area, whatever the grade: area:leaders. It then
  // narrows beside other filters of the field, not as one more value of it.
  [[nodiscard]] bool is_area() const {
    return kind == NodeKind::Filter && field == Field::Judgement &&
           text.ends_with(any_grade);
  }
  // Of is_area(): "leaders".
  [[nodiscard]] std::string area() const {
    return text.substr(0, text.size() - any_grade.size());
  }

  // Where it stood in the text makes no difference.
  bool operator==(const Node& other) const {
    return kind == other.kind && field == other.field && text == other.text &&
           first == other.first && last == other.last && window == other.window &&
           children == other.children;
  }
};

}  // namespace council
