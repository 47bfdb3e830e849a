#include "indexer/extract/odf_body.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "indexer/extract/clean.h"
#include "indexer/extract/odf_numbering.h"
#include "indexer/extract/slide.h"
#include "indexer/extract/xml_part.h"
#include "indexer/outcome.h"

namespace council {
namespace {

// A paragraph or heading while it is open; text boxes put one inside another.
struct Paragraph {
  std::string text;
  std::string label;
  OdfTextStyle style;
  std::uint8_t heading_level = 0;
  std::vector<OdfTextStyle> spans;
  bool all_bold = true;
  bool in_note = false;
};

// Parts of the file that are not of the printed text. "title" and "desc" describe
// pictures.
constexpr auto skipped = std::to_array<std::string_view>(
    {"tracked-changes", "annotation", "forms", "notes", "title", "desc",
     "table-of-content-source", "note-citation", "automatic-styles", "font-face-decls",
     "scripts", "ruby-text", "sequence-decls", "variable-decls", "user-field-decls",
     "named-expressions", "database-ranges", "event-listeners", "settings"});

std::optional<int> find_int(const std::optional<std::string>& text) {
  int value = 0;
  if (!text || std::from_chars(text->data(), text->data() + text->size(), value).ec !=
                   std::errc{}) {
    return std::nullopt;
  }
  return value;
}

class BodySetter {
 public:
  BodySetter(std::string_view xml, const OdfSetting& setting, std::vector<Page>& pages)
      : part_{xml}, setting_{setting}, numbering_{setting.styles}, pages_{pages} {
    start_page();
  }

  void run() {
    try {
      for (XmlEvent event = part_.next(); event != XmlEvent::Finished;
           event = part_.next()) {
        handle(event);
      }
    } catch (const TextTooBig&) {
      finish_page();
      throw;
    } catch (const ExtractionError&) {
      while (!paragraphs_.empty()) {
        finish_paragraph();
      }
      finish_last_page();
      throw;
    }
    finish_last_page();
  }

