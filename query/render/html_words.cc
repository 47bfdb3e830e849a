#include "query/filter_clause.h"
#include "query/render/html_page.h"
#include "query/render/message.h"

namespace council {
namespace {

std::string in_field(const Node& node, const std::string& words,
                     const std::string& language) {
  if (node.field == Field::Body) {
    return message(language, "words_in_own", {{"words", words}});
  }
  return node.field
             ? message(language, "words_in_field",
                       {{"words", words}, {"field", field_label(*node.field, language)}})
             : words;
}

std::string dates_in_words(const Node& node, const std::string& language) {
  MessageValues days;
  if (node.first) {
    days.emplace_back("first", day_in_words(language, *node.first));
  }
  if (node.last) {
    days.emplace_back("last", day_in_words(language, *node.last));
  }
  const std::string key = node.first && node.first == node.last ? "words_on"
                          : !node.first                         ? "words_until"
                          : !node.last                          ? "words_since"
                                                                : "words_between";
  return message(language, key, days);
}

std::string words_of(const Node& tree, const std::string& language);

std::string joined(const Node& node, const std::string& key,
                   const std::string& language) {
  std::string text;
  for (const Node& child : node.children) {
    const bool nested = child.children.size() > 1 && child.kind != NodeKind::Near;
    const std::string plain = words_of(child, language);
    const std::string words = nested ? "(" + plain + ")" : plain;
    text = text.empty() ? words
                        : message(language, key, {{"first", text}, {"second", words}});
  }
  return text;
}

std::string leaf_in_words(const Node& node, const std::string& language) {
  switch (node.kind) {
    case NodeKind::Word:
      return in_field(node, message(language, "words_word", {{"word", node.text}}),
                      language);
    case NodeKind::Phrase:
      return in_field(node, message(language, "words_phrase", {{"phrase", node.text}}),
                      language);
    case NodeKind::Prefix:
      return in_field(node, message(language, "words_prefix", {{"start", node.text}}),
                      language);
    case NodeKind::Reference:
      return message(language, "words_reference", {{"reference", node.text}});
    case NodeKind::Filter: {
      if (node.is_area()) {
        return message(language, "words_area", {{"value", node.area()}});
      }
      const FacetValue value{.value = filter_value(*node.field, node.text),
                             .label = node.label.empty() ? node.text : node.label};
      return message(language, "words_filter",
                     {{"field", field_label(*node.field, language)},
                      {"value", value_label(*node.field, value, language)}});
    }
    default:
      return dates_in_words(node, language);
  }
}

std::string words_of(const Node& tree, const std::string& language) {
  switch (tree.kind) {
    case NodeKind::Everything:
      return message(language, "words_everything");
    case NodeKind::Near:
      return message(language, "words_near",
                     {{"words", joined(tree, "words_beside", language)},
                      {"window", static_cast<long>(tree.window)}});
    case NodeKind::Or:
      return joined(tree, "words_or", language);
    case NodeKind::Not:
      return message(language, "words_not",
                     {{"words", joined(tree, "words_and", language)}});
    case NodeKind::Together:
    case NodeKind::And:
      return joined(tree, "words_and", language);
    default:
      return leaf_in_words(tree, language);
  }
}

}  // namespace

std::string query_in_words(const Node& tree, const std::string& language) {
  return words_of(as_searched(tree), language);
}

}  // namespace council
