#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace council {

// How a piece of markup reads to the eye.
enum class MarkupEffect {
  Nothing,      // <b>, <span>, &shy;: the text runs on through it
  Superscript,  // <sup>: runs on in "12<sup>th</sup>", not before a note's number
  Blank,        // <p>, <br>, <td>, &nbsp;
  Apostrophe,   // &rsquo;
  Ampersand     // &amp;
};

struct Markup {
  std::size_t size = 0;  // bytes
  MarkupEffect effect = MarkupEffect::Blank;

  bool operator==(const Markup&) const = default;
};

// Finds residue of HTML in text. Asked for rising positions, it takes linear time in all.
class MarkupFinder {
 public:
  // `text` must outlive the finder.
  explicit MarkupFinder(std::string_view text) : text_{text} {}

  // The tag, comment or character reference that starts at text[at], which is '<' or '&'.
  // nullopt where these bytes are text: "a < b", "<draft>", "R&D".
  std::optional<Markup> at(std::size_t at);

 private:
  std::optional<Markup> comment(std::size_t at);
  [[nodiscard]] std::optional<Markup> tag(std::size_t at) const;
  [[nodiscard]] std::optional<Markup> reference(std::size_t at) const;

  std::string_view text_;
  std::size_t comment_end_ =
      0;  // the first "-->" at or after the last position asked for
};

}  // namespace council
