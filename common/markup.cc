#include "common/markup.h"

#include <algorithm>
#include <array>
#include <string>

namespace council {
namespace {

// Longer than this, it is text between two angle brackets.
constexpr std::size_t max_tag_bytes = 4096;

struct Tag {
  std::string_view name;
  MarkupEffect effect;
};

// clang-format off
constexpr std::array tags{
    Tag{"a", MarkupEffect::Nothing},          Tag{"abbr", MarkupEffect::Nothing},
    Tag{"article", MarkupEffect::Blank},      Tag{"b", MarkupEffect::Nothing},
    Tag{"big", MarkupEffect::Nothing},        Tag{"blockquote", MarkupEffect::Blank},
    Tag{"body", MarkupEffect::Blank},         Tag{"br", MarkupEffect::Blank},
    Tag{"caption", MarkupEffect::Blank},      Tag{"center", MarkupEffect::Blank},
    Tag{"code", MarkupEffect::Nothing},       Tag{"col", MarkupEffect::Blank},
    Tag{"colgroup", MarkupEffect::Blank},     Tag{"dd", MarkupEffect::Blank},
    Tag{"del", MarkupEffect::Nothing},        Tag{"div", MarkupEffect::Blank},
    Tag{"dl", MarkupEffect::Blank},           Tag{"dt", MarkupEffect::Blank},
    Tag{"em", MarkupEffect::Nothing},         Tag{"figcaption", MarkupEffect::Blank},
    Tag{"figure", MarkupEffect::Blank},       Tag{"font", MarkupEffect::Nothing},
    Tag{"footer", MarkupEffect::Blank},       Tag{"h1", MarkupEffect::Blank},
    Tag{"h2", MarkupEffect::Blank},           Tag{"h3", MarkupEffect::Blank},
    Tag{"h4", MarkupEffect::Blank},           Tag{"h5", MarkupEffect::Blank},
    Tag{"h6", MarkupEffect::Blank},           Tag{"head", MarkupEffect::Blank},
    Tag{"header", MarkupEffect::Blank},       Tag{"hr", MarkupEffect::Blank},
    Tag{"html", MarkupEffect::Blank},         Tag{"i", MarkupEffect::Nothing},
    Tag{"img", MarkupEffect::Blank},          Tag{"ins", MarkupEffect::Nothing},
    Tag{"li", MarkupEffect::Blank},           Tag{"link", MarkupEffect::Blank},
    Tag{"mark", MarkupEffect::Nothing},       Tag{"meta", MarkupEffect::Blank},
    Tag{"nav", MarkupEffect::Blank},          Tag{"ol", MarkupEffect::Blank},
    Tag{"p", MarkupEffect::Blank},            Tag{"pre", MarkupEffect::Blank},
    Tag{"s", MarkupEffect::Nothing},          Tag{"section", MarkupEffect::Blank},
    Tag{"small", MarkupEffect::Nothing},      Tag{"span", MarkupEffect::Nothing},
    Tag{"strike", MarkupEffect::Nothing},     Tag{"strong", MarkupEffect::Nothing},
    Tag{"sub", MarkupEffect::Nothing},        Tag{"sup", MarkupEffect::Superscript},
    Tag{"table", MarkupEffect::Blank},        Tag{"tbody", MarkupEffect::Blank},
    Tag{"td", MarkupEffect::Blank},           Tag{"tfoot", MarkupEffect::Blank},
    Tag{"th", MarkupEffect::Blank},           Tag{"thead", MarkupEffect::Blank},
    Tag{"time", MarkupEffect::Nothing},       Tag{"title", MarkupEffect::Blank},
    Tag{"tr", MarkupEffect::Blank},           Tag{"tt", MarkupEffect::Nothing},
    Tag{"u", MarkupEffect::Nothing},          Tag{"ul", MarkupEffect::Blank},
    Tag{"wbr", MarkupEffect::Nothing}};

constexpr std::array references{
    Tag{"&amp;", MarkupEffect::Ampersand},     Tag{"&lt;", MarkupEffect::Blank},
    Tag{"&gt;", MarkupEffect::Blank},          Tag{"&quot;", MarkupEffect::Blank},
    Tag{"&nbsp;", MarkupEffect::Blank},        Tag{"&#160;", MarkupEffect::Blank},
    Tag{"&ndash;", MarkupEffect::Blank},       Tag{"&mdash;", MarkupEffect::Blank},
    Tag{"&ldquo;", MarkupEffect::Blank},       Tag{"&rdquo;", MarkupEffect::Blank},
    Tag{"&pound;", MarkupEffect::Blank},       Tag{"&bull;", MarkupEffect::Blank},
    Tag{"&hellip;", MarkupEffect::Blank},      Tag{"&middot;", MarkupEffect::Blank},
    Tag{"&shy;", MarkupEffect::Nothing},       Tag{"&#173;", MarkupEffect::Nothing},
    Tag{"&apos;", MarkupEffect::Apostrophe},   Tag{"&#39;", MarkupEffect::Apostrophe},
    Tag{"&#x27;", MarkupEffect::Apostrophe},   Tag{"&rsquo;", MarkupEffect::Apostrophe},
    Tag{"&#8217;", MarkupEffect::Apostrophe},  Tag{"&#x2019;", MarkupEffect::Apostrophe}};
// clang-format on

constexpr bool is_alphanumeric(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

constexpr char to_lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

const Tag* find_tag(std::string_view name) {
  std::string lower{name};
  std::transform(lower.begin(), lower.end(), lower.begin(), to_lower);
  const auto* found = std::find_if(
      tags.begin(), tags.end(), [&lower](const Tag& tag) { return tag.name == lower; });
  return found == tags.end() ? nullptr : found;
}

// What stands between a tag's name and its '>': nothing, or attributes with values.
bool looks_like_attributes(std::string_view rest) {
  const bool blank = rest.find_first_not_of(" \t\n/") == std::string_view::npos;
  return blank ||
         (rest.find_first_of(" \t\n") == 0 && rest.find('=') != std::string::npos);
}

}  // namespace

std::optional<Markup> MarkupFinder::at(std::size_t at) {
  if (text_[at] == '&') {
    return reference(at);
  }
  return text_.substr(at, 4) == "<!--" ? comment(at) : tag(at);
}

std::optional<Markup> MarkupFinder::comment(std::size_t at) {
  // The end found last is kept, so that openings without an end cost one search in all.
  if (comment_end_ < at + 4) {
    comment_end_ = text_.find("-->", at + 4);
  }
  if (comment_end_ == std::string_view::npos || comment_end_ - at > max_tag_bytes) {
    return std::nullopt;
  }
  return Markup{.size = comment_end_ + 3 - at, .effect = MarkupEffect::Blank};
}

std::optional<Markup> MarkupFinder::tag(std::size_t at) const {
  std::size_t name = at + 1;
  if (name < text_.size() && text_[name] == '/') {
    ++name;
  }
  std::size_t end = name;
  while (end < text_.size() && end - name < 12 && is_alphanumeric(text_[end])) {
    ++end;
  }
  const Tag* const known = find_tag(text_.substr(name, end - name));
  if (known == nullptr) {
    return std::nullopt;
  }
  const std::string_view rest = text_.substr(end, max_tag_bytes);
  const std::size_t close = rest.find_first_of("<>");
  if (close == std::string_view::npos || rest[close] == '<' ||
      !looks_like_attributes(rest.substr(0, close))) {
    return std::nullopt;
  }
  return Markup{.size = end + close + 1 - at, .effect = known->effect};
}

std::optional<Markup> MarkupFinder::reference(std::size_t at) const {
  const std::string_view rest = text_.substr(at);
  for (const Tag& known : references) {
    if (rest.starts_with(known.name)) {
      return Markup{.size = known.name.size(), .effect = known.effect};
    }
  }
  return std::nullopt;
}

}  // namespace council
