#include "indexer/segment/page_cells.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/segment/make_line.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/run_on_title.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

constexpr std::size_t npos = std::string_view::npos;

constexpr auto labels = std::to_array<std::string_view>(
    {"Minutes:", "Decision:", "Decisions:", "Additional documents:",
     "Supporting documents:", "Cofnodion:", "Penderfyniad:"});

// The cells' bars, with blanks and rules between them, at the end of a line.
std::string_view without_bars(std::string_view raw) {
  const std::size_t last = raw.find_last_not_of(" |\t");
  return raw.substr(0, last == npos ? 0 : last + 1);
}

// "| No. | Item |" without the bar in front of its first cell.
std::string_view without_first_bar(std::string_view raw) {
  raw = trim(raw);
  return raw.starts_with('|') ? trim(raw.substr(1)) : raw;
}

bool ends_cell(std::string_view raw) {
  const std::string_view text = trim(raw);
  return !text.empty() && text.back() == '|';
}

// "|" alone: an empty cell.
bool is_bar(std::string_view raw) {
  return raw.find('|') != npos && without_bars(raw).empty();
}

// "---|---|"
bool is_rule(std::string_view raw) {
  return raw.find("---") != npos && raw.find_first_not_of("-:| ") == npos;
}

// The first label at or behind `from`: where it starts.
std::size_t find_label(std::string_view text, std::size_t from, std::size_t& size) {
  std::size_t first = npos;
  for (const std::string_view label : labels) {
    std::size_t at = text.find(label, from);
    while (at != npos && at > 0 && text[at - 1] != ' ') {
      at = text.find(label, at + 1);
    }
    if (at < first) {
      first = at;
      size = label.size();
    }
  }
  return first;
}

// Where the text of the agenda begins behind an item's title, or the end: at "To receive
// …", at the attachment's size, at a sentence.
std::size_t end_of_title(std::string_view head) {
  constexpr auto tasks = std::to_array<std::string_view>(
      {" To receive ", " To consider ", " To note ", " To approve ", " To confirm ",
       " To agree ", " To appoint ", " To elect ", " To review ", " To determine ",
       " To answer ", " To discuss ", " To adopt ", " Report of ", " Members are ",
       " The Committee ", " This report "});
  std::size_t end = head.size();
  for (const std::string_view task : tasks) {
    const std::size_t at = head.find(task);
    end = at == 0 ? end : std::min(end, at);
  }
  const std::size_t file = head.find(" PDF ");
  if (file != npos) {
    const std::size_t unit = std::min(head.find("KB", file), head.find("MB", file));
    end = unit == npos ? end : std::min(end, unit + 2);
  }
  const std::size_t run_on = find_run_on(head);
  return run_on > 0 ? std::min(end, run_on) : end;
}

// "The meeting concluded at 9.50 p.m." below the last item.
bool closes_meeting(std::string_view text) {
  return starts_with_any(
      trim(text), {"the meeting concluded", "the meeting closed", "the meeting ended",
                   "the meeting finished", "the meeting terminated"});
}

// "The reports of this minute can be found here." in a cell of its own, above the items.
bool is_remark(std::string_view text, std::size_t label) {
  constexpr std::size_t longest_title = 160;
  return label == npos &&
         starts_with_any(trim(text), {"the", "this", "please", "note"}) &&
         text.size() > longest_title && trim(text).ends_with('.') &&
         text.find(". ") != npos;
}

// "12." of "| 12. | Apologies |", and what stands behind its cell.
std::pair<std::string_view, std::string_view> split_number_cell(std::string_view raw) {
  constexpr std::size_t longest = 4;
  const std::string_view row = without_first_bar(raw);
  const std::size_t bar = row.find('|');
  const std::string_view cell = trim(row.substr(0, bar));
  const bool is_number = bar != npos && row.size() < raw.size() && !cell.empty() &&
                         cell.size() <= longest && digits_end(cell, 0) > 0 &&
                         digits_end(cell, 0) + 1 >= cell.size();
  return is_number ? std::pair{cell, trim(row.substr(bar + 1))}
                   : std::pair{std::string_view{}, raw};
}

