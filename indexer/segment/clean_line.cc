#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

#include "indexer/segment/byte_block.h"
#include "indexer/segment/letter_spacing.h"
#include "indexer/segment/line.h"

namespace council {
namespace {

bool is_blank(char c) {
  return c == ' ' || c == '\t';
}

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// The bytes that Markdown or HTML may use, or of a letter or blank beyond ASCII.
ByteBlock are_markup(const ByteBlock& block) {
  return (block == '<') | (block == '[') | (block == '\\') | (block == '*') |
         (block == '&') | (block >= 0x80);
}

// A sequence of bytes and what stands for it.
struct Replacement {
  std::string_view from;
  std::string_view to;
};

// clang-format off
constexpr auto invisible = std::to_array<Replacement>({
    {"\xC2\xA0", " "},      // no-break space
    {"\xC2\xAD", ""},       // soft hyphen
    {"\xE2\x80\x87", " "},  // figure space
    {"\xE2\x80\x89", " "},  // thin space
    {"\xE2\x80\x82", " "},  // en space
    {"\xE2\x80\x83", " "},  // em space
    {"\xE2\x80\xAF", " "},  // narrow no-break space
    {"\xE2\x80\x8B", ""},   // zero-width space
    {"\xE2\x80\x8C", ""},   // zero-width non-joiner
    {"\xE2\x80\x8D", ""},   // zero-width joiner
    {"\xEF\xBB\xBF", ""},   // byte order mark
    {"\xE2\x80\xA8", " "},  // line separator
});


constexpr auto typography = std::to_array<Replacement>({
    {"\xE2\x80\x98", "'"}, {"\xE2\x80\x99", "'"}, {"\xCA\xBC", "'"}, {"\xC2\xB4", "'"},
    {"\xE2\x80\x9B", "'"}, {"`", "'"},
    {"\xE2\x80\x9C", "\""}, {"\xE2\x80\x9D", "\""}, {"\xE2\x80\x9E", "\""},
    {"\xE2\x80\x90", "-"}, {"\xE2\x80\x91", "-"}, {"\xE2\x80\x92", "-"}, {"\xE2\x80\x93", "-"},
    {"\xE2\x80\x94", "-"}, {"\xE2\x80\x95", "-"}, {"\xE2\x94\x80", "-"}, {"\xE2\x88\x92", "-"},
    {"\xC2\xB7", "*"}, {"\xE2\x80\xA2", "*"}, {"\xE2\x97\xBC", "*"}, {"\xE2\x9E\xA2", "*"},
    {"\xE2\x96\xAA", "*"}, {"\xE2\x97\x8F", "*"}, {"\xE2\x96\xA0", "*"}, {"\xE2\x97\xA6", "*"},
    {"\xEF\x80\xAD", "*"}, {"\xEF\x81\xAE", "*"}, {"\xEF\x82\xA7", "*"}, {"\xEF\x82\xB7", "*"},
});

// Tags that end a block: dropping them must not join two words.
constexpr auto block_tags = std::to_array<std::string_view>(
    {"p", "br", "li", "ul", "ol", "div", "td", "tr", "th", "table", "tbody", "thead", "h1", "h2", "h3", "h4"});
constexpr auto inline_tags = std::to_array<std::string_view>(
    {"b", "i", "u", "em", "strong", "span", "sup", "sub", "a", "font", "small", "o:p"});

constexpr auto entities = std::to_array<Replacement>({
    {"&amp;", "&"}, {"&nbsp;", " "}, {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""},
    {"&#39;", "'"}, {"&rsquo;", "\xE2\x80\x99"}, {"&ndash;", "\xE2\x80\x93"},
});
// clang-format on

std::size_t find_typography(std::string_view text, std::size_t from) {
  return find_byte(text, from, [](const ByteBlock& block) -> ByteBlock {
    return (block >= 0x80) | (block == '`');
  });
}

template <std::size_t Size>
const Replacement* find_replacement(const std::array<Replacement, Size>& table,
                                    std::string_view rest) {
  const auto row = std::find_if(table.begin(), table.end(), [&](const Replacement& r) {
    return rest.front() == r.from.front() && rest.starts_with(r.from);
  });
  return row == table.end() ? nullptr : &*row;
}

// "<sup>", "</p>", "<ul style=…>", "<AI1>"; how long it is, 0 when it is no tag.
struct Tag {
  std::size_t size = 0;
  bool ends_block = false;
};

Tag find_tag(std::string_view rest) {
  constexpr std::size_t longest_tag = 400;
  std::size_t at = 1;
  if (at < rest.size() && rest[at] == '/') {
    ++at;
  }
  std::string name;
  while (at < rest.size() && name.size() < 6 &&
         (is_letter(rest[at]) || is_digit(rest[at]) || rest[at] == ':')) {
    name += static_cast<char>(std::tolower(static_cast<unsigned char>(rest[at])));
    ++at;
  }
  const bool is_block =
      std::find(block_tags.begin(), block_tags.end(), name) != block_tags.end();
  const bool is_inline =
      std::find(inline_tags.begin(), inline_tags.end(), name) != inline_tags.end();
  const bool is_export_marker =
      name.size() > 2 && name.substr(0, 2) == "ai" && is_digit(name[2]);
  if (!is_block && !is_inline && !is_export_marker) {
    return {};
  }
  if (at < rest.size() && rest[at] != '>' && rest[at] != ' ' && rest[at] != '/') {
    return {};
  }
  const std::size_t end = rest.substr(0, longest_tag).find('>', at);
  return end == std::string_view::npos ? Tag{} : Tag{end + 1, is_block};
}

// "[text](target)": the length of the whole link and its text.
struct Link {
  std::size_t size = 0;
  std::string_view text;
};

Link find_link(std::string_view rest) {
  constexpr std::size_t longest_link = 2000;
  rest = rest.substr(0, longest_link);
  const std::size_t close = rest.find(']');
  if (close == std::string_view::npos || close + 1 >= rest.size() ||
      rest[close + 1] != '(') {
    return {};
  }
  const std::size_t end = rest.find(')', close);
  if (end == std::string_view::npos) {
    return {};
  }
  const std::string_view target = rest.substr(close + 2, end - close - 2);
  if (target.find(' ') != std::string_view::npos) {
    return {};
  }
  return {end + 1, rest.substr(1, close - 1)};
}

bool is_escapable(char c) {
  return std::string_view{"*_.-#[]()!+>~`\\"}.find(c) != std::string_view::npos;
}

bool has_two_blanks(std::string_view text) {
  const auto are_blank = [](const ByteBlock& block) -> ByteBlock {
    return (block == ' ') | (block == '\t');
  };
  return find_pair(text, 0, are_blank, are_blank) != std::string_view::npos;
}

// Whether nothing of a line is markup and no blank is too many: most lines are so.
bool is_clean(std::string_view raw) {
  return raw.empty() || (!is_blank(raw.front()) && !is_blank(raw.back()) &&
                         find_byte(raw, 0, are_markup) == std::string_view::npos &&
                         !has_two_blanks(raw));
}

// One left-to-right pass over a line's bytes; each step copies, replaces or drops.
class Cleaner {
 public:
  explicit Cleaner(std::string_view raw) : raw_{raw} { out_.reserve(raw.size()); }

