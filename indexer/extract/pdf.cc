#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <glib.h>
#include <poppler.h>

#include "indexer/extract/clean.h"
#include "indexer/extract/format.h"
#include "indexer/extract/page_builder.h"
#include "indexer/extract/pdf_layout.h"

namespace council {
namespace {

struct Unref {
  void operator()(gpointer object) const { g_object_unref(object); }
};
struct Free {
  void operator()(gpointer memory) const { g_free(memory); }
};
using DocumentPtr = std::unique_ptr<PopplerDocument, Unref>;
using PagePtr = std::unique_ptr<PopplerPage, Unref>;
using CString = std::unique_ptr<char, Free>;

[[noreturn]] void throw_error(GError* error) {
  const bool is_poppler = error->domain == POPPLER_ERROR;
  const int code = error->code;
  const std::string message = clean_line_of_text(error->message);
  g_error_free(error);
  if (is_poppler && code == POPPLER_ERROR_ENCRYPTED) {
    throw ExtractionError{Outcome::Encrypted, "a password is needed to open it"};
  }
  throw ExtractionError{Outcome::Damaged, "cannot be opened as PDF: " + message};
}

DocumentPtr open_document(std::string_view bytes) {
  GError* error = nullptr;
  GBytes* const shared = g_bytes_new_static(bytes.data(), bytes.size());
  DocumentPtr document{poppler_document_new_from_bytes(shared, nullptr, &error)};
  g_bytes_unref(shared);
  if (document == nullptr) {
    throw_error(error);
  }
  return document;
}

std::optional<std::string> take_text(char* text) {
  const CString owner{text};
  if (text == nullptr) {
    return std::nullopt;
  }
  std::string line = clean_line_of_text(text);
  return line.empty() ? std::nullopt : std::optional{std::move(line)};
}

std::optional<std::string> take_date(GDateTime* date) {
  if (date == nullptr) {
    return std::nullopt;
  }
  std::optional<std::string> iso = take_text(g_date_time_format(date, "%Y-%m-%d"));
  g_date_time_unref(date);
  return iso;
}

FileMetadata read_metadata(PopplerDocument* document) {
  return {.title = take_text(poppler_document_get_title(document)),
          .author = take_text(poppler_document_get_author(document)),
          .subject = take_text(poppler_document_get_subject(document)),
          .created = take_date(poppler_document_get_creation_date_time(document)),
          .modified = take_date(poppler_document_get_modification_date_time(document)),
          .language = std::nullopt};
}

std::optional<int> page_of(PopplerDocument* document, const PopplerDest* dest) {
  if (dest == nullptr) {
    return std::nullopt;
  }
  int number = dest->page_num;
  if (dest->type == POPPLER_DEST_NAMED) {
    PopplerDest* const found = poppler_document_find_dest(document, dest->named_dest);
    if (found == nullptr) {
      return std::nullopt;
    }
    number = found->page_num;
    poppler_dest_free(found);
  }
  if (number < 1 || number > poppler_document_get_n_pages(document)) {
    return std::nullopt;
  }
  return number;
}

struct FreeIter {
  void operator()(PopplerIndexIter* iter) const { poppler_index_iter_free(iter); }
};
using IterPtr = std::unique_ptr<PopplerIndexIter, FreeIter>;

OutlineEntry read_entry(PopplerDocument* document, PopplerIndexIter* iter, int level) {
  OutlineEntry entry{.title = {}, .level = level, .page = std::nullopt};
  PopplerAction* const action = poppler_index_iter_get_action(iter);
  if (action == nullptr) {
    return entry;
  }
  entry.title = clean_line_of_text(action->any.title == nullptr ? "" : action->any.title);
  if (action->type == POPPLER_ACTION_GOTO_DEST) {
    entry.page = page_of(document, action->goto_dest.dest);
  }
  poppler_action_free(action);
  return entry;
}

// A stack in place of recursion, and both bounds, because outlines may be circular.
std::vector<OutlineEntry> read_outline(PopplerDocument* document) {
  constexpr std::size_t most_entries = 20'000;
  constexpr std::size_t most_levels = 16;
  std::vector<OutlineEntry> outline;
  std::vector<IterPtr> open;
  if (PopplerIndexIter* const top = poppler_index_iter_new(document)) {
    open.emplace_back(top);
  }
  while (!open.empty() && outline.size() < most_entries) {
    PopplerIndexIter* const iter = open.back().get();
    outline.push_back(read_entry(document, iter, static_cast<int>(open.size())));
    IterPtr child{open.size() < most_levels ? poppler_index_iter_get_child(iter)
                                            : nullptr};
    if (child != nullptr) {
      open.push_back(std::move(child));
      continue;
    }
    while (!open.empty() && poppler_index_iter_next(open.back().get()) == FALSE) {
      open.pop_back();
    }
  }
  return outline;
}

// A heading without a destination of its own begins where its first child or, failing
// that, its next sibling does.
void inherit_pages(std::vector<OutlineEntry>& outline) {
  for (std::size_t at = outline.size(); at-- > 1;) {
    OutlineEntry& entry = outline[at - 1];
    const OutlineEntry& next = outline[at];
    if (!entry.page && next.level >= entry.level) {
      entry.page = next.page;
    }
  }
}

struct CharacterStyle {
  float size = 0;
  bool bold = false;
};

bool is_bold_font(std::string_view name) {
  constexpr auto marks =
      std::to_array<std::string_view>({"Bold", "bold", "BOLD", "Black", "Heavy", "Demi"});
  return std::any_of(marks.begin(), marks.end(), [&](std::string_view mark) {
    return name.find(mark) != std::string_view::npos;
  });
}

std::vector<CharacterStyle> read_styles(PopplerPage* page, std::size_t characters) {
  std::vector<CharacterStyle> styles(characters);
  GList* const list = poppler_page_get_text_attributes(page);
  for (const GList* item = list; item != nullptr; item = item->next) {
    const auto* const run = static_cast<const PopplerTextAttributes*>(item->data);
    const CharacterStyle style{
        .size = static_cast<float>(run->font_size),
        .bold = run->font_name != nullptr && is_bold_font(run->font_name)};
    const auto end =
        std::min(static_cast<std::size_t>(std::max(run->end_index, 0)) + 1, characters);
    for (auto at = static_cast<std::size_t>(std::max(run->start_index, 0)); at < end;
         ++at) {
      styles[at] = style;
    }
  }
  poppler_page_free_text_attributes(list);
  return styles;
}

std::vector<Box> read_boxes(PopplerPage* page) {
  PopplerRectangle* rectangles = nullptr;
  guint count = 0;
  if (poppler_page_get_text_layout(page, &rectangles, &count) == FALSE) {
    return {};
  }
  std::vector<Box> boxes;
  boxes.reserve(count);
  for (guint at = 0; at < count; ++at) {
    const PopplerRectangle& r = rectangles[at];
    boxes.push_back({std::min(r.x1, r.x2), std::min(r.y1, r.y2), std::max(r.x1, r.x2),
                     std::max(r.y1, r.y2)});
  }
  g_free(rectangles);
  return boxes;
}

// Joins the characters of poppler's text with their boxes and styles; the three run in
// parallel, one element a character, blanks and line ends included.
class WordReader {
 public:
  WordReader(std::vector<Box> boxes, std::vector<CharacterStyle> styles)
      : boxes_{std::move(boxes)}, styles_{std::move(styles)} {}

