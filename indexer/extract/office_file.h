#pragma once

#include <string>
#include <string_view>

#include "indexer/extract/format.h"
#include "indexer/extract/zip_package.h"
#include "indexer/outcome.h"
#include "indexer/pages.h"

namespace council {

// An Office file while it is read: its parts, and what was made of them. A part beside
// the text that is damaged costs a warning.
class OfficeFile {
 public:
  // Throws ExtractionError Damaged or TooBig when it cannot be unpacked.
  OfficeFile(const SourceBytes& source, Format format);

  // The part that holds the text. Throws ExtractionError Damaged when it is missing.
  std::string read_text_part(const std::string& part);

  // Hands the part to `use` if there is one. Damaged becomes a warning; throws other
  // ExtractionErrors.
  template <typename Use>
  void read_beside(const std::string& part, Use use) {
    try {
      if (const std::optional<std::string> xml = package.read(part)) {
        use(std::string_view{*xml});
      }
    } catch (const ExtractionError& error) {
      if (error.outcome != Outcome::Damaged) {
        throw;
      }
      pages.warnings.push_back(part + ": " + error.what());
    }
  }

  // Sets metadata from docProps/core.xml or meta.xml.
  void read_metadata(const std::string& part);

  // The text breaks off at `error`: what was read is kept and marked partial. Throws
  // `error` when nothing was read, or when it is neither Damaged nor TextTooBig.
  void keep_partial(const ExtractionError& error, bool has_text);

  ZipPackage package;
  Pages pages;
};

// Throws ExtractionError Encrypted when an OpenDocument file is under a password.
void refuse_encrypted_odf(OfficeFile& file);

}  // namespace council
