#include "indexer/extract/html_elements.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace council {
namespace {

struct Element {
  std::string_view name;
  ElementKind kind;
};

// clang-format off
constexpr auto elements = std::to_array<Element>({
    {"br", ElementKind::Break},        {"hr", ElementKind::Paragraph},
    {"p", ElementKind::Paragraph},     {"h1", ElementKind::Paragraph},
    {"h2", ElementKind::Paragraph},    {"h3", ElementKind::Paragraph},
    {"h4", ElementKind::Paragraph},    {"h5", ElementKind::Paragraph},
    {"h6", ElementKind::Paragraph},    {"blockquote", ElementKind::Paragraph},
    {"section", ElementKind::Paragraph}, {"article", ElementKind::Paragraph},
    {"fieldset", ElementKind::Paragraph}, {"figure", ElementKind::Paragraph},
    {"dl", ElementKind::Paragraph},    {"pre", ElementKind::Preformatted},
    {"textarea", ElementKind::Preformatted},
    {"div", ElementKind::Block},       {"main", ElementKind::Block},
    {"header", ElementKind::Block},    {"footer", ElementKind::Block},
    {"nav", ElementKind::Block},       {"aside", ElementKind::Block},
    {"body", ElementKind::Block},      {"center", ElementKind::Block},
    {"address", ElementKind::Block},   {"form", ElementKind::Block},
    {"dt", ElementKind::Block},        {"dd", ElementKind::Block},
    {"details", ElementKind::Block},   {"summary", ElementKind::Block},
    {"figcaption", ElementKind::Block}, {"legend", ElementKind::Block},
    {"caption", ElementKind::Block},   {"hgroup", ElementKind::Block},
    {"dialog", ElementKind::Block},    {"iframe", ElementKind::Block},
    {"ul", ElementKind::List},         {"ol", ElementKind::List},
    {"menu", ElementKind::List},       {"dir", ElementKind::List},
    {"li", ElementKind::ListItem},     {"table", ElementKind::Table},
    {"tr", ElementKind::Row},          {"td", ElementKind::Cell},
    {"th", ElementKind::Cell},
});

struct ClassRole {
  std::string_view name;
  LineStyle style;
};

constexpr auto class_roles = std::to_array<ClassRole>({
    {"mgItemNumberCell", {.role = LineRole::ItemNumber}},
    {"mgAiTitleTxt", {.role = LineRole::ItemTitle}},
    {"mgAiTitleLnk", {.role = LineRole::ItemTitle}},
    {"mgSubItemTitleTxt", {.role = LineRole::SubTitle}},
    {"mgSubTitleTxt", {.role = LineRole::Heading, .heading_level = 2}},
    {"mgMainTitleTxt", {.role = LineRole::Heading, .heading_level = 1}},
});

constexpr auto never_shown = std::to_array<std::string_view>(
    {"script", "style", "template", "svg", "noscript", "head", "select", "option", "button",
     "object", "audio", "video", "canvas", "map"});
constexpr auto hidden_classes = std::to_array<std::string_view>(
    {"mgHide", "sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text"});
constexpr auto chrome_elements = std::to_array<std::string_view>({"nav", "header", "footer"});
constexpr auto chrome_roles = std::to_array<std::string_view>(
    {"navigation", "banner", "contentinfo", "search", "menu", "menubar"});
constexpr auto chrome_classes = std::to_array<std::string_view>(
    {"nav", "navbar", "breadcrumb", "breadcrumbs", "footer", "site-footer", "site-header",
     "skip-link", "skiplink", "cookie-banner", "cookies", "pagination", "mgFooter",
     "mgBreadcrumb"});
constexpr auto chrome_ids = std::to_array<std::string_view>(
    {"nav", "navigation", "breadcrumb", "breadcrumbs", "footer", "header", "cookie-banner",
     "skip-link", "menu"});
// clang-format on

template <std::size_t Size>
bool is_in(std::string_view value, const std::array<std::string_view, Size>& values) {
  return std::find(values.begin(), values.end(), value) != values.end();
}

template <std::size_t Size>
bool has_class_of(const HtmlNode& element,
                  const std::array<std::string_view, Size>& names) {
  return element.attributes != nullptr &&
         std::any_of(names.begin(), names.end(),
                     [&](std::string_view name) { return element.has_class(name); });
}

// A heading, a list or a table makes a layout cell, and so do blocks with much text; two
// short paragraphs are still one cell of a plain table.
bool holds_blocks(const std::vector<HtmlNode>& nodes, std::size_t cell) {
  constexpr std::size_t most_nodes = 2000;
  constexpr std::size_t longest_cell = 200;
  const std::size_t end = std::min(nodes[cell].end, cell + most_nodes);
  std::size_t blocks = 0;
  std::size_t bytes = 0;
  for (std::size_t at = cell + 1; at < end; ++at) {
    bytes += nodes[at].text.size();
    if (nodes[at].is_text()) {
      continue;
    }
    const ElementKind kind = kind_of(nodes[at]);
    if (kind > ElementKind::Paragraph || style_of(nodes[at])) {
      return true;
    }
    blocks += kind == ElementKind::Block || kind == ElementKind::Paragraph ? 1U : 0U;
  }
  return blocks > 1 && bytes > longest_cell;
}

}  // namespace