 private:
  void handle(XmlEvent event) {
    if (event == XmlEvent::Text) {
      if (skipping_ == 0 && !paragraphs_.empty()) {
        append_collapsed(part_.text());
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
    if (name == "p" || name == "h") {
      start_paragraph(name == "h");
    } else if (name == "list") {
      numbering_.start_list(
          {.style = part_.attribute("style-name").value_or(""),
           .id = part_.attribute("id", "/XML/1998/namespace").value_or(""),
           .continues = part_.attribute("continue-list").value_or(""),
           .goes_on = part_.attribute("continue-numbering") == "true"});
    } else if (name == "list-item") {
      numbering_.start_item(find_int(part_.attribute("start-value")));
    } else if (name == "table") {
      flow().start_table();
    } else if (name == "table-cell" || name == "covered-table-cell") {
      flow().start_cell();
    } else if (name == "frame") {
      in_title_ = setting_.has_slides && part_.attribute("class") == "title";
    } else if (name == "note") {
      start_note();
    } else if (name == "page" && setting_.has_slides && in_page_) {
      finish_page();
      start_page();
    } else if (name == "page") {
      in_page_ = true;
    } else if (!paragraphs_.empty()) {
      start_in_paragraph(name);
    }
  }

  void start_in_paragraph(std::string_view name) {
    if (name == "span") {
      const std::string style = part_.attribute("style-name").value_or("");
      paragraphs_.back().spans.push_back(setting_.styles.find(style));
    } else if (name == "s") {
      constexpr int most_blanks = 200;
      const int count =
          std::clamp(find_int(part_.attribute("c")).value_or(1), 0, most_blanks);
      append(std::string(static_cast<std::size_t>(count), ' '));
    } else if (name == "tab") {
      append("\t");
    } else if (name == "line-break") {
      append("\n");
    }
  }

  void start_paragraph(bool is_heading) {
    Paragraph& open = paragraphs_.emplace_back();
    open.style = setting_.styles.find(part_.attribute("style-name").value_or(""));
    open.in_note = in_note_;
    if (is_heading) {
      const int level = find_int(part_.attribute("outline-level")).value_or(1);
      open.heading_level = static_cast<std::uint8_t>(std::clamp(level, 1, 6));
      if (numbering_.depth() == 0 && part_.attribute("is-list-header") != "true") {
        open.label = numbering_.heading_label(level);
      }
    }
    if (numbering_.depth() > 0) {
      open.label = numbering_.take_label(open.style.list_style);
    }
    if (in_note_) {
      open.label = std::exchange(note_label_, {});
    }
  }

  void start_note() {
    const std::string number = std::to_string(++note_count_);
    if (!paragraphs_.empty()) {
      append("[" + number + "]");
    }
    note_label_ = "[" + number + "] ";
    in_note_ = true;
  }

  void end(std::string_view name) {
    if ((name == "p" || name == "h") && !paragraphs_.empty()) {
      finish_paragraph();
    } else if (name == "span" && !paragraphs_.empty() &&
               !paragraphs_.back().spans.empty()) {
      paragraphs_.back().spans.pop_back();
    } else if (name == "list") {
      numbering_.end_list();
    } else if (name == "table-row") {
      flow().end_row();
    } else if (name == "table") {
      flow().end_table();
    } else if (name == "frame") {
      in_title_ = false;
    } else if (name == "note") {
      in_note_ = false;
    }
  }

  // Runs of blanks and line ends count as one blank; those that matter are elements.
  void append_collapsed(std::string_view text) {
    std::string collapsed;
    const std::string& before = paragraphs_.back().text;
    char last = before.empty() ? ' ' : before.back();
    for (const char c : text) {
      const bool is_blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
      if (!is_blank || last != ' ') {
        collapsed += is_blank ? ' ' : c;
      }
      last = is_blank ? ' ' : c;
    }
    append(collapsed);
  }

  void append(std::string_view text) {
    Paragraph& open = paragraphs_.back();
    std::optional<bool> hidden = open.style.hidden;
    std::optional<bool> bold = open.style.bold;
    for (const OdfTextStyle& span : open.spans) {
      hidden = span.hidden ? span.hidden : hidden;
      bold = span.bold ? span.bold : bold;
    }
    if (hidden.value_or(false)) {
      return;
    }
    bytes_ += text.size();
    if (bytes_ > setting_.max_bytes) {
      throw_text_too_big(setting_.max_bytes);
    }
    open.text += text;
    if (text.find_first_not_of(" \t\n") != std::string_view::npos) {
      open.all_bold = open.all_bold && bold.value_or(false);
    }
  }

  void finish_paragraph() {
    const Paragraph paragraph = std::move(paragraphs_.back());
    paragraphs_.pop_back();
    const std::string text = without_soft_hyphens(clean_text(paragraph.text));
    if (paragraph.in_note) {
      notes_.push_back(paragraph.label + text);
      return;
    }
    if (text.find_first_not_of(" \t\n") == std::string::npos) {
      flow().gap();
      return;
    }
    const bool is_bullet = paragraph.label == "- ";
    if (!is_bullet || !after_bullet_) {
      flow().gap();
    }
    LineStyle style{.bold = paragraph.all_bold};
    if (paragraph.heading_level > 0) {
      style.role = LineRole::Heading;
      style.heading_level = paragraph.heading_level;
    }
    const std::size_t depth =
        is_bullet ? std::min(numbering_.depth(), odf_levels) - 1 : 0;
    flow().add(std::string(2 * depth, ' ') + paragraph.label + text, style);
    after_bullet_ = is_bullet;
    if (!is_bullet) {
      flow().gap();
    }
  }

  LineFlow& flow() { return in_title_ ? slide_->title() : slide_->body(); }

  void start_page() {
    slide_ = std::make_unique<Slide>(setting_.max_bytes, page_bytes_);
    after_bullet_ = false;
  }

  void finish_page() {
    if (static_cast<int>(pages_.size()) >= setting_.max_pages) {
      throw ExtractionError{Outcome::TooBig, "more pages than the limit of " +
                                                 std::to_string(setting_.max_pages)};
    }
    pages_.push_back(slide_->take(static_cast<int>(pages_.size()) + 1));
    page_bytes_ += pages_.back().text.size();
  }

  void finish_last_page() {
    slide_->body().end_all();
    for (const std::string& note : notes_) {
      slide_->body().gap();
      slide_->body().add(note, {});
    }
    finish_page();
  }

  XmlPart part_;
  const OdfSetting& setting_;
  OdfNumbering numbering_;
  std::vector<Page>& pages_;
  std::unique_ptr<Slide> slide_;  // a text is one "slide" without a title of its own
  std::vector<Paragraph> paragraphs_;
  std::vector<std::string> notes_;
  std::string note_label_;
  std::size_t bytes_ = 0;       // of text met
  std::size_t page_bytes_ = 0;  // of finished pages
  int note_count_ = 0;
  int skipping_ = 0;  // depth inside a skipped element
  bool in_note_ = false;
  bool in_title_ = false;
  bool in_page_ = false;  // the first draw:page was met
  bool after_bullet_ = false;
};

}  // namespace

void set_odf_lines(std::string_view xml, const OdfSetting& setting,
                   std::vector<Page>& pages) {
  BodySetter{xml, setting, pages}.run();
}

}  // namespace council
