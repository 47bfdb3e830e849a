#include "indexer/extract/docx_insets.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "indexer/extract/clean.h"
#include "indexer/extract/page_builder.h"
#include "indexer/extract/pptx_slide.h"
#include "indexer/extract/slide.h"
#include "indexer/outcome.h"

namespace council {
namespace {

// A document may take in one that takes in another.
constexpr int deepest = 3;

// What Word takes in.
bool is_taken_in(Format format) {
  constexpr std::array taken{Format::Docx,  Format::Rtf,  Format::Html,
                             Format::Mhtml, Format::Text, Format::Markdown};
  return std::find(taken.begin(), taken.end(), format) != taken.end();
}

}  // namespace

DocxInsets::DocxInsets(const SourceBytes& source, OfficeFile& file,
                       const std::string& part)
    : source_{source}, file_{file}, relations_{read_relations(file, part)} {}

std::vector<Page> DocxInsets::read(const std::string& relation) {
  const Relation* const found = find_relation(relations_, relation);
  if (found == nullptr) {
    return {};
  }
  try {
    if (found->type == "aFChunk") {
      return read_document(found->target);
    }
    if (found->type == "diagramData") {
      return read_diagram(found->target);
    }
  } catch (const TextTooBig&) {
    throw;
  } catch (const ExtractionError& error) {
    warn(found->target, error.what());
  }
  return {};
}

std::vector<Page> DocxInsets::read_document(const std::string& part) {
  if (source_.depth >= deepest) {
    warn(part, "documents in each other, more than " + std::to_string(deepest) + " deep");
    return {};
  }
  const std::string bytes = file_.read_text_part(part);
  SourceBytes inner = make_source(bytes, part, source_.limits);
  inner.depth = source_.depth + 1;
  const FormatSpec* const spec = find_format(inner);
  if (spec == nullptr || !is_taken_in(spec->format)) {
    warn(part, "a document of a format that is not taken in");
    return {};
  }
  Pages pages = spec->extract(inner);
  for (const std::string& warning : pages.warnings) {
    file_.pages.warnings.push_back(clean_line_of_text(part) + ": " + warning);
  }
  file_.pages.partial = file_.pages.partial || pages.partial;
  return std::move(pages.pages);
}

std::vector<Page> DocxInsets::read_diagram(const std::string& part) {
  const std::string xml = file_.read_text_part(part);
  Slide words{source_.limits.max_text_bytes, 0};
  set_pptx_lines(xml, source_.limits.max_text_bytes, words);
  std::vector<Page> pages;
  pages.push_back(words.take(1));
  return pages;
}

void DocxInsets::warn(const std::string& part, const std::string& trouble) {
  file_.pages.warnings.push_back(clean_line_of_text(part) + ": " + trouble);
  file_.pages.partial = true;
}

}  // namespace council
