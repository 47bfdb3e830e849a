#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/extract/clean.h"
#include "indexer/extract/docx_body.h"
#include "indexer/extract/docx_package.h"
#include "indexer/extract/docx_xml.h"
#include "indexer/extract/format.h"
#include "indexer/extract/page_builder.h"

namespace council {
namespace {

struct CoreProperty {
  std::string_view element;
  std::optional<std::string> FileMetadata::*member;
};

constexpr auto core_properties = std::to_array<CoreProperty>({
    {"title", &FileMetadata::title},
    {"creator", &FileMetadata::author},
    {"subject", &FileMetadata::subject},
    {"created", &FileMetadata::created},
    {"modified", &FileMetadata::modified},
    {"language", &FileMetadata::language},
});

// docProps/core.xml: <dc:title>Budget</dc:title><dcterms:created>2024-03-12T10:00:00Z</…>
FileMetadata read_metadata(std::string_view xml) {
  FileMetadata metadata;
  const CoreProperty* open = nullptr;
  XmlPart part{xml};
  for (XmlEvent event = part.next(); event != XmlEvent::Finished; event = part.next()) {
    if (event == XmlEvent::Start) {
      const auto row = std::find_if(
          core_properties.begin(), core_properties.end(),
          [&](const CoreProperty& property) { return property.element == part.name(); });
      open = row == core_properties.end() ? nullptr : &*row;
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

// Reads the parts of one file. A part beside the text that is damaged costs a warning.
class DocxReader {
 public:
  explicit DocxReader(const SourceBytes& source)
      : package_{source.bytes}, builder_{source.limits.max_text_bytes} {
    setting_.max_bytes = source.limits.max_text_bytes;
    pages_.format = Format::Docx;
  }

  Pages read() {
    const std::optional<std::string> body = package_.read("word/document.xml");
    if (!body) {
      throw ExtractionError{Outcome::Damaged,
                            "a DOCX without its text (word/document.xml)"};
    }
    read_beside("word/styles.xml",
                [&](std::string_view xml) { setting_.styles = StyleSheet{xml}; });
    read_beside("word/numbering.xml",
                [&](std::string_view xml) { setting_.numbering = Numbering{xml}; });
    read_text(*body);
    for (const char* const notes : {"word/footnotes.xml", "word/endnotes.xml"}) {
      read_beside(notes,
                  [&](std::string_view xml) { set_docx_lines(xml, setting_, builder_); });
    }
    pages_.pages.push_back(builder_.take());
    read_beside("docProps/core.xml",
                [&](std::string_view xml) { pages_.metadata = read_metadata(xml); });
    keep_date(pages_.metadata.created);
    keep_date(pages_.metadata.modified);
    return std::move(pages_);
  }

 private:
  void read_text(std::string_view xml) {
    try {
      set_docx_lines(xml, setting_, builder_);
    } catch (const ExtractionError& error) {
      if (error.outcome != Outcome::Damaged || builder_.empty()) {
        throw;
      }
      pages_.warnings.emplace_back("the end of the text is missing: " +
                                   std::string{error.what()});
      pages_.partial = true;
    }
  }

  template <typename Use>
  void read_beside(const std::string& part, Use use) {
    try {
      if (const std::optional<std::string> xml = package_.read(part)) {
        use(std::string_view{*xml});
      }
    } catch (const ExtractionError& error) {
      if (error.outcome != Outcome::Damaged) {
        throw;
      }
      pages_.warnings.push_back(part + ": " + error.what());
    }
  }

  DocxPackage package_;
  PageBuilder builder_;
  DocxSetting setting_;
  Pages pages_;
};

}  // namespace

Pages extract_docx(const SourceBytes& source) {
  return DocxReader{source}.read();
}

}  // namespace council
