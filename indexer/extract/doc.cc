#include <string>
#include <string_view>

#include "indexer/extract/clean.h"
#include "indexer/extract/format.h"
#include "indexer/extract/line_flow.h"
#include "indexer/extract/page_builder.h"

namespace council {
namespace {

// "|South    |£12  |": a table row, whose cells antiword sets apart with bars.
bool is_row(std::string_view line) {
  return line.size() > 2 && line.starts_with('|') && line.ends_with('|');
}

std::string read_row(std::string_view line) {
  std::string row;
  line.remove_prefix(1);
  while (!line.empty()) {
    const std::size_t end = line.find('|');
    row += clean_line_of_text(line.substr(0, end)) + '\t';
    line.remove_prefix(end + 1);
  }
  return row;
}

}  // namespace

Pages extract_old_word(std::string_view antiword_text, const std::string& name,
                       const ExtractLimits& limits) {
  const std::string clean = without_soft_hyphens(clean_text(antiword_text));
  std::string_view rest = clean;
  PageBuilder page{limits.max_text_bytes};
  while (!rest.empty()) {
    const std::size_t end = rest.find_first_of("\n\f");
    const std::string line{rest.substr(0, end)};
    if (line.find_first_not_of(" \t") == std::string::npos) {
      page.add_gap();
    } else {
      page.add_line(is_row(line) ? read_row(line) : line);
    }
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  }
  if (page.empty()) {
    throw ExtractionError{Outcome::Empty, "no text in it"};
  }
  Pages pages;
  pages.format = Format::Doc;
  pages.pages.push_back(page.take());
  if (const std::string extension = extension_of(name);
      extension == ".pdf" || extension == ".docx") {
    pages.warnings.push_back("named " + extension + " but is doc");
  }
  return pages;
}

// Only the process that knows antiword reads these.
Pages extract_doc(const SourceBytes& /*source*/) {
  throw ExtractionError{Outcome::Unsupported,
                        "an old Word file (.doc), which was not handed to antiword"};
}

}  // namespace council
