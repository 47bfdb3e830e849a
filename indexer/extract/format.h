#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>

#include "indexer/extract/extract.h"

namespace council {

// A source as an extractor gets it.
struct SourceBytes {
  std::string_view bytes;
  std::string name;  // of the file
  ExtractLimits limits;
};

// One format: how it is known and how it is read.
struct FormatSpec {
  Format format = Format::Text;
  std::array<std::string_view, 4> extensions;  // those that tell the truth; ".pdf"
  bool (*sniff)(const SourceBytes& source) = nullptr;
  Pages (*extract)(const SourceBytes& source) = nullptr;
};

// In the order in which they are tried.
std::span<const FormatSpec> all_formats();

// nullptr when no format of ours has such bytes.
const FormatSpec* find_format(const SourceBytes& source);

// What a file is that we do not read, for the operator: "a ZIP archive", "a JPEG image".
std::string_view describe_unsupported(std::string_view bytes);

// Whether it is the wrapper that Office puts around a file under a password.
bool is_encrypted_office_file(std::string_view bytes);

// ".pdf" for "Report.PDF"; "" without one.
std::string extension_of(std::string_view name);

// The extractors, each in the .cc file of its name.
Pages extract_text(const SourceBytes& source);
Pages extract_markdown(const SourceBytes& source);
Pages extract_html(const SourceBytes& source);
Pages extract_pdf(const SourceBytes& source);
Pages extract_docx(const SourceBytes& source);

}  // namespace council
