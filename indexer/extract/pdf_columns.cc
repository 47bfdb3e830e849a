#include "indexer/extract/pdf_columns.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <map>
#include <string>
#include <utility>

namespace council {
namespace {

Box box_of(const RunList& runs) {
  Box box = runs.front()->box;
  for (const Run* const run : runs) {
    box = united(box, run->box);
  }
  return box;
}

// The fewest lines that make a column.
constexpr std::size_t fewest_lines = 5;
constexpr double narrowest_gutter = 5;  // points

bool is_bullet(const PdfWord& word) {
  return word.text.size() <= 3 && word.box.width() < static_cast<double>(word.size) &&
         std::isalnum(static_cast<unsigned char>(word.text.front())) == 0;
}

// Where a run's text begins: a bullet hangs out of its column, alone or with its text.
double text_left(const Run& run) {
  constexpr double usual_indent = 1.6;  // of a bullet's text, in font sizes
  if (!is_bullet(run.words.front())) {
    return run.box.left;
  }
  return run.words.size() > 1
             ? run.words[1].box.left
             : run.box.left + usual_indent * static_cast<double>(run.size);
}

// Where many runs begin, away from both margins: the left edges of further columns.
std::vector<double> find_edges(const RunList& runs, const Box& box) {
  constexpr double bin = 3;
  constexpr std::size_t most_edges = 4;
  std::map<long, std::size_t> counts;
  for (const Run* const run : runs) {
    const double share = (text_left(*run) - box.left) / std::max(box.width(), 1.0);
    if (share > 0.2 && share < 0.8) {
      ++counts[std::lround(text_left(*run) / bin)];
    }
  }
  std::vector<std::pair<std::size_t, long>> ranked;
  for (const auto& [place, count] : counts) {
    if (count >= fewest_lines - 1) {
      ranked.emplace_back(count, place);
    }
  }
  std::sort(ranked.rbegin(), ranked.rend());
  ranked.resize(std::min(ranked.size(), most_edges));
  std::vector<double> edges;
  edges.reserve(ranked.size());
  for (const auto& [count, place] : ranked) {
    edges.push_back((static_cast<double>(place) - 0.5) * bin - 1);
  }
  return edges;
}

// One side of a gutter.
struct Side {
  RunList runs;
  std::vector<Row> rows;
  Box box;
};

Side make_side(const RunList& runs) {
  return {runs, make_rows(runs), box_of(runs)};
}

bool begins_in_lower_case(const Run& run) {
  const std::string& text = run.words.front().text;
  return std::islower(static_cast<unsigned char>(text.front())) != 0;
}

// Lines of words, many of them in mid sentence: cells begin anew. One column also fills
// its width; several side by side are told apart later.
bool is_prose(const Side& side) {
  if (side.rows.size() < fewest_lines) {
    return false;
  }
  double runs = 0;
  double lower = 0;
  double words = 0;
  for (const Run* const run : side.runs) {
    if (!is_bullet(run->words.front())) {
      runs += 1;
      lower += begins_in_lower_case(*run) ? 1 : 0;
      words += static_cast<double>(run->words.size());
    }
  }
  const auto wide = std::count_if(
      side.rows.begin(), side.rows.end(),
      [&](const Row& row) { return row.box.width() > 0.6 * side.box.width(); });
  const auto lines = static_cast<double>(side.rows.size());
  return static_cast<double>(wide) > 0.5 * lines && lower > 0.35 * runs &&
         words > 2 * runs;
}

// Where rows of both sides begin together after room on both: the rows of a table do,
// paragraphs of two columns hardly ever. The first start is the top.
std::vector<double> find_joint_starts(const Side& left, const Side& right) {
  constexpr double in_step = 3;  // points
  // Of two columns of cells one may hold single lines only, all of them far apart.
  const double leading = std::min(find_leading(left.rows), find_leading(right.rows));
  const auto starts = [leading](const std::vector<Row>& rows) {
    std::vector<double> found;
    for (std::size_t at = 1; at < rows.size(); ++at) {
      if (has_gap(rows[at - 1], rows[at], leading)) {
        found.push_back(rows[at].box.top);
      }
    }
    return found;
  };
  const std::vector<double> theirs = starts(right.rows);
  std::vector<double> joint{std::min(left.box.top, right.box.top)};
  for (const double start : starts(left.rows)) {
    const auto near = std::lower_bound(theirs.begin(), theirs.end(), start - in_step);
    if (near != theirs.end() && *near <= start + in_step) {
      joint.push_back(std::min(start, *near));
    }
  }
  return joint;
}

// A right column begins when the left one is full. A cell is as long as it needs to be.
bool are_columns(const Side& left, const Side& right, std::size_t joint_starts) {
  constexpr std::size_t lines_a_row = 8;
  const std::size_t lines = std::min(left.rows.size(), right.rows.size());
  const double slack = 4 * find_leading(left.rows);
  return left.box.bottom + slack > right.box.bottom &&
         (joint_starts < 3 || joint_starts * lines_a_row < lines);
}

// A stretch of the page between lines that cross the gutter.
struct Zone {
  RunList left;
  RunList right;
  RunList crossing;  // below both; ends the zone
};

std::vector<Zone> split_at(const RunList& by_top, double edge) {
  std::vector<Zone> zones(1);
  for (const Run* const run : by_top) {
    if (text_left(*run) >= edge) {
      (zones.back().crossing.empty() ? zones.back() : zones.emplace_back())
          .right.push_back(run);
    } else if (run->box.right <= edge - narrowest_gutter) {
      (zones.back().crossing.empty() ? zones.back() : zones.emplace_back())
          .left.push_back(run);
    } else {
      zones.back().crossing.push_back(run);
    }
  }
  return zones;
}

void move_to(const RunList& runs, TextBlock& block) {
  block.insert(block.end(), runs.begin(), runs.end());
}

void flush(TextBlock& block, std::vector<TextBlock>& blocks) {
  if (!block.empty()) {
    blocks.push_back(std::exchange(block, {}));
  }
}

RunList take_between(const RunList& runs, double top, double bottom) {
  RunList taken;
  std::copy_if(runs.begin(), runs.end(), std::back_inserter(taken), [&](const Run* run) {
    return run->box.top >= top - 1 && run->box.top < bottom - 1;
  });
  return taken;
}

// The rows of a table whose cells are paragraphs: cell after cell. A row with a short
// cell stays one block, to be set line by line.
std::vector<TextBlock> cut_rows(const Side& left, const Side& right,
                                std::vector<double> starts) {
  constexpr std::size_t tall = 3;
  std::vector<TextBlock> blocks;
  starts.push_back(std::max(left.box.bottom, right.box.bottom) + 2);
  for (std::size_t at = 0; at + 1 < starts.size(); ++at) {
    RunList ours = take_between(left.runs, starts[at], starts[at + 1]);
    RunList theirs = take_between(right.runs, starts[at], starts[at + 1]);
    if (ours.size() < tall || theirs.size() < tall) {
      ours.insert(ours.end(), theirs.begin(), theirs.end());
      theirs.clear();
    }
    flush(ours, blocks);
    flush(theirs, blocks);
  }
  return blocks;
}

std::vector<TextBlock> cut(RunList by_top, int depth);

// The blocks of one stretch; none when it is no running text on both sides.
std::vector<TextBlock> cut_zone(const Zone& zone, int depth) {
  if (zone.left.size() < fewest_lines || zone.right.size() < fewest_lines) {
    return {};
  }
  const Side left = make_side(zone.left);
  const Side right = make_side(zone.right);
  if (!is_prose(left) || !is_prose(right)) {
    return {};
  }
  std::vector<double> starts = find_joint_starts(left, right);
  if (!are_columns(left, right, starts.size())) {
    // Of a few lines too little can be told: "Are there negative impacts?"  "Yes".
    constexpr std::size_t fewest_lines_of_cells = 7;
    const std::size_t lines = std::min(left.rows.size(), right.rows.size());
    return lines < fewest_lines_of_cells ? std::vector<TextBlock>{}
                                         : cut_rows(left, right, std::move(starts));
  }
  std::vector<TextBlock> blocks = cut(zone.left, depth + 1);
  std::vector<TextBlock> further = cut(zone.right, depth + 1);
  std::move(further.begin(), further.end(), std::back_inserter(blocks));
  return blocks;
}

struct Cut {
  std::vector<TextBlock> blocks;
  std::size_t in_columns = 0;  // runs in stretches that are set in columns
};

Cut cut_at(const RunList& by_top, double edge, int depth) {
  Cut result;
  TextBlock whole;
  for (const Zone& zone : split_at(by_top, edge)) {
    std::vector<TextBlock> inner = cut_zone(zone, depth);
    if (inner.empty()) {
      move_to(zone.left, whole);
      move_to(zone.right, whole);
    } else {
      result.in_columns += zone.left.size() + zone.right.size();
      flush(whole, result.blocks);
      std::move(inner.begin(), inner.end(), std::back_inserter(result.blocks));
    }
    move_to(zone.crossing, whole);
  }
  flush(whole, result.blocks);
  return result;
}

// Cuts where most of the text is set in columns.
std::vector<TextBlock> cut(RunList by_top, int depth) {
  constexpr int most_cuts = 3;
  Cut best;
  if (by_top.size() >= 2 * fewest_lines && depth < most_cuts) {
    for (const double edge : find_edges(by_top, box_of(by_top))) {
      Cut next = cut_at(by_top, edge, depth);
      if (next.in_columns > best.in_columns) {
        best = std::move(next);
      }
    }
  }
  if (best.in_columns == 0) {
    return {std::move(by_top)};
  }
  return std::move(best.blocks);
}

}  // namespace

std::vector<TextBlock> cut_into_blocks(RunList runs) {
  std::stable_sort(runs.begin(), runs.end(),
                   [](const Run* a, const Run* b) { return a->box.top < b->box.top; });
  return cut(std::move(runs), 0);
}

}  // namespace council
