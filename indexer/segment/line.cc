#include "indexer/segment/line.h"

#include <algorithm>
#include <array>
#include <utility>

#include "indexer/segment/byte_block.h"
#include "indexer/segment/make_line.h"

namespace council {
namespace {

bool is_blank(char c) {
  return c == ' ' || c == '\t';
}

// Not the library's, which is a call that asks for the locale: it is asked of every byte.
bool is_capital(char c) {
  return c >= 'A' && c <= 'Z';
}

bool is_letter(char c) {
  return is_capital(c) || (c >= 'a' && c <= 'z');
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_blank(text.front())) {
    text.remove_prefix(1);
  }
  while (!text.empty() && is_blank(text.back())) {
    text.remove_suffix(1);
  }
  return text;
}

int count_heading_marks(std::string_view raw) {
  std::size_t marks = 0;
  while (marks < raw.size() && raw[marks] == '#') {
    ++marks;
  }
  const bool is_heading =
      marks >= 1 && marks <= 6 && (marks == raw.size() || raw[marks] == ' ');
  return is_heading ? static_cast<int>(marks) : 0;
}

int indent_of(std::string_view raw) {
  int indent = 0;
  for (const char c : raw) {
    if (!is_blank(c)) {
      break;
    }
    indent += c == '\t' ? 4 : 1;
  }
  return indent;
}

bool is_wrapped_in(std::string_view text, std::string_view open, std::string_view close) {
  // "** Please note **" is printed so: Markdown's marks stand next to what they set.
  return text.size() > open.size() + close.size() &&
         text.substr(0, open.size()) == open && !is_blank(text[open.size()]) &&
         text.substr(text.size() - close.size()) == close;
}

struct PrintedLine {
  int number;
  int page;
  std::string_view raw;
  LineStyle style;
};

// "PANEL****27 July 2021****SCHEDULE": an emphasis that closes where the next one opens
// is a paragraph break, so such a line is several lines of one number.
void add_lines(const PrintedLine& printed, std::vector<Line>& lines) {
  const auto add = [&](std::string_view raw) {
    lines.push_back(make_line(printed.number, printed.page, raw, printed.style));
  };
  std::size_t from = 0;
  while (true) {
    const std::size_t at = printed.raw.find("****", from);
    if (at == std::string_view::npos) {
      break;
    }
    add(printed.raw.substr(from, at - from));
    from = at + 4;
  }
  add(printed.raw.substr(from));
}

// How much a UTF-8 letter counts as upper case (1), lower case (0) or no letter (-1).
int letter_case(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte < 0x80) {
    if (!is_letter(text[at])) {
      return -1;
    }
    return is_capital(text[at]) ? 1 : 0;
  }
  if (at + 1 >= text.size()) {
    return -1;
  }
  const auto next = static_cast<unsigned char>(text[at + 1]);
  if (byte == 0xC3) {  // Latin-1 letters
    return next < 0x9F ? 1 : 0;
  }
  if (byte == 0xC4 || byte == 0xC5) {  // Latin Extended-A: capitals are even
    return next % 2 == 0 ? 1 : 0;
  }
  return -1;
}

struct Letters {
  std::size_t all = 0;
  std::size_t capitals = 0;
};

Letters count_letters(std::string_view text) {
  Letters letters;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const int kind = letter_case(text, at);
    letters.all += kind >= 0 ? 1 : 0;
    letters.capitals += kind == 1 ? 1 : 0;
  }
  return letters;
}

bool is_ascii(std::string_view text) {
  return find_byte(text, 0, [](const ByteBlock& block) -> ByteBlock {
           return block >= 0x80;
         }) == std::string_view::npos;
}

Letters count_ascii_letters(std::string_view text) {
  constexpr unsigned char others = 'z' - 'a';
  Letters letters;
  for_each_block(text, [&](const ByteBlock& block) {
    letters.all +=
        count_true((block | 0x20U) - static_cast<unsigned char>('a') <= others);
    letters.capitals += count_true(block - static_cast<unsigned char>('A') <= others);
  });
  return letters;
}

bool starts_lower(std::string_view text) {
  return !text.empty() && is_letter(text.front()) && !is_capital(text.front());
}

