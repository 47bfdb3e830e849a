#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/utf8.h"
#include "indexer/extract/charset.h"
#include "indexer/extract/clean.h"
#include "indexer/extract/docx_styles.h"
#include "indexer/extract/format.h"
#include "indexer/extract/page_builder.h"
#include "indexer/extract/rtf_flow.h"
#include "indexer/extract/rtf_tokens.h"
#include "indexer/extract/rtf_words.h"

namespace council {
namespace {

// What a group inherits from the one around it.
struct Group {
  RtfPlace place = RtfPlace::Body;
  std::string charset;
  int unicode_skip = 1;  // \uc: what stands after \u for readers that do not know it
  bool bold = false;
  bool hidden = false;
  bool in_table = false;
  std::uint8_t heading_level = 0;
  bool is_front = true;      // nothing but \* was met in it
  bool is_optional = false;  // \*: to be left out when it is unknown
};

class RtfReader {
 public:
  explicit RtfReader(const SourceBytes& source)
      : tokens_{source.bytes},
        max_bytes_{source.limits.max_text_bytes},
        flow_{source.limits.max_text_bytes} {
    groups_.emplace_back().charset = "windows-1252";
    pages_.format = Format::Rtf;
  }

  Pages read() {
    try {
      read_tokens();
    } catch (const TextTooBig& error) {
      keep_beginning(error, flow_.has_text(), pages_);
      flow_.drop_rest();
    }
    if (groups_.size() > 1 && !pages_.partial) {
      pages_.partial = true;
      pages_.warnings.emplace_back("the file breaks off");
    }
    for (auto* const text :
         {&pages_.metadata.title, &pages_.metadata.author, &pages_.metadata.subject}) {
      if (*text) {
        *text = clean_line_of_text(**text);
      }
    }
    pages_.pages.push_back(flow_.take());
    return std::move(pages_);
  }

 private:
  void read_tokens() {
    for (RtfToken token = tokens_.next(); token.kind != RtfKind::End;
         token = tokens_.next()) {
      handle(token);
    }
    flush_bytes();
  }

  Group& group() { return groups_.back(); }

  void handle(const RtfToken& token) {
    // Of what stands for a character above, a group's end stops the skipping.
    const bool is_brace = token.kind == RtfKind::Open || token.kind == RtfKind::Close;
    if (is_brace) {
      skip_ = 0;
    } else if (skip_ > 0 && token.kind != RtfKind::Text) {
      --skip_;
      return;
    }
    switch (token.kind) {
      case RtfKind::Open:
        open_group();
        break;
      case RtfKind::Close:
        close_group();
        break;
      case RtfKind::Byte:
        take_bytes(
            std::string(1, static_cast<char>(static_cast<unsigned char>(*token.number))));
        break;
      case RtfKind::Text:
        take_text(token.text);
        break;
      case RtfKind::Symbol:
        take_symbol(token.text);
        break;
      default:
        take_word(token);
        break;
    }
  }

  void open_group() {
    constexpr std::size_t deepest = 1000;
    if (groups_.size() > deepest) {
      throw ExtractionError{Outcome::Damaged, "its groups are nested too deeply"};
    }
    flush_bytes();
    Group inner = group();
    inner.is_front = true;
    inner.is_optional = false;
    groups_.push_back(std::move(inner));
  }

  void close_group() {
    flush_bytes();
    if (groups_.size() == 1) {
      return;  // one brace too many
    }
    const Group closed = std::move(groups_.back());
    groups_.pop_back();
    if (closed.place == RtfPlace::Label && group().place != RtfPlace::Label) {
      flow_.set_label(std::exchange(label_, {}));
    } else if (closed.place == RtfPlace::Footnote &&
               group().place != RtfPlace::Footnote) {
      flow_.add_note(std::exchange(note_, {}));
    } else if (closed.place == RtfPlace::Styles) {
      finish_style();
    }
  }

  void take_symbol(std::string_view symbol) {
    if (symbol == "*" && group().is_front) {
      group().is_optional = true;
      return;
    }
    flush_bytes();
    append(printed_by(symbol));
  }

