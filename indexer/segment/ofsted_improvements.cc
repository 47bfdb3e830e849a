#include <algorithm>
#include <cctype>

#include "indexer/segment/ofsted_history.h"
#include "indexer/segment/ofsted_sections.h"
#include "indexer/segment/ofsted_text.h"
#include "indexer/segment/phrase.h"

namespace council {
namespace {

bool lists_improvements(const SectionStart& section) {
  return section.title &&
         starts_with_any(fold_typography(*section.title),
                         {"what needs to improve", "what does the local authority need",
                          "area for improvement", "areas for improvement",
                          "areas for further improvement", "areas for development",
                          "area for priority action", "areas for priority action",
                          "priority action", "priority actions", "recommendations"});
}

// "There are no priority actions following this visit.", "None.": nothing to improve.
bool is_nil(std::string_view text) {
  constexpr std::size_t most_words = 16;
  return count_words(text) <= most_words &&
         (is_any_phrase(text, {"none", "nil", "not applicable", "none identified"}) ||
          starts_with_any(
              text, {"there are no", "there were no", "there is no area", "no areas for",
                     "no area for", "no priority actions", "inspectors identified no",
                     "none were identified", "inspectors did not identify any"}));
}

// What opens an entry: a bullet, or "3." with its number.
struct Marker {
  std::string_view bullet;  // as printed; empty for a number
  std::optional<std::string> number;
  std::size_t size = 0;
  int indent = 0;
};

std::size_t first_character(std::string_view text) {
  std::size_t size = text.empty() ? 0 : 1;
  while (size < text.size() &&
         (static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80U) {
    ++size;
  }
  return size;
}

std::optional<Marker> marker_of(const Line& line) {
  const std::string_view text = trim(line.text);
  if (bullet_size(trim(read_line(line))) > 0) {
    const std::size_t size = first_character(text);
    return Marker{text.substr(0, size), std::nullopt, size, line.indent};
  }
  std::size_t digits = 0;
  while (digits < text.size() &&
         std::isdigit(static_cast<unsigned char>(text[digits])) != 0) {
    ++digits;
  }
  constexpr std::size_t most_digits = 3;
  const bool is_number =
      digits > 0 && digits <= most_digits && digits < text.size() &&
      text[digits] == '.' &&
      (digits + 1 == text.size() || text[digits + 1] == ' ' || text[digits + 1] == '\t');
  if (!is_number) {
    return std::nullopt;
  }
  return Marker{{}, std::string{text.substr(0, digits)}, digits + 1, line.indent};
}

// "(outcome 2, national framework)" says which aim of a national framework it serves.
std::string without_framework_tag(std::string text) {
  const std::string lowered = to_lower(text);
  const std::size_t open = lowered.rfind("(outcome");
  const std::size_t close =
      open == std::string::npos ? open : lowered.find("framework)", open);
  if (close == std::string::npos) {
    return text;
  }
  constexpr std::string_view tail = "framework)";
  const std::size_t start = text.find_last_not_of(' ', open == 0 ? 0 : open - 1);
  return text.substr(0, start + 1) + text.substr(close + tail.size());
}

void append(std::string_view text, Recommendation& to) {
  text = trim(text);
  if (!text.empty()) {
    to.text += to.text.empty() ? "" : " ";
    to.text += text;
  }
}

bool has_words(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    return std::isalpha(static_cast<unsigned char>(c)) != 0;
  });
}

// The lines of one section, furniture and blank lines left out.
struct Body {
  Lines lines;
  std::vector<std::size_t> indices;

