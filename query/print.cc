#include "query/print.h"

#include <algorithm>
#include <array>

#include "query/filter_clause.h"

namespace council {
namespace {

// How tightly a node holds its parts together; a looser one inside a tighter one needs
// brackets.
int tightness(NodeKind kind) {
  switch (kind) {
    case NodeKind::Or:
      return 1;
    case NodeKind::And:
      return 2;
    case NodeKind::Together:
      return 3;
    case NodeKind::Not:
      return 4;
    default:
      return 5;
  }
}

std::string_view joint(NodeKind kind) {
  switch (kind) {
    case NodeKind::Or:
      return " OR ";
    case NodeKind::And:
      return " AND ";
    default:
      return " ";
  }
}

bool is_plain_value(const std::string& value) {
  const bool plain = std::all_of(value.begin(), value.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           c == '_' || c == '-' || c == '/' || c == '.';
  });
  return plain && !value.empty();
}

std::string field_prefix(const Node& node) {
  return node.field ? std::string{spec_of(*node.field).name} + ":" : "";
}

std::string quoted(const std::string& text) {
  return "\"" + text + "\"";
}

std::string dates_text(const Node& node) {
  const std::string name = std::string{spec_of(Field::Date).name} + ":";
  const std::string first = node.first ? to_iso(*node.first) : "";
  const std::string last = node.last ? to_iso(*node.last) : "";
  return name + (node.first && node.first == node.last ? first : first + ".." + last);
}

std::string leaf_text(const Node& node) {
  switch (node.kind) {
    case NodeKind::Phrase:
      return field_prefix(node) + quoted(node.text);
    case NodeKind::Prefix:
      return field_prefix(node) + node.text + "*";
    case NodeKind::Filter:
      if (node.is_area()) {
        return "area:" + node.area();
      }
      return field_prefix(node) +
             (is_plain_value(node.text) ? node.text : quoted(node.text));
    case NodeKind::Dates:
      return dates_text(node);
    default:
      return field_prefix(node) + node.text;
  }
}

std::string joined(const Node& node, std::string_view between);

std::string within(const Node& child, int parent_tightness) {
  const std::string text = to_text(child);
  return tightness(child.kind) <= parent_tightness ? "(" + text + ")" : text;
}

std::string joined(const Node& node, std::string_view between) {
  std::string text;
  for (const Node& child : node.children) {
    text +=
        (text.empty() ? "" : std::string{between}) + within(child, tightness(node.kind));
  }
  return text;
}

std::string_view name_of(NodeKind kind) {
  constexpr auto names = std::to_array<std::string_view>(
      {"everything", "word", "phrase", "prefix", "near", "reference", "filter", "dates",
       "together", "and", "or", "not"});
  return names[static_cast<std::size_t>(kind)];
}

void add_outline(const Node& node, std::size_t depth, std::string& outline) {
  outline.append(2 * depth, ' ');
  outline += name_of(node.kind);
  if (node.kind == NodeKind::Near) {
    outline += " within " + std::to_string(node.window);
  } else if (node.children.empty() && node.kind != NodeKind::Everything) {
    outline += " " + leaf_text(node);
  }
  outline += '\n';
  for (const Node& child : node.children) {
    add_outline(child, depth + 1, outline);
  }
}

std::string in_field(const Node& node) {
  if (node.field == Field::Body) {
    return " in the section’s own words";
  }
  return node.field ? " in the " + std::string{spec_of(*node.field).name} : "";
}

std::string dates_words(const Node& node) {
  if (node.first && node.first == node.last) {
    return "dated " + to_words(*node.first);
  }
  if (!node.first) {
    return "dated up to " + to_words(*node.last);
  }
  return "dated from " + to_words(*node.first) +
         (node.last ? " to " + to_words(*node.last) : " on");
}

std::string words_of(const Node& node);

std::string list_words(const Node& node, std::string_view between) {
  std::string text;
  for (const Node& child : node.children) {
    const bool nested = child.children.size() > 1 && child.kind != NodeKind::Near;
    const std::string words = words_of(child);
    text +=
        (text.empty() ? "" : std::string{between}) + (nested ? "(" + words + ")" : words);
  }
  return text;
}

std::string words_of(const Node& tree) {
  switch (tree.kind) {
    case NodeKind::Everything:
      return "everything";
    case NodeKind::Word:
      return "“" + tree.text + "” in any of its forms" + in_field(tree);
    case NodeKind::Phrase:
      return "exactly “" + tree.text + "”" + in_field(tree);
    case NodeKind::Prefix:
      return "a word that starts with “" + tree.text + "”" + in_field(tree);
    case NodeKind::Near:
      return list_words(tree, " near ") + " (at most " + std::to_string(tree.window) +
             " words apart)";
    case NodeKind::Reference:
      return "the reference " + tree.text;
    case NodeKind::Filter:
      if (tree.is_area()) {
        return "there is a judgement on “" + tree.area() + "”";
      }
      return std::string{spec_of(*tree.field).label} + " is “" +
             (tree.label.empty() ? tree.text : tree.label) + "”";
    case NodeKind::Dates:
      return dates_words(tree);
    case NodeKind::Or:
      return list_words(tree, " or ");
    case NodeKind::Not:
      return "not " + list_words(tree, "");
    default:
      return list_words(tree, " and ");
  }
}

}  // namespace

std::string to_text(const Node& tree) {
  switch (tree.kind) {
    case NodeKind::Everything:
      return "";
    case NodeKind::Near:
      return joined(tree, " NEAR/" + std::to_string(tree.window) + " ");
    case NodeKind::Together:
    case NodeKind::And:
    case NodeKind::Or:
      return joined(tree, joint(tree.kind));
    case NodeKind::Not:
      return "-" + within(tree.children.front(), tightness(NodeKind::Not));
    default:
      return leaf_text(tree);
  }
}

std::string to_phrase(std::string words) {
  std::erase(words, '"');
  return quoted(words);
}

std::string to_outline(const Node& tree) {
  std::string outline;
  add_outline(tree, 0, outline);
  return outline;
}

std::string to_words(const Node& tree) {
  return words_of(as_searched(tree));
}

std::string_view unit_of(Group group) {
  switch (group) {
    case Group::Document:
      return "document";
    case Group::Meeting:
      return "meeting";
    default:
      return "section";
  }
}

}  // namespace council
