#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/extract/docx_numbering.h"

namespace council {

// What a paragraph style gives its paragraphs.
struct ParagraphStyle {
  std::uint8_t heading_level = 0;  // 1 … 6; 0 is no heading
  bool bold = false;
  std::optional<ListPlace> place;

  bool operator==(const ParagraphStyle&) const = default;
};

// Paragraph styles by id.
class StyleSheet {
 public:
  StyleSheet() = default;
  // Reads word/styles.xml, with what each style inherits. Throws ExtractionError Damaged.
  explicit StyleSheet(std::string_view xml);

  // Of an unknown id: what its name says, "Heading2" and "Title" being Word's own.
  [[nodiscard]] ParagraphStyle find(const std::string& id) const;

 private:
  std::map<std::string, ParagraphStyle> styles_;
};

// The heading level a style's name or id tells: "heading 2", "Heading2", "Title" is 1;
// 0 for any other.
std::uint8_t heading_level_of(std::string_view style_name);

// Whether <w:b/> and its like switch on: absent "val" does, "0", "false" and "off" do
// not.
bool is_on(const std::optional<std::string>& value);

}  // namespace council
