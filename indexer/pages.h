#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace council {

// The file formats that extraction knows; named by content, never by extension.
enum class Format : std::uint8_t {
  Text,
  Markdown,
  Html,
  Pdf,
  Docx,
  Odt,
  Rtf,
  Doc,
  Pptx,
  Odp,
  Xlsx,
  Ods,
  Csv,
  Eml,
  Mhtml,
  Zip,
  Count
};

// "text", "markdown", "html", "pdf", "docx", …
std::string_view to_string(Format format);

// Whether files of this format are made to be shown as slides.
bool holds_slides(Format format);

// What the layout says of one line of text: kept because a bold line is a heading more
// often than a plain one, and because ModernGov names its parts by HTML class.
enum class LineRole : std::uint8_t {
  Plain,
  Heading,     // h1 … h6, a DOCX heading style
  ItemNumber,  // ModernGov mgItemNumberCell
  ItemTitle,   // ModernGov mgAiTitleTxt
  SubTitle,    // ModernGov mgSubItemTitleTxt: "Decision:", "Minutes:"
};

struct LineStyle {
  LineRole role = LineRole::Plain;
  std::uint8_t heading_level = 0;  // 1 … 6 with Heading
  bool bold = false;               // every letter of the line is bold
  float size = 0;                  // largest font size in points; 0 where unknown

  bool operator==(const LineStyle&) const = default;
};

// One page of a paged source, or all of an unpaged one. `text` is valid UTF-8, lines
// ended by '\n' (the last one may lack it), no '\r', no '\f', no NUL, no byte order mark,
// and otherwise as the source prints it: no-break spaces, quotes and ligatures are kept.
// Table cells are separated by '\t', rows by '\n'.
struct Page {
  int number = 1;                    // 1-based, in the file
  std::optional<std::string> label;  // as the PDF labels it: "iv", "24"
  std::string text;
  std::vector<LineStyle> styles;  // one a line of text, or empty where nothing is known
  bool by_ocr = false;            // read from a picture, so letters may be wrong

  bool operator==(const Page&) const = default;
};

struct OutlineEntry {
  std::string title;
  int level = 1;            // 1 is the top
  std::optional<int> page;  // 1-based; absent where the destination is broken

  bool operator==(const OutlineEntry&) const = default;
};

// What the file says of itself; any of it may be wrong.
struct FileMetadata {
  std::optional<std::string> title;
  std::optional<std::string> author;
  std::optional<std::string> subject;
  std::optional<std::string> created;   // ISO 8601 date
  std::optional<std::string> modified;  // ISO 8601 date
  std::optional<std::string> language;  // BCP 47, from <html lang>

  bool operator==(const FileMetadata&) const = default;
};

// What one source file holds, as text. `pages` is never empty for a readable source but
// an archive.
struct Pages {
  Format format = Format::Text;
  bool paged = false;  // pages are pages of print, to be cited
  std::vector<Page> pages;
  std::vector<OutlineEntry> outline;
  FileMetadata metadata;
  // Troubles that did not stop the reading: "page 7: no text", "named .pdf but is HTML".
  std::vector<std::string> warnings;
  // Some of the source is missing from `pages`; a warning says what.
  bool partial = false;
  // Pages of which there is a picture but no text, by number: what OCR could read.
  std::vector<int> pictures;
  // The names of the files that it holds, each to be read as a source of its own: of an
  // archive, or attached to a message.
  std::vector<std::string> members{};

  bool operator==(const Pages&) const = default;
};

}  // namespace council