  [[nodiscard]] bool after_blank(std::size_t at) const {
    return at > 0 && lines[at - 1].blank();
  }
};

// Whether a marker opens an entry like the first one. A dash below bullets, or another
// bullet further in, is a second level.
bool is_of_level(const Marker& marker, const Marker& main) {
  if (marker.bullet.empty() != main.bullet.empty()) {
    return false;
  }
  const bool is_dash = marker.bullet == "o" || marker.bullet == "\xEF\x80\xAD" ||
                       fold_typography(marker.bullet) == "-";
  return marker.bullet == main.bullet || (!is_dash && marker.indent <= main.indent);
}

// "Within three months:" over the entries that are due by then: without its colon, or "".
std::string_view due_of(const Line& line) {
  const std::string_view text = trim(line.text);
  const bool is_due = text.ends_with(':') &&
                      starts_with_any(line.match, {"within", "immediately"}) &&
                      count_words(line.match) <= 6;
  return is_due ? text.substr(0, text.size() - 1) : std::string_view{};
}

// "4" below the last line of a page.
bool is_page_number(std::string_view text) {
  return !text.empty() &&
         std::ranges::all_of(text, [](unsigned char c) { return std::isdigit(c) != 0; });
}

// Entries that open with bullets, or with numbers. A second level inside one stays in its
// text.
std::vector<Recommendation> read_marked(const Body& body, const Marker& main) {
  std::vector<Recommendation> entries;
  std::optional<std::string> due;
  bool is_open = false;
  for (const std::size_t at : body.indices) {
    const Line& line = body.lines[at];
    if (const std::string_view until = due_of(line); !until.empty()) {
      due = std::string{until};
      is_open = false;
      continue;
    }
    const auto marker = marker_of(line);
    const bool is_main = marker && is_of_level(*marker, main);
    if (is_main) {
      entries.push_back({.label = marker->number,
                         .text = {},
                         .status = {},
                         .due = due,
                         .line = line.number});
      append(trim(line.text).substr(marker->size), entries.back());
      is_open = true;
      continue;
    }
    const bool has_ended =
        is_open && !marker &&
        (line.bold || (body.after_blank(at) && entries.back().text.ends_with('.')));
    is_open = is_open && !has_ended;
    if (is_open && !is_page_number(trim(line.text))) {
      append(line.text, entries.back());
    }
  }
  return entries;
}

// Whether the next line's first word would still have fitted: then the line was the last
// of its paragraph.
bool ends_paragraph(std::string_view line, std::string_view next, std::size_t width) {
  return line.ends_with('.') && line.size() + 1 + first_word(next).size() <= width;
}

// Where a table has its text: in the column that is not headed "Responsible body".
// Without such a head it is the first one.
std::optional<std::size_t> column_of_text(const Line& head) {
  const std::vector<std::string> cells = read_cells(head);
  const auto responsible = std::find_if(
      cells.begin(), cells.end(),
      [](const std::string& cell) { return to_lower(cell) == "responsible body"; });
  if (cells.size() < 2 || responsible == cells.end()) {
    return std::nullopt;
  }
  return responsible == cells.begin() ? 1 : 0;
}

// What a line holds of the text: its cell in that column, or all of it where it has no
// other, unless the column is told by its indent and the line stands at the margin, below
// the names on the left.
std::string text_in(const Line& line, std::size_t column, bool is_indented) {
  const std::vector<std::string> cells = read_cells(line);
  const std::string whole{trim(line.text)};
  if (cells.size() > 1) {
    return cells[std::min(column, cells.size() - 1)];
  }
  return column == 0 || !is_indented || line.indent > 0 ? whole : std::string{};
}

// The text of each line of a table, its head and the names left out.
struct TextLine {
  std::size_t at;  // of the line
  std::string text;
};

std::vector<TextLine> read_text_column(const Body& body) {
  const bool is_indented =
      std::any_of(body.indices.begin(), body.indices.end(), [&](std::size_t at) {
        return body.lines[at].indent > 0 && read_cells(body.lines[at]).size() < 2;
      });
  std::vector<TextLine> lines;
  std::size_t column = 0;
  for (const std::size_t at : body.indices) {
    if (const auto found = column_of_text(body.lines[at])) {
      column = *found;
      continue;
    }
    std::string text = text_in(body.lines[at], column, is_indented);
    if (!text.empty()) {
      lines.push_back({at, std::move(text)});
    }
  }
  return lines;
}

// A table of one paragraph a row, and who is responsible, on either side.
std::vector<Recommendation> read_paragraphs(const Body& body) {
  const std::vector<TextLine> lines = read_text_column(body);
  std::size_t width = 0;
  for (const TextLine& line : lines) {
    width = std::max(width, line.text.size());
  }
  std::vector<Recommendation> entries;
  bool is_open = false;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!is_open || body.after_blank(lines[i].at)) {
      entries.push_back({.label = {},
                         .text = {},
                         .status = {},
                         .due = {},
                         .line = body.lines[lines[i].at].number});
    }
    append(lines[i].text, entries.back());
    is_open =
        i + 1 < lines.size() && !ends_paragraph(lines[i].text, lines[i + 1].text, width);
  }
  std::erase_if(entries,
                [](const Recommendation& entry) { return !entry.text.ends_with('.'); });
  return entries;
}

