#include "indexer/extract/rtf_words.h"

#include <algorithm>
#include <array>

namespace council {
namespace {

struct PlaceRow {
  std::string_view word;
  RtfPlace place;
};

constexpr auto places = std::to_array<PlaceRow>({
    {"listtext", RtfPlace::Label},     {"pntext", RtfPlace::Label},
    {"footnote", RtfPlace::Footnote},  {"shpinst", RtfPlace::Body},
    {"fonttbl", RtfPlace::Fonts},      {"stylesheet", RtfPlace::Styles},
    {"info", RtfPlace::Nowhere},       {"title", RtfPlace::Title},
    {"author", RtfPlace::Author},      {"subject", RtfPlace::Subject},
    {"creatim", RtfPlace::Created},    {"colortbl", RtfPlace::Nowhere},
    {"pict", RtfPlace::Nowhere},       {"objdata", RtfPlace::Nowhere},
    {"objclass", RtfPlace::Nowhere},   {"objname", RtfPlace::Nowhere},
    {"header", RtfPlace::Nowhere},     {"headerl", RtfPlace::Nowhere},
    {"headerr", RtfPlace::Nowhere},    {"headerf", RtfPlace::Nowhere},
    {"footer", RtfPlace::Nowhere},     {"footerl", RtfPlace::Nowhere},
    {"footerr", RtfPlace::Nowhere},    {"footerf", RtfPlace::Nowhere},
    {"fldinst", RtfPlace::Nowhere},    {"sp", RtfPlace::Nowhere},
    {"shprslt", RtfPlace::Nowhere},    {"nonesttables", RtfPlace::Nowhere},
    {"nonshppict", RtfPlace::Nowhere}, {"annotation", RtfPlace::Nowhere},
    {"listtable", RtfPlace::Nowhere},  {"listoverridetable", RtfPlace::Nowhere},
    {"themedata", RtfPlace::Nowhere},  {"datastore", RtfPlace::Nowhere},
    {"upr", RtfPlace::Nowhere},        {"xe", RtfPlace::Nowhere},
    {"tc", RtfPlace::Nowhere},         {"tcn", RtfPlace::Nowhere},
    {"revtbl", RtfPlace::Nowhere},     {"filetbl", RtfPlace::Nowhere},
    {"private", RtfPlace::Nowhere},
});

struct Printed {
  std::string_view word;
  std::string_view text;
};

constexpr auto printed = std::to_array<Printed>({
    {"tab", "\t"},
    {"line", "\n"},
    {"emdash", "\xE2\x80\x94"},
    {"endash", "\xE2\x80\x93"},
    {"lquote", "\xE2\x80\x98"},
    {"rquote", "\xE2\x80\x99"},
    {"ldblquote", "\xE2\x80\x9C"},
    {"rdblquote", "\xE2\x80\x9D"},
    {"bullet", "\xE2\x80\xA2"},
    {"emspace", " "},
    {"enspace", " "},
    {"qmspace", " "},
    {"~", "\xC2\xA0"},
    {"_", "-"},
    {"{", "{"},
    {"}", "}"},
    {"\\", "\\"},
});

struct FontCharset {
  int number;
  std::string_view charset;
};

constexpr auto font_charsets = std::to_array<FontCharset>({
    {77, "macintosh"},
    {128, "windows-932"},
    {129, "windows-949"},
    {134, "windows-936"},
    {136, "windows-950"},
    {161, "windows-1253"},
    {162, "windows-1254"},
    {163, "windows-1258"},
    {177, "windows-1255"},
    {178, "windows-1256"},
    {186, "windows-1257"},
    {204, "windows-1251"},
    {222, "windows-874"},
    {238, "windows-1250"},
});

constexpr auto code_pages = std::to_array<FontCharset>({
    {437, "ibm-437"},
    {850, "ibm-850"},
    {852, "ibm-852"},
    {874, "windows-874"},
    {932, "windows-932"},
    {936, "windows-936"},
    {949, "windows-949"},
    {950, "windows-950"},
    {1250, "windows-1250"},
    {1251, "windows-1251"},
    {1253, "windows-1253"},
    {1254, "windows-1254"},
    {1255, "windows-1255"},
    {1256, "windows-1256"},
    {1257, "windows-1257"},
    {1258, "windows-1258"},
    {10000, "macintosh"},
    {65001, "UTF-8"},
});

std::string find_charset_in(const auto& table, int number) {
  const auto row =
      std::find_if(table.begin(), table.end(),
                   [&](const FontCharset& charset) { return charset.number == number; });
  return std::string{row == table.end() ? "windows-1252" : row->charset};
}

}  // namespace

std::optional<RtfPlace> find_place(std::string_view word) {
  const auto row = std::find_if(places.begin(), places.end(), [&](const PlaceRow& place) {
    return place.word == word;
  });
  return row == places.end() ? std::nullopt : std::optional{row->place};
}

std::string_view printed_by(std::string_view word) {
  const auto row = std::find_if(printed.begin(), printed.end(),
                                [&](const Printed& text) { return text.word == word; });
  return row == printed.end() ? std::string_view{} : row->text;
}

std::string charset_of_font(int number) {
  return find_charset_in(font_charsets, number);
}

std::string charset_of_code_page(int number) {
  return find_charset_in(code_pages, number);
}

}  // namespace council
