#include "indexer/segment/owner_column.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/segment/action_owner.h"
#include "indexer/segment/phrase.h"

namespace council {
namespace {

// How many cells a row has before those of the owners.
struct Columns {
  std::size_t all = 0;
  std::size_t before_owners = 0;
};

bool heads_owners(std::string_view cell) {
  return is_any_phrase(cell, {"action", "actions", "owner", "lead", "action by",
                              "action owner", "lead officer", "by whom"});
}

// The columns of a heading row, or none.
std::optional<Columns> find_columns(const Line& line) {
  constexpr std::size_t longest_heading = 40;
  const std::vector<std::string_view> cells = split_cells(line.text);
  const bool are_headings = std::ranges::all_of(cells, [](std::string_view cell) {
    return !cell.empty() && cell.size() <= longest_heading;
  });
  const auto last_other = std::find_if_not(cells.rbegin(), cells.rend(), heads_owners);
  const auto before = static_cast<std::size_t>(cells.rend() - last_other);
  return are_headings && before > 0 && before < cells.size()
             ? std::optional{Columns{cells.size(), before}}
             : std::nullopt;
}

// "<tab>Clerk": what a row prints in the owners' columns, or "".
std::string_view owners_in(const Line& row, const Columns& columns) {
  const std::string_view text = row.text;
  std::size_t at = 0;
  std::size_t tabs = 0;
  std::size_t owners = std::string_view::npos;
  for (at = text.find('\t'); at != std::string_view::npos; at = text.find('\t', at + 1)) {
    ++tabs;
    owners = tabs == columns.before_owners ? at : owners;
  }
  return owners == std::string_view::npos || tabs >= columns.all ? std::string_view{}
                                                                 : text.substr(owners);
}

// "<tab>JC/PU": who is to act, in the margin of a line without headings above it.
std::string_view owner_in_margin(std::string_view text) {
  constexpr std::size_t shortest_text = 20;
  const std::size_t tab = text.rfind('\t');
  if (tab == std::string_view::npos) {
    return {};
  }
  const std::string_view before = split_cells(text.substr(0, tab)).back();
  std::string_view owner = trim(text.substr(tab + 1));
  for (const std::string_view label : {"ACTION:", "Action:", "ACTION -", "Action -"}) {
    owner = owner.starts_with(label) ? trim(owner.substr(label.size())) : owner;
  }
  const bool is_margin = before.size() >= shortest_text && is_action_owner(owner);
  return is_margin ? text.substr(tab) : std::string_view{};
}

void erase_first(std::string_view cells, std::string& text) {
  if (const std::size_t at = text.find(cells); at != std::string::npos) {
    text.erase(at, cells.size());
  }
}

void drop_cells(std::string_view cells, Decision& decision) {
  erase_first(cells, decision.text);
  for (DecisionPart& part : decision.parts) {
    erase_first(cells, part.text);
  }
}

// What is left of columns is the page's layout.
void set_blanks(Decision& decision) {
  std::ranges::replace(decision.text, '\t', ' ');
  for (DecisionPart& part : decision.parts) {
    std::ranges::replace(part.text, '\t', ' ');
  }
}

// From the decisions that hold the line.
void drop_cells(std::string_view cells, int line,
                const std::vector<Decision*>& decisions) {
  for (Decision* const decision : decisions) {
    if (line >= decision->line && line <= decision->end_line) {
      drop_cells(cells, *decision);
    }
  }
}

std::vector<Decision*> decisions_of(Document& document) {
  std::vector<Decision*> decisions;
  for (Section& section : document.sections) {
    for (Decision& decision : section.decisions) {
      decisions.push_back(&decision);
    }
  }
  return decisions;
}

}  // namespace

void drop_owner_cells(Lines lines, Document& document) {
  const std::vector<Decision*> decisions = decisions_of(document);
  std::optional<Columns> columns;
  for (const Line& line : lines) {
    if (decisions.empty() || line.text.find('\t') == std::string::npos) {
      continue;
    }
    if (const auto heading = find_columns(line)) {
      columns = heading;
      continue;
    }
    std::string_view cells = columns ? owners_in(line, *columns) : "";
    if (cells.empty()) {
      cells = owner_in_margin(line.text);
    }
    if (!cells.empty()) {
      drop_cells(cells, line.number, decisions);
    }
  }
  for (Decision* const decision : decisions) {
    set_blanks(*decision);
  }
}

}  // namespace council
