#include "indexer/extract/docx_body.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <optional>
#include <utility>

#include "common/utf8.h"
#include "indexer/extract/clean.h"
#include "indexer/extract/line_flow.h"
#include "indexer/outcome.h"

namespace council {
namespace {

// A paragraph while it is open; text boxes put one inside another.
struct Paragraph {
  std::string text;
  ParagraphStyle style;
  std::optional<std::uint8_t> heading_level;  // its own w:outlineLvl
  std::optional<int> list;
  std::optional<int> level;
  std::string prefix;  // of a note: "[1] "
  std::optional<bool> run_bold;
  bool run_hidden = false;
  bool all_bold = true;
};

// Parts of the file that are not of the printed text. A field's instruction and deleted
// text have elements of their own, which are simply not "t".
constexpr auto skipped =
    std::to_array<std::string_view>({"del", "moveFrom", "Fallback", "pPrChange",
                                     "rPrChange", "sectPr", "txbxContentFallback"});

std::optional<int> find_int(const std::optional<std::string>& text) {
  int value = 0;
  if (!text || std::from_chars(text->data(), text->data() + text->size(), value).ec !=
                   std::errc{}) {
    return std::nullopt;
  }
  return value;
}

// <w:sym w:char="F0B7"/>: a character of a symbol font.
std::string read_symbol(const std::optional<std::string>& digits) {
  std::uint32_t code = 0;
  std::string text;
  if (digits &&
      std::from_chars(digits->data(), digits->data() + digits->size(), code, 16).ec ==
          std::errc{} &&
      code >= 0x20 && code < 0xFFFE && (code < 0xD800 || code > 0xDFFF)) {
    append_utf8(text, static_cast<char32_t>(code));
  }
  return text;
}

class BodySetter {
 public:
  BodySetter(std::string_view xml, DocxSetting& setting, PageBuilder& page)
      : part_{xml}, setting_{setting}, flow_{page} {}

  void run() {
    try {
      for (XmlEvent event = part_.next(); event != XmlEvent::Finished;
           event = part_.next()) {
        handle(event);
      }
    } catch (const ExtractionError&) {
      flush();
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
    } else if (std::find(skipped.begin(), skipped.end(), part_.name()) != skipped.end()) {
      skipping_ = 1;
    } else {
      start(part_.name());
    }
  }

  void start(std::string_view name) {
    if (name == "p") {
      paragraphs_.emplace_back().prefix = std::exchange(note_prefix_, {});
    } else if (name == "tbl") {
      flow_.start_table();
    } else if (name == "tc") {
      flow_.start_cell();
    } else if (name == "footnote" || name == "endnote") {
      start_note();
    } else if (name == "altChunk") {
      add_inset(part_.attribute("id", "/relationships").value_or(""));
    } else if (name == "relIds") {
      diagrams_.push_back(part_.attribute("dm", "/relationships").value_or(""));
    } else if (!paragraphs_.empty()) {
      start_in_paragraph(name);
    }
  }

  void start_in_paragraph(std::string_view name) {
    Paragraph& open = paragraphs_.back();
    if (name == "t") {
      in_text_ = true;
    } else if (name == "pPr") {
      in_properties_ = true;
    } else if (in_properties_) {
      set_property(name, open);
    } else if (name == "r") {
      open.run_bold.reset();
      open.run_hidden = false;
    } else if (name == "b") {
      open.run_bold = is_on(part_.attribute("val"));
    } else if (name == "vanish") {
      open.run_hidden = is_on(part_.attribute("val"));
    } else {
      append_special(name);
    }
  }

  void set_property(std::string_view name, Paragraph& open) {
    if (name == "pStyle") {
      open.style = setting_.styles.find(part_.attribute("val").value_or(""));
    } else if (name == "numId") {
      open.list = find_int(part_.attribute("val"));
    } else if (name == "ilvl") {
      open.level = find_int(part_.attribute("val"));
    } else if (name == "outlineLvl") {
      const int level = find_int(part_.attribute("val")).value_or(9);
      open.heading_level =
          static_cast<std::uint8_t>(level >= 0 && level < 9 ? std::min(level + 1, 6) : 0);
    }
  }

  void append_special(std::string_view name) {
    if (name == "tab") {
      append("\t");
    } else if (name == "br" || name == "cr") {
      append("\n");
    } else if (name == "noBreakHyphen") {
      append("-");
    } else if (name == "sym") {
      append(read_symbol(part_.attribute("char")));
    } else if (name == "footnoteReference" || name == "endnoteReference") {
      const std::string id =
          std::string{name.substr(0, 1)} + part_.attribute("id").value_or("");
      const int next = static_cast<int>(setting_.notes.size()) + 1;
      const int number = setting_.notes.try_emplace(id, next).first->second;
      append("[" + std::to_string(number) + "]");
    }
  }

