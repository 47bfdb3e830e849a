#include "indexer/segment/gapped_names.h"

#include <algorithm>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/segment/attendance_label.h"
#include "indexer/segment/leading_role.h"
#include "indexer/segment/make_line.h"
#include "indexer/segment/name_list.h"
#include "indexer/segment/name_shape.h"
#include "indexer/segment/name_words.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"
#include "indexer/segment/ward_or_party.h"

namespace council {
namespace {

constexpr std::string_view wide_gap = "   ";
constexpr std::string_view narrow_gap = "  ";
constexpr std::size_t head_lines = 60;

// What a line holds between its gaps: a label, if it opens with one, and names, or a name
// and the ward and the party of who bears it.
struct GappedLine {
  std::string label;
  std::vector<std::string> names;
  bool are_told = true;   // by initials, titles or offices, all of them
  bool has_ward = false;  // or a party
};

// "J Bee", "JE Bee", "Ann Bee (chair)": nothing but a name with its note.
bool is_named(std::string_view cell) {
  const std::string_view core = take_apart(cell).core;
  return core.find(' ') != std::string_view::npos && is_bare_name(core) &&
         !honorific_at(cell, 0);
}

// "NCC Cllr P Bee", "ASPC Clerk C Dee"
bool is_titled_or_clerk(std::string_view cell) {
  const auto title = honorific_at(cell, 0);
  return title ? !title->plural &&
                     is_bare_name(take_apart(cell.substr(title->end)).core, true)
               : !split_leading_role(cell).role.empty();
}

bool has_initial(std::string_view name) {
  const std::string_view first = first_word(name);
  return first.size() <= 2 || (first.size() <= 3 && upper_case_share(first) >= 1.0) ||
         first.find('.') != std::string_view::npos;
}

// nullopt of a line that holds anything else.
std::optional<GappedLine> read_gapped(const Line& line, std::string_view gap) {
  constexpr std::size_t longest_label = 50;
  const std::string_view raw = line.raw;
  GappedLine found;
  for (std::size_t at = raw.find_first_not_of(' '); at < raw.size();
       at = raw.find_first_not_of(' ', at)) {
    const std::size_t end = std::min(raw.find(gap, at), raw.size());
    std::string cell = clean_line(raw.substr(at, end - at));
    at = end;
    const bool may_be_label =
        found.names.empty() && found.label.empty() && cell.size() <= longest_label;
    if (may_be_label && (cell.ends_with(':') || is_attendance_phrase(cell + ":"))) {
      found.label = cell + (cell.ends_with(':') ? " " : ": ");
      continue;
    }
    // "Present: J Bee" before a gap
    const std::size_t colon = may_be_label ? cell.find(": ") : std::string::npos;
    if (colon != std::string::npos && is_attendance_phrase(cell.substr(0, colon + 1))) {
      found.label = cell.substr(0, colon + 2);
      cell.erase(0, colon + 2);
    }
    const bool is_told = is_titled_or_clerk(cell);
    const bool is_ward = !found.names.empty() && is_ward_or_party(cell);
    if (!is_told && !is_ward && !is_named(cell)) {
      return std::nullopt;
    }
    found.are_told = found.are_told && (is_told || has_initial(cell));
    found.has_ward = found.has_ward || is_ward;
    found.names.push_back(std::move(cell));
  }
  return found.names.size() > 1 ? std::optional{std::move(found)} : std::nullopt;
}

using GappedLines = std::vector<std::optional<GappedLine>>;

// Whether a line of the run, which starts with it, tells that its columns hold names: by
// initials or titles in all of them. Without, two might be a name and a ward; three are
// names unless one of the run is a ward or a party, or says the same as one above it.
bool are_columns_of_names(std::span<const std::optional<GappedLine>> run) {
  constexpr std::size_t fewest = 3;
  if (run.front()->are_told || run.front()->names.size() < fewest) {
    return run.front()->are_told;
  }
  std::set<std::string_view> seen;
  for (const std::optional<GappedLine>& line : run) {
    for (std::size_t i = 1; i < line->names.size(); ++i) {
      if (!seen.insert(line->names[i]).second) {
        return false;
      }
    }
  }
  return std::ranges::none_of(run, [](const auto& line) { return line->has_ward; });
}

// A narrow gap parts only what can be nothing but names.
std::optional<GappedLine> read_columns(const Line& line) {
  if (auto wide = read_gapped(line, wide_gap)) {
    return wide;
  }
  auto narrow = read_gapped(line, narrow_gap);
  return narrow && narrow->are_told && !narrow->has_ward ? std::move(narrow)
                                                         : std::nullopt;
}

// "J Bee; C Dee"; of a name and a ward the cells of a row.
std::string as_list(const GappedLine& line) {
  const std::string_view joint = line.has_ward ? "\t" : "; ";
  std::string list = line.label;
  for (std::size_t i = 0; i < line.names.size(); ++i) {
    list += i == 0 ? std::string_view{} : joint;
    list += line.names[i];
  }
  return list;
}

// Whether a gap may stand inside the line: asked of every line of the head.
bool may_have_gaps(const Line& line) {
  const std::size_t first = line.raw.find_first_not_of(' ');
  return line.raw.size() > line.text.size() && !line.blank() && !line.furniture &&
         line.text.find('\t') == std::string::npos && first != std::string::npos &&
         line.raw.find(narrow_gap, first) != std::string::npos;
}

// What each line of the head holds, where it has such gaps.
GappedLines read_head(Lines lines) {
  GappedLines found;
  for (const Line& line : lines.first(std::min(lines.size(), head_lines))) {
    found.push_back(may_have_gaps(line) ? read_columns(line) : std::nullopt);
  }
  return found;
}

}  // namespace

std::vector<Line> with_gaps_closed(Lines lines) {
  const GappedLines found = read_head(lines);
  std::vector<Line> closed;
  const auto set = [&](std::size_t at) {
    if (closed.empty()) {
      closed.assign(lines.begin(), lines.end());
    }
    closed[at] = with_text(std::move(closed[at]), as_list(*found[at]));
  };
  bool is_below = false;  // a line of such columns
  for (std::size_t at = 0; at < found.size(); ++at) {
    if (!found[at]) {
      is_below = false;
      continue;
    }
    const auto end = std::find(found.begin() + static_cast<std::ptrdiff_t>(at),
                               found.end(), std::nullopt);
    is_below = is_below || are_columns_of_names(
                               {found.begin() + static_cast<std::ptrdiff_t>(at), end});
    if (is_below || found[at]->has_ward) {
      set(at);
    }
  }
  return closed;
}

}  // namespace council
