#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace council {

// Those that matter here. Few elements have any.
struct HtmlAttributes {
  std::string classes;  // each with a blank before and after: " mgHide sr-only "
  std::string id;
  std::string role;
  std::string list_start;  // <ol start="3">
  bool hidden = false;
};

// An element, or a piece of text, whose name is "". Pages have millions, so it is small.
struct HtmlNode {
  std::string name;                                  // lower case
  std::string text;                                  // of a piece of text
  std::unique_ptr<const HtmlAttributes> attributes;  // nullptr where there are none
  std::size_t end = 0;                               // one past its last descendant

  [[nodiscard]] bool is_text() const { return name.empty(); }
  [[nodiscard]] bool has_class(std::string_view wanted) const;
};

// A page's elements in document order, so that a node's descendants follow it up to
// `end`.
struct HtmlTree {
  std::vector<HtmlNode> nodes;
  std::optional<std::string> title;
  std::optional<std::string> language;
};

// Reads any valid UTF-8 as HTML, mending it as browsers do. Comments are left out.
// Throws ExtractionError Damaged when nothing can be made of it.
HtmlTree parse_html(std::string_view utf8);

}  // namespace council
