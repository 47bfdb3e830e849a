#include "indexer/segment/labelled.h"

#include <algorithm>

#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

// Columns set apart by blanks: "COMMITTEE          Finance and Resources".
bool has_gap_after(const Line& line, std::string_view label) {
  constexpr std::string_view gap = "   ";
  const std::size_t at = line.raw.find_first_not_of(" \t*#");
  return at != std::string::npos && has_at(line.raw, at, label) &&
         std::string_view{line.raw}.substr(at + label.size()).starts_with(gap);
}

// "Decision details3:", "Subject2:": the number of a note that explains the label.
std::string_view without_note(std::string_view rest) {
  constexpr std::size_t most_digits = 2;
  const std::size_t digits = digits_end(rest, 0);
  const bool is_note = digits > 0 && digits <= most_digits && digits < rest.size() &&
                       (rest[digits] == ':' || rest[digits] == '\t');
  return is_note ? rest.substr(digits) : rest;
}

// The same printed as a cell of its own: "Subject:    2    Award of the contract".
std::string_view without_note_cell(std::string_view value) {
  const std::string_view rest = without_note(value);
  return rest.size() < value.size() && rest.front() == '\t' ? rest.substr(1) : value;
}

// Past the mark of a form's field, "B." of "B.   Decision maker" and "2)" of "2) Title:",
// or 0.
std::size_t field_mark_end(std::string_view text) {
  const std::size_t digits = digits_end(text, 0);
  const bool is_letter =
      text.size() > 1 && text.front() >= 'A' && text.front() <= 'Z' && digits == 0;
  const std::size_t sign = is_letter ? 1 : digits;
  const bool is_mark = sign > 0 && sign <= 2 && sign + 1 < text.size() &&
                       (text[sign] == '.' || text[sign] == ')') &&
                       (text[sign + 1] == ' ' || text[sign + 1] == '\t');
  return is_mark ? std::min(text.find_first_not_of(" \t", sign + 1), text.size()) : 0;
}

// What follows the label on its line: "" when the label stands alone, nullopt when the
// line does not have the label as a label.
std::optional<std::string_view> value_on_line(const Line& line, std::string_view label) {
  // Mark and label are ASCII, so they are as long in text as in match.
  const std::size_t mark = field_mark_end(line.text);
  const std::string_view match =
      std::string_view{line.match}.substr(std::min(mark, line.match.size()));
  std::string_view rest =
      std::string_view{line.text}.substr(std::min(mark + label.size(), line.text.size()));
  const std::string_view noted = without_note(rest);
  if (!starts_with_phrase(match, label) &&
      (noted.size() == rest.size() || !has_at(match, 0, label))) {
    return std::nullopt;
  }
  rest = noted;
  while (!rest.empty() && rest.front() == ' ') {
    rest.remove_prefix(1);
  }
  if (rest.empty()) {
    return rest;
  }
  if (rest.front() != ':' && rest.front() != '\t') {
    return has_gap_after(line, label) ? std::optional{rest} : std::nullopt;
  }
  const std::size_t value = rest.find_first_not_of(": \t");
  return value == std::string_view::npos ? std::string_view{}
                                         : trim(without_note_cell(rest.substr(value)));
}

bool is_label_line(const Line& line) {
  return line.match.back() == ':';
}

// The value on the line under a label that stands alone.
std::string value_below(Lines lines, std::size_t at) {
  for (std::size_t next = at + 1; next < lines.size() && next <= at + 2; ++next) {
    if (lines[next].blank() || lines[next].furniture) {
      continue;
    }
    return is_label_line(lines[next]) ? std::string{} : lines[next].text;
  }
  return {};
}

// "DECISION TO BE TAKEN BY:<tab>DECISION NUMBER:" over "Mrs A Bee, Cabinet Member for
// Children's<tab>24/00093" and "Services": the first cell of the rows below.
std::string cell_below(Lines lines, std::size_t at) {
  constexpr std::size_t longest_rest = 40;
  std::string cell;
  for (std::size_t next = at + 1; next < lines.size(); ++next) {
    const std::string& text = lines[next].text;
    if (text.empty() && cell.empty()) {
      continue;
    }
    const std::size_t tab = text.find('\t');
    const bool goes_on = !text.empty() && text.size() <= longest_rest &&
                         tab == std::string::npos && !is_label_line(lines[next]);
    if (!cell.empty()) {
      return goes_on ? cell.append(" ").append(text) : cell;
    }
    if (tab == std::string::npos || is_label_line(lines[next])) {
      return {};
    }
    cell = trim(std::string_view{text}.substr(0, tab));
  }
  return cell;
}

// What the line says of the label, or the lines below it; "" where it is no label.
std::string value_at(Lines lines, std::size_t at, std::string_view label) {
  const Line& line = lines[at];
  const auto value = value_on_line(line, label);
  if (!value) {
    return {};
  }
  if (value->ends_with(':') && line.text.find('\t') != std::string::npos) {
    return cell_below(lines, at);
  }
  // "Title of Decision" alone on its line heads its value; a lone "Title" may be text.
  const bool is_label = line.text.find(':') != std::string::npos ||
                        count_words(label) >= 2 || field_mark_end(line.text) > 0;
  return value->empty() && is_label ? value_below(lines, at) : std::string{*value};
}

}  // namespace

std::optional<Labelled> find_labelled(Lines lines,
                                      std::initializer_list<std::string_view> labels,
                                      std::size_t most_lines) {
  const std::size_t end = std::min(lines.size(), most_lines);
  for (const std::string_view label : labels) {
    for (std::size_t at = 0; at < end; ++at) {
      if (std::string text = value_at(lines, at, label); !text.empty()) {
        return Labelled{std::move(text), at};
      }
    }
  }
  return std::nullopt;
}

}  // namespace council
