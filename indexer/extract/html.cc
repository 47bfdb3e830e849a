#include <utility>

#include "indexer/extract/charset.h"
#include "indexer/extract/clean.h"
#include "indexer/extract/format.h"
#include "indexer/extract/html_lines.h"
#include "indexer/extract/html_tree.h"
#include "indexer/extract/not_a_paper.h"
#include "indexer/extract/page_builder.h"

namespace council {
namespace {

void read_page(const HtmlTree& tree, const ExtractLimits& limits, Pages& pages) {
  PageBuilder builder{limits.max_text_bytes};
  try {
    set_html_lines(tree, false, builder);
    if (builder.empty()) {
      set_html_lines(tree, true, builder);
    }
  } catch (const TextTooBig& error) {
    keep_beginning(error, !builder.empty(), pages);
  }
  pages.pages.push_back(builder.take());
}

}  // namespace

Pages read_html(std::string_view utf8, const ExtractLimits& limits) {
  HtmlTree tree = parse_html(utf8);
  Pages pages;
  pages.format = Format::Html;
  read_page(tree, limits, pages);
  pages.metadata.title = std::move(tree.title);
  pages.metadata.language = std::move(tree.language);
  return pages;
}

Pages extract_html(const SourceBytes& source) {
  Pages pages = read_html(clean_text(decode(source.bytes)), source.limits);
  refuse_error_page(pages, source.name);
  return pages;
}

}  // namespace council
