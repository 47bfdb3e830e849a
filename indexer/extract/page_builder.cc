#include "indexer/extract/page_builder.h"

#include <string>
#include <utility>

namespace council {

void PageBuilder::add_line(std::string_view text, const LineStyle& style) {
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) {
    text.remove_suffix(1);
  }
  if (used_ + page_.text.size() + text.size() >= max_bytes_) {
    throw_text_too_big(max_bytes_);
  }
  page_.text += text;
  page_.text += '\n';
  page_.styles.push_back(style);
  ends_with_gap_ = text.empty();
}

void PageBuilder::add_gap() {
  if (!empty() && !ends_with_gap_) {
    add_line("");
  }
}

Page PageBuilder::take() {
  while (ends_with_gap_ && !page_.styles.empty() && page_.text.ends_with("\n\n")) {
    page_.text.pop_back();
    page_.styles.pop_back();
  }
  ends_with_gap_ = false;
  return std::exchange(page_, Page{});
}

void keep_beginning(const TextTooBig& error, bool has_text, Pages& pages) {
  if (!has_text) {
    throw error;
  }
  std::string warning = "the end of the text is missing: " + std::string{error.what()};
  if (pages.warnings.empty() || pages.warnings.back() != warning) {
    pages.warnings.push_back(std::move(warning));
  }
  pages.partial = true;
}

TextTooBig text_too_big(std::size_t max_bytes) {
  return {Outcome::TooBig,
          "more text than the limit of " + std::to_string(max_bytes >> 20) + " MiB"};
}

void throw_text_too_big(std::size_t max_bytes) {
  throw text_too_big(max_bytes);
}

}  // namespace council