std::vector<Recommendation> read_section(const Body& body) {
  std::optional<Marker> first_bullet;
  std::optional<Marker> first_number;
  std::size_t numbers = 0;
  for (const std::size_t at : body.indices) {
    const auto marker = marker_of(body.lines[at]);
    if (marker && marker->number) {
      first_number = marker;
      ++numbers;
    } else if (marker && !first_bullet) {
      first_bullet = marker;
    }
  }
  // One number alone introduces the bullets: "4. The areas for improvement are:".
  if (first_number && (numbers > 1 || !first_bullet)) {
    return read_marked(body, *first_number);
  }
  return first_bullet ? read_marked(body, *first_bullet) : read_paragraphs(body);
}

// To whom a letter is copied, and its greeting: what stands below its last section.
bool closes_letter(const Line& line) {
  return starts_with_any(
      line.match,
      {"i am copying this", "this letter will be published", "this letter is copied",
       "a copy of this letter", "yours sincerely", "yours faithfully"});
}

// The lines of sections[i], up to the close of the letter.
Body body_of(Lines lines, const std::vector<SectionStart>& sections, std::size_t i) {
  const std::size_t end = i + 1 < sections.size() ? sections[i + 1].line : lines.size();
  const std::size_t start = std::min(sections[i].body, end);
  const Lines section = lines.subspan(start, end - start);
  const auto close = std::find_if(section.begin(), section.end(), closes_letter);
  const Lines text =
      lines.first(start + static_cast<std::size_t>(close - section.begin()));
  return Body{text, find_text_lines(text, start, lines.size())};
}

// A theme of the improvements, "Managing risk at the front door", with bullets below it;
// not "Next steps" or a case study, which end them.
bool is_theme(const SectionStart& section, const Body& body) {
  const bool is_part = section.title && !section_topic(*section.title) &&
                       !starts_with_any(fold_typography(*section.title),
                                        {"case study", "practice study", "findings",
                                         "main findings", "summary", "conclusion"});
  return is_part && std::ranges::any_of(body.indices, [&](std::size_t at) {
           return marker_of(body.lines[at]).has_value();
         });
}

void add_entries(const Body& body, std::vector<Recommendation>& found) {
  for (Recommendation& entry : read_section(body)) {
    entry.text = without_framework_tag(std::move(entry.text));
    if (has_words(entry.text) && !is_nil(entry.text)) {
      found.push_back(std::move(entry));
    }
  }
}

}  // namespace

std::vector<Recommendation> find_improvements(Lines lines,
                                              const std::vector<SectionStart>& sections) {
  std::vector<Recommendation> found;
  for (std::size_t i = 0; i < sections.size(); ++i) {
    if (!lists_improvements(sections[i])) {
      continue;
    }
    const Body body = body_of(lines, sections, i);
    add_entries(body, found);
    // Where themes stand below the heading at once, their lists are its own.
    for (std::size_t theme = i + 1; body.indices.empty() && theme < sections.size();
         ++theme) {
      const Body part = body_of(lines, sections, theme);
      if (!is_theme(sections[theme], part)) {
        break;
      }
      add_entries(part, found);
    }
  }
  return found;
}

}  // namespace council
