#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/extract/line_flow.h"
#include "indexer/extract/page_builder.h"

namespace council {

// Where a paragraph of an RTF file stands when it ends.
struct RtfParagraph {
  bool in_table = false;
  std::uint8_t heading_level = 0;  // 0 is no heading
};

// Gathers an RTF file's paragraphs, table rows and notes into one page.
class RtfFlow {
 public:
  explicit RtfFlow(std::size_t max_bytes) : max_bytes_{max_bytes}, page_{max_bytes} {}

  void append(std::string_view text, bool bold);
  // What stands before the paragraph: a number, or a bullet's character.
  void set_label(std::string_view label);
  void end_paragraph(const RtfParagraph& paragraph);
  void end_cell(std::uint8_t heading_level);
  void end_row();
  // Notes stand at the end; the first has number 1.
  void add_note(std::string_view note);
  [[nodiscard]] std::size_t notes() const { return notes_.size(); }
  [[nodiscard]] bool has_text() const { return !page_.empty(); }
  // What is not yet on the page is left out.
  void drop_rest();
  Page take();

 private:
  void start_cell_if_due();

  std::size_t max_bytes_;
  PageBuilder page_;
  LineFlow flow_{page_};
  std::vector<std::string> notes_;
  std::string text_;
  std::string prefix_;
  bool all_bold_ = true;
  bool cell_is_due_ = true;
  bool after_bullet_ = false;
};

}  // namespace council
