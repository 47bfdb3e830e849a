#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace council {

// One level of an OpenDocument list style, or of the numbering of headings.
struct OdfListLevel {
  bool is_bullet = false;
  std::string format;  // as format_number has it; "" prints no number
  std::string prefix;
  std::string suffix;
  int start = 1;
  int display_levels = 1;  // 2 prints "3.1"
};

constexpr std::size_t odf_levels = 10;
using OdfListStyle = std::array<OdfListLevel, odf_levels>;

// What a style says of text, what it inherits included.
struct OdfTextStyle {
  std::optional<bool> bold;
  std::optional<bool> hidden;
  std::string list_style;  // of paragraphs; "" for none
};

// The styles of one OpenDocument file: those with names in styles.xml and the automatic
// ones of content.xml.
class OdfStyles {
 public:
  // Adds what a part defines. Throws ExtractionError Damaged where its XML breaks off;
  // stops at the body, which comes after the styles.
  void read(std::string_view xml);

  [[nodiscard]] OdfTextStyle find(const std::string& name) const;
  // nullptr where there is none of this name.
  [[nodiscard]] const OdfListStyle* find_list(const std::string& name) const;
  [[nodiscard]] const OdfListStyle& outline() const { return outline_; }

 private:
  class Reader;

  struct WrittenStyle {
    std::string parent;
    OdfTextStyle own;
  };

  std::map<std::string, WrittenStyle> styles_;
  std::map<std::string, OdfListStyle> lists_;
  OdfListStyle outline_;
};

}  // namespace council