// Of "| No. | Item |" the rows have bars too; below a mere heading there are none.
bool has_rows_below(Lines lines, std::size_t at) {
  if (!trim(lines[at].raw).starts_with('|')) {
    return true;
  }
  const auto row = std::ranges::find_if(lines.subspan(at + 1), [](const Line& line) {
    return is_bar(line.raw) || (!line.blank() && !is_rule(line.raw));
  });
  return row != lines.end() && (is_bar(row->raw) || ends_cell(row->raw));
}

// "No. | Item |", the heading of such a table.
bool heads_page_cells(const Line& line) {
  const std::string_view raw = without_first_bar(line.raw);
  return has_at(raw, 0, "no. | item") || has_at(raw, 0, "rhif | eitem");
}

class CellReader {
 public:
  explicit CellReader(std::vector<Line> lines) : lines_{std::move(lines)} {}

  std::vector<Line> run() {
    bool in_table = false;
    bool opens_item = false;
    for (std::size_t at = 0; at < lines_.size(); ++at) {
      Line& line = lines_[at];
      const std::string_view raw = line.raw;
      if (heads_page_cells(line) && has_rows_below(lines_, at)) {
        in_table = true;
        opens_item = true;
        opened_.push_back(make_line(line.number, line.page, "No. Item", {}));
      } else if (in_table && (is_rule(raw) || is_bar(raw))) {
        opens_item = true;
        opened_.push_back(make_line(line.number, line.page, "", {}));
      } else if (!in_table || line.blank()) {
        opened_.push_back(std::move(line));
      } else {
        const bool ends = ends_cell(raw);
        add_line(line, opens_item);
        opens_item = ends;
      }
    }
    return std::move(opened_);
  }

 private:
  void add(const Line& line, std::string_view text, LineRole role) {
    if (!trim(text).empty()) {
      LineStyle style;
      style.role = role;
      opened_.push_back(make_line(line.number, line.page, trim(text), style));
      // What the cell says behind its title is no more of it.
      opened_.back().whole = role == LineRole::ItemTitle;
    }
  }

  void add_line(const Line& line, bool opens_item) {
    const auto [number, row] = split_number_cell(line.raw);
    add(line, number, LineRole::ItemNumber);
    opens_item = opens_item || !number.empty();
    std::string_view text = without_bars(row);
    std::size_t size = 0;
    std::size_t label = find_label(text, 0, size);
    const bool is_item = opens_item && !closes_meeting(text) && !is_remark(text, label);
    if (is_item) {
      const std::string_view head = text.substr(0, label);
      const std::size_t end = end_of_title(head);
      add(line, head.substr(0, end), LineRole::ItemTitle);
      add(line, head.substr(end), {});
    } else {
      add(line, text.substr(0, label), {});
    }
    while (label != npos) {
      add(line, text.substr(label, size), {});
      const std::size_t from = label + size;
      std::size_t next_size = 0;
      label = find_label(text, from, next_size);
      add_bullets(line, text.substr(from, label == npos ? npos : label - from));
      size = next_size;
    }
  }

  // "· Councillor A · Councillor B": a line each.
  void add_bullets(const Line& line, std::string_view text) {
    constexpr std::string_view bullet = " \xC2\xB7 ";
    for (std::size_t at = text.find(bullet); at != npos; at = text.find(bullet)) {
      add(line, text.substr(0, at), {});
      text.remove_prefix(at + 1);
      const std::size_t next = text.find(bullet, 1);
      if (next == npos) {
        break;
      }
      add(line, text.substr(0, next), {});
      text.remove_prefix(next);
    }
    add(line, text, {});
  }

  std::vector<Line> lines_;
  std::vector<Line> opened_;
};

}  // namespace

std::vector<Line> open_page_cells(std::vector<Line> lines) {
  const bool has_cells = std::ranges::any_of(lines, heads_page_cells);
  return has_cells ? CellReader{std::move(lines)}.run() : std::move(lines);
}

}  // namespace council