  void take_word(const RtfToken& word) {
    flush_bytes();
    const bool is_front = std::exchange(group().is_front, false);
    if (is_front || group().is_optional) {
      if (const std::optional<RtfPlace> place = find_place(word.text)) {
        enter(*place);
        return;
      }
      if (std::exchange(group().is_optional, false)) {
        enter(RtfPlace::Nowhere);
        return;
      }
    }
    if (word.text == "u" && word.number) {
      take_code_point(*word.number);
    } else if (group().place == RtfPlace::Created) {
      take_date_part(word);
    } else if (!take_property(word) && !take_break(word.text)) {
      append(printed_by(word.text));
    }
  }

  // What is nowhere stays so, but the parts of the file's own description.
  void enter(RtfPlace place) {
    group().is_optional = false;
    const bool describes = place == RtfPlace::Title || place == RtfPlace::Author ||
                           place == RtfPlace::Subject || place == RtfPlace::Created;
    if (group().place != RtfPlace::Nowhere || describes) {
      if (place == RtfPlace::Footnote && group().place == RtfPlace::Body) {
        append("[" + std::to_string(flow_.notes() + 1) + "]");
      }
      group().place = place;
    }
  }

  bool take_property(const RtfToken& word) {
    return take_look(word) || take_encoding(word);
  }

  bool take_look(const RtfToken& word) {
    const bool on = word.number.value_or(1) != 0;
    Group& open = group();
    if (word.text == "b") {
      open.bold = on;
    } else if (word.text == "v" || word.text == "deleted") {
      open.hidden = on;
    } else if (word.text == "plain") {
      open.bold = false;
      open.hidden = false;
    } else if (word.text == "pard") {
      open.in_table = false;
      open.heading_level = 0;
    } else if (word.text == "intbl") {
      open.in_table = true;
    } else if (word.text == "outlinelevel") {
      open.heading_level =
          static_cast<std::uint8_t>(std::clamp(word.number.value_or(0) + 1, 1, 6));
    } else if (word.text == "s" && word.number) {
      take_style(*word.number);
    } else {
      return false;
    }
    return true;
  }

  bool take_encoding(const RtfToken& word) {
    Group& open = group();
    if (word.text == "uc") {
      open.unicode_skip = std::clamp(word.number.value_or(1), 0, 16);
    } else if (word.text == "f" && word.number) {
      take_font(*word.number);
    } else if (word.text == "fcharset" && open.place == RtfPlace::Fonts) {
      fonts_[font_] = charset_of_font(word.number.value_or(0));
    } else if (word.text == "ansicpg") {
      open.charset = charset_of_code_page(word.number.value_or(1252));
      default_charset_ = open.charset;
    } else if (word.text == "mac") {
      open.charset = default_charset_ = "macintosh";
    } else {
      return false;
    }
    return true;
  }

  bool take_break(std::string_view word) {
    if (group().place != RtfPlace::Body) {
      if (group().place == RtfPlace::Footnote && word == "par") {
        append(" ");
        return true;
      }
      return false;
    }
    if (word == "par" || word == "sect" || word == "page" || word == "nestcell") {
      flow_.end_paragraph(
          {.in_table = group().in_table, .heading_level = group().heading_level});
    } else if (word == "cell") {
      flow_.end_cell(group().heading_level);
    } else if (word == "row") {
      flow_.end_row();
    } else {
      return false;
    }
    return true;
  }

  void take_style(int number) {
    if (group().place == RtfPlace::Styles) {
      style_ = number;
    } else if (const auto row = headings_.find(number); row != headings_.end()) {
      group().heading_level = row->second;
    }
  }

  void take_font(int number) {
    font_ = number;
    if (group().place != RtfPlace::Fonts) {
      const auto row = fonts_.find(number);
      group().charset = row == fonts_.end() ? default_charset_ : row->second;
    }
  }