  // The notes part also holds the lines that part notes from text: no reference has them.
  void start_note() {
    const std::string id =
        std::string{part_.name().substr(0, 1)} + part_.attribute("id").value_or("");
    const auto number = setting_.notes.find(id);
    if (number == setting_.notes.end()) {
      skipping_ = 1;
    } else {
      note_prefix_ = "[" + std::to_string(number->second) + "] ";
    }
  }

  void end(std::string_view name) {
    if (name == "t") {
      in_text_ = false;
    } else if (name == "pPr") {
      in_properties_ = false;
    } else if (name == "p" && !paragraphs_.empty()) {
      finish_paragraph();
      add_diagrams();
    } else if (name == "tr") {
      flow_.end_row();
      after_bullet_ = false;
    } else if (name == "tbl") {
      flow_.end_table();
      after_bullet_ = false;
    }
  }

  // A diagram lies within a paragraph, whose own words come first.
  void add_diagrams() {
    if (paragraphs_.empty()) {
      for (const std::string& relation : std::exchange(diagrams_, {})) {
        add_inset(relation);
      }
    }
  }

  void add_inset(const std::string& relation) {
    const std::vector<Page> pages =
        setting_.read_inset ? setting_.read_inset(relation) : std::vector<Page>{};
    for (const Page& page : pages) {
      flow_.gap();
      add_lines(page);
      flow_.gap();
    }
    after_bullet_ = false;
  }

  void add_lines(const Page& page) {
    std::string_view rest = page.text;
    for (std::size_t line = 0; !rest.empty(); ++line) {
      const std::size_t end = rest.find('\n');
      const std::string_view text = rest.substr(0, end);
      if (text.empty()) {
        flow_.gap();
      } else {
        flow_.add(text, line < page.styles.size() ? page.styles[line] : LineStyle{});
      }
      rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    }
  }

  void append(std::string_view text) {
    Paragraph& open = paragraphs_.back();
    if (open.run_hidden) {
      return;
    }
    bytes_ += text.size();
    if (bytes_ > setting_.max_bytes) {
      throw_text_too_big(setting_.max_bytes);
    }
    open.text += text;
    if (text.find_first_not_of(" \t\n") != std::string_view::npos) {
      open.all_bold = open.all_bold && open.run_bold.value_or(open.style.bold);
    }
  }

  [[nodiscard]] static std::optional<ListPlace> place_of(const Paragraph& paragraph) {
    if (!paragraph.list) {
      return paragraph.style.place;
    }
    const int inherited = paragraph.style.place ? paragraph.style.place->level : 0;
    return ListPlace{.list = *paragraph.list,
                     .level = paragraph.level.value_or(inherited)};
  }

  void finish_paragraph() {
    const Paragraph paragraph = std::move(paragraphs_.back());
    paragraphs_.pop_back();
    in_text_ = false;
    in_properties_ = false;
    const std::optional<ListPlace> place = place_of(paragraph);
    const std::string label = place ? setting_.numbering.next_label(*place) : "";
    const std::string text = without_soft_hyphens(clean_text(paragraph.text));
    if (text.find_first_not_of(" \t\n") == std::string::npos) {
      flow_.gap();
      return;
    }
    const bool is_bullet = label == "- ";
    if (!is_bullet || !after_bullet_) {
      flow_.gap();
    }
    const int depth = is_bullet ? std::clamp(place->level, 0, 8) : 0;
    flow_.add(paragraph.prefix + std::string(2 * static_cast<std::size_t>(depth), ' ') +
                  label + text,
              style_of(paragraph));
    after_bullet_ = is_bullet;
    if (!is_bullet) {
      flow_.gap();
    }
  }

  [[nodiscard]] static LineStyle style_of(const Paragraph& paragraph) {
    LineStyle style{.bold = paragraph.all_bold};
    const std::uint8_t level =
        paragraph.heading_level.value_or(paragraph.style.heading_level);
    if (level > 0) {
      style.role = LineRole::Heading;
      style.heading_level = level;
    }
    return style;
  }

  // What was open where the XML broke off.
  void flush() {
    while (!paragraphs_.empty()) {
      finish_paragraph();
    }
    flow_.end_all();
  }

  XmlPart part_;
  DocxSetting& setting_;
  LineFlow flow_;
  std::vector<Paragraph> paragraphs_;
  std::string note_prefix_;
  std::vector<std::string> diagrams_;  // relations
  std::size_t bytes_ = 0;
  int skipping_ = 0;  // depth inside a skipped element
  bool in_text_ = false;
  bool in_properties_ = false;
  bool after_bullet_ = false;
};

}  // namespace

void set_docx_lines(std::string_view xml, DocxSetting& setting, PageBuilder& page) {
  BodySetter{xml, setting, page}.run();
}

}  // namespace council