  std::string run() {
    while (at_ < raw_.size()) {
      copy_plain();
      if (at_ < raw_.size()) {
        step();
      }
    }
    while (!out_.empty() && is_blank(out_.back())) {
      out_.pop_back();
    }
    return std::move(out_);
  }

 private:
  // What stands before the next blank and the next byte that may be markup.
  void copy_plain() {
    const std::size_t found =
        find_byte(raw_, at_, [](const ByteBlock& block) -> ByteBlock {
          return are_markup(block) | (block == ' ') | (block == '\t');
        });
    const std::size_t end = std::min(found, raw_.size());
    if (end > at_) {
      out_ += raw_.substr(at_, end - at_);
      blanks_ = 0;
      at_ = end;
    }
  }

  void put(std::string_view text) {
    for (const char c : text) {
      put_char(c);
    }
  }

  // Runs of blanks collapse; a tab wins over blanks, for it separates cells, as a gap of
  // many blanks does in text that is set out like a page.
  void put_char(char c) {
    constexpr std::size_t gap = 4;
    if (!is_blank(c) || (!out_.empty() && !is_blank(out_.back()))) {
      blanks_ = is_blank(c) ? 1 : 0;
      out_ += c;
    } else if (!out_.empty() && (c == '\t' || ++blanks_ >= gap)) {
      out_.back() = '\t';
    }
  }

