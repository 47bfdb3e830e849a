#include "indexer/segment/number_column.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/segment/number_label.h"
#include "indexer/segment/phrase.h"

namespace council {
namespace {

// "12." as the whole of a line.
std::optional<int> lone_number(const Line& line) {
  if (line.match.size() > 5) {
    return std::nullopt;
  }
  const auto label = find_number_label(line.match);
  const bool alone = label && label->shape == NumberShape::Plain &&
                     label->size >= line.match.size() && !label->second;
  return alone ? std::optional{label->first} : std::nullopt;
}

struct Paragraph {
  std::size_t first = 0;
  std::size_t end = 0;  // index after its last line
};

std::vector<Paragraph> paragraphs_in(Lines lines, std::size_t from, std::size_t to) {
  std::vector<Paragraph> paragraphs;
  for (std::size_t at = from; at < to; ++at) {
    if (lines[at].blank() || lines[at].furniture) {
      continue;
    }
    if (paragraphs.empty() || paragraphs.back().end != at) {
      paragraphs.push_back({at, at});
    }
    paragraphs.back().end = at + 1;
  }
  return paragraphs;
}

// The paragraphs that open with the word with which the first of them opens.
std::vector<Paragraph> alike(Lines lines, const std::vector<Paragraph>& paragraphs) {
  std::vector<Paragraph> found;
  if (paragraphs.empty()) {
    return found;
  }
  const std::string_view opening = first_word(lines[paragraphs.front().first].match);
  std::ranges::copy_if(paragraphs, std::back_inserter(found), [&](const Paragraph& each) {
    return first_word(lines[each.first].match) == opening;
  });
  return found;
}

SectionStart start_of(Lines lines, const Paragraph& paragraph) {
  constexpr std::size_t longest_title = 600;
  SectionStart start;
  start.line = paragraph.first;
  start.body = paragraph.end;
  std::string title =
      join_text(lines.subspan(paragraph.first, paragraph.end - paragraph.first));
  if (title.size() <= longest_title) {
    start.title = std::move(title);
  }
  return start;
}

// A stretch that is part of no item.
SectionStart apart(std::size_t at) {
  SectionStart start;
  start.line = at;
  start.body = at;
  start.part = SectionPart::Front;
  return start;
}

std::vector<SectionStart> items_under(Lines lines, const NumberColumn& column,
                                      std::size_t end) {
  const std::size_t printed = column.numbers.size();
  const auto span =
      static_cast<std::size_t>(column.numbers.back() - column.numbers.front()) + 1;
  std::vector<Paragraph> texts = paragraphs_in(lines, column.last + 1, end);
  if (texts.size() != printed && texts.size() != span) {
    std::vector<Paragraph> same = alike(lines, texts);
    if (same.size() == printed || same.size() == span ||
        same.size() * 5 >= texts.size() * 3) {
      texts = std::move(same);
    } else {
      texts.clear();
    }
  }
  std::vector<SectionStart> items;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    SectionStart item = start_of(lines, texts[i]);
    if (texts.size() == printed) {
      item.number = std::to_string(column.numbers[i]);
    } else if (texts.size() == span) {
      item.number = std::to_string(column.numbers.front() + static_cast<int>(i));
    }
    items.push_back(std::move(item));
  }
  return items;
}

}  // namespace

std::vector<NumberColumn> find_number_columns(Lines lines) {
  constexpr std::size_t fewest = 3;
  constexpr int widest_gap = 6;
  std::vector<NumberColumn> columns;
  NumberColumn column;
  const auto finish = [&] {
    if (column.numbers.size() >= fewest) {
      columns.push_back(column);
    }
    column = {};
  };
  for (std::size_t at = 0; at < lines.size(); ++at) {
    if (lines[at].blank() || lines[at].furniture) {
      continue;
    }
    const auto number = lone_number(lines[at]);
    const bool goes_on = number && !column.numbers.empty() &&
                         *number > column.numbers.back() &&
                         *number - column.numbers.back() <= widest_gap;
    if (!goes_on) {
      finish();
    }
    if (number) {
      column.first = column.numbers.empty() ? at : column.first;
      column.last = at;
      column.numbers.push_back(*number);
    }
  }
  finish();
  return columns;
}

bool is_in_column(const std::vector<NumberColumn>& columns, std::size_t at) {
  const auto column = std::ranges::lower_bound(columns, at, {}, &NumberColumn::last);
  return column != columns.end() && at >= column->first;
}

void add_column_items(Lines lines, std::vector<SectionStart>& starts) {
  const std::vector<NumberColumn> columns = find_number_columns(lines);
  std::vector<SectionStart> added;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const NumberColumn& column = columns[i];
    const auto next =
        std::ranges::upper_bound(starts, column.last, {}, &SectionStart::line);
    std::size_t end = next == starts.end() ? lines.size() : next->line;
    if (i + 1 < columns.size()) {
      end = std::min(end, columns[i + 1].first);
    }
    std::vector<SectionStart> items = items_under(lines, column, end);
    if (items.size() >= 2) {
      added.push_back(apart(column.first));
      std::ranges::move(items, std::back_inserter(added));
    }
  }
  std::ranges::move(added, std::back_inserter(starts));
  sort_by_line(starts);
}

}  // namespace council
