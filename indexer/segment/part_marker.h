#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace council {

// The marker of one part of a decision or of a numbered paragraph: "1.", "(a)", "B)",
// "ii.", a bullet.
struct PartMarker {
  enum class Style : std::uint8_t { Number, Letter, Roman, Bullet };

  Style style = Style::Number;
  int value = 1;           // 1 for "a", "i" and bullets
  std::string text;        // without closing punctuation: "1", "a", "(A)" is "A"
  bool bracketed = false;  // "(a)" or "a)", not "a."
  bool dotted = false;     // "5.1": the value is 5001
  bool lone = false;       // "A   Approve the plan": no sign behind it
  std::size_t end = 0;     // after the marker and the blanks behind it
};

// The marker at the start of a line's text (display or folded). Letters "i", "v" and "x"
// are read as letters; follows() settles which they are.
std::optional<PartMarker> find_part_marker(std::string_view text);

// The marker of a part numbered below its item, "5.1 that …", "(2.3) To …": one or two
// digits on each side.
std::optional<PartMarker> find_dotted_marker(std::string_view text);

// "A: Welcomes the plan": a capital and a colon, which only the parts of a list whose
// head is known may be counted by. nullopt else.
std::optional<PartMarker> find_colon_marker(std::string_view text);

// "A   Approve the plan", "ii the fee", "1 That …": a letter or a number and no sign,
// with the same condition. nullopt else.
std::optional<PartMarker> find_lone_marker(std::string_view text);

// Whether `next` is the part after `last`: "b" after "a", "ii" after "i", "i" after "h",
// "A" and "b" being one style.
bool follows(const PartMarker& last, const PartMarker& next);

// Whether a list can start with it: "1", "a", "i", "5.1", a bullet.
bool is_first_part(const PartMarker& marker);

// Where `marker`'s successor stands inside running text from `from` on, blanks before it:
// the "(B)" of "(A) That … (B) That". npos for none.
std::size_t find_next_inline(std::string_view text, const PartMarker& marker,
                             std::size_t from);

}  // namespace council
