#include "query/render/html_text.h"

#include <algorithm>
#include <array>

#include "common/utf8.h"

namespace council {
namespace {

// Of what is not ASCII.
bool is_kept(char32_t code) {
  const bool is_control = code < 0xA0;
  const bool turns = (code >= 0x202A && code <= 0x202E) ||
                     (code >= 0x2066 && code <= 0x2069) || code == 0x200E ||
                     code == 0x200F || code == 0x061C;
  const bool is_no_character =
      (code & 0xFFFEU) == 0xFFFE || (code >= 0xFDD0 && code <= 0xFDEF);
  return !is_control && !turns && !is_no_character;
}

std::string_view entity_of(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    default:
      return "";
  }
}

constexpr bool stands_as_it_is(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return ((byte >= 0x20 && byte < 0x7F) || c == '\n' || c == '\t') && c != '&' &&
         c != '<' && c != '>' && c != '"' && c != '\'';
}

// Most of a text stands as it is: it is copied in runs.
constexpr std::array<bool, 256> as_it_is = [] {
  std::array<bool, 256> table{};
  for (std::size_t i = 0; i < table.size(); ++i) {
    table.at(i) = stands_as_it_is(static_cast<char>(static_cast<unsigned char>(i)));
  }
  return table;
}();

std::size_t run_end(std::string_view text, std::size_t at) {
  while (at < text.size() && as_it_is[static_cast<unsigned char>(text[at])]) {
    ++at;
  }
  return at;
}

// Byte offsets of code points, in one pass: `points` must be in order.
std::size_t byte_of(std::string_view text, std::size_t from_byte, std::size_t points) {
  std::size_t at = from_byte;
  for (; points > 0 && at < text.size(); --points) {
    at += decode_utf8(text, at).size;
  }
  return at;
}

void add_marked(std::string_view text, const ByteRanges& marked, std::size_t offset,
                std::string& html) {
  std::size_t done = 0;
  for (const auto& [begin, end] : marked) {
    const std::size_t from = std::max(begin, offset + done);
    const std::size_t to = std::min(end, offset + text.size());
    if (from >= to) {
      continue;
    }
    add_html_escaped(text.substr(done, from - offset - done), html);
    html += "<mark>";
    add_html_escaped(text.substr(from - offset, to - from), html);
    html += "</mark>";
    done = to - offset;
  }
  add_html_escaped(text.substr(done), html);
}

}  // namespace

void add_html_escaped(std::string_view text, std::string& html) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = run_end(text, at);
    html += text.substr(at, end - at);
    at = end;
    if (at == text.size()) {
      return;
    }
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      html += entity_of(text[at]);
      ++at;
      continue;
    }
    const CodePoint code = decode_utf8(text, at);
    if (!code.valid) {
      html += "\xEF\xBF\xBD";
    } else if (is_kept(code.value)) {
      html += text.substr(at, code.size);
    }
    at += code.size;
  }
}

std::string html_escaped(std::string_view text) {
  std::string html;
  html.reserve(text.size() + text.size() / 8);
  add_html_escaped(text, html);
  return html;
}

std::string html_of(const Snippet& snippet) {
  std::string html;
  std::size_t byte = 0;
  std::size_t point = 0;
  for (const auto& [from, to] : snippet.highlights) {
    const std::size_t begin = byte_of(snippet.text, byte, from - point);
    const std::size_t end = byte_of(snippet.text, begin, to - from);
    add_html_escaped(std::string_view{snippet.text}.substr(byte, begin - byte), html);
    html += "<mark>";
    add_html_escaped(std::string_view{snippet.text}.substr(begin, end - begin), html);
    html += "</mark>";
    byte = end;
    point = to;
  }
  add_html_escaped(std::string_view{snippet.text}.substr(byte), html);
  return (snippet.cut_before ? "… " : "") + html + (snippet.cut_after ? " …" : "");
}

std::string html_paragraphs(std::string_view text, const ByteRanges& marked) {
  std::string html;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t blank = std::min(text.find("\n\n", at), text.size());
    const std::string_view paragraph = text.substr(at, blank - at);
    if (paragraph.find_first_not_of(" \t\n\r") != std::string_view::npos) {
      html += "<p>";
      add_marked(paragraph, marked, at, html);
      html += "</p>\n";
    }
    at = std::min(text.find_first_not_of('\n', blank), text.size());
  }
  return html;
}

}  // namespace council
