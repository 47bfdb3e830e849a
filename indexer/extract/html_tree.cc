#include "indexer/extract/html_tree.h"

#include <cctype>
#include <limits>
#include <memory>
#include <utility>

#include <libxml/HTMLparser.h>
#include <libxml/xmlerror.h>

#include "indexer/extract/clean.h"
#include "indexer/outcome.h"

namespace council {
namespace {

struct FreeDocument {
  void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
};
using DocumentPtr = std::unique_ptr<xmlDoc, FreeDocument>;

std::string_view view(const xmlChar* text) {
  return text == nullptr ? std::string_view{} : reinterpret_cast<const char*>(text);
}

std::string_view value_of(const xmlAttr* attribute) {
  return attribute->children == nullptr ? std::string_view{}
                                        : view(attribute->children->content);
}

// Whether the attribute is one of those that matter.
bool keep(const xmlAttr* attribute, HtmlAttributes& kept) {
  const std::string_view name = view(attribute->name);
  if (name == "class") {
    kept.classes = " " + clean_line_of_text(value_of(attribute)) + " ";
  } else if (name == "id") {
    kept.id = value_of(attribute);
  } else if (name == "role") {
    kept.role = value_of(attribute);
  } else if (name == "start") {
    kept.list_start = value_of(attribute);
  } else if (name == "hidden") {
    kept.hidden = true;
  } else {
    return false;
  }
  return true;
}

// Attributes are read from the list itself: xmlGetProp would look each name up anew, and
// a tag with a million attributes exists.
std::unique_ptr<const HtmlAttributes> read_attributes(const xmlNode* node) {
  HtmlAttributes kept;
  bool any = false;
  for (const xmlAttr* attribute = node->properties; attribute != nullptr;
       attribute = attribute->next) {
    any = keep(attribute, kept) || any;
  }
  return any ? std::make_unique<const HtmlAttributes>(std::move(kept)) : nullptr;
}

std::string lower(std::string_view text) {
  std::string result{text};
  for (char& c : result) {
    c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  }
  return result;
}

std::optional<std::string> find_language(const xmlNode* root) {
  for (const xmlAttr* attribute = root->properties; attribute != nullptr;
       attribute = attribute->next) {
    if (view(attribute->name) == "lang" && attribute->children != nullptr) {
      std::string language = clean_line_of_text(view(attribute->children->content));
      return language.empty() ? std::nullopt : std::optional{std::move(language)};
    }
  }
  return std::nullopt;
}

bool is_text_node(const xmlNode* node) {
  return node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE;
}

// Flattens libxml2's tree without recursion: pages nest a million deep on purpose.
class Flattener {
 public:
  std::vector<HtmlNode> flatten(const xmlNode* root) {
    const xmlNode* node = root;
    while (node != nullptr) {
      enter(node);
      if (node->type == XML_ELEMENT_NODE && node->children != nullptr) {
        node = node->children;
        continue;
      }
      node = leave_to_next(node, root);
    }
    return std::move(nodes_);
  }

 private:
  void enter(const xmlNode* node) {
    if (node->type == XML_ELEMENT_NODE) {
      open_.push_back(nodes_.size());
      HtmlNode element;
      element.name = lower(view(node->name));
      element.attributes = read_attributes(node);
      nodes_.push_back(std::move(element));
    } else if (is_text_node(node)) {
      HtmlNode text;
      text.text = view(node->content);
      text.end = nodes_.size() + 1;
      nodes_.push_back(std::move(text));
    }
  }

  void leave(const xmlNode* node) {
    if (node->type == XML_ELEMENT_NODE) {
      nodes_[open_.back()].end = nodes_.size();
      open_.pop_back();
    }
  }

  const xmlNode* leave_to_next(const xmlNode* node, const xmlNode* root) {
    leave(node);
    while (node != root && node->next == nullptr) {
      node = node->parent;
      leave(node);
    }
    return node == root ? nullptr : node->next;
  }

  std::vector<HtmlNode> nodes_;
  std::vector<std::size_t> open_;
};

std::optional<std::string> find_title(const std::vector<HtmlNode>& nodes) {
  for (std::size_t at = 0; at < nodes.size(); ++at) {
    if (nodes[at].name != "title") {
      continue;
    }
    std::string title;
    for (std::size_t child = at + 1; child < nodes[at].end; ++child) {
      title += nodes[child].text;
    }
    title = clean_line_of_text(title);
    return title.empty() ? std::nullopt : std::optional{std::move(title)};
  }
  return std::nullopt;
}

}  // namespace

bool HtmlNode::has_class(std::string_view wanted) const {
  if (attributes == nullptr) {
    return false;
  }
  const std::string& classes = attributes->classes;
  for (std::size_t at = classes.find(wanted); at != std::string::npos;
       at = classes.find(wanted, at + 1)) {
    if (classes[at - 1] == ' ' && classes[at + wanted.size()] == ' ') {
      return true;
    }
  }
  return false;
}

HtmlTree parse_html(std::string_view utf8) {
  if (utf8.size() > static_cast<std::size_t>(std::numeric_limits<int>::max())) {
    throw ExtractionError{Outcome::TooBig, "an HTML page of more than 2 GiB"};
  }
  // Without HUGE everything deeper than 256 elements would be lost without a word.
  const int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                      HTML_PARSE_NONET | HTML_PARSE_COMPACT | XML_PARSE_HUGE;
  const DocumentPtr document{htmlReadMemory(utf8.data(), static_cast<int>(utf8.size()),
                                            nullptr, "UTF-8", options)};
  const xmlNode* const root =
      document == nullptr ? nullptr : xmlDocGetRootElement(document.get());
  if (root == nullptr) {
    throw ExtractionError{Outcome::Damaged, "no element in the HTML"};
  }
  HtmlTree tree;
  tree.nodes = Flattener{}.flatten(root);
  tree.title = find_title(tree.nodes);
  tree.language = find_language(root);
  return tree;
}

}  // namespace council
