#include "indexer/extract/format.h"
#include "indexer/outcome.h"
namespace council {
Pages extract_docx(const SourceBytes&) {
  throw ExtractionError{Outcome::Unsupported, "DOCX"};
}
}  // namespace council
