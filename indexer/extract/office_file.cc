#include "indexer/extract/office_file.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <utility>

#include "indexer/extract/clean.h"
#include "indexer/extract/page_builder.h"
#include "indexer/extract/xml_part.h"

namespace council {
namespace {

struct Property {
  std::string_view element;
  std::optional<std::string> FileMetadata::*member;
};

// The elements of OOXML's core properties and of OpenDocument's meta.xml. OpenDocument's
// "creator" is who saved it last, after its "initial-creator".
constexpr auto properties = std::to_array<Property>({
    {"title", &FileMetadata::title},
    {"initial-creator", &FileMetadata::author},
    {"creator", &FileMetadata::author},
    {"subject", &FileMetadata::subject},
    {"created", &FileMetadata::created},
    {"creation-date", &FileMetadata::created},
    {"modified", &FileMetadata::modified},
    {"date", &FileMetadata::modified},
    {"language", &FileMetadata::language},
});

// <dc:title>Budget</dc:title><dcterms:created>2024-03-12T10:00:00Z</dcterms:created>
FileMetadata read_properties(std::string_view xml) {
  FileMetadata metadata;
  const Property* open = nullptr;
  XmlPart part{xml};
  for (XmlEvent event = part.next(); event != XmlEvent::Finished; event = part.next()) {
    if (event == XmlEvent::Start) {
      const auto row = std::find_if(
          properties.begin(), properties.end(),
          [&](const Property& property) { return property.element == part.name(); });
      open = row == properties.end() || metadata.*(row->member) ? nullptr : &*row;
    } else if (event == XmlEvent::End) {
      open = nullptr;
    } else if (open != nullptr) {
      metadata.*(open->member) = clean_line_of_text(part.text());
    }
  }
  return metadata;
}

// "2024-03-12T10:00:00Z" → "2024-03-12".
void keep_date(std::optional<std::string>& time) {
  constexpr std::size_t date_size = 10;
  if (time) {
    time->resize(std::min(time->size(), date_size));
  }
}

}  // namespace

OfficeFile::OfficeFile(const SourceBytes& source, Format format) : package{source.bytes} {
  pages.format = format;
}

std::string OfficeFile::read_text_part(const std::string& part) {
  std::optional<std::string> xml = package.read(part);
  if (!xml) {
    throw ExtractionError{Outcome::Damaged, "its text (" + part + ") is missing"};
  }
  return std::move(*xml);
}

void OfficeFile::read_metadata(const std::string& part) {
  read_beside(part, [&](std::string_view xml) { pages.metadata = read_properties(xml); });
  keep_date(pages.metadata.created);
  keep_date(pages.metadata.modified);
}

void OfficeFile::keep_partial(const ExtractionError& error, bool has_text) {
  if (const auto* const cut = dynamic_cast<const TextTooBig*>(&error)) {
    keep_beginning(*cut, has_text, pages);
    return;
  }
  if (error.outcome != Outcome::Damaged || !has_text) {
    throw error;
  }
  pages.warnings.emplace_back("the end of the text is missing: " +
                              std::string{error.what()});
  pages.partial = true;
}

void refuse_encrypted_odf(OfficeFile& file) {
  const std::string manifest = file.package.read("META-INF/manifest.xml").value_or("");
  if (manifest.find("encryption-data") != std::string::npos) {
    throw ExtractionError{Outcome::Encrypted, "a password is needed to open it"};
  }
}

}  // namespace council