  std::vector<PdfWord> read(const char* text) {
    for (const char* at = text; *at != '\0'; at = g_utf8_next_char(at)) {
      const gunichar character = g_utf8_get_char(at);
      if (character == '\n') {
        finish_word();
        ++line_;
      } else if (g_unichar_isspace(character) != FALSE && character != 0xA0) {
        finish_word();
      } else {
        add(std::string_view{at, static_cast<std::size_t>(g_utf8_next_char(at) - at)});
      }
      ++index_;
    }
    finish_word();
    return std::move(words_);
  }

 private:
  // poppler runs blocks on one baseline together without a blank: "1.Apologies".
  static bool parts_words(const PdfWord& word, const Box& next) {
    constexpr double word_gap = 0.2;  // of the font size; poppler sets a blank from 0.1
    const double gap = next.left - word.box.right;
    return std::abs(gap) > word_gap * word.size &&
           (gap > 0 || next.right < word.box.left);
  }

  void add(std::string_view character) {
    const Box box = index_ < boxes_.size() ? boxes_[index_] : Box{};
    const CharacterStyle style =
        index_ < styles_.size() ? styles_[index_] : CharacterStyle{};
    if (!word_.text.empty() && parts_words(word_, box)) {
      finish_word();
      ++line_;
    }
    if (word_.text.empty()) {
      word_ = {
          .text = {}, .box = box, .size = style.size, .bold = style.bold, .line = line_};
    }
    word_.text += character;
    word_.box = {std::min(word_.box.left, box.left), std::min(word_.box.top, box.top),
                 std::max(word_.box.right, box.right),
                 std::max(word_.box.bottom, box.bottom)};
    word_.size = std::max(word_.size, style.size);
    word_.bold = word_.bold && style.bold;
  }

