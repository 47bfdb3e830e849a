#include "indexer/extract/charset.h"

#include <string>
#include <string_view>

#include <catch2/catch.hpp>

namespace {

using namespace std::string_literals;

struct Example {
  std::string bytes;
  std::string charset;
  std::string text;
};

}  // namespace

TEST_CASE("the encoding is told from mark, validity and declaration, in this order",
          "[extract]") {
  const auto example = GENERATE(values<Example>({
      {"Fee: \xC2\xA3"s
       "5",
       "UTF-8",
       "Fee: \xC2\xA3"s
       "5"},
      {"\xEF\xBB\xBF"s
       "Agenda",
       "UTF-8", "Agenda"},
      {"\xFF\xFE"s + "E\0x\0"s, "UTF-16LE", "Ex"},
      {"\xFE\xFF"s + "\0E\0x"s, "UTF-16BE", "Ex"},
      {"E\0x\0e\0m\0p\0t\0"s, "UTF-16LE", "Exempt"},
      {"Fee: \xA3"s
       "5",
       "windows-1252",
       "Fee: \xC2\xA3"s
       "5"},
      {"\x93quoted\x94 \x96 \x92", "windows-1252",
       "\xE2\x80\x9Cquoted\xE2\x80\x9D \xE2\x80\x93 \xE2\x80\x99"},
      {"<meta charset='iso-8859-1'>\x92", "windows-1252",
       "<meta charset='iso-8859-1'>\xE2\x80\x99"},
      {"<META http-equiv=Content-Type content=\"text/html; charset=ISO-8859-14\">\xF0",
       "iso-8859-14",
       "<META http-equiv=Content-Type content=\"text/html; "
       "charset=ISO-8859-14\">\xC5\xB5"},
      {"<meta charset=\"utf-16\">\xA3", "windows-1252",
       "<meta charset=\"utf-16\">\xC2\xA3"},
      {"<meta charset=\"klingon\">\xA3", "windows-1252",
       "<meta charset=\"klingon\">\xC2\xA3"},
      {"<meta charset=\xA3", "windows-1252", "<meta charset=\xC2\xA3"},
      {"<meta charset", "UTF-8", "<meta charset"},
      {"", "UTF-8", ""},
  }));
  CAPTURE(example.bytes);
  CHECK(council::find_charset(example.bytes) == example.charset);
  CHECK(council::decode(example.bytes) == example.text);
}

TEST_CASE("what cannot be decoded becomes the replacement character", "[extract]") {
  CHECK(council::to_utf8("a\xFF"s
                         "b",
                         "UTF-8") ==
        "a\xEF\xBF\xBD"s
        "b");
  CHECK(council::to_utf8("a\xE2\x82", "UTF-8") == "a\xEF\xBF\xBD");
}

TEST_CASE("a long text is converted whole, characters at block ends too", "[extract]") {
  std::string bytes = "\xFF\xFE";
  std::string expected;
  for (int at = 0; at < 5000; ++at) {
    bytes += "\x3D\xD8\x00\xDE"s;  // U+1F600, a surrogate pair
    bytes += at % 7 == 0 ? "x\0"s : ""s;
    expected += "\xF0\x9F\x98\x80";
    expected += at % 7 == 0 ? "x" : "";
  }
  CHECK(council::decode(bytes) == expected);
}

TEST_CASE("ill-formed UTF-8 is recognised as such", "[extract]") {
  const auto bytes = GENERATE(values<std::string>(
      {"\xC0\xAF", "\xE0\x80\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80",
       "\x80", "\xC3", "\xE2\x82", "\xF0\x9F\x98", "\xC3("}));
  CAPTURE(bytes);
  CHECK_FALSE(council::is_valid_utf8(bytes));
}
