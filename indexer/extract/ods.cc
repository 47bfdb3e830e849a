#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/extract/format.h"
#include "indexer/extract/office_file.h"
#include "indexer/extract/page_builder.h"
#include "indexer/extract/sheet_rows.h"
#include "indexer/extract/xml_part.h"

namespace council {
namespace {

// Comments, and what describes pictures.
constexpr auto skipped = std::to_array<std::string_view>(
    {"annotation", "title", "desc", "tracked-changes", "forms", "automatic-styles",
     "scripts", "named-expressions", "database-ranges", "dde-links", "label-ranges"});

constexpr std::size_t most_columns = 16'384;

std::size_t to_count(const std::optional<std::string>& text) {
  std::size_t value = 1;
  if (text) {
    std::from_chars(text->data(), text->data() + text->size(), value);
  }
  return value;
}

// Cells hold what they show as text, whatever their value is: <table:table-cell
// office:date-value="2024-03-12"><text:p>12 March 2024</text:p></table:table-cell>.
class SheetSetter {
 public:
  SheetSetter(std::string_view xml, std::size_t max_bytes, PageBuilder& page)
      : part_{xml}, max_bytes_{max_bytes}, rows_{page} {}

  void run() {
    for (XmlEvent event = part_.next(); event != XmlEvent::Finished;
         event = part_.next()) {
      handle(event);
    }
  }

 private:
  void handle(XmlEvent event) {
    if (event == XmlEvent::Text) {
      if (skipping_ == 0 && paragraphs_ > 0) {
        append(part_.text());
      }
    } else if (skipping_ > 0) {
      skipping_ += event == XmlEvent::Start ? 1 : -1;
    } else if (event == XmlEvent::End) {
      end(part_.name());
    } else if (std::find(skipped.begin(), skipped.end(), part_.name()) != skipped.end()) {
      skipping_ = 1;
    } else {
      start(part_.name());
    }
  }

  void start(std::string_view name) {
    if (name == "table") {
      rows_.start_sheet(part_.attribute("name").value_or(""));
    } else if (name == "table-row") {
      row_.clear();
      bytes_ = 0;
      repeat_row_ = to_count(part_.attribute("number-rows-repeated"));
    } else if (name == "table-cell" || name == "covered-table-cell") {
      cell_.clear();
      repeat_cell_ = to_count(part_.attribute("number-columns-repeated"));
    } else if (name == "p" || name == "h") {
      ++paragraphs_;
      cell_ += cell_.empty() ? "" : " ";
    } else if (paragraphs_ > 0 &&
               (name == "s" || name == "tab" || name == "line-break")) {
      append(" ");
    }
  }

  void end(std::string_view name) {
    if ((name == "p" || name == "h") && paragraphs_ > 0) {
      --paragraphs_;
    } else if (name == "table-cell" || name == "covered-table-cell") {
      finish_cell();
    } else if (name == "table-row") {
      finish_row();
    }
  }

  void append(std::string_view text) {
    count(text.size());
    cell_ += text;
  }

  void count(std::size_t bytes) {
    bytes_ += bytes;
    if (bytes_ > max_bytes_) {
      throw_text_too_big(max_bytes_);
    }
  }

  // Cells beyond the last with text are said to be repeated to the edge of the sheet.
  void finish_cell() {
    const std::size_t room = most_columns - std::min(row_.size(), most_columns);
    const std::size_t repeat = std::min(repeat_cell_, room);
    count(cell_.size() * (std::max<std::size_t>(repeat, 1) - 1));
    row_.insert(row_.end(), repeat, cell_);
    cell_.clear();
  }

  void finish_row() {
    while (!row_.empty() && row_.back().empty()) {
      row_.pop_back();
    }
    const std::size_t repeat = row_.empty() ? 1 : repeat_row_;
    for (std::size_t at = 0; at < repeat; ++at) {
      rows_.add_row(row_);
    }
    row_.clear();
  }

  XmlPart part_;
  std::size_t max_bytes_;
  SheetRows rows_;
  std::vector<std::string> row_;
  std::string cell_;
  std::size_t repeat_row_ = 1;
  std::size_t repeat_cell_ = 1;
  std::size_t bytes_ = 0;  // of the row
  int paragraphs_ = 0;     // open ones
  int skipping_ = 0;       // depth inside a skipped element
};

}  // namespace

Pages extract_ods(const SourceBytes& source) {
  OfficeFile file{source, Format::Ods};
  refuse_encrypted_odf(file);
  PageBuilder page{source.limits.max_text_bytes};
  const std::string content = file.read_text_part("content.xml");
  try {
    SheetSetter{content, source.limits.max_text_bytes, page}.run();
  } catch (const ExtractionError& error) {
    const bool is_bomb = is_swollen(source.bytes.size(), source.limits.max_text_bytes) &&
                         error.outcome == Outcome::TooBig;
    file.keep_partial(error, !page.empty() && !is_bomb);
  }
  file.pages.pages.push_back(page.take());
  file.read_metadata("meta.xml");
  return std::move(file.pages);
}

}  // namespace council
