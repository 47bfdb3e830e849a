#include "query/render/terminal.h"

#include <array>
#include <cstdio>

#include "common/utf8.h"

namespace council {
namespace {

// C0, DEL, C1, and the characters that turn the direction of text.
bool is_dangerous(char32_t code) {
  return code < 0x20 || (code >= 0x7F && code <= 0x9F) ||
         (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069) ||
         code == 0x200E || code == 0x200F || code == 0x2028 || code == 0x2029;
}

std::string spelled(char32_t code) {
  std::array<char, 16> buffer{};
  std::snprintf(buffer.data(), buffer.size(), code < 0x100 ? "\\x%02X" : "\\u%04X",
                static_cast<unsigned>(code));
  return buffer.data();
}

// Length of the escape sequence "\x1B[…m" at the front, 0 for none.
std::size_t escape_length(std::string_view text) {
  if (text.substr(0, 2) != "\x1B[") {
    return 0;
  }
  const std::size_t end = text.find('m');
  return end == std::string_view::npos ? 0 : end + 1;
}

}  // namespace

std::string printable(std::string_view text, bool keep_lines) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_utf8(text, at);
    const bool is_line = point.value == '\n' || point.value == '\t';
    if (is_line) {
      result += keep_lines ? text[at] : ' ';
    } else if (!point.valid) {
      result += "\xEF\xBF\xBD";
    } else if (is_dangerous(point.value)) {
      result += spelled(point.value);
    } else {
      result += text.substr(at, point.size);
    }
    at += point.size;
  }
  return result;
}

std::string json_escaped(std::string_view json) {
  std::string result;
  result.reserve(json.size());
  for (std::size_t at = 0; at < json.size();) {
    const CodePoint point = decode_utf8(json, at);
    if (point.value >= 0x7F && is_dangerous(point.value)) {
      std::array<char, 16> buffer{};
      std::snprintf(buffer.data(), buffer.size(), "\\u%04x",
                    static_cast<unsigned>(point.value));
      result += buffer.data();
    } else {
      result += json.substr(at, point.size);
    }
    at += point.size;
  }
  return result;
}

std::size_t columns_of(std::string_view text) {
  std::size_t columns = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (const std::size_t escape = escape_length(text.substr(at)); escape > 0) {
      at += escape;
      continue;
    }
    at += decode_utf8(text, at).size;
    ++columns;
  }
  return columns;
}

std::string wrap(std::string_view text, std::size_t indent, std::size_t width) {
  std::string result(indent, ' ');
  std::size_t column = indent;
  bool line_is_empty = true;
  while (!text.empty()) {
    const std::size_t length = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, length);
    text.remove_prefix(std::min(length + 1, text.size()));
    const std::size_t columns = columns_of(word);
    if (!line_is_empty && width > 0 && column + 1 + columns > width) {
      result += '\n' + std::string(indent, ' ');
      column = indent;
      line_is_empty = true;
    }
    result += line_is_empty ? "" : " ";
    result += word;
    column += columns + (line_is_empty ? 0 : 1);
    line_is_empty = false;
  }
  return result + '\n';
}

std::string styled(Style style, std::string_view text, bool colour) {
  if (!colour) {
    return std::string{text};
  }
  constexpr auto starts =
      std::to_array<std::string_view>({"\x1B[1m", "\x1B[2m", "\x1B[1;31m"});
  return std::string{starts[static_cast<std::size_t>(style)]} + std::string{text} +
         "\x1B[0m";
}

}  // namespace council
