#include "indexer/extract/rtf_flow.h"

#include <algorithm>
#include <cctype>
#include <utility>

#include "indexer/extract/clean.h"

namespace council {

void RtfFlow::append(std::string_view text, bool bold) {
  if (text_.size() + text.size() > max_bytes_) {
    throw_text_too_big(max_bytes_);
  }
  text_ += text;
  if (text.find_first_not_of(" \t\n") != std::string_view::npos) {
    all_bold_ = all_bold_ && bold;
  }
}

// A label without letter or digit is a bullet.
void RtfFlow::set_label(std::string_view label) {
  const std::string text = clean_line_of_text(label);
  const bool is_number = std::any_of(text.begin(), text.end(), [](char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0;
  });
  prefix_ = text.empty() ? "" : is_number ? text + ' ' : "- ";
}

void RtfFlow::end_paragraph(const RtfParagraph& paragraph) {
  const std::string text = without_soft_hyphens(clean_text(std::exchange(text_, {})));
  const std::string prefix = std::exchange(prefix_, {});
  const bool bold = std::exchange(all_bold_, true);
  if (!paragraph.in_table && flow_.in_table()) {
    flow_.end_table();
  }
  if (text.find_first_not_of(" \t\n") == std::string::npos) {
    flow_.gap();
    return;
  }
  if (paragraph.in_table) {
    start_cell_if_due();
  }
  const bool is_bullet = prefix == "- ";
  if (!is_bullet || !after_bullet_) {
    flow_.gap();
  }
  LineStyle style{.bold = bold};
  if (paragraph.heading_level > 0) {
    style.role = LineRole::Heading;
    style.heading_level = paragraph.heading_level;
  }
  flow_.add(prefix + text, style);
  after_bullet_ = is_bullet;
  if (!is_bullet) {
    flow_.gap();
  }
}

void RtfFlow::end_cell(std::uint8_t heading_level) {
  start_cell_if_due();
  end_paragraph({.in_table = true, .heading_level = heading_level});
  cell_is_due_ = true;
}

void RtfFlow::end_row() {
  flow_.end_row();
  cell_is_due_ = true;
}

void RtfFlow::add_note(std::string_view note) {
  notes_.push_back(clean_line_of_text(note));
}

void RtfFlow::drop_rest() {
  text_.clear();
  prefix_.clear();
  notes_.clear();
}

Page RtfFlow::take() {
  end_paragraph({});
  flow_.end_all();
  for (std::size_t at = 0; at < notes_.size(); ++at) {
    flow_.gap();
    flow_.add("[" + std::to_string(at + 1) + "] " + notes_[at], {});
  }
  return page_.take();
}

void RtfFlow::start_cell_if_due() {
  if (!flow_.in_table()) {
    flow_.start_table();
    cell_is_due_ = true;
  }
  if (std::exchange(cell_is_due_, false)) {
    flow_.start_cell();
  }
}

}  // namespace council
