#include "indexer/extract/charset.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstddef>
#include <memory>
#include <utility>

#include <unicode/ucnv.h>

#include "common/utf8.h"

namespace council {
namespace {

struct Mark {
  std::string_view bytes;
  std::string_view charset;
};

// UTF-32LE before UTF-16LE, whose mark it begins with.
constexpr auto marks = std::to_array<Mark>({
    {"\xEF\xBB\xBF", "UTF-8"},
    {{"\xFF\xFE\0\0", 4}, "UTF-32LE"},
    {{"\0\0\xFE\xFF", 4}, "UTF-32BE"},
    {"\xFF\xFE", "UTF-16LE"},
    {"\xFE\xFF", "UTF-16BE"},
});

const Mark* find_mark(std::string_view bytes) {
  const auto mark = std::find_if(marks.begin(), marks.end(), [&](const Mark& row) {
    return bytes.starts_with(row.bytes);
  });
  return mark == marks.end() ? nullptr : &*mark;
}

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

Converter open_converter(const std::string& charset) {
  UErrorCode status = U_ZERO_ERROR;
  Converter converter{ucnv_open(charset.c_str(), &status)};
  return U_SUCCESS(status) != 0 ? std::move(converter) : nullptr;
}

std::string to_lower(std::string_view text) {
  std::string lower{text};
  for (char& c : lower) {
    c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  }
  return lower;
}

// The WHATWG Encoding Standard reads these labels as windows-1252, because pages that
// declare them hold its quotes and dashes; and an encoding that is no superset of ASCII
// cannot be declared inside an ASCII tag.
bool means_windows_1252(const std::string& label) {
  constexpr auto labels = std::to_array<std::string_view>(
      {"iso-8859-1", "iso8859-1", "iso88591", "iso_8859-1", "latin1", "latin-1", "l1",
       "us-ascii", "ascii", "ansi_x3.4-1968", "cp819", "ibm819", "iso-ir-100", "x-cp1252",
       "cp1252", "windows-1252", "x-user-defined"});
  return std::find(labels.begin(), labels.end(), label) != labels.end() ||
         label.starts_with("utf-16") || label.starts_with("utf-32") ||
         label.starts_with("utf-7") || label.starts_with("ucs-2") || label == "utf-8" ||
         label == "utf8";
}

bool is_label_character(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '_' ||
         c == ':' || c == '.';
}

// The value after "charset" in one <meta …> tag, already lower case.
std::string label_in_tag(std::string_view tag) {
  std::size_t at = tag.find("charset");
  if (at == std::string_view::npos) {
    return {};
  }
  at = tag.find_first_not_of(" \t\r\n", at + std::string_view{"charset"}.size());
  if (at == std::string_view::npos || tag[at] != '=') {
    return {};
  }
  at = tag.find_first_not_of(" \t\r\n\"'", at + 1);
  std::string label;
  while (at < tag.size() && is_label_character(tag[at])) {
    label += tag[at];
    ++at;
  }
  return label;
}

// Browsers look at the first 1,024 bytes; pages with much script before the tag exist.
std::string declared_label(std::string_view bytes) {
  constexpr std::size_t looked_at = 4096;
  const std::string head = to_lower(bytes.substr(0, looked_at));
  for (std::size_t at = head.find("<meta"); at != std::string::npos;
       at = head.find("<meta", at + 1)) {
    std::string label =
        label_in_tag(std::string_view{head}.substr(at, head.find('>', at) - at));
    if (!label.empty()) {
      return label;
    }
  }
  return {};
}

// "E\0x\0e\0…" without a mark: ASCII in UTF-16 has a NUL in every other place.
std::string find_unmarked_utf16(std::string_view bytes) {
  constexpr std::size_t looked_at = 4096;
  const std::string_view head = bytes.substr(0, looked_at);
  std::array<std::size_t, 2> nuls{};
  for (std::size_t at = 0; at < head.size(); ++at) {
    nuls.at(at % 2) += head[at] == '\0' ? 1U : 0U;
  }
  const std::size_t many = head.size() / 3;
  if (many > 1 && nuls[1] > many && nuls[0] * 20 < nuls[1]) {
    return "UTF-16LE";
  }
  if (many > 1 && nuls[0] > many && nuls[1] * 20 < nuls[0]) {
    return "UTF-16BE";
  }
  return {};
}

}  // namespace

bool is_valid_utf8(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size();) {
    if (static_cast<unsigned char>(bytes[at]) < 0x80) {
      ++at;
      continue;
    }
    const CodePoint next = decode_utf8(bytes, at);
    if (!next.valid) {
      return false;
    }
    at += next.size;
  }
  return true;
}

std::string find_charset(std::string_view bytes) {
  if (const Mark* const mark = find_mark(bytes)) {
    return std::string{mark->charset};
  }
  std::string utf16 = find_unmarked_utf16(bytes);
  if (!utf16.empty()) {
    return utf16;
  }
  if (is_valid_utf8(bytes)) {
    return "UTF-8";
  }
  std::string label = declared_label(bytes);
  if (label.empty() || means_windows_1252(label) || open_converter(label) == nullptr) {
    return "windows-1252";
  }
  return label;
}

std::string to_utf8(std::string_view bytes, const std::string& charset) {
  const Mark* const mark = find_mark(bytes);
  if (mark != nullptr && mark->charset == charset) {
    bytes.remove_prefix(mark->bytes.size());
  }
  if (charset == "UTF-8" && is_valid_utf8(bytes)) {
    return std::string{bytes};
  }
  const Converter from = open_converter(charset);
  const Converter to = open_converter("UTF-8");
  std::string text;
  text.reserve(bytes.size());
  std::array<UChar, 4096> pivot{};
  std::array<char, 4096> buffer{};
  const char* source = bytes.data();
  UChar* pivot_source = pivot.data();
  UChar* pivot_target = pivot.data();
  UBool first = 1;
  UErrorCode status = U_BUFFER_OVERFLOW_ERROR;
  while (status == U_BUFFER_OVERFLOW_ERROR) {
    status = U_ZERO_ERROR;
    char* target = buffer.data();
    ucnv_convertEx(to.get(), from.get(), &target, buffer.data() + buffer.size(), &source,
                   bytes.data() + bytes.size(), pivot.data(), &pivot_source,
                   &pivot_target, pivot.data() + pivot.size(), first, 1, &status);
    text.append(buffer.data(), target);
    first = 0;
  }
  return text;
}

std::string decode(std::string_view bytes) {
  return to_utf8(bytes, find_charset(bytes));
}

// Seven-bit encodings with escapes (ISO-2022, HZ, UTF-7) look like UTF-8: no council uses
// them, and the last has let scripts through filters.
std::string decode_labelled(std::string_view bytes, const std::string& label) {
  if (label.empty() || means_windows_1252(label) || find_mark(bytes) != nullptr ||
      is_valid_utf8(bytes) || open_converter(label) == nullptr) {
    return decode(bytes);
  }
  return to_utf8(bytes, label);
}

}  // namespace council
