#include "indexer/extract/xlsx_sheet.h"

#include <charconv>
#include <optional>
#include <utility>

#include "indexer/extract/cell_number.h"
#include "indexer/extract/xml_part.h"
#include "indexer/outcome.h"

namespace council {
namespace {

constexpr std::size_t most_columns = 16'384;

template <typename Number>
std::optional<Number> find_number(std::string_view text) {
  Number value{};
  const auto [end, error] =
      std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || error != std::errc{} || end != text.data() + text.size()) {
    return std::nullopt;
  }
  return value;
}

// "AB12" → 27.
std::optional<std::size_t> find_column(std::string_view reference) {
  std::size_t column = 0;
  std::size_t letters = 0;
  while (letters < reference.size() && reference[letters] >= 'A' &&
         reference[letters] <= 'Z' && column <= most_columns) {
    column = column * 26 + static_cast<std::size_t>(reference[letters] - 'A') + 1;
    ++letters;
  }
  if (letters == 0 || column > most_columns) {
    return std::nullopt;
  }
  return column - 1;
}

struct Cell {
  std::string type;   // "s": a shared string; "" a number
  std::string value;  // <v>
  std::string text;   // <is><t>
  std::string style;
};

class SheetSetter {
 public:
  SheetSetter(std::string_view xml, const XlsxSetting& setting, SheetRows& rows)
      : part_{xml}, setting_{setting}, rows_{rows} {}

  void run() {
    for (XmlEvent event = part_.next(); event != XmlEvent::Finished;
         event = part_.next()) {
      if (event == XmlEvent::Start) {
        start(part_.name());
      } else if (event == XmlEvent::End) {
        end(part_.name());
      } else if (target_ != nullptr) {
        append(part_.text());
      }
    }
  }

 private:
  void start(std::string_view name) {
    if (name == "row") {
      start_row();
    } else if (name == "c") {
      start_cell();
    } else if (name == "v") {
      target_ = &cell_.value;
    } else if (name == "t") {
      target_ = &cell_.text;
    } else if (name == "f" || name == "rPh") {
      target_ = nullptr;
    }
  }

  // A row left out has no text.
  void start_row() {
    row_.clear();
    bytes_ = 0;
    const auto number = find_number<std::size_t>(part_.attribute("r").value_or(""))
                            .value_or(last_row_ + 1);
    if (number > last_row_ + 1 && last_row_ > 0) {
      rows_.add_row({});
    }
    last_row_ = number;
  }

  void start_cell() {
    cell_ = {.type = part_.attribute("t").value_or(""),
             .value = {},
             .text = {},
             .style = part_.attribute("s").value_or("")};
    const std::size_t column =
        find_column(part_.attribute("r").value_or("")).value_or(row_.size());
    // Cells stand in order: one that goes back is not believed.
    if (column > row_.size() && column < most_columns) {
      row_.resize(column);
    }
  }

  void end(std::string_view name) {
    if (name == "v" || name == "t") {
      target_ = nullptr;
    } else if (name == "c" && row_.size() < most_columns) {
      row_.push_back(print_cell());
      count(row_.back().size());
    } else if (name == "row") {
      rows_.add_row(row_);
      row_.clear();
    }
  }

  void append(std::string_view text) {
    count(text.size());
    *target_ += text;
  }

  void count(std::size_t bytes) {
    bytes_ += bytes;
    if (bytes_ > setting_.max_bytes) {
      throw_text_too_big(setting_.max_bytes);
    }
  }

  [[nodiscard]] std::string print_cell() const {
    if (cell_.type == "s") {
      const auto place = find_number<std::size_t>(cell_.value);
      return place && *place < setting_.strings.size() ? setting_.strings[*place] : "";
    }
    if (cell_.type == "inlineStr") {
      return cell_.text;
    }
    if (cell_.type == "b") {
      return cell_.value == "1" ? "TRUE" : "FALSE";
    }
    const auto number = find_number<double>(cell_.value);
    if ((!cell_.type.empty() && cell_.type != "n") || !number) {
      return cell_.value;
    }
    const auto style = find_number<std::size_t>(cell_.style).value_or(0);
    const std::string_view format = style < setting_.formats.size()
                                        ? std::string_view{setting_.formats[style]}
                                        : std::string_view{};
    return print_number(*number, format, setting_.since_1904);
  }

  XmlPart part_;
  const XlsxSetting& setting_;
  SheetRows& rows_;
  std::vector<std::string> row_;
  Cell cell_;
  std::string* target_ = nullptr;
  std::size_t last_row_ = 0;
  std::size_t bytes_ = 0;  // of the row
};

}  // namespace

// <si><t>Plain</t></si><si><r><t>In </t></r><r><t>runs</t></r></si>; <rPh> says how the
// text is spoken.
std::vector<std::string> read_shared_strings(std::string_view xml) {
  std::vector<std::string> strings;
  bool in_text = false;
  bool spoken = false;
  XmlPart part{xml};
  for (XmlEvent event = part.next(); event != XmlEvent::Finished; event = part.next()) {
    const bool starts = event == XmlEvent::Start;
    if (event == XmlEvent::Text) {
      if (in_text && !spoken && !strings.empty()) {
        strings.back() += part.text();
      }
    } else if (part.name() == "si") {
      if (starts) {
        strings.emplace_back();
      }
    } else if (part.name() == "t") {
      in_text = starts;
    } else if (part.name() == "rPh") {
      spoken = starts;
    }
  }
  return strings;
}

void set_xlsx_rows(std::string_view xml, const XlsxSetting& setting, SheetRows& rows) {
  SheetSetter{xml, setting, rows}.run();
}

}  // namespace council
