#pragma once

#include <cstddef>

#include "indexer/extract/line_flow.h"
#include "indexer/extract/page_builder.h"
#include "indexer/pages.h"

namespace council {

// Gathers one slide: its title apart from the rest, which may come first in the file.
class Slide {
 public:
  // As PageBuilder's.
  Slide(std::size_t max_bytes, std::size_t used)
      : title_page_{max_bytes, used}, body_page_{max_bytes, used} {}
  Slide(const Slide&) = delete;
  Slide& operator=(const Slide&) = delete;
  ~Slide() = default;

  [[nodiscard]] LineFlow& title() { return title_; }
  [[nodiscard]] LineFlow& body() { return body_; }
  [[nodiscard]] bool empty() const { return title_page_.empty() && body_page_.empty(); }
  // The title's lines as headings, then the others.
  Page take(int number);

 private:
  PageBuilder title_page_;
  PageBuilder body_page_;
  LineFlow title_{title_page_};
  LineFlow body_{body_page_};
};

}  // namespace council
