#include "indexer/extract/format.h"

#include <algorithm>
#include <cctype>
#include <cstddef>

#include "indexer/extract/charset.h"
#include "indexer/extract/old_office.h"

namespace council {
namespace {

constexpr std::size_t head_size = 4096;

// What no text file begins with.
struct Magic {
  std::string_view bytes;
  std::string_view what;
};

constexpr std::string_view zip_mark = "PK\x03\x04";

// clang-format off
constexpr auto magics = std::to_array<Magic>({
    {zip_mark, "a ZIP archive of an unknown kind"},
    {"PK\x05\x06", "an empty ZIP archive"},
    {"\x89PNG", "a PNG image"},
    {"\xFF\xD8\xFF", "a JPEG image"},
    {"GIF8", "a GIF image"},
    {"II*\0", "a TIFF image"},
    {{"MM\0*", 4}, "a TIFF image"},
    {"\x1F\x8B", "a gzip file of an unknown kind"},
    {"7z\xBC\xAF\x27\x1C", "a 7z archive"},
    {"Rar!\x1A\x07", "a RAR archive"},
    {"\x7F""ELF", "a program"},
    {"MZ\x90", "a program"},
    {"%!PS", "a PostScript file"},
    {"SQLite format 3", "an SQLite database"},
});

// Kinds of ZIP archive, by the name of a part or by their "mimetype".
constexpr auto archives = std::to_array<Magic>({
    {"xl/workbook.bin", "a binary spreadsheet (XLSB)"},
    {"application/epub", "an e-book (EPUB)"},
});
// clang-format on

const Magic* find_magic(std::string_view bytes) {
  const auto row = std::find_if(magics.begin(), magics.end(), [&](const Magic& magic) {
    return bytes.starts_with(magic.bytes);
  });
  return row == magics.end() ? nullptr : &*row;
}

// Readers accept junk before the header within the first 1,024 bytes: a glued HTTP
// header, a byte order mark. An archive that begins with a PDF as it is is no PDF.
bool is_pdf(const SourceBytes& source) {
  constexpr std::size_t junk_allowed = 1024;
  return !source.bytes.starts_with("PK\x03\x04") &&
         source.bytes.substr(0, junk_allowed).find("%PDF-") != std::string_view::npos;
}

template <ZipKind kind>
bool is_kind(const SourceBytes& source) {
  return source.zip_kind == kind;
}

std::string lower_head(const SourceBytes& source) {
  const std::string_view head = source.bytes.substr(0, head_size);
  std::string text = to_utf8(head, find_charset(head));
  for (char& c : text) {
    c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  }
  return text;
}

bool is_tag_end(std::string_view text, std::size_t at) {
  return at >= text.size() ||
         std::string_view{" \t\r\n\f/>"}.find(text[at]) != std::string_view::npos;
}

bool has_tag(std::string_view text, std::string_view tag) {
  for (std::size_t at = text.find(tag); at != std::string_view::npos;
       at = text.find(tag, at + 1)) {
    if (is_tag_end(text, at + tag.size())) {
      return true;
    }
  }
  return false;
}

// `head` after blanks and comments.
std::string_view first_markup(std::string_view head) {
  for (;;) {
    const std::size_t start = head.find_first_not_of(" \t\r\n\f\0");
    head.remove_prefix(std::min(start, head.size()));
    if (!head.starts_with("<!--")) {
      return head;
    }
    const std::size_t end = head.find("-->");
    if (end == std::string_view::npos) {
      return head;
    }
    head.remove_prefix(end + 3);
  }
}

// Begins as HTML does. Markdown may hold tags, so tags further on count only when the
// file begins with some tag.
bool is_html(const SourceBytes& source) {
  const std::string text = lower_head(source);
  const std::string_view head = first_markup(text);
  if (head.starts_with("<!doctype html") || has_tag(head.substr(0, 6), "<html")) {
    return true;
  }
  if (!head.starts_with('<')) {
    return false;
  }
  constexpr auto tags = std::to_array<std::string_view>(
      {"<html", "<head", "<body", "<title", "<meta", "<table", "<div", "<p", "<h1", "<h2",
       "<h3", "<ul", "<span", "<section", "<article", "<main"});
  return std::any_of(tags.begin(), tags.end(),
                     [&](std::string_view tag) { return has_tag(head, tag); });
}

// The mark of a tar archive stands in the header of its first file.
bool is_tar(std::string_view bytes) {
  constexpr std::size_t mark_place = 257;
  return bytes.size() > mark_place && bytes.substr(mark_place).starts_with("ustar");
}

bool is_rtf(const SourceBytes& source) {
  return source.bytes.starts_with("{\\rtf");
}

bool is_doc(const SourceBytes& source) {
  return is_old_word(source.bytes);
}

bool is_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  const bool is_layout = (byte >= 0x07 && byte <= 0x0D) || byte == 0x1B;
  return (byte > 0 && byte < 0x20 && !is_layout) || byte == 0x7F;
}

}  // namespace

// Text holds next to no control characters; a few stray ones do not make it binary, nor
// do NULs between its words.
bool is_text(const SourceBytes& source) {
  constexpr std::size_t looked_at = 65536;
  if (find_magic(source.bytes) != nullptr || is_tar(source.bytes) ||
      is_old_office(source.bytes)) {
    return false;
  }
  const std::string_view head = source.bytes.substr(0, looked_at);
  const std::string charset = find_charset(head);
  if (charset.starts_with("UTF-16") || charset.starts_with("UTF-32")) {
    return true;
  }
  const auto size = static_cast<std::ptrdiff_t>(head.size());
  return std::count_if(head.begin(), head.end(), is_control) * 20 <= size &&
         std::count(head.begin(), head.end(), '\0') * 6 <= size;
}

