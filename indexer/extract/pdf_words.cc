#include "indexer/extract/pdf_words.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include <glib.h>
#include <poppler.h>

#include "indexer/extract/clean.h"

namespace council {
namespace {

struct Free {
  void operator()(gpointer memory) const { g_free(memory); }
};

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

}  // namespace

std::vector<PdfWord> read_words(PopplerPage* page) {
  const std::unique_ptr<char, Free> text{poppler_page_get_text(page)};
  if (text == nullptr || *text == '\0' ||
      g_utf8_validate(text.get(), -1, nullptr) == FALSE) {
    return {};
  }
  std::vector<Box> boxes = read_boxes(page);
  std::vector<CharacterStyle> styles = read_styles(page, boxes.size());
  return WordReader{std::move(boxes), std::move(styles)}.read(text.get());
}

}  // namespace council
