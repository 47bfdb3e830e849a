#include "indexer/segment/label_lines.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/segment/attendance_label.h"
#include "indexer/segment/cells_below.h"
#include "indexer/segment/decision_stop.h"
#include "indexer/segment/gapped_names.h"
#include "indexer/segment/label_column.h"
#include "indexer/segment/make_line.h"
#include "indexer/segment/name_grid.h"
#include "indexer/segment/name_layout.h"
#include "indexer/segment/name_shape.h"
#include "indexer/segment/name_words.h"
#include "indexer/segment/office_below.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"
#include "indexer/segment/titled_names.h"
#include "indexer/segment/told_attendance.h"

namespace council {
namespace {

// Only what the search for people reads: copying the forms of a long line would tell.
Line piece_of(const Line& line, std::size_t from, std::size_t size) {
  Line piece;
  piece.number = line.number;
  piece.page = line.page;
  piece.text = line.text.substr(from, size);
  return piece;
}

// Where labels with a colon stand inside a paragraph: "… at 7.30 pm PRESENT: A Bee (AB) …
// In attendance: C Dee".
std::vector<std::size_t> find_inline_labels(const Line& line) {
  constexpr std::size_t window = 4000;
  std::vector<std::size_t> places;
  Line rest;
  const std::string_view text = std::string_view{line.text}.substr(0, window);
  for (std::size_t at = 0; at < text.size(); at = std::max(at + 1, word_end(text, at))) {
    if (!is_word_at(text, at) || is_ascii_digit(text[at]) || is_word_before(text, at)) {
      continue;
    }
    constexpr std::size_t longest_label = 120;
    rest.text = text.substr(at, longest_label);
    const auto label = find_attendance_label(rest);
    if (label && label->has_colon && label->role.empty()) {
      places.push_back(at);
      // "ATTENDANCE:" of "IN ATTENDANCE:" is no label.
      const std::size_t colon = text.substr(at, label->end).find(':');
      at += colon == std::string_view::npos ? 0 : colon;
    }
  }
  return places;
}

// Paragraphs that hold whole front pages cut before each label inside them; empty when
// there is nothing to cut.
std::vector<Line> split_at_inline_labels(Lines lines) {
  constexpr std::size_t long_paragraph = 300;
  std::vector<Line> split;
  std::size_t done = 0;  // lines that are in `split`
  for (std::size_t at = 0; at < lines.size(); ++at) {
    const Line& line = lines[at];
    const auto places = line.text.size() > long_paragraph ? find_inline_labels(line)
                                                          : std::vector<std::size_t>{};
    if (places.empty()) {
      continue;
    }
    split.insert(split.end(), lines.begin() + static_cast<std::ptrdiff_t>(done),
                 lines.begin() + static_cast<std::ptrdiff_t>(at));
    std::size_t from = 0;
    for (const std::size_t place : places) {
      split.push_back(piece_of(line, from, place - from));
      from = place;
    }
    split.push_back(from == 0 ? line : piece_of(line, from, line.text.size() - from));
    done = at + 1;
  }
  if (!split.empty()) {
    split.insert(split.end(), lines.begin() + static_cast<std::ptrdiff_t>(done),
                 lines.end());
  }
  return split;
}

// Whether the word before `at` belongs to a label there: "Parish" of "Parish Clerk:".
bool is_within_label(std::string_view text, std::size_t at) {
  const std::string_view before = trim(text.substr(0, at));
  const std::string_view word = before.substr(before.rfind(' ') + 1);
  return is_any_phrase(word, {"parish", "town", "deputy", "assistant", "locum", "acting",
                              "the", "council", "to", "and", "&", "also"});
}

// Where "… Dee Clerk: Mrs Eff Members of public: 4" tells by a label that the list before
// it is over.
std::vector<std::size_t> labels_behind_names(std::string_view text) {
  std::vector<std::size_t> places;
  for (const std::string_view label :
       {" Clerk: ", " Parish Clerk: ", " Town Clerk: ", " In attendance: ",
        " In Attendance: ", " Also present: ", " Also Present: ", " Apologies: ",
        " Members of public: ", " Members of the public: ", " Public: "}) {
    const std::size_t at = text.find(label);
    if (at != std::string_view::npos && at > 0 && is_word_before(text, at) &&
        !is_within_label(text, at)) {
      places.push_back(at + 1);
    }
  }
  std::ranges::sort(places);
  return places;
}

// "Minute of Meeting of the AUDIT COMMITTEE": what a list of those present may stand
// behind.
bool names_a_meeting(std::string_view text) {
  return contains_any(text, {"meeting", "committee", "council", "board", "panel"});
}

// Where "; In attendance:" or ". Apologies -" stands in a line that opens with a label,
// or
// ". Present:-" behind the name of the meeting.
std::vector<std::size_t> labels_behind_stops(const Line& line) {
  const std::string_view text = line.text;
  std::vector<std::size_t> places;
  std::size_t stop = text.find_first_of(";.");
  if (text.find_first_of(":-") == std::string_view::npos) {
    return places;
  }
  const auto opening = find_attendance_label(line);
  const bool opens = opening && opening->has_colon && !opening->is_alone;
  if (!opens && (stop == std::string_view::npos ||
                 !names_a_meeting(std::string_view{line.match}.substr(0, stop)))) {
    return places;
  }
  places = opens ? labels_behind_names(text) : places;
  if (!places.empty()) {
    return places;
  }
  Line rest;
  for (; stop != std::string_view::npos; stop = text.find_first_of(";.", stop + 1)) {
    const std::size_t at = skip_blanks(text, stop + 1);
    if (at == stop + 1 || at >= text.size() || text[at] < 'A' || text[at] > 'Z') {
      continue;
    }
    constexpr std::size_t longest_label = 60;
    rest.text = text.substr(at, longest_label);
    const auto label = find_attendance_label(rest);
    if (label && label->has_colon && !honorific_at(text, at) &&
        (opens || label->group == AttendanceLabel::Group::Present)) {
      places.push_back(at);
    }
  }
  return places;
}

// Lines that hold several lists cut before the label of each; empty when there are none.
std::vector<Line> split_behind_stops(Lines lines) {
  constexpr std::size_t head_lines = 60;
  constexpr std::size_t longest = 2000;
  std::vector<Line> split;
  for (std::size_t at = 0; at < std::min(head_lines, lines.size()); ++at) {
    const Line& line = lines[at];
    const auto places = line.text.size() <= longest ? labels_behind_stops(line)
                                                    : std::vector<std::size_t>{};
    if (places.empty() && split.empty()) {
      continue;
    }
    if (split.empty()) {
      split.assign(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(at));
    }
    std::size_t from = 0;
    for (const std::size_t place : places) {
      split.push_back(piece_of(line, from, place - from));
      from = place;
    }
    split.push_back(from == 0 ? line : piece_of(line, from, line.text.size() - from));
  }
  if (!split.empty()) {
    split.insert(
        split.end(),
        lines.begin() + static_cast<std::ptrdiff_t>(std::min(head_lines, lines.size())),
        lines.end());
  }
  return split;
}

// Where the first cell of a row ends: some converters print " / " between cells, and a
// narrow gap is none: "Administrator: Ms A Bee".
std::size_t cell_end(std::string_view text) {
  constexpr std::size_t longest_label = 16;
  const std::size_t end = std::min(text.find('\t'), text.find(" / "));
  const std::size_t colon = text.substr(0, longest_label).find(": ");
  return end == std::string_view::npos && colon != end ? colon + 1 : end;
}

// "Attendance:" of "Attendance:<tab>Cllr C Dee": what stands in a column of labels.
std::string_view first_cell(std::string_view text) {
  return trim(text.substr(0, cell_end(text)));
}

// Whether a line may hold the second half of a label: asked of every line.
bool ends_label(std::string_view text) {
  constexpr std::size_t longest = 24;
  constexpr auto ends = std::to_array<std::string_view>(
      {"present", "attendance", "in attendance", "attending", "support", "absent",
       "for absence", "absence", "councillors", "members", "officers", "administrator",
       "secretary"});
  std::string_view cell = text.substr(0, longest + 1);
  cell = cell.substr(0, cell_end(cell));
  cell = trim(cell.substr(0, cell.find(':')));
  // "Bodies in Attendance"
  return cell.size() <= longest && (ends_with_any(cell, {"in attendance"}) ||
                                    std::ranges::any_of(ends, [&](std::string_view end) {
                                      return equals_ignoring_case(end, cell);
                                    }));
}

// "Other Members in Attendance: " of "Other Members in<tab>…" over "Attendance:<tab>…";
// "" where the two halves make no label.
std::string wrapped_label(std::string_view above, std::string_view below) {
  constexpr std::size_t longest_half = 30;
  const std::string_view first = first_cell(above);
  std::string_view second = first_cell(below);
  const bool has_colon = second.ends_with(':');
  second = has_colon ? second.substr(0, second.size() - 1) : second;
  const bool is_column = has_colon || cell_end(below) != std::string_view::npos;
  if (!is_column || first.empty() || first.size() > longest_half ||
      first.find_first_of(":.,;()") != std::string_view::npos || has_digit(first)) {
    return {};
  }
  Line label;
  label.text = std::string{first} + " " + std::string{second} + ":";
  label.match = label.raw = label.text;
  const auto found = find_attendance_label(label);
  // "Committee<tab>…" over "Members:<tab>…" tells whether they came by what is above.
  const bool is_told = found && found->group == AttendanceLabel::Group::Attending &&
                       starts_with_any(first, {"representatives"});
  const bool is_whole = found && found->is_alone &&
                        (is_told || is_attendance_phrase(label.text)) &&
                        found->group != AttendanceLabel::Group::Membership;
  return is_whole ? label.text + " " : std::string{};
}

// What stands beside the label, in the columns behind it.
std::string_view beside_label(std::string_view text) {
  const std::size_t end = cell_end(text);
  if (end == std::string_view::npos) {
    return {};
  }
  const bool is_narrow = end > 0 && text[end - 1] == ':' && text[end] == ' ';
  return trim(text.substr(is_narrow ? end : text.find_first_of("\t/", end) + 1));
}

// Labels over two lines of a column of their own put on the first line; empty when there
// are none.
std::vector<Line> join_wrapped_labels(Lines lines) {
  std::vector<Line> joined;
  for (std::size_t at = 1; at < lines.size(); ++at) {
    if (!ends_label(lines[at].text) || lines[at - 1].blank()) {
      continue;
    }
    const std::string label = wrapped_label(lines[at - 1].text, lines[at].text);
    if (label.empty()) {
      continue;
    }
    if (joined.empty()) {
      joined.assign(lines.begin(), lines.end());
    }
    joined[at - 1] = with_text(std::move(joined[at - 1]),
                               label + std::string{beside_label(lines[at - 1].text)});
    joined[at] =
        with_text(std::move(joined[at]), std::string{beside_label(lines[at].text)});
  }
  return joined;
}

// The bytes of "PRESENT" in "PRESENTProvost Ann Bee", 0 where no label is glued to a
// name.
std::size_t glued_label(std::string_view text) {
  constexpr auto labels = std::to_array<std::string_view>(
      {"PRESENT", "ALSO PRESENT", "IN ATTENDANCE", "ATTENDING", "OFFICERS PRESENT",
       "SEDERUNT", "Present", "In Attendance", "In attendance", "Also Present"});
  const auto* const found = std::ranges::find_if(labels, [&](std::string_view label) {
    return text.size() > label.size() + 2 && text.starts_with(label);
  });
  const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  const bool is_glued = found != labels.end() && is_capital(text[found->size()]) &&
                        !is_capital(text[found->size() + 1]);
  return is_glued ? found->size() : 0;
}

// Labels that have lost the blank behind them parted from the names; empty when there are
// none.
std::vector<Line> part_glued_labels(Lines lines) {
  std::vector<Line> parted;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    const std::size_t size = glued_label(lines[at].text);
    if (size == 0) {
      continue;
    }
    if (parted.empty()) {
      parted.assign(lines.begin(), lines.end());
    }
    std::string text = lines[at].text;
    text.insert(size, ": ");
    parted[at] = with_text(std::move(parted[at]), std::move(text));
  }
  return parted;
}

// Where the last cell of a row starts in its line as printed, or npos.
std::size_t column_of_last_cell(const Line& line) {
  const std::size_t tab = line.text.rfind('\t');
  return tab == std::string::npos ? std::string::npos
                                  : line.raw.rfind(line.text.substr(tab + 1));
}

// "and Building Control" below the office of "Ann Bee<tab>Head of Planning".
bool goes_on_in_cell(const Line& above, const Line& line) {
  const std::size_t tab = above.text.rfind('\t');
  if (tab == std::string::npos || line.blank() || line.furniture ||
      line.text.find('\t') != std::string::npos || honorific_at(line.text, 0)) {
    return false;
  }
  const std::string_view name = std::string_view{above.text}.substr(0, tab);
  return static_cast<std::size_t>(line.indent) == column_of_last_cell(above) &&
         name.find(' ') != std::string_view::npos && is_bare_name(trim(name)) &&
         names_an_office(std::string_view{above.text}.substr(tab));
}

// The offices of a column put on one line each; empty when none takes two.
std::vector<Line> join_wrapped_cells(Lines lines) {
  std::vector<Line> joined;
  std::size_t row = 0;  // the last line that is a row of its own
  for (std::size_t at = 1; at < lines.size(); ++at) {
    if (!goes_on_in_cell(lines[row], lines[at])) {
      row = at;
      continue;
    }
    if (joined.empty()) {
      joined.assign(lines.begin(), lines.end());
    }
    std::string whole = joined[row].text + ' ' + lines[at].text;
    joined[row] = with_text(std::move(joined[row]), std::move(whole));
    joined[at].text.clear();
    joined[at].match.clear();
  }
  // A line that a row has taken is no gap.
  std::erase_if(joined, [&](const Line& line) {
    return line.text.empty() && !line.raw.empty() &&
           line.raw.find_first_not_of(" \t") != std::string::npos;
  });
  return joined;
}

}  // namespace

std::vector<Line> with_labels_apart(Lines lines) {
  std::vector<Line> apart;
  for (const auto step :
       {with_cells_in_rows, with_column_rows, with_offices_behind, with_titles_of_labels,
        with_gaps_closed, with_grids_as_lists, with_plain_names, part_glued_labels,
        join_wrapped_cells, with_told_lists_apart, split_at_inline_labels,
        split_behind_stops, join_wrapped_labels}) {
    std::vector<Line> changed = step(apart.empty() ? lines : Lines{apart});
    if (!changed.empty()) {
      apart = std::move(changed);
    }
  }
  return apart;
}

}  // namespace council
