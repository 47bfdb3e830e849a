#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace council {

// `text` fit for a terminal: control characters and those that reorder text are spelled
// out
// ("\x1B", "\u202E"), so that a paper cannot steer the reader's screen. Line feeds and
// tabs stay where `keep_lines` is true and become blanks otherwise.
std::string printable(std::string_view text, bool keep_lines = false);

// JSON text with the same characters, other than C0, written as "\u202e".
std::string json_escaped(std::string_view json);

// Breaks a paragraph at blanks into lines of at most `width` columns, each after `indent`
// blanks; one long line for width 0. Escape sequences take no columns. Ends with '\n'.
std::string wrap(std::string_view text, std::size_t indent, std::size_t width);

enum class Style : unsigned char { Bold, Dim, Match };

// `text` in the style, or as it is when colour is off.
std::string styled(Style style, std::string_view text, bool colour);

// Columns a text takes: code points, escape sequences left out.
std::size_t columns_of(std::string_view text);

}  // namespace council
