#include "indexer/extract/pptx_slide.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string>
#include <utility>

#include "indexer/extract/clean.h"
#include "indexer/extract/list_number.h"
#include "indexer/extract/xml_part.h"
#include "indexer/outcome.h"

namespace council {
namespace {

constexpr std::size_t deepest_level = 8;

struct AutoNumber {
  std::string_view name;    // how buAutoNum's type begins
  std::string_view format;  // as format_number has it
};

constexpr auto auto_numbers = std::to_array<AutoNumber>({
    {"arabic", "decimal"},
    {"alphaLc", "lowerLetter"},
    {"alphaUc", "upperLetter"},
    {"romanLc", "lowerRoman"},
    {"romanUc", "upperRoman"},
});

int to_int(const std::optional<std::string>& text, int otherwise) {
  int value = otherwise;
  if (text) {
    std::from_chars(text->data(), text->data() + text->size(), value);
  }
  return value;
}

// 3 in "alphaLcParenBoth" is "(c) ".
std::string number_label(int number, std::string_view type) {
  const auto row = std::find_if(
      auto_numbers.begin(), auto_numbers.end(),
      [&](const AutoNumber& format) { return type.starts_with(format.name); });
  const std::string text =
      format_number(number, row == auto_numbers.end() ? "decimal" : row->format);
  if (type.ends_with("ParenBoth")) {
    return "(" + text + ") ";
  }
  return text + (type.ends_with("ParenR") ? ") " : type.ends_with("Plain") ? " " : ". ");
}

class SlideSetter {
 public:
  SlideSetter(std::string_view xml, std::size_t max_bytes, Slide& slide)
      : part_{xml}, max_bytes_{max_bytes}, slide_{slide} {}

  void run() {
    try {
      for (XmlEvent event = part_.next(); event != XmlEvent::Finished;
           event = part_.next()) {
        handle(event);
      }
    } catch (const ExtractionError&) {
      finish_paragraph();
      throw;
    }
  }

 private:
  void handle(XmlEvent event) {
    if (event == XmlEvent::Text) {
      if (skipping_ == 0 && in_text_) {
        append(part_.text());
      }
    } else if (skipping_ > 0) {
      skipping_ += event == XmlEvent::Start ? 1 : -1;
    } else if (event == XmlEvent::End) {
      end(part_.name());
    } else {
      start(part_.name());
    }
  }

  void start(std::string_view name) {
    if (name == "Fallback") {
      skipping_ = 1;
    } else if (name == "sp") {
      in_title_ = false;
    } else if (name == "txBody") {
      counters_.fill(0);
    } else if (name == "ph") {
      start_placeholder(part_.attribute("type").value_or("body"));
    } else if (name == "tbl") {
      flow().start_table();
    } else if (name == "tc") {
      flow().start_cell();
    } else if (name == "p") {
      start_paragraph();
    } else if (name == "pPr") {
      level_ = static_cast<std::size_t>(
          std::clamp(to_int(part_.attribute("lvl"), 0), 0, int{deepest_level}));
    } else if (name == "buAutoNum") {
      count(part_.attribute("type").value_or("arabicPeriod"));
    } else if (name == "buChar") {
      label_ = std::string(2 * level_, ' ') + "- ";
    } else if (name == "rPr") {
      run_bold_ = part_.attribute("b") == "1";
    } else if (name == "r") {
      run_bold_ = false;
    } else if (name == "t") {
      in_text_ = true;
    } else if (name == "br") {
      append("\n");
    }
  }

  // The slide's own number is furniture of the print.
  void start_placeholder(const std::string& type) {
    in_title_ = type == "title" || type == "ctrTitle";
    in_number_ = type == "sldNum";
  }

  void start_paragraph() {
    text_.clear();
    label_.clear();
    level_ = 0;
    all_bold_ = true;
    numbered_ = false;
  }

  void count(const std::string& type) {
    int& counter = counters_.at(level_);
    counter = counter == 0 ? std::max(1, to_int(part_.attribute("startAt"), 1))
                           : std::min(counter + 1, 1'000'000);
    std::fill(counters_.begin() + static_cast<std::ptrdiff_t>(level_) + 1,
              counters_.end(), 0);
    label_ = number_label(counter, type);
    numbered_ = true;
  }

  void append(std::string_view text) {
    if (text_.size() + text.size() > max_bytes_) {
      throw_text_too_big(max_bytes_);
    }
    text_ += text;
    if (text.find_first_not_of(" \t\n") != std::string_view::npos) {
      all_bold_ = all_bold_ && run_bold_;
    }
  }

  void end(std::string_view name) {
    if (name == "t") {
      in_text_ = false;
    } else if (name == "p") {
      finish_paragraph();
    } else if (name == "sp") {
      flow().gap();
      in_title_ = false;
      in_number_ = false;
    } else if (name == "tr") {
      flow().end_row();
    } else if (name == "tbl") {
      flow().end_table();
    }
  }

  void finish_paragraph() {
    in_text_ = false;
    const std::string text = without_soft_hyphens(clean_text(std::exchange(text_, {})));
    if (in_number_ || text.find_first_not_of(" \t\n") == std::string::npos) {
      return;
    }
    if (!numbered_ && level_ < counters_.size()) {
      counters_.at(level_) = 0;
    }
    flow().add(label_ + text, {.bold = all_bold_});
  }

  LineFlow& flow() { return in_title_ ? slide_.title() : slide_.body(); }

  XmlPart part_;
  std::size_t max_bytes_;
  Slide& slide_;
  std::string text_;
  std::string label_;
  std::array<int, deepest_level + 1> counters_{};
  std::size_t level_ = 0;
  int skipping_ = 0;  // depth inside a skipped element
  bool in_title_ = false;
  bool in_number_ = false;
  bool in_text_ = false;
  bool run_bold_ = false;
  bool all_bold_ = true;
  bool numbered_ = false;
};

}  // namespace

void set_pptx_lines(std::string_view xml, std::size_t max_bytes, Slide& slide) {
  SlideSetter{xml, max_bytes, slide}.run();
}

}  // namespace council
