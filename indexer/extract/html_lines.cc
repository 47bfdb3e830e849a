#include "indexer/extract/html_lines.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/extract/html_elements.h"

namespace council {
namespace {

// What an element changes until its end.
struct Frame {
  std::size_t end = 0;  // of the element, in the tree
  const HtmlNode* node = nullptr;
  ElementKind kind = ElementKind::Inline;
  LineStyle style;         // in force outside
  bool bold = false;       // in force outside
  bool one_line = false;   // in force outside: inside a cell of a plain table row
  bool first_cell = true;  // of a row
};

struct List {
  bool ordered = false;
  int next = 1;
};

bool is_blank(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

class LineSetter {
 public:
  LineSetter(const HtmlTree& tree, bool keep_chrome, PageBuilder& page)
      : nodes_{tree.nodes}, keep_chrome_{keep_chrome}, page_{page} {}

  void run() {
    std::size_t at = 0;
    while (at < nodes_.size()) {
      close_until(at);
      const HtmlNode& node = nodes_[at];
      if (node.is_text()) {
        add_text(node.text);
        ++at;
      } else if (is_skipped(node, at)) {
        at = node.end;
      } else {
        open(node, at);
        ++at;
      }
    }
    close_until(nodes_.size());
    end_line();
  }

 private:
  bool is_skipped(const HtmlNode& node, std::size_t at) const {
    return is_never_shown(node) || (!keep_chrome_ && inside_main_ == 0 &&
                                    (is_chrome(node) || is_action_list(nodes_, at)));
  }

  void open(const HtmlNode& node, std::size_t at) {
    const ElementKind kind = kind_of(node);
    frames_.push_back({node.end, &node, kind, style_, bold_, one_line_});
    bold_ = bold_ || is_bold(node);
    inside_main_ += is_main(node) ? 1 : 0;
    if (const std::optional<LineStyle> style = style_of(node)) {
      start_block(true);
      style_ = *style;
    }
    switch (kind) {
      case ElementKind::Break:
        break_line();
        break;
      case ElementKind::Block:
        start_block(false);
        break;
      case ElementKind::Paragraph:
        start_block(true);
        break;
      case ElementKind::Preformatted:
        start_block(true);
        ++preformatted_;
        break;
      case ElementKind::List:
        open_list(node);
        break;
      case ElementKind::ListItem:
        open_item();
        break;
      case ElementKind::Table:
        start_block(true);
        break;
      case ElementKind::Row:
        open_row(at);
        break;
      case ElementKind::Cell:
        open_cell();
        break;
      case ElementKind::Inline:
        break;
    }
  }

  void close_until(std::size_t at) {
    while (!frames_.empty() && frames_.back().end <= at) {
      close(frames_.back());
      frames_.pop_back();
    }
  }

  void close(const Frame& frame) {
    const bool had_style = style_ != frame.style;
    if (had_style) {
      start_block(true);
    }
    switch (frame.kind) {
      case ElementKind::Preformatted:
        start_block(true);
        --preformatted_;
        break;
      case ElementKind::List:
        start_block(lists_.size() == 1);
        lists_.pop_back();
        break;
      case ElementKind::Paragraph:
      case ElementKind::Table:
        start_block(true);
        break;
      case ElementKind::Block:
      case ElementKind::ListItem:
        start_block(false);
        break;
      case ElementKind::Row:
        one_line_ = frame.one_line;
        start_block(false);
        break;
      default:
        break;
    }
    style_ = frame.style;
    bold_ = frame.bold;
    one_line_ = frame.one_line;
    inside_main_ -= is_main(*frame.node) ? 1 : 0;
  }

  void open_list(const HtmlNode& node) {
    start_block(lists_.empty());
    List list{.ordered = node.name == "ol"};
    if (node.attributes != nullptr) {
      const std::string& start = node.attributes->list_start;
      std::from_chars(start.data(), start.data() + start.size(), list.next);
    }
    lists_.push_back(list);
  }

  void open_item() {
    start_block(false);
    if (lists_.empty() || one_line_) {
      return;
    }
    constexpr std::size_t deepest_indent = 8;
    List& list = lists_.back();
    const std::size_t depth = std::min(lists_.size() - 1, deepest_indent);
    marker_ = std::string(2 * depth, ' ');
    if (list.ordered) {
      marker_ += std::to_string(list.next) + ". ";
      list.next += list.next < 1'000'000 ? 1 : 0;
    } else {
      marker_ += "- ";
    }
  }

  // The cells of a row stand on one line unless one of them holds blocks.
  void open_row(std::size_t at) {
    start_block(false);
    if (!one_line_) {
      one_line_ = !holds_blocks_in_cells(nodes_, at);
    }
  }

  void open_cell() {
    if (!one_line_) {
      start_block(false);
      return;
    }
    Frame* const row = innermost_row();
    if (row == nullptr || row->one_line) {  // a row inside a cell that is one line
      pending_blank_ = true;
    } else if (!row->first_cell) {
      line_ += '\t';
      pending_blank_ = false;
    }
    if (row != nullptr) {
      row->first_cell = false;
    }
  }

  Frame* innermost_row() {
    // The row is the parent but for a stray <form> or the like between them.
    constexpr std::size_t looked_at = 4;
    for (std::size_t up = 1; up < frames_.size() && up <= looked_at; ++up) {
      Frame& frame = frames_[frames_.size() - 1 - up];
      if (frame.kind == ElementKind::Row) {
        return &frame;
      }
    }
    return nullptr;
  }

  void break_line() {
    if (one_line_) {
      pending_blank_ = true;
    } else {
      end_line();
    }
  }

  // Inside a one-line row a block is parted from the text before it by a blank.
  void start_block(bool with_gap) {
    if (one_line_) {
      pending_blank_ = true;
      return;
    }
    end_line();
    if (with_gap) {
      gap_before_ = true;
    }
  }

  void end_line() {
    pending_blank_ = false;
    const bool has_text = line_.find_first_not_of(" \t") != std::string::npos;
    if (!has_text) {
      line_.clear();
      reset_line();
      return;
    }
    if (gap_before_) {
      page_.add_gap();
    }
    line_style_.bold = all_bold_;
    page_.add_line(line_, line_style_);
    line_.clear();
    marker_.clear();
    gap_before_ = false;
    reset_line();
  }

  void reset_line() { all_bold_ = true; }

  void add_text(std::string_view text) {
    for (const char c : text) {
      if (preformatted_ > 0 && c == '\n' && !one_line_) {
        end_line();
      } else if (is_blank(c)) {
        pending_blank_ = true;
      } else {
        add_letter(c);
      }
    }
  }

  void add_letter(char c) {
    const bool begins = line_.empty() || line_.back() == '\t';
    if (line_.empty()) {
      line_ += marker_;
      line_style_ = style_;
    } else if (pending_blank_ && !begins) {
      line_ += ' ';
    }
    pending_blank_ = false;
    line_ += c;
    all_bold_ = all_bold_ && bold_;
  }

  const std::vector<HtmlNode>& nodes_;
  bool keep_chrome_;
  PageBuilder& page_;
  std::vector<Frame> frames_;
  std::vector<List> lists_;
  LineStyle style_;       // of the element
  LineStyle line_style_;  // of the line, as it was when its first letter came
  std::string line_;
  std::string marker_;  // of a list item, before its first letter
  bool bold_ = false;
  bool all_bold_ = true;
  bool one_line_ = false;
  bool pending_blank_ = false;
  bool gap_before_ = false;
  int preformatted_ = 0;
  int inside_main_ = 0;
};

}  // namespace

void set_html_lines(const HtmlTree& tree, bool keep_chrome, PageBuilder& page) {
  LineSetter{tree, keep_chrome, page}.run();
}

}  // namespace council
