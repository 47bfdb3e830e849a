#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "indexer/extract/html_tree.h"
#include "indexer/pages.h"

namespace council {

// How an element shapes the text around it.
enum class ElementKind : std::uint8_t {
  Inline,
  Break,
  Block,
  Paragraph,  // a block with room above and below
  Preformatted,
  List,
  ListItem,
  Table,
  Row,
  Cell,
};

ElementKind kind_of(const HtmlNode& element);

// The line role of a heading or of one of ModernGov's classes.
std::optional<LineStyle> style_of(const HtmlNode& element);

bool is_bold(const HtmlNode& element);

// Scripts, styles, and what is for screen readers only.
bool is_never_shown(const HtmlNode& element);

// Navigation, page header and footer, by element, role or class.
bool is_chrome(const HtmlNode& element);

// ModernGov's list of links beside a title ("View directions"), whose class is
// mgActionList. Not where it tells the item's place: "Meeting of Council, Wednesday 25th
// January, 2023 6.30 pm (Item 76.)".
bool is_action_list(const std::vector<HtmlNode>& nodes, std::size_t at);

// <main>, <article>: a header inside is the paper's own.
bool is_main(const HtmlNode& element);

// Whether a cell of the row at `row` holds more than a line of text: two paragraphs, a
// list, a table; a broken line, where it is the only one. Looks at a bounded number of
// nodes.
bool holds_blocks_in_cells(const std::vector<HtmlNode>& nodes, std::size_t row);

}  // namespace council
