#include <algorithm>
#include <cstddef>
#include <utility>

#include "indexer/extract/charset.h"
#include "indexer/extract/clean.h"
#include "indexer/extract/format.h"
#include "indexer/extract/page_builder.h"

namespace council {
namespace {

// A form feed in the middle of a line parts words, not pages: a page that began there
// would shift the numbers of all lines after it.
bool parts_pages(std::string_view text, std::size_t at) {
  return at == 0 || text[at - 1] == '\n' || at + 1 == text.size() || text[at + 1] == '\n';
}

// One form feed alone parts two pages where it stands between lines with text; within a
// line or at an end it may be a stray. pdftotext ends every page with one.
bool is_paged(std::string_view text) {
  constexpr std::string_view blanks = " \t\n\f";
  const std::size_t first = text.find('\f');
  if (first == std::string_view::npos) {
    return false;
  }
  const bool has_text_around =
      text.substr(0, first).find_first_not_of(blanks) != std::string_view::npos &&
      text.substr(first).find_first_not_of(blanks) != std::string_view::npos;
  return text.find('\f', first + 1) != std::string_view::npos ||
         (has_text_around && parts_pages(text, first));
}

std::vector<Page> split_pages(std::string_view text) {
  std::vector<Page> pages(1);
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '\f') {
      pages.back().text += text[at];
      continue;
    }
    if (!parts_pages(text, at)) {
      pages.back().text += ' ';
      continue;
    }
    if (at + 1 < text.size() && text[at + 1] == '\n' && at > 0 && text[at - 1] != '\n') {
      pages.back().text += '\n';
      ++at;
    }
    if (at + 1 < text.size()) {
      pages.emplace_back();
      pages.back().number = static_cast<int>(pages.size());
    }
  }
  return pages;
}

// UTF-16 needs at most two bytes where UTF-8 needs one. A cut within a character would
// make the bytes look like those of another encoding.
std::string_view beginning_of(std::string_view bytes, std::size_t max_text) {
  const std::string_view beginning = bytes.substr(0, 2 * max_text);
  if (beginning.size() == bytes.size()) {
    return bytes;
  }
  constexpr std::size_t looked_at = 4096;
  const std::string charset = find_charset(bytes.substr(0, looked_at));
  if (charset.starts_with("UTF-16") || charset.starts_with("UTF-32")) {
    return beginning.substr(0, beginning.size() / 4 * 4);
  }
  const std::size_t end = beginning.rfind('\n');
  return end == std::string_view::npos ? beginning : beginning.substr(0, end + 1);
}

// The lines of the text that are within the limit.
std::string cut_text(std::string text, std::size_t max_text) {
  if (text.size() > max_text) {
    const std::size_t end = text.rfind('\n', max_text - 1);
    text.resize(end == std::string::npos ? 0 : end + 1);
  }
  return text;
}

Pages read_plain(const SourceBytes& source, Format format) {
  const std::size_t most = source.limits.max_text_bytes;
  const std::string_view beginning = beginning_of(source.bytes, most);
  std::string text = clean_text(decode(beginning));
  const bool is_cut = text.size() > most || beginning.size() < source.bytes.size();
  text = cut_text(std::move(text), most);
  Pages pages;
  if (is_cut) {
    keep_beginning(text_too_big(most), !text.empty(), pages);
  }
  pages.format = format;
  pages.paged = is_paged(text);
  if (pages.paged) {
    pages.pages = split_pages(text);
  } else {
    std::replace(text.begin(), text.end(), '\f', ' ');
    pages.pages.emplace_back().text = std::move(text);
  }
  return pages;
}

}  // namespace

Pages extract_text(const SourceBytes& source) {
  return read_plain(source, Format::Text);
}

Pages extract_markdown(const SourceBytes& source) {
  return read_plain(source, Format::Markdown);
}

}  // namespace council
