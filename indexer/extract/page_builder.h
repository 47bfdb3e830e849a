#pragma once

#include <cstddef>
#include <string_view>

#include "indexer/outcome.h"
#include "indexer/pages.h"

namespace council {

// Gathers the lines of one page, a style each.
class PageBuilder {
 public:
  // Throws TextTooBig when its text passes `max_bytes`, of which the pages
  // before it have taken `used`.
  explicit PageBuilder(std::size_t max_bytes, std::size_t used = 0)
      : max_bytes_{max_bytes}, used_{used} {}

  // Adds `text` as one line, without blanks at its end; must hold no '\n'.
  void add_line(std::string_view text, const LineStyle& style = {});
  // Adds a blank line, unless the page is empty or ends with one.
  void add_gap();

  [[nodiscard]] bool empty() const { return page_.text.empty(); }
  // The page so far, trailing blank lines gone; the builder is left empty.
  Page take();

 private:
  std::size_t max_bytes_;
  std::size_t used_;
  bool ends_with_gap_ = false;
  Page page_;
};

// The limit on all text of a source is passed; what came before may be kept.
class TextTooBig : public ExtractionError {
 public:
  using ExtractionError::ExtractionError;
};

// What was read before the limit is kept and marked partial; throws `error` where that is
// nothing.
void keep_beginning(const TextTooBig& error, bool has_text, Pages& pages);

// Names the limit.
TextTooBig text_too_big(std::size_t max_bytes);
[[noreturn]] void throw_text_too_big(std::size_t max_bytes);

}  // namespace council
