#pragma once

#include <cstddef>
#include <string_view>

#include "indexer/pages.h"

namespace council {

// Gathers the lines of one page, a style each.
class PageBuilder {
 public:
  // Throws ExtractionError TooBig when the page's text passes `max_bytes`.
  explicit PageBuilder(std::size_t max_bytes) : max_bytes_{max_bytes} {}

  // Adds `text` as one line, without blanks at its end; must hold no '\n'.
  void add_line(std::string_view text, const LineStyle& style = {});
  // Adds a blank line, unless the page is empty or ends with one.
  void add_gap();

  [[nodiscard]] bool empty() const { return page_.text.empty(); }
  // The page so far, trailing blank lines gone; the builder is left empty.
  Page take();

 private:
  std::size_t max_bytes_;
  bool ends_with_gap_ = false;
  Page page_;
};

// Throws ExtractionError TooBig, naming the limit.
[[noreturn]] void throw_text_too_big(std::size_t max_bytes);

}  // namespace council
