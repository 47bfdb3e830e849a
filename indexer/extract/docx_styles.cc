#include "indexer/extract/docx_styles.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <utility>

#include "indexer/extract/xml_part.h"

namespace council {
namespace {

constexpr int deepest_heading = 6;

// A style as written, before inheritance.
struct WrittenStyle {
  std::string id;
  std::string parent;
  std::optional<std::uint8_t> heading_level;
  std::optional<bool> bold;
  std::optional<int> list;
  std::optional<int> level;
};

std::optional<int> find_int(const std::optional<std::string>& text) {
  int value = 0;
  if (!text || std::from_chars(text->data(), text->data() + text->size(), value).ec !=
                   std::errc{}) {
    return std::nullopt;
  }
  return value;
}

void set(WrittenStyle& style, const XmlPart& part) {
  const std::string_view name = part.name();
  if (name == "name") {
    const std::uint8_t level = heading_level_of(part.attribute("val").value_or(""));
    if (level > 0) {
      style.heading_level = level;
    }
  } else if (name == "basedOn") {
    style.parent = part.attribute("val").value_or("");
  } else if (name == "b") {
    style.bold = is_on(part.attribute("val"));
  } else if (name == "numId") {
    style.list = find_int(part.attribute("val"));
  } else if (name == "ilvl") {
    style.level = find_int(part.attribute("val"));
  } else if (name == "outlineLvl" && !style.heading_level) {
    const int level = find_int(part.attribute("val")).value_or(9);
    if (level >= 0 && level < 9) {
      style.heading_level =
          static_cast<std::uint8_t>(std::min(level + 1, deepest_heading));
    }
  }
}

std::map<std::string, WrittenStyle> read_styles(std::string_view xml) {
  std::map<std::string, WrittenStyle> styles;
  XmlPart part{xml};
  WrittenStyle* open = nullptr;
  for (XmlEvent event = part.next(); event != XmlEvent::Finished; event = part.next()) {
    if (event == XmlEvent::Start && part.name() == "style") {
      const std::string id = part.attribute("styleId").value_or("");
      open = &styles[id];
      open->id = id;
    } else if (event == XmlEvent::Start && open != nullptr) {
      set(*open, part);
    } else if (event == XmlEvent::End && part.name() == "style") {
      open = nullptr;
    }
  }
  return styles;
}

// Follows basedOn, which may lead in a circle.
ParagraphStyle resolve(const std::map<std::string, WrittenStyle>& styles,
                       const WrittenStyle& own) {
  constexpr int longest_line = 20;
  WrittenStyle all = own;
  std::string parent = own.parent;
  for (int steps = 0; steps < longest_line && !parent.empty(); ++steps) {
    const auto row = styles.find(parent);
    if (row == styles.end()) {
      break;
    }
    const WrittenStyle& up = row->second;
    all.heading_level = all.heading_level ? all.heading_level : up.heading_level;
    all.bold = all.bold ? all.bold : up.bold;
    all.list = all.list ? all.list : up.list;
    all.level = all.level ? all.level : up.level;
    parent = up.parent;
  }
  ParagraphStyle style{.heading_level = all.heading_level.value_or(0),
                       .bold = all.bold.value_or(false),
                       .place = std::nullopt};
  if (all.list) {
    style.place = ListPlace{.list = *all.list, .level = all.level.value_or(0)};
  }
  return style;
}

}  // namespace

StyleSheet::StyleSheet(std::string_view xml) {
  const std::map<std::string, WrittenStyle> written = read_styles(xml);
  for (const auto& [id, style] : written) {
    styles_[id] = resolve(written, style);
  }
}

ParagraphStyle StyleSheet::find(const std::string& id) const {
  const auto row = styles_.find(id);
  if (row != styles_.end()) {
    return row->second;
  }
  ParagraphStyle style;
  style.heading_level = heading_level_of(id);
  return style;
}

std::uint8_t heading_level_of(std::string_view style_name) {
  std::string name;
  for (const char c : style_name) {
    if (c != ' ') {
      name += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
  }
  if (name == "title") {
    return 1;
  }
  constexpr std::string_view prefix = "heading";
  if (name.size() != prefix.size() + 1 || !name.starts_with(prefix) ||
      name.back() < '1' || name.back() > '9') {
    return 0;
  }
  return static_cast<std::uint8_t>(std::min(name.back() - '0', deepest_heading));
}

bool is_on(const std::optional<std::string>& value) {
  return value != "0" && value != "false" && value != "off";
}

}  // namespace council
