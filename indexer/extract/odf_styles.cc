#include "indexer/extract/odf_styles.h"

#include <algorithm>
#include <charconv>

#include "indexer/extract/xml_part.h"

namespace council {
namespace {

int to_int(const std::optional<std::string>& text, int otherwise) {
  int value = otherwise;
  if (text) {
    std::from_chars(text->data(), text->data() + text->size(), value);
  }
  return value;
}

// style:num-format "a" → format_number's "lowerLetter".
std::string number_format(const std::string& written) {
  struct Name {
    std::string_view odf;
    std::string_view word;
  };
  constexpr auto names = std::to_array<Name>({
      {"1", "decimal"},
      {"a", "lowerLetter"},
      {"A", "upperLetter"},
      {"i", "lowerRoman"},
      {"I", "upperRoman"},
  });
  const auto row = std::find_if(names.begin(), names.end(),
                                [&](const Name& name) { return name.odf == written; });
  return row == names.end() ? (written.empty() ? "" : "decimal") : std::string{row->word};
}

OdfListLevel read_level(const XmlPart& part) {
  OdfListLevel level;
  level.is_bullet =
      part.name() == "list-level-style-bullet" || part.name() == "list-level-style-image";
  level.format = number_format(part.attribute("num-format").value_or(""));
  level.prefix = part.attribute("num-prefix").value_or("");
  level.suffix = part.attribute("num-suffix").value_or("");
  level.start = to_int(part.attribute("start-value"), 1);
  level.display_levels = to_int(part.attribute("display-levels"), 1);
  return level;
}

}  // namespace

class OdfStyles::Reader {
 public:
  Reader(OdfStyles& styles, std::string_view xml) : styles_{styles}, part_{xml} {}

  void read() {
    for (XmlEvent event = part_.next(); event != XmlEvent::Finished;
         event = part_.next()) {
      if (event == XmlEvent::Start) {
        if (part_.name() == "body") {
          return;
        }
        start(part_.name());
      } else if (event == XmlEvent::End) {
        end(part_.name());
      }
    }
  }

 private:
  void start(std::string_view name) {
    if (name == "style") {
      style_ = &styles_.styles_[part_.attribute("name").value_or("")];
      style_->parent = part_.attribute("parent-style-name").value_or("");
      style_->own.list_style = part_.attribute("list-style-name").value_or("");
    } else if (name == "text-properties" && style_ != nullptr) {
      if (const auto weight = part_.attribute("font-weight")) {
        style_->own.bold = *weight == "bold" || to_int(weight, 0) >= 600;
      }
      if (const auto display = part_.attribute("display", "xmlns:text:1.0")) {
        style_->own.hidden = *display == "none";
      }
    } else if (name == "list-style") {
      list_ = &styles_.lists_[part_.attribute("name").value_or("")];
    } else if (name == "outline-style") {
      list_ = &styles_.outline_;
    } else if (list_ != nullptr && part_.attribute("level")) {
      const int level = to_int(part_.attribute("level"), 0);
      if (level >= 1 && level <= static_cast<int>(odf_levels)) {
        list_->at(static_cast<std::size_t>(level) - 1) = read_level(part_);
      }
    }
  }

  void end(std::string_view name) {
    if (name == "style") {
      style_ = nullptr;
    } else if (name == "list-style" || name == "outline-style") {
      list_ = nullptr;
    }
  }

  OdfStyles& styles_;
  XmlPart part_;
  WrittenStyle* style_ = nullptr;
  OdfListStyle* list_ = nullptr;
};

void OdfStyles::read(std::string_view xml) {
  Reader{*this, xml}.read();
}

// Follows the parents, which may lead in a circle.
OdfTextStyle OdfStyles::find(const std::string& name) const {
  constexpr int longest_line = 20;
  OdfTextStyle all;
  auto at = styles_.find(name);
  for (int step = 0; step < longest_line && at != styles_.end(); ++step) {
    const OdfTextStyle& own = at->second.own;
    all.bold = all.bold ? all.bold : own.bold;
    all.hidden = all.hidden ? all.hidden : own.hidden;
    all.list_style = all.list_style.empty() ? own.list_style : all.list_style;
    at = styles_.find(at->second.parent);
  }
  return all;
}

const OdfListStyle* OdfStyles::find_list(const std::string& name) const {
  const auto row = lists_.find(name);
  return row == lists_.end() ? nullptr : &row->second;
}

}  // namespace council