  void finish_word() {
    word_.text = clean_line_of_text(word_.text);
    if (!word_.text.empty()) {
      words_.push_back(std::move(word_));
    }
    word_ = {};
  }

  std::vector<Box> boxes_;
  std::vector<CharacterStyle> styles_;
  std::vector<PdfWord> words_;
  PdfWord word_;
  std::size_t index_ = 0;
  int line_ = 0;
};

std::vector<PdfWord> read_words(PopplerPage* page) {
  const CString text{poppler_page_get_text(page)};
  if (text == nullptr || *text == '\0' ||
      g_utf8_validate(text.get(), -1, nullptr) == FALSE) {
    return {};
  }
  std::vector<Box> boxes = read_boxes(page);
  std::vector<CharacterStyle> styles = read_styles(page, boxes.size());
  return WordReader{std::move(boxes), std::move(styles)}.read(text.get());
}

// Reads page after page, minding the limit on all text together.
class PdfReader {
 public:
  PdfReader(PopplerDocument* document, const ExtractLimits& limits)
      : document_{document}, bytes_left_{limits.max_text_bytes}, limits_{limits} {}

  Pages read() {
    const int count = poppler_document_get_n_pages(document_);
    check_count(count);
    Pages pages;
    pages.format = Format::Pdf;
    pages.paged = true;
    for (int index = 0; index < count; ++index) {
      pages.pages.push_back(read_page(index));
    }
    report(pages);
    pages.outline = read_outline(document_);
    inherit_pages(pages.outline);
    pages.metadata = read_metadata(document_);
    return pages;
  }

 private:
  void check_count(int count) const {
    if (count < 1) {
      throw ExtractionError{Outcome::Damaged, "a PDF without pages"};
    }
    if (count > limits_.max_pdf_pages) {
      throw ExtractionError{Outcome::TooBig, "more pages (" + std::to_string(count) +
                                                 ") than the limit of " +
                                                 std::to_string(limits_.max_pdf_pages)};
    }
  }

  Page read_page(int index) {
    const PagePtr page{poppler_document_get_page(document_, index)};
    if (page == nullptr) {
      unreadable_.push_back(index + 1);
      Page missing;
      missing.number = index + 1;
      return missing;
    }
    PageBuilder builder{bytes_left_};
    lay_out(read_words(page.get()), builder);
    Page result = builder.take();
    bytes_left_ -= result.text.size();
    result.number = index + 1;
    result.label = take_text(poppler_page_get_label(page.get()));
    if (result.text.empty()) {
      (has_picture(page.get()) ? pictures_ : blank_).push_back(index + 1);
    }
    return result;
  }

  static bool has_picture(PopplerPage* page) {
    GList* const images = poppler_page_get_image_mapping(page);
    poppler_page_free_image_mapping(images);
    return images != nullptr;
  }

  // An empty page is a blank sheet or, with a picture on it, a scan.
  void report(Pages& pages) const {
    const std::size_t without_text =
        unreadable_.size() + pictures_.size() + blank_.size();
    if (unreadable_.size() == pages.pages.size()) {
      throw ExtractionError{Outcome::Damaged, "none of its pages can be read"};
    }
    if (without_text == pages.pages.size()) {
      throw ExtractionError{Outcome::NeedsOcr,
                            pictures_.empty()
                                ? "no text on any page, and no picture either"
                                : "no text on any page, pictures only"};
    }
    warn(unreadable_, "cannot be read", pages);
    warn(pictures_, "no text, only a picture", pages);
    pages.partial = !unreadable_.empty() || !pictures_.empty();
  }

  static void warn(const std::vector<int>& numbers, const std::string& trouble,
                   Pages& pages) {
    constexpr std::size_t most_named = 20;
    for (std::size_t at = 0; at < std::min(numbers.size(), most_named); ++at) {
      pages.warnings.push_back("page " + std::to_string(numbers[at]) + ": " + trouble);
    }
    if (numbers.size() > most_named) {
      pages.warnings.push_back(std::to_string(numbers.size() - most_named) +
                               " more pages: " + trouble);
    }
  }

  PopplerDocument* document_;
  std::size_t bytes_left_;
  ExtractLimits limits_;
  std::vector<int> unreadable_;
  std::vector<int> pictures_;
  std::vector<int> blank_;
};

}  // namespace

Pages extract_pdf(const SourceBytes& source) {
  const DocumentPtr document = open_document(source.bytes);
  return PdfReader{document.get(), source.limits}.read();
}

}  // namespace council
