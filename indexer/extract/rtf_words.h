#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace council {

// Where the text of a group goes.
enum class RtfPlace : std::uint8_t {
  Body,
  Label,  // the number or bullet of a list's paragraph, as printed
  Footnote,
  Fonts,
  Styles,
  Title,
  Author,
  Subject,
  Created,
  Nowhere
};

// The place that a control word at the front of a group sets; nullopt for a word that
// sets none.
std::optional<RtfPlace> find_place(std::string_view word);

// What a control word or symbol prints, "" for most: \emdash, \~.
std::string_view printed_by(std::string_view word);

// The charset of a font by its \fcharset: 238 is "windows-1250".
std::string charset_of_font(int number);
// That of \ansicpg: 1252 is "windows-1252".
std::string charset_of_code_page(int number);

}  // namespace council
