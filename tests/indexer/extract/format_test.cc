#include "indexer/extract/format.h"

#include <string>

#include <catch2/catch.hpp>

#include "support/docx_file.h"
#include "support/pdf_file.h"

using namespace std::string_literals;
using council::Format;
using council::test::make_docx;
using council::test::make_zip;

namespace {

std::string format_of(const std::string& bytes, const std::string& name = "paper") {
  const council::FormatSpec* const spec =
      council::find_format(council::make_source(bytes, name));
  return spec == nullptr ? "none" : std::string{to_string(spec->format)};
}

}  // namespace

TEST_CASE("a format is told by content", "[extract]") {
  const auto [bytes, format] = GENERATE(table<std::string, std::string>({
      {"%PDF-1.4\n", "pdf"},
      {"HTTP/1.1 200 OK\r\n\r\n%PDF-1.4\n", "pdf"},
      {std::string(2000, ' ') + "%PDF-1.4", "text"},
      {"<!DOCTYPE html><p>x", "html"},
      {" \n<!-- a comment --><HTML lang=en>", "html"},
      {"\xFF\xFE<\0h\0t\0m\0l\0>\0"s, "html"},
      {"<?xml version=\"1.0\"?><html xmlns=\"x\">", "html"},
      {"<div class=\"mgContent\">Agenda", "html"},
      {"<chairman> opened the meeting", "text"},
      {"Use <p> for a paragraph.\n", "text"},
      {"Plain words.\n", "text"},
      {"# Minutes\n\n**Present:** A\n\n## 1. Apologies\n", "markdown"},
      {"# 1 only one mark\n", "text"},
      {"caf\xE9 in Latin-1\n", "text"},
      {"PK\x03\x04 some other archive", "zip"},
      {"PK\x03\x04 that holds a PDF as it is: %PDF-1.4", "zip"},
      {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 old Word", "none"},
      {"\x89PNG\r\n", "none"},
      {"\x01\x02\x03\x04\x05\x06"s + std::string(20, '\x02'), "none"},
      {std::string(300, '\0'), "none"},
  }));
  CAPTURE(bytes);
  CHECK(format_of(bytes) == format);
}

TEST_CASE("an extension decides between plain text and Markdown only", "[extract]") {
  CHECK(format_of("Plain words.\n", "minutes.md") == "markdown");
  CHECK(format_of("Plain words.\n", "minutes.pdf") == "text");
  CHECK(format_of("%PDF-1.4\n", "minutes.md") == "pdf");
}

TEST_CASE("an Office file is told by its parts", "[extract]") {
  const std::string opendocument = "application/vnd.oasis.opendocument.";
  const auto [bytes, format] = GENERATE_COPY(table<std::string, std::string>({
      {make_docx({{"word/document.xml", "<x/>"}}), "docx"},
      {make_docx({{"ppt/presentation.xml", "<x/>"}}), "pptx"},
      {make_docx({{"xl/workbook.xml", "<x/>"}}), "xlsx"},
      {make_docx({{"xl/workbook.bin", "x"}, {"xl/styles.xml", "x"}}), "none"},
      {make_docx({{"visio/document.xml", "<x/>"}}), "none"},
      {make_zip({{"mimetype", opendocument + "text"}}), "odt"},
      {make_zip({{"mimetype", opendocument + "text-template"}}), "odt"},
      {make_zip({{"mimetype", opendocument + "presentation"}}), "odp"},
      {make_zip({{"mimetype", opendocument + "spreadsheet"}}), "ods"},
      {make_zip({{"mimetype", opendocument + "graphics"}}), "none"},
      {make_zip({{"mimetype", "application/epub+zip"}}), "none"},
      // A DOCX stored in an archive is a file in it.
      {make_zip({{"a.docx", "[Content_Types].xml word/document.xml"}}), "zip"},
  }));
  CAPTURE(format);
  CHECK(format_of(bytes) == format);
}

TEST_CASE("an Office file that is cut is told by the names in it", "[extract]") {
  std::string bytes = make_docx({{"word/document.xml", std::string(500, 'x')}});
  bytes.resize(bytes.size() - 60);
  CHECK(format_of(bytes) == "docx");
}

TEST_CASE("rows of fields are CSV where all are alike, or the name says so",
          "[extract]") {
  const std::string rows = "a,b,c,d\n1,2,3,4\n1,\"2, two\",3,4\n1,2,3,4\n1,2,3,4\n";
  CHECK(format_of(rows) == "csv");
  CHECK(format_of(rows + "only one\n") == "text");
  CHECK(format_of(rows + "only one\n", "spend.csv") == "csv");
  CHECK(format_of("Ward;Cost\n", "spend.csv") == "csv");
  CHECK(format_of("No separator\n", "spend.csv") == "text");
  CHECK(format_of("One, two, three, four.\nOne, two, three, four.\n") == "text");
}

TEST_CASE("a file that is not read is described", "[extract]") {
  const auto [bytes, words] = GENERATE(table<std::string, std::string>({
      {make_docx({{"visio/document.xml", "<x/>"}}), "a ZIP archive of an unknown kind"},
      {make_docx({{"xl/workbook.bin", "x"}}), "a binary spreadsheet (XLSB)"},
      {make_zip({{"mimetype", "application/epub+zip"}}), "an e-book (EPUB)"},
      {"\x7F"s
       "ELF",
       "a program"},
      {"\x01\x02\x03", "binary data of no known kind"},
  }));
  CAPTURE(words);
  try {
    council::extract(bytes, "paper.docx");
    FAIL("no exception");
  } catch (const council::ExtractionError& error) {
    CHECK(error.outcome == council::Outcome::Unsupported);
    CHECK(error.what() == words);
  }
}

TEST_CASE("an Office file under a password is encrypted, not unsupported", "[extract]") {
  std::string bytes = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
  bytes += "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"s;
  try {
    council::extract(bytes, "report.docx");
    FAIL("no exception");
  } catch (const council::ExtractionError& error) {
    CHECK(error.outcome == council::Outcome::Encrypted);
  }
}

TEST_CASE("a readable paper under a wrong name is read with a warning", "[extract]") {
  const std::string html = "<html><body><p>The Panel met at 10.00 am.</p></body></html>";
  const council::Pages pages = council::extract(html, "minutes.pdf");
  CHECK(pages.format == Format::Html);
  CHECK(pages.warnings == std::vector<std::string>{"named .pdf but is html"});
  CHECK_FALSE(pages.partial);
  CHECK(council::extract(html, "minutes.html").warnings.empty());
  CHECK(council::extract(html, "minutes").warnings.empty());
}

TEST_CASE("an extension is lower case and of the last folder's file", "[extract]") {
  const auto [name, extension] =
      GENERATE(table<std::string, std::string>({{"A.PDF", ".pdf"},
                                                {"a.b/c", ""},
                                                {".hidden", ""},
                                                {"x.tar.gz", ".gz"},
                                                {"", ""}}));
  CAPTURE(name);
  CHECK(council::extension_of(name) == extension);
}