  // {\s3\b heading 3;} in the style sheet.
  void finish_style() {
    std::string name = clean_line_of_text(std::exchange(style_name_, {}));
    if (name.ends_with(';')) {
      name.pop_back();
    }
    const std::uint8_t level = heading_level_of(name);
    if (level > 0 && style_) {
      headings_[*style_] = level;
    }
    style_.reset();
  }

  void take_date_part(const RtfToken& word) {
    const int number = word.number.value_or(0);
    std::optional<std::string>& created = pages_.metadata.created;
    if (word.text == "yr" && number >= 1000 && number <= 9999) {
      created = std::to_string(number);
    } else if ((word.text == "mo" || word.text == "dy") && created && number >= 1 &&
               number <= 31) {
      *created += (number < 10 ? "-0" : "-") + std::to_string(number);
    }
  }

  // \u-10179 \u-8704: two halves of one character.
  void take_code_point(int number) {
    skip_ = group().unicode_skip;
    const auto unit = static_cast<std::uint16_t>(number);
    if (unit >= 0xD800 && unit < 0xDC00) {
      high_half_ = unit;
      return;
    }
    char32_t point = unit;
    if (unit >= 0xDC00 && unit < 0xE000) {
      const char32_t high = std::exchange(high_half_, std::uint16_t{0});
      point = high == 0 ? 0xFFFD : 0x10000 + ((high - 0xD800) << 10U) + (unit - 0xDC00U);
    }
    std::string text;
    append_utf8(text, point);
    append(text);
  }

  void take_text(std::string_view text) {
    const std::size_t skipped = std::min(static_cast<std::size_t>(skip_), text.size());
    skip_ -= static_cast<int>(skipped);
    text.remove_prefix(skipped);
    group().is_front = group().is_front && text.empty();
    take_bytes(text);
  }

  // Characters of more than one byte may come in pieces, so bytes are gathered first.
  void take_bytes(std::string_view bytes) {
    if (bytes_.size() + bytes.size() > max_bytes_) {
      throw_text_too_big(max_bytes_);
    }
    bytes_ += bytes;
  }

  void flush_bytes() {
    if (!bytes_.empty()) {
      append(to_utf8(std::exchange(bytes_, {}), group().charset));
    }
  }

  void append(std::string_view text) {
    const Group& open = group();
    if (text.empty() || open.place == RtfPlace::Nowhere ||
        open.place == RtfPlace::Fonts ||
        (open.hidden && open.place != RtfPlace::Styles)) {
      return;
    }
    if (open.place == RtfPlace::Body) {
      flow_.append(text, open.bold);
      return;
    }
    std::string& target = target_of(open.place);
    if (target.size() + text.size() > max_bytes_) {
      throw_text_too_big(max_bytes_);
    }
    target += text;
  }

  std::string& target_of(RtfPlace place) {
    const auto made = [](std::optional<std::string>& text) -> std::string& {
      return text ? *text : text.emplace();
    };
    switch (place) {
      case RtfPlace::Label:
        return label_;
      case RtfPlace::Footnote:
        return note_;
      case RtfPlace::Styles:
        return style_name_;
      case RtfPlace::Title:
        return made(pages_.metadata.title);
      case RtfPlace::Author:
        return made(pages_.metadata.author);
      case RtfPlace::Subject:
        return made(pages_.metadata.subject);
      default:
        return unused_;
    }
  }

  RtfTokens tokens_;
  std::size_t max_bytes_;
  RtfFlow flow_;
  Pages pages_;
  std::vector<Group> groups_;
  std::map<int, std::string> fonts_;
  std::map<int, std::uint8_t> headings_;  // by style
  std::string default_charset_ = "windows-1252";
  std::string bytes_;  // not yet decoded
  std::string label_;
  std::string note_;
  std::string style_name_;
  std::string unused_;  // of places that are left out
  std::optional<int> style_;
  int font_ = 0;
  int skip_ = 0;
  std::uint16_t high_half_ = 0;
};

}  // namespace

Pages extract_rtf(const SourceBytes& source) {
  return RtfReader{source}.read();
}

}  // namespace council
