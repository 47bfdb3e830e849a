#include "indexer/extract/clean.h"

#include <algorithm>
#include <cstddef>

#include "indexer/extract/charset.h"

namespace council {
namespace {

// What stands for the character at the front of valid UTF-8, and its length.
struct Cleaned {
  std::size_t size = 1;
  std::string_view text;
};

Cleaned clean_ascii(std::string_view rest) {
  const auto byte = static_cast<unsigned char>(rest.front());
  if (byte == '\r') {
    return rest.size() > 1 && rest[1] == '\n' ? Cleaned{2, "\n"} : Cleaned{1, "\n"};
  }
  if (byte == '\v' || byte == '\0') {
    return {1, " "};
  }
  const bool kept = byte == '\n' || byte == '\t' || byte == '\f';
  if ((byte < 0x20 && !kept) || byte == 0x7F) {
    return {1, ""};
  }
  return {1, rest.substr(0, 1)};
}

// Most text is of such characters, which are copied in one go.
bool is_plain(char c) {
  return (c >= ' ' && c < '\x7F') || c == '\n' || c == '\t';
}

Cleaned clean_character(std::string_view rest) {
  const auto byte = static_cast<unsigned char>(rest.front());
  if (byte < 0x80) {
    return clean_ascii(rest);
  }
  if (byte == 0xC2 && static_cast<unsigned char>(rest[1]) < 0xA0) {  // C1 controls
    return {2, rest[1] == '\x85' ? " " : ""};
  }
  if (rest.starts_with("\xEF\xBB\xBF")) {
    return {3, ""};
  }
  const std::size_t size = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
  return {size, rest.substr(0, size)};
}

}  // namespace

std::string clean_text(std::string_view text) {
  const std::string repaired =
      is_valid_utf8(text) ? std::string{} : to_utf8(text, "UTF-8");
  std::string_view rest = repaired.empty() ? text : std::string_view{repaired};
  std::string cleaned;
  cleaned.reserve(rest.size());
  while (!rest.empty()) {
    const std::size_t plain = static_cast<std::size_t>(
        std::find_if_not(rest.begin(), rest.end(), is_plain) - rest.begin());
    cleaned += rest.substr(0, plain);
    rest.remove_prefix(plain);
    if (rest.empty()) {
      break;
    }
    const Cleaned next = clean_character(rest);
    cleaned += next.text;
    rest.remove_prefix(next.size);
  }
  return cleaned;
}

std::string clean_line_of_text(std::string_view text) {
  std::string line;
  for (const char c : clean_text(text)) {
    if (c != ' ' && c != '\n' && c != '\t' && c != '\f') {
      line += c;
    } else if (!line.empty() && line.back() != ' ') {
      line += ' ';
    }
  }
  if (line.ends_with(' ')) {
    line.pop_back();
  }
  return line;
}

}  // namespace council
