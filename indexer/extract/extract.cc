#include "indexer/extract/extract.h"

#include <algorithm>
#include <utility>

#include "indexer/extract/format.h"
#include "indexer/extract/gzip.h"
#include "indexer/extract/old_office.h"

namespace council {
namespace {

bool has_text(const Pages& pages) {
  const auto has_letters = [](const Page& page) {
    return page.text.find_first_not_of(" \t\n") != std::string::npos;
  };
  return std::any_of(pages.pages.begin(), pages.pages.end(), has_letters);
}

// "named .pdf but is HTML": nothing for a name without extension.
std::optional<std::string> find_mismatch(const FormatSpec& spec,
                                         const std::string& name) {
  const std::string extension = extension_of(name);
  const auto& truthful = spec.extensions;
  if (extension.empty() ||
      std::find(truthful.begin(), truthful.end(), extension) != truthful.end()) {
    return std::nullopt;
  }
  const auto claims = [&](const FormatSpec& other) {
    return std::find(other.extensions.begin(), other.extensions.end(), extension) !=
           other.extensions.end();
  };
  const auto formats = all_formats();
  if (std::none_of(formats.begin(), formats.end(), claims)) {
    return std::nullopt;  // ".doc1" claims nothing that we know to be false
  }
  return "named " + extension + " but is " + std::string{to_string(spec.format)};
}

// The source without the gzip around it.
struct Unwrapped {
  std::string unpacked;  // empty where there was none
  std::string name;
};

// "paper.pdf.gz" holds "paper.pdf".
Unwrapped unwrap(std::string_view bytes, const std::string& name,
                 const ExtractLimits& limits) {
  Ungzipped found = unwrap_gzip(bytes, limits.max_input_bytes);
  Unwrapped source{.unpacked = std::move(found.bytes), .name = name};
  for (int layer = 0; layer < found.layers && extension_of(source.name) == ".gz";
       ++layer) {
    source.name.resize(source.name.size() - 3);
  }
  return source;
}

void check_size(std::string_view bytes, const ExtractLimits& limits) {
  if (bytes.empty()) {
    throw ExtractionError{Outcome::Empty, "the file is empty"};
  }
  if (bytes.size() > limits.max_input_bytes) {
    throw ExtractionError{Outcome::TooBig,
                          "larger than the limit of " +
                              std::to_string(limits.max_input_bytes >> 20) + " MiB"};
  }
}

const FormatSpec& format_of(const SourceBytes& source) {
  const FormatSpec* const spec = find_format(source);
  if (spec == nullptr && is_encrypted_office_file(source.bytes)) {
    throw ExtractionError{Outcome::Encrypted, "a password is needed to open it"};
  }
  if (spec == nullptr) {
    throw ExtractionError{Outcome::Unsupported,
                          std::string{describe_unsupported(source.bytes)}};
  }
  return *spec;
}

}  // namespace

Pages extract(std::string_view bytes, const std::string& name,
              const ExtractLimits& limits) {
  check_size(bytes, limits);
  const Unwrapped unwrapped = unwrap(bytes, name, limits);
  const SourceBytes source = make_source(
      unwrapped.unpacked.empty() ? bytes : unwrapped.unpacked, unwrapped.name, limits);
  const FormatSpec& spec = format_of(source);
  Pages pages = spec.extract(source);
  if (!has_text(pages) && pages.members.empty() && pages.pictures.empty()) {
    throw ExtractionError{Outcome::Empty, spec.format == Format::Zip
                                              ? "an archive without files"
                                              : "no text in it"};
  }
  if (std::optional<std::string> mismatch = find_mismatch(spec, source.name)) {
    pages.warnings.insert(pages.warnings.begin(), std::move(*mismatch));
  }
  return pages;
}

std::string unpack_member(std::string_view bytes, const std::string& name,
                          std::size_t index, const ExtractLimits& limits) {
  check_size(bytes, limits);
  const Unwrapped unwrapped = unwrap(bytes, name, limits);
  const SourceBytes source = make_source(
      unwrapped.unpacked.empty() ? bytes : unwrapped.unpacked, unwrapped.name, limits);
  const FormatSpec& spec = format_of(source);
  if (spec.unpack == nullptr) {
    throw ExtractionError{Outcome::Damaged, "holds no files"};
  }
  std::string member = spec.unpack(source, index);
  if (member.size() > limits.max_member_bytes) {
    throw ExtractionError{Outcome::TooBig,
                          "larger than the limit of " +
                              std::to_string(limits.max_member_bytes >> 20) +
                              " MiB for a file in another"};
  }
  return member;
}

void warm_up(std::string_view beginning) {
  static bool is_pdf_ready = false;
  if (!is_pdf_ready && beginning.starts_with("%PDF-")) {
    warm_up_pdf();
    is_pdf_ready = true;
  }
}

bool may_be_plain_text(std::string_view beginning) {
  constexpr std::string_view marks = "%{<";  // of PDF, RTF, and HTML and XML
  return !beginning.empty() && marks.find(beginning.front()) == std::string_view::npos &&
         std::all_of(beginning.begin(), beginning.end(), [](char c) {
           return (c >= ' ' && c <= '~') || c == '\n' || c == '\r' || c == '\t' ||
                  c == '\f';
         });
}

}  // namespace council
