#include "indexer/segment/label_column.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "indexer/segment/attendance_label.h"
#include "indexer/segment/list_heading.h"
#include "indexer/segment/name_shape.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

constexpr std::size_t fewest_labels = 3;

// Each the first of a run of lines that are not blank, and how long the run is.
struct Paragraph {
  std::size_t at = 0;
  std::size_t size = 0;
};

std::optional<Paragraph> paragraph_at(Lines lines, std::size_t from) {
  while (from < lines.size() && (lines[from].blank() || lines[from].furniture)) {
    ++from;
  }
  Paragraph found{.at = from, .size = 0};
  while (from + found.size < lines.size() && !lines[from + found.size].blank()) {
    ++found.size;
  }
  return found.size == 0 ? std::nullopt : std::optional{found};
}

// "Present", "Meetings Administrator" alone on the line.
bool is_label(const Line& line) {
  if (line.text.empty() || line.text.back() == ':' || line.text.back() == '.') {
    return false;
  }
  Line labelled;
  labelled.text = labelled.match = labelled.raw = line.text + ":";
  const auto label = find_attendance_label(labelled);
  return label ? label->is_alone && !label->is_numbered
               : is_bare_office(line.text) && !is_list_of_names(line.text);
}

// The lines that are labels from `at` on, blank ones between them or none.
std::vector<std::size_t> labels_from(Lines lines, std::size_t at) {
  constexpr std::size_t most_blanks = 1;
  std::vector<std::size_t> labels;
  std::size_t blanks = 0;
  for (; at < lines.size() && blanks <= most_blanks; ++at) {
    blanks = lines[at].blank() ? blanks + 1 : 0;
    if (!lines[at].blank() && !is_label(lines[at])) {
      break;
    }
    if (!lines[at].blank()) {
      labels.push_back(at);
    }
  }
  return labels;
}

// As many paragraphs below the labels, all of names; empty where one is none.
std::vector<Paragraph> values_below(Lines lines, const std::vector<std::size_t>& labels) {
  std::vector<Paragraph> values;
  std::size_t from = labels.back() + 1;
  while (values.size() < labels.size()) {
    const auto value = paragraph_at(lines, from);
    if (!value || !is_list_of_names(join_text(lines.subspan(value->at, value->size)))) {
      return {};
    }
    values.push_back(*value);
    from = value->at + value->size;
  }
  return values;
}

// "Present: " put before the first line of its paragraph.
std::vector<Line> joined_rows(Lines lines, const std::vector<std::size_t>& labels,
                              const std::vector<Paragraph>& values) {
  std::vector<Line> rows(lines.begin(),
                         lines.begin() + static_cast<std::ptrdiff_t>(labels.front()));
  Line blank;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const Lines value = lines.subspan(values[i].at, values[i].size);
    rows.insert(rows.end(), value.begin(), value.end());
    Line& first = rows[rows.size() - value.size()];
    first.text = lines[labels[i]].text + ": " + first.text;
    first.match = first.raw = first.text;
    blank.number = value.back().number;
    rows.push_back(blank);
  }
  const std::size_t end = values.back().at + values.back().size;
  rows.insert(rows.end(), lines.begin() + static_cast<std::ptrdiff_t>(end), lines.end());
  return rows;
}

// The labels and their paragraphs; nobody's where there is no table.
struct LabelColumn {
  std::vector<std::size_t> labels;
  std::vector<Paragraph> values;
};

LabelColumn find_column(Lines lines) {
  constexpr std::size_t near = 60;
  for (std::size_t at = 0; at < std::min(near, lines.size()); ++at) {
    if (lines[at].blank() || !is_label(lines[at])) {
      continue;
    }
    LabelColumn column{.labels = labels_from(lines, at), .values = {}};
    if (column.labels.size() >= fewest_labels) {
      column.values = values_below(lines, column.labels);
    }
    if (!column.values.empty()) {
      return column;
    }
    at = column.labels.back();
  }
  return {};
}

}  // namespace

std::vector<Line> with_column_rows(Lines lines) {
  const LabelColumn column = find_column(lines);
  return column.values.empty() ? std::vector<Line>{}
                               : joined_rows(lines, column.labels, column.values);
}

Lines find_label_column(Lines lines) {
  const LabelColumn column = find_column(lines);
  if (column.values.empty()) {
    return {};
  }
  const std::size_t first = column.labels.front();
  const Paragraph& last = column.values.back();
  return lines.subspan(first, last.at + last.size - first);
}

}  // namespace council
