#include "indexer/extract/extract.h"

#include <algorithm>
#include <utility>

#include "indexer/extract/format.h"

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

}  // namespace

Pages extract(std::string_view bytes, const std::string& name,
              const ExtractLimits& limits) {
  if (bytes.empty()) {
    throw ExtractionError{Outcome::Empty, "the file is empty"};
  }
  if (bytes.size() > limits.max_input_bytes) {
    throw ExtractionError{Outcome::TooBig,
                          "larger than the limit of " +
                              std::to_string(limits.max_input_bytes >> 20) + " MiB"};
  }
  const SourceBytes source{bytes, name, limits};
  const FormatSpec* const spec = find_format(source);
  if (spec == nullptr && is_encrypted_office_file(bytes)) {
    throw ExtractionError{Outcome::Encrypted, "a password is needed to open it"};
  }
  if (spec == nullptr) {
    throw ExtractionError{Outcome::Unsupported, std::string{describe_unsupported(bytes)}};
  }
  Pages pages = spec->extract(source);
  if (!has_text(pages)) {
    throw ExtractionError{Outcome::Empty, "no text in it"};
  }
  if (std::optional<std::string> mismatch = find_mismatch(*spec, name)) {
    pages.warnings.insert(pages.warnings.begin(), std::move(*mismatch));
  }
  return pages;
}

}  // namespace council
