#include "indexer/segment/ofsted_text.h"

#include <algorithm>
#include <cctype>

#include "indexer/segment/phrase.h"

namespace council {
namespace {

constexpr std::size_t longest_line = 6000;
constexpr std::size_t cell_gap = 3;

bool is_upper(char c) {
  return std::isupper(static_cast<unsigned char>(c)) != 0;
}

bool is_private_use(std::string_view text) {
  if (text.size() < 3) {
    return false;
  }
  const auto first = static_cast<unsigned char>(text[0]);
  const auto second = static_cast<unsigned char>(text[1]);
  return first == 0xEE || (first == 0xEF && second < 0xA4);
}

std::size_t bullet_bytes(std::string_view text) {
  if (is_private_use(text)) {
    return 3;
  }
  // ■-◿ geometric shapes, ➔-➾ arrows of print
  if (text.size() >= 3 && text[0] == '\xE2' && (text[1] == '\x96' || text[1] == '\x97')) {
    return 3;
  }
  const bool is_mark =
      !text.empty() && (text[0] == '*' || text[0] == '-' || text[0] == 'o');
  const bool stands_alone =
      text.size() == 1 || (text.size() > 1 && (text[1] == ' ' || text[1] == '\t'));
  return is_mark && stands_alone ? 1 : 0;
}

// "Fiona J", "St": a stop after it ends no sentence.
bool ends_in_abbreviation(std::string_view text) {
  const std::size_t blank = text.find_last_of(" \t");
  const std::string_view word =
      text.substr(blank == std::string_view::npos ? 0 : blank + 1);
  const bool is_initial = word.size() == 1 && is_upper(word[0]);
  return is_initial || is_any_phrase(word, {"st", "mr", "mrs", "ms", "dr", "no"});
}

void add_cell(std::string_view raw, std::vector<std::string>& cells) {
  std::string cell = fold_typography(clean_line(raw));
  if (!trim(cell).empty()) {
    cells.emplace_back(trim(cell));
  }
}

// "no-break space" counts as a blank between cells.
std::size_t blank_bytes(std::string_view text) {
  if (text.front() == ' ') {
    return 1;
  }
  return text.substr(0, 2) == "\xC2\xA0" ? 2 : 0;
}

}  // namespace

std::vector<std::size_t> find_text_lines(Lines lines, std::size_t from,
                                         std::size_t most) {
  std::vector<std::size_t> found;
  for (std::size_t at = from; at < lines.size() && found.size() < most; ++at) {
    if (!lines[at].furniture && !trim(lines[at].match).empty()) {
      found.push_back(at);
    }
  }
  return found;
}

std::string_view read_line(const Line& line) {
  return std::string_view{line.match}.substr(0, longest_line);
}

std::string join_lines(Lines lines, const std::vector<std::size_t>& indices) {
  std::string joined;
  for (const std::size_t at : indices) {
    if (!joined.empty()) {
      joined += ' ';
    }
    for (const char c : read_line(lines[at])) {
      joined += c == '\t' ? ' ' : c;
    }
  }
  return joined;
}

std::vector<std::string> read_cells(const Line& line) {
  const std::string_view raw = std::string_view{line.raw}.substr(0, longest_line);
  std::vector<std::string> cells;
  std::size_t start = 0;
  std::size_t at = 0;
  while (at < raw.size()) {
    const std::size_t gap_start = at;
    std::size_t blanks = 0;
    bool has_tab = false;
    while (at < raw.size() && (raw[at] == '\t' || blank_bytes(raw.substr(at)) > 0)) {
      has_tab = has_tab || raw[at] == '\t';
      at += raw[at] == '\t' ? 1 : blank_bytes(raw.substr(at));
      ++blanks;
    }
    if (has_tab || blanks >= cell_gap) {
      add_cell(raw.substr(start, gap_start - start), cells);
      start = at;
    }
    at += blanks == 0 ? 1 : 0;
  }
  add_cell(raw.substr(start), cells);
  return cells;
}

std::string_view without_footnote_mark(std::string_view text) {
  std::size_t size = text.size();
  while (size > 0 && std::isdigit(static_cast<unsigned char>(text[size - 1])) != 0) {
    --size;
  }
  const bool is_mark = text.size() - size <= 2 && size > 0 && text[size - 1] != ' ';
  return is_mark ? text.substr(0, size) : text;
}

std::size_t bullet_size(std::string_view text) {
  const std::size_t size = bullet_bytes(text);
  if (size == 0) {
    return 0;
  }
  const std::size_t next = text.find_first_not_of(" \t", size);
  return next == std::string_view::npos ? text.size() : next;
}

std::string_view sentence_at(std::string_view text, std::size_t from) {
  text.remove_prefix(std::min(from, text.size()));
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool is_stop =
        text[at] == '.' && (at + 1 == text.size() || text[at + 1] == ' ');
    if (is_stop && !ends_in_abbreviation(text.substr(0, at))) {
      return text.substr(0, at);
    }
  }
  return text;
}

bool is_fieldwork_line(std::string_view line) {
  return contains_any(line, {"fieldwork for this inspection", "fieldwork started",
                             "fieldwork took place", "fieldwork was"});
}

}  // namespace council
