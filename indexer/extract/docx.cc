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

// docProps/core.xml: <dc:title>Budget</dc:title><dcterms:created>2024-03-12T10:00:00Z</…>
FileMetadata read_metadata(std::string_view xml) {
  FileMetadata metadata;
  std::optional<std::string>* open = nullptr;
  XmlPart part{xml};
  for (XmlEvent event = part.next(); event != XmlEvent::Finished; event = part.next()) {
    if (event == XmlEvent::Text && open != nullptr) {
      std::string text = clean_line_of_text(part.text());
      if (!text.empty()) {
        *open = std::move(text);
      }
      continue;
    }
    open = nullptr;
    if (event == XmlEvent::Start) {
      const std::string_view name = part.name();
      open = name == "title"      ? &metadata.title
             : name == "creator"  ? &metadata.author
             : name == "subject"  ? &metadata.subject
             : name == "created"  ? &metadata.created
             : name == "modified" ? &metadata.modified
             : name == "language" ? &metadata.language
                                  : nullptr;
    }
  }
  for (std::optional<std::string>* const date : {&metadata.created, &metadata.modified}) {
    constexpr std::size_t date_size = 10;  // "2024-03-12"
    if (*date) {
      (*date)->resize(std::min((*date)->size(), date_size));
    }
  }
  return metadata;
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