// Lines longer than any page is wide, and more of them than lines that are cut in mid
// sentence: a paragraph each.
bool is_unwrapped(Lines lines) {
  constexpr std::size_t widest_page = 200;
  constexpr std::size_t fewest = 2;
  constexpr std::size_t full_line = 50;
  std::size_t wide = 0;
  std::size_t cut = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string& text = lines[i].text;
    const bool is_wide = text.size() > widest_page;
    wide += is_wide && text.find('\t') == std::string::npos ? 1U : 0U;
    const bool is_cut = !is_wide && text.size() >= full_line && i + 1 < lines.size() &&
                        starts_lower(lines[i + 1].text);
    cut += is_cut ? 1U : 0U;
  }
  return wide >= fewest && wide > cut;
}

std::size_t count_line_ends(const Pages& pages) {
  std::size_t ends = 0;
  for (const Page& page : pages.pages) {
    for_each_block(page.text,
                   [&](const ByteBlock& block) { ends += count_true(block == '\n'); });
  }
  return ends;
}

}  // namespace

Line make_line(int number, int page, std::string_view raw, const LineStyle& style) {
  Line line;
  line.number = number;
  line.page = page;
  line.raw = raw;
  line.style = style;
  line.indent = indent_of(raw);
  std::string_view body = trimmed(raw);
  line.heading_level = count_heading_marks(body);
  body.remove_prefix(static_cast<std::size_t>(line.heading_level));
  body = trimmed(body);
  if (line.heading_level == 0 && style.role == LineRole::Heading) {
    line.heading_level = style.heading_level;
  }
  line.bold =
      style.bold || is_wrapped_in(body, "**", "**") || is_wrapped_in(body, "<b>", "</b>");
  line.text = clean_line(body);
  line.match = fold_typography(line.text);
  return line;
}

Line with_text(Line line, std::string text) {
  line.match = fold_typography(text);
  line.raw = text;
  line.text = std::move(text);
  return line;
}

std::vector<Line> to_lines(const Pages& pages) {
  std::vector<Line> lines;
  lines.reserve(count_line_ends(pages) + pages.pages.size());
  int number = 0;
  for (const Page& page : pages.pages) {
    std::string_view rest = page.text;
    for (std::size_t index = 0; !rest.empty(); ++index) {
      const std::size_t end = rest.find('\n');
      add_lines({.number = ++number,
                 .page = page.number,
                 .raw = rest.substr(0, end),
                 .style = index < page.styles.size() ? page.styles[index] : LineStyle{}},
                lines);
      rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    }
  }
  if (is_unwrapped(lines)) {
    for (Line& line : lines) {
      line.whole = true;
    }
  }
  return lines;
}

std::size_t bytes_of_text(const Line& line, std::size_t size) {
  if (line.match.size() == line.text.size()) {
    return std::min(size, line.text.size());
  }
  std::size_t end = 0;
  for (std::size_t i = 0; i < size && end < line.text.size(); ++i) {
    // One sign of match is one sign of text, whatever its bytes.
    const bool is_same = line.text[end] == line.match[std::min(i, line.match.size() - 1)];
    ++end;
    while (!is_same && end < line.text.size() &&
           (static_cast<unsigned char>(line.text[end]) & 0xC0U) == 0x80U) {
      ++end;
    }
  }
  return end;
}

std::string join_raw(Lines lines) {
  std::string text;
  for (const Line& line : lines) {
    if (!line.furniture) {
      text += line.raw;
      text += '\n';
    }
  }
  return text;
}

std::string join_text(Lines lines) {
  std::string text;
  for (const Line& line : lines) {
    if (line.furniture || line.blank()) {
      continue;
    }
    text = joined_with(std::move(text), line.text);
  }
  return text;
}

std::string joined_with(std::string text, std::string_view next) {
  const bool hyphenated = text.size() >= 2 && text.back() == '-' &&
                          is_letter(text[text.size() - 2]) && !next.empty() &&
                          is_letter(next.front());
  if (!text.empty() && !hyphenated) {
    text += ' ';
  }
  text += next;
  return text;
}

double upper_case_share(std::string_view text) {
  const Letters letters =
      is_ascii(text) ? count_ascii_letters(text) : count_letters(text);
  return letters.all == 0
             ? 0
             : static_cast<double>(letters.capitals) / static_cast<double>(letters.all);
}

}  // namespace council
