#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/extract/docx_numbering.h"
#include "indexer/extract/docx_styles.h"
#include "indexer/extract/page_builder.h"
#include "indexer/extract/xml_part.h"
#include "indexer/pages.h"

namespace council {

// Footnotes and endnotes by their id in the file, with the number that the text shows.
using NoteNumbers = std::map<std::string, int>;

// What the text of one DOCX is set with.
struct DocxSetting {
  StyleSheet styles;
  Numbering numbering;
  NoteNumbers notes;          // filled while the body is read
  std::size_t max_bytes = 0;  // of text
  // The text that a relation brings in (docx_insets.h); may be empty.
  std::function<std::vector<Page>(const std::string& relation)> read_inset{};
};

// Sets one part's paragraphs as lines: document.xml, or footnotes.xml after it. A table
// row is one line with '\t' between cells, or its cells' paragraphs one below the other
// where they are long. Text that was deleted, moved away or hidden is left out. Throws
// ExtractionError Damaged where the XML breaks off; what came before is in the page.
void set_docx_lines(std::string_view xml, DocxSetting& setting, PageBuilder& page);

}  // namespace council