  void step() {
    const std::string_view rest = raw_.substr(at_);
    const char c = rest.front();
    if (c == '<' && drop_tag(rest)) {
      return;
    }
    if (c == '[' && open_link(rest)) {
      return;
    }
    if (c == '\\' && rest.size() > 1 && drop_escape(rest)) {
      return;
    }
    if (c == '*' && drop_emphasis(rest)) {
      return;
    }
    if (c == '&' && replace(find_replacement(entities, rest))) {
      return;
    }
    if (static_cast<unsigned char>(c) >= 0x80 &&
        replace(find_replacement(invisible, rest))) {
      return;
    }
    put_char(c);
    ++at_;
  }

  bool replace(const Replacement* row) {
    if (row == nullptr) {
      return false;
    }
    put(row->to);
    at_ += row->from.size();
    return true;
  }

  bool drop_tag(std::string_view rest) {
    const Tag tag = find_tag(rest);
    if (tag.size == 0) {
      return false;
    }
    if (tag.ends_block) {
      put_char(' ');
    }
    at_ += tag.size;
    return true;
  }

  bool open_link(std::string_view rest) {
    const Link link = find_link(rest);
    if (link.size == 0) {
      return false;
    }
    put(clean_line(link.text));
    at_ += link.size;
    return true;
  }

  // "\*" is a printed '*'; Markdown writers also escape the escape: "\\_".
  bool drop_escape(std::string_view rest) {
    std::size_t next = 1;
    while (next < rest.size() && rest[next] == '\\') {
      ++next;
    }
    if (next >= rest.size() || !is_escapable(rest[next])) {
      return false;
    }
    put_char(rest[next]);
    at_ += next + 1;
    return true;
  }

  // "***" opens what is bold and slanted: the third asterisk stands behind the other two.
  [[nodiscard]] bool is_behind_bold() const {
    return at_ >= 2 && raw_[at_ - 1] == '*' && raw_[at_ - 2] == '*' &&
           (at_ == 2 || is_blank(raw_[at_ - 3]));
  }

  // "**bold**" and "*word*"; an asterisk that opens a line of its own ("*Clerk to …") or
  // stands between blanks is printed.
  bool drop_emphasis(std::string_view rest) {
    const std::size_t marks = std::min(rest.find_first_not_of('*'), rest.size());
    const bool ends = emphasis_end_ == at_ && at_ != 0;
    if (marks >= 2 && !(ends && marks == 3)) {
      at_ += 2;
      return true;
    }
    if (ends) {
      ++at_;
      return true;
    }
    constexpr std::size_t longest_emphasis = 300;
    const bool after_blank =
        at_ == 0 || is_blank(raw_[at_ - 1]) || raw_[at_ - 1] == '(' || is_behind_bold();
    if (!after_blank || rest.size() < 3 || is_blank(rest[1])) {
      return false;
    }
    const std::size_t close = rest.substr(0, longest_emphasis).find('*', 1);
    if (close == std::string_view::npos || is_blank(rest[close - 1])) {
      return false;
    }
    emphasis_end_ = at_ + close;
    ++at_;
    return true;
  }

  std::string_view raw_;
  std::size_t at_ = 0;
  std::size_t emphasis_end_ = 0;
  std::size_t blanks_ = 0;  // at the end of `out_`, collapsed
  std::string out_;
};

}  // namespace

// "Chair: | Cllr Brian Bee |": the cells of a Markdown table's row.
std::string part_at_bars(std::string_view raw) {
  std::string parted;
  for (std::size_t at = 0; at < raw.size(); ++at) {
    parted += raw[at] == '|' ? '\t' : raw[at];
  }
  return parted;
}

std::string clean_line(std::string_view raw) {
  if (is_clean(raw) && !raw.ends_with('|')) {
    return std::string{raw};
  }
  const std::size_t last = raw.find_last_not_of(" \t");
  if (last != std::string_view::npos && raw[last] == '|') {
    return Cleaner{part_at_bars(raw)}.run();
  }
  std::string closed = close_letters(raw);
  return closed.empty() ? Cleaner{raw}.run() : closed;
}

std::string fold_typography(std::string_view text) {
  std::size_t at = find_typography(text, 0);
  if (at == std::string_view::npos) {
    return std::string{text};
  }
  std::string folded;
  folded.reserve(text.size());
  std::size_t done = 0;  // what is before it is folded
  while (at != std::string_view::npos) {
    const Replacement* const row = find_replacement(typography, text.substr(at));
    if (row == nullptr) {
      at = find_typography(text, at + 1);
      continue;
    }
    folded += text.substr(done, at - done);
    folded += row->to;
    done = at + row->from.size();
    at = find_typography(text, done);
  }
  folded += text.substr(done);
  return folded;
}

}  // namespace council
