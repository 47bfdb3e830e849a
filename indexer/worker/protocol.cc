#include "indexer/worker/protocol.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <utility>
#include <vector>

#include "common/unicode.h"

namespace council {
namespace {

constexpr std::string_view magic = "council-extract 2\n";
constexpr std::string_view member_magic = "council-member 1\n";
constexpr std::string_view end_word = "end\n";

class Encoder {
 public:
  void number(std::uint32_t value) {
    for (int shift = 0; shift < 32; shift += 8) {
      bytes_ += static_cast<char>(
          static_cast<unsigned char>(value >> static_cast<unsigned>(shift)));
    }
  }
  void count(std::size_t value) { number(static_cast<std::uint32_t>(value)); }
  void integer(int value) { number(static_cast<std::uint32_t>(value)); }
  void raw(std::string_view text) { bytes_ += text; }
  void byte(unsigned value) {
    bytes_ += static_cast<char>(static_cast<unsigned char>(value));
  }
  void text(std::string_view value) {
    count(value.size());
    bytes_ += value;
  }
  void maybe(const std::optional<std::string>& value) {
    byte(value ? 1 : 0);
    if (value) {
      text(*value);
    }
  }
  std::string take() { return std::move(bytes_); }

 private:
  std::string bytes_;
};

void put_styles(const std::vector<LineStyle>& styles, Encoder& out) {
  Encoder runs;
  std::size_t count = 0;
  for (auto at = styles.begin(); at != styles.end(); ++count) {
    const auto end = std::find_if(
        at, styles.end(), [&](const LineStyle& style) { return !(style == *at); });
    runs.count(static_cast<std::size_t>(end - at));
    runs.byte(static_cast<unsigned>(at->role));
    runs.byte(at->heading_level);
    runs.byte(at->bold ? 1 : 0);
    runs.number(std::bit_cast<std::uint32_t>(at->size));
    at = end;
  }
  out.count(count);
  out.raw(runs.take());
}

void put_page(const Page& page, Encoder& out) {
  out.integer(page.number);
  out.maybe(page.label);
  out.text(page.text);
  put_styles(page.styles, out);
  out.byte(page.by_ocr ? 1 : 0);
}

void put_pages(const Pages& pages, Encoder& out) {
  out.byte(static_cast<unsigned>(pages.format));
  out.byte(pages.paged ? 1 : 0);
  out.byte(pages.partial ? 1 : 0);
  out.count(pages.pages.size());
  for (const Page& page : pages.pages) {
    put_page(page, out);
  }
  out.count(pages.outline.size());
  for (const OutlineEntry& entry : pages.outline) {
    out.text(entry.title);
    out.integer(entry.level);
    out.byte(entry.page ? 1 : 0);
    out.integer(entry.page.value_or(0));
  }
  const FileMetadata& metadata = pages.metadata;
  for (const auto* const value :
       {&metadata.title, &metadata.author, &metadata.subject, &metadata.created,
        &metadata.modified, &metadata.language}) {
    out.maybe(*value);
  }
  for (const auto* const texts : {&pages.warnings, &pages.members}) {
    out.count(texts->size());
    for (const std::string& text : *texts) {
      out.text(text);
    }
  }
  out.count(pages.pictures.size());
  for (const int number : pages.pictures) {
    out.integer(number);
  }
}

// Reads members in order. After the first fault all reads give nothing and good() is
// false.
class Decoder {
 public:
  explicit Decoder(std::string_view bytes) : rest_{bytes} {}

  [[nodiscard]] bool good() const { return good_; }
  [[nodiscard]] bool at_end() const { return good_ && rest_.empty(); }

  std::string_view raw(std::size_t size) {
    if (!good_ || size > rest_.size()) {
      good_ = false;
      return {};
    }
    const std::string_view taken = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return taken;
  }

  std::uint32_t number() {
    const std::string_view bytes = raw(4);
    std::uint32_t value = 0;
    for (std::size_t at = 0; at < bytes.size(); ++at) {
      value |= static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[at]))
               << (8 * at);
    }
    return value;
  }

  int integer() { return static_cast<int>(number()); }

  unsigned byte() {
    const std::string_view bytes = raw(1);
    return bytes.empty() ? 0U : static_cast<unsigned char>(bytes.front());
  }

  bool flag() {
    const unsigned value = byte();
    require(value < 2);
    return value == 1;
  }

  template <typename Enum>
  Enum enumerator(Enum past_last) {
    const unsigned value = byte();
    require(value < static_cast<unsigned>(past_last));
    return static_cast<Enum>(good_ ? value : 0U);
  }