namespace {

bool begins_like_markdown(std::string_view line) {
  const std::size_t hashes = line.find_first_not_of('#');
  if (hashes != std::string_view::npos && hashes > 0 && hashes <= 6) {
    return line[hashes] == ' ';
  }
  return line.starts_with("- [") || line.starts_with("![") || line.starts_with("> ") ||
         line.starts_with("|--") || line.starts_with("| --") || line.starts_with("```");
}

// Marks that plain text hardly has: headings, links, bold, table rules.
std::size_t count_markdown_marks(std::string_view text) {
  std::size_t marks = text.starts_with("---\n") ? 1 : 0;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    const bool has_link = line.find("](") != std::string_view::npos;
    const bool has_bold = line.find("**") != std::string_view::npos;
    marks += (begins_like_markdown(line) ? 1U : 0U) + (has_link ? 1U : 0U) +
             (has_bold ? 1U : 0U);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return marks;
}

bool is_markdown(const SourceBytes& source) {
  if (!is_text(source)) {
    return false;
  }
  const std::string extension = extension_of(source.name);
  if (extension == ".md" || extension == ".markdown") {
    return true;
  }
  constexpr std::size_t looked_at = 65536;
  constexpr std::size_t enough = 3;
  const std::string_view head = source.bytes.substr(0, looked_at);
  return count_markdown_marks(to_utf8(head, find_charset(head))) >= enough;
}

// clang-format off
constexpr auto formats = std::to_array<FormatSpec>({
    {Format::Pdf,      {".pdf"},                          is_pdf,      extract_pdf, unpack_pdf},
    {Format::Docx,     {".docx", ".docm", ".dotx"},       is_kind<ZipKind::Docx>, extract_docx},
    {Format::Odt,      {".odt", ".ott"},                  is_kind<ZipKind::Odt>,  extract_odt},
    {Format::Doc,      {".doc", ".dot"},                  is_doc,      extract_doc},
    {Format::Rtf,      {".rtf", ".doc"},                  is_rtf,      extract_rtf},
    {Format::Pptx,     {".pptx", ".ppsx", ".pptm", ".potx"}, is_kind<ZipKind::Pptx>, extract_pptx},
    {Format::Xlsx,     {".xlsx", ".xlsm", ".xltx"},       is_kind<ZipKind::Xlsx>, extract_xlsx},
    {Format::Ods,      {".ods", ".ots"},                  is_kind<ZipKind::Ods>,  extract_ods},
    {Format::Odp,      {".odp", ".otp"},                  is_kind<ZipKind::Odp>,  extract_odp},
    {Format::Zip,      {".zip"},                          is_kind<ZipKind::Archive>, extract_archive, unpack_archive},
    {Format::Mhtml,    {".mht", ".mhtml"},                is_mhtml,    extract_mhtml},
    {Format::Eml,      {".eml"},                          is_eml,      extract_eml, unpack_eml},
    {Format::Html,     {".html", ".htm", ".xhtml", ".aspx"}, is_html,  extract_html},
    {Format::Csv,      {".csv", ".tsv", ".txt"},          is_csv,      extract_csv},
    {Format::Markdown, {".md", ".markdown", ".txt"},      is_markdown, extract_markdown},
    {Format::Text,     {".txt", ".text", ".md", ".csv"},  is_text,     extract_text},
});
// clang-format on
static_assert(formats.size() == static_cast<std::size_t>(Format::Count));

}  // namespace

SourceBytes make_source(std::string_view bytes, const std::string& name,
                        const ExtractLimits& limits) {
  return {
      .bytes = bytes, .name = name, .limits = limits, .zip_kind = find_zip_kind(bytes)};
}

std::span<const FormatSpec> all_formats() {
  return formats;
}

const FormatSpec* find_format(const SourceBytes& source) {
  const auto row =
      std::find_if(formats.begin(), formats.end(),
                   [&](const FormatSpec& spec) { return spec.sniff(source); });
  return row == formats.end() ? nullptr : &*row;
}

std::string_view describe_unsupported(std::string_view bytes) {
  const Magic* const magic = find_magic(bytes);
  if (is_old_office(bytes)) {
    return describe_old_office(bytes);
  }
  if (is_tar(bytes)) {
    return "a tar archive";
  }
  if (magic == nullptr) {
    return "binary data of no known kind";
  }
  if (magic->bytes != zip_mark) {
    return magic->what;
  }
  const auto row =
      std::find_if(archives.begin(), archives.end(), [&](const Magic& archive) {
        return bytes.find(archive.bytes) != std::string_view::npos;
      });
  return row == archives.end() ? magic->what : row->what;
}

std::string extension_of(std::string_view name) {
  const std::size_t slash = name.rfind('/');
  const std::string_view file =
      slash == std::string_view::npos ? name : name.substr(slash + 1);
  const std::size_t dot = file.rfind('.');
  if (dot == std::string_view::npos || dot == 0) {
    return {};
  }
  std::string extension{file.substr(dot)};
  for (char& c : extension) {
    c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  }
  return extension;
}

}  // namespace council
