#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "indexer/extract/extract.h"
#include "indexer/extract/zip_kind.h"

namespace council {

// A source as an extractor gets it.
struct SourceBytes {
  std::string_view bytes;
  std::string name;  // of the file
  ExtractLimits limits;
  ZipKind zip_kind = ZipKind::None;
  int depth = 0;  // of the documents that take it into their text
};

SourceBytes make_source(std::string_view bytes, const std::string& name,
                        const ExtractLimits& limits = {});

// One format: how it is known and how it is read.
struct FormatSpec {
  Format format = Format::Text;
  std::array<std::string_view, 4> extensions;  // those that tell the truth; ".pdf"
  bool (*sniff)(const SourceBytes& source) = nullptr;
  Pages (*extract)(const SourceBytes& source) = nullptr;
  // Of formats that hold other files.
  std::string (*unpack)(const SourceBytes& source, std::size_t index) = nullptr;
};

// In the order in which they are tried.
std::span<const FormatSpec> all_formats();

// nullptr when no format of ours has such bytes.
const FormatSpec* find_format(const SourceBytes& source);

// What a file is that we do not read, for the operator: "a ZIP archive", "a JPEG image".
std::string_view describe_unsupported(std::string_view bytes);

// ".pdf" for "Report.PDF"; "" without one.
std::string extension_of(std::string_view name);

// Whether the bytes are text of any kind.
bool is_text(const SourceBytes& source);
// Whether they are rows of fields parted by commas or the like: any such text under a
// name that says so, else only where all rows are alike.
bool is_csv(const SourceBytes& source);
// Whether they are a message as it was sent, or a web page that a browser saved.
bool is_eml(const SourceBytes& source);
bool is_mhtml(const SourceBytes& source);

// The extractors, each in the .cc file of its name.
Pages extract_text(const SourceBytes& source);
Pages extract_markdown(const SourceBytes& source);
Pages extract_html(const SourceBytes& source);
Pages extract_pdf(const SourceBytes& source);
// For warm_up().
void warm_up_pdf();
Pages extract_docx(const SourceBytes& source);
Pages extract_odt(const SourceBytes& source);
Pages extract_doc(const SourceBytes& source);
Pages extract_rtf(const SourceBytes& source);
Pages extract_pptx(const SourceBytes& source);
Pages extract_odp(const SourceBytes& source);
Pages extract_xlsx(const SourceBytes& source);
Pages extract_ods(const SourceBytes& source);
Pages extract_csv(const SourceBytes& source);
Pages extract_eml(const SourceBytes& source);
Pages extract_mhtml(const SourceBytes& source);
Pages extract_archive(const SourceBytes& source);

// The bytes of the file that is `index`th in the members of what the extractor gave.
// Throw ExtractionError when it cannot be unpacked.
std::string unpack_pdf(const SourceBytes& source, std::size_t index);
std::string unpack_eml(const SourceBytes& source, std::size_t index);
std::string unpack_archive(const SourceBytes& source, std::size_t index);

// A page of valid UTF-8, whether it is a paper or not.
Pages read_html(std::string_view utf8, const ExtractLimits& limits);

}  // namespace council