ElementKind kind_of(const HtmlNode& element) {
  const auto row =
      std::find_if(elements.begin(), elements.end(),
                   [&](const Element& known) { return known.name == element.name; });
  return row == elements.end() ? ElementKind::Inline : row->kind;
}

std::optional<LineStyle> style_of(const HtmlNode& element) {
  const auto row =
      std::find_if(class_roles.begin(), class_roles.end(),
                   [&](const ClassRole& r) { return element.has_class(r.name); });
  if (row != class_roles.end()) {
    return row->style;
  }
  const std::string_view name = element.name;
  if (name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6') {
    return LineStyle{.role = LineRole::Heading,
                     .heading_level = static_cast<std::uint8_t>(name[1] - '0')};
  }
  return std::nullopt;
}

bool is_bold(const HtmlNode& element) {
  return element.name == "b" || element.name == "strong" || element.name == "th";
}

bool is_never_shown(const HtmlNode& element) {
  return is_in(element.name, never_shown) ||
         (element.attributes != nullptr && element.attributes->hidden) ||
         has_class_of(element, hidden_classes);
}

bool is_chrome(const HtmlNode& element) {
  if (is_in(element.name, chrome_elements)) {
    return true;
  }
  return element.attributes != nullptr &&
         (is_in(element.attributes->role, chrome_roles) ||
          is_in(element.attributes->id, chrome_ids) ||
          has_class_of(element, chrome_classes));
}

bool is_action_list(const std::vector<HtmlNode>& nodes, std::size_t at) {
  constexpr std::size_t most_nodes = 50;
  if (!nodes[at].has_class("mgActionList")) {
    return false;
  }
  const std::size_t end = std::min(nodes[at].end, at + most_nodes);
  return std::none_of(nodes.begin() + static_cast<std::ptrdiff_t>(at),
                      nodes.begin() + static_cast<std::ptrdiff_t>(end),
                      [](const HtmlNode& node) {
                        return node.text.find("(Item ") != std::string::npos ||
                               node.text.find("(Eitem ") != std::string::npos;
                      });
}

bool is_main(const HtmlNode& element) {
  return element.name == "main" || element.name == "article" ||
         (element.attributes != nullptr && element.attributes->role == "main");
}

namespace {

bool holds_breaks(const std::vector<HtmlNode>& nodes, std::size_t cell) {
  constexpr std::size_t most_nodes = 40;
  const auto first = nodes.begin() + static_cast<std::ptrdiff_t>(cell);
  const std::size_t size = std::min(nodes[cell].end - cell, most_nodes);
  return std::any_of(first, first + static_cast<std::ptrdiff_t>(size),
                     [](const HtmlNode& node) {
                       return !node.is_text() && kind_of(node) == ElementKind::Break;
                     });
}

}  // namespace

bool holds_blocks_in_cells(const std::vector<HtmlNode>& nodes, std::size_t row) {
  std::vector<std::size_t> cells;
  for (std::size_t at = row + 1; at < nodes[row].end;) {
    const HtmlNode& node = nodes[at];
    if (kind_of(node) == ElementKind::Cell) {
      if (style_of(node) || holds_blocks(nodes, at)) {
        return true;
      }
      cells.push_back(at);
      at = node.end;
    } else {
      ++at;
    }
  }
  // Beside the only cell of a row nothing stands.
  return cells.size() == 1 && holds_breaks(nodes, cells.front());
}

}  // namespace council
