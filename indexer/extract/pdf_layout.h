#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "indexer/extract/page_builder.h"
#include "indexer/pages.h"

namespace council {

// Points from the page's top left corner.
struct Box {
  double left = 0;
  double top = 0;
  double right = 0;
  double bottom = 0;

  [[nodiscard]] double width() const { return right - left; }
  [[nodiscard]] double height() const { return bottom - top; }
};

// A word of a PDF page where it is printed.
struct PdfWord {
  std::string text;
  Box box;
  float size = 0;  // of its font, in points
  bool bold = false;
  int line = 0;  // words of one line, as the PDF library sees lines, share this number
};

// Sets words, given in the library's reading order, as lines of text: what stands on one
// baseline is one line, with '\t' at a wide gap, row by row through a table; columns of
// running text follow each other; a blank line stands where the print leaves room. Every
// word is in the result once. Near-linear time.
void lay_out(const std::vector<PdfWord>& words, PageBuilder& page);

}  // namespace council
