#pragma once

#include <string>
#include <vector>

#include "indexer/extract/format.h"
#include "indexer/extract/office_file.h"
#include "indexer/extract/ooxml_relations.h"
#include "indexer/pages.h"

namespace council {

// What the text of a DOCX takes in from other parts of the file: whole documents, which a
// program that puts papers together leaves for Word to merge (altChunk), and the words of
// diagrams (SmartArt).
class DocxInsets {
 public:
  // Of the part that holds the text. All three must outlive it.
  DocxInsets(const SourceBytes& source, OfficeFile& file, const std::string& part);

  // The text of what this relation leads to; nothing, and a warning in the file, where it
  // cannot be read. Throws TextTooBig.
  std::vector<Page> read(const std::string& relation);

 private:
  std::vector<Page> read_document(const std::string& part);
  std::vector<Page> read_diagram(const std::string& part);
  void warn(const std::string& part, const std::string& trouble);

  const SourceBytes& source_;
  OfficeFile& file_;
  std::vector<Relation> relations_;
};

}  // namespace council