  std::string text() {
    const std::string_view bytes = raw(number());
    require(to_valid_utf8(bytes) == bytes);
    return std::string{bytes};
  }

  std::optional<std::string> maybe() {
    return flag() ? std::optional{text()} : std::nullopt;
  }

  // How many elements follow. One takes a byte at least, so that no count asks for more
  // memory than the sender paid for.
  std::size_t count() {
    const std::size_t value = number();
    require(value <= rest_.size());
    return good_ ? value : 0;
  }

  void require(bool condition) { good_ = good_ && condition; }

 private:
  std::string_view rest_;
  bool good_ = true;
};

LineStyle take_style(Decoder& in) {
  LineStyle style;
  style.role =
      static_cast<LineRole>(in.enumerator(static_cast<unsigned>(LineRole::SubTitle) + 1));
  style.heading_level = static_cast<std::uint8_t>(in.byte());
  in.require(style.heading_level <= 6);
  style.bold = in.flag();
  style.size = std::bit_cast<float>(in.number());
  in.require(style.size >= 0 && style.size <= std::numeric_limits<float>::max());
  return style;
}

std::vector<LineStyle> take_styles(std::string_view text, Decoder& in) {
  const auto lines =
      static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) + 1;
  std::vector<LineStyle> styles;
  const std::size_t runs = in.count();
  for (std::size_t run = 0; run < runs && in.good(); ++run) {
    const std::size_t count = in.number();
    in.require(count > 0 && count <= lines - styles.size());
    const LineStyle style = take_style(in);
    if (in.good()) {
      styles.insert(styles.end(), count, style);
    }
  }
  return styles;
}

Page take_page(Decoder& in) {
  Page page;
  page.number = in.integer();
  page.label = in.maybe();
  page.text = in.text();
  page.styles = take_styles(page.text, in);
  page.by_ocr = in.flag();
  return page;
}

OutlineEntry take_entry(Decoder& in) {
  OutlineEntry entry;
  entry.title = in.text();
  entry.level = in.integer();
  const bool has_page = in.flag();
  const int page = in.integer();
  entry.page = has_page ? std::optional{page} : std::nullopt;
  return entry;
}

template <typename Take>
auto take_list(Decoder& in, Take take) {
  std::vector<decltype(take(in))> list;
  const std::size_t count = in.count();
  for (std::size_t at = 0; at < count && in.good(); ++at) {
    list.push_back(take(in));
  }
  return list;
}

Pages take_pages(Decoder& in) {
  Pages pages;
  pages.format = in.enumerator(Format::Count);
  pages.paged = in.flag();
  pages.partial = in.flag();
  pages.pages = take_list(in, take_page);
  pages.outline = take_list(in, take_entry);
  FileMetadata& metadata = pages.metadata;
  for (auto* const value : {&metadata.title, &metadata.author, &metadata.subject,
                            &metadata.created, &metadata.modified, &metadata.language}) {
    *value = in.maybe();
  }
  for (auto* const texts : {&pages.warnings, &pages.members}) {
    *texts = take_list(in, [](Decoder& from) { return from.text(); });
  }
  pages.pictures = take_list(in, [](Decoder& from) { return from.integer(); });
  return pages;
}

}  // namespace

std::string encode(const ExtractionResult& result) {
  Encoder out;
  out.raw(magic);
  out.byte(static_cast<unsigned>(result.outcome));
  out.text(result.reason);
  put_pages(result.pages, out);
  out.raw(end_word);
  return out.take();
}

std::optional<ExtractionResult> decode(std::string_view bytes) {
  Decoder in{bytes};
  in.require(in.raw(magic.size()) == magic);
  ExtractionResult result;
  result.outcome = in.enumerator(Outcome::Count);
  result.reason = in.text();
  result.pages = take_pages(in);
  in.require(in.raw(end_word.size()) == end_word);
  return in.at_end() ? std::optional{std::move(result)} : std::nullopt;
}

std::string encode(const UnpackedMember& member) {
  Encoder out;
  out.raw(member_magic);
  out.byte(static_cast<unsigned>(member.outcome));
  out.text(member.reason);
  out.text(member.bytes);
  out.raw(end_word);
  return out.take();
}

std::optional<UnpackedMember> decode_member(std::string_view bytes) {
  Decoder in{bytes};
  in.require(in.raw(member_magic.size()) == member_magic);
  UnpackedMember member;
  member.outcome = in.enumerator(Outcome::Count);
  member.reason = in.text();
  member.bytes = in.raw(in.number());
  in.require(in.raw(end_word.size()) == end_word);
  return in.at_end() ? std::optional{std::move(member)} : std::nullopt;
}

}  // namespace council
