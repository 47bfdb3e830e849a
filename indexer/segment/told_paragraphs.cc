#include "indexer/segment/told_paragraphs.h"

#include <string>
#include <string_view>

#include "indexer/segment/decision_stop.h"
#include "indexer/segment/has_words.h"
#include "indexer/segment/name_shape.h"
#include "indexer/segment/part_marker.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"
#include "indexer/segment/title_remark.h"

namespace council {
namespace {

// Where a note in the right margin ("Clerk", "Noted") starts in a line, or its end. What
// stands below a line of the same column is the rest of a sentence.
std::size_t margin_note(const Line& line, int indent_above) {
  constexpr std::size_t wide_gap = 6;
  constexpr std::size_t longest_note = 36;
  const std::string_view raw = line.raw;
  const std::size_t gap = raw.rfind(std::string(wide_gap, ' '));
  if (gap == std::string_view::npos || gap < 20) {
    return line.text.size();
  }
  const std::size_t begin = raw.find_first_not_of(' ', gap);
  if (begin == std::string_view::npos) {
    return line.text.size();
  }
  const std::string_view note = raw.substr(begin);
  // "… conversion of a barn        The Council resolved not to object": a row's last cell
  const bool is_row = note.starts_with("\xC2\xA3") ||
                      has_any(note, {" resolved ", " agreed to ", " agreed that "});
  const bool goes_on =
      line.text == note && (line.indent == indent_above || starts_lower(note));
  const bool is_note =
      !is_row && !goes_on && note.size() <= longest_note && line.text.ends_with(note);
  const std::string_view before =
      std::string_view{line.text}.substr(0, line.text.size() - note.size());
  return is_note ? before.find_last_not_of(" \t") + 1 : line.text.size();
}

bool is_heading(const Line& line) {
  constexpr double in_capitals = 0.9;
  return line.heading_level > 0 ||
         (line.text.size() > 8 && upper_case_share(line.text) > in_capitals);
}

// Starts with a number or letter of a list; "K. Davies" starts with an initial.
bool is_listed(std::string_view text) {
  const auto marker = find_part_marker(text);
  return marker && (marker->style != PartMarker::Style::Letter || marker->bracketed ||
                    (marker->text[0] >= 'a' && marker->text[0] <= 'z'));
}

// "Seconded by Councillor B and resolved," set apart from "Councillor A proposed,", and
// "Seconded: B" from "Proposed: A".
bool goes_on_with_seconder(const std::vector<JoinedLines>& paragraphs,
                           std::string_view text) {
  constexpr std::size_t longest = 80;
  if (paragraphs.empty() || !has_at(text, 0, "second")) {
    return false;
  }
  const std::string_view above = paragraphs.back().text();
  const bool is_label = text.size() <= longest &&
                        (has_at(text, 0, "seconded") || has_at(text, 0, "seconder")) &&
                        (has_at(above, 0, "propos") || has_at(above, 0, "moved"));
  return above.size() <= longest &&
         (is_label || (has_at(text, 0, "seconded by ") && above.ends_with(',') &&
                       find_ignoring_case(above, "propos") != std::string_view::npos));
}

// "5.4.3 – Proposed by Cllr A": numbered in three steps, or "5.4 It was agreed".
bool opens_numbered(const Line& line) {
  const std::string_view text = line.text;
  if (text.empty() || !is_ascii_digit(text[0])) {
    return false;
  }
  std::size_t at = 0;
  int steps = 0;
  for (std::size_t end = digits_end(text, at); end > at && end < text.size();
       end = digits_end(text, at)) {
    ++steps;
    at = text[end] == '.' ? end + 1 : end;
  }
  constexpr int fewest_steps = 3;
  return (steps >= fewest_steps && blank_at(text, at) != 0) ||
         opens_with_paragraph_number(line.match);
}

// "Proposed: Cllr A   Seconded: Cllr B" below the last entry of a list.
bool ends_list_with_movers(const std::vector<JoinedLines>& paragraphs,
                           std::string_view text) {
  const bool names_both =
      (text.starts_with("Proposed:") || text.starts_with("Proposed by") ||
       text.starts_with("Proposer:")) &&
      find_ignoring_case(text, "second") != std::string_view::npos;
  return names_both && !paragraphs.empty() && is_listed(paragraphs.back().text());
}

}  // namespace

std::vector<JoinedLines> tell_paragraphs(const Body& body) {
  std::vector<JoinedLines> paragraphs;
  bool after_heading = true;
  int indent_above = 0;
  for (const BodyLine& each : body) {
    const Line& line = *each.line;
    const bool heading = is_heading(line);
    const bool starred = line.text.starts_with('*');  // "*Clerk to write": an action
    if ((each.opens_paragraph && !goes_on_with_seconder(paragraphs, line.text)) ||
        after_heading || heading || starred || is_listed(line.text) ||
        ends_list_with_movers(paragraphs, line.text) || opens_numbered(line) ||
        opens_application(paragraphs.empty() ? "" : paragraphs.back().text(),
                          line.text)) {
      paragraphs.emplace_back();
    }
    after_heading = heading;
    const std::string_view text =
        std::string_view{line.text}.substr(0, margin_note(line, indent_above));
    indent_above = text.empty() ? -1 : line.indent;
    if (!text.empty() || paragraphs.back().text().empty()) {
      paragraphs.back().add(text.substr(0, text.find_last_not_of(' ') + 1), line.number);
    }
  }
  return paragraphs;
}

}  // namespace council
