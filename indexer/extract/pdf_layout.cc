#include "indexer/extract/pdf_layout.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <map>
#include <span>
#include <utility>

#include "indexer/extract/pdf_columns.h"
#include "indexer/extract/pdf_run.h"
#include "indexer/extract/pdf_table.h"

namespace council {
namespace {

double gap_between(const PdfWord& before, const PdfWord& word) {
  return word.box.left - before.box.right;
}

// Justified text has blanks as wide as 1.3 font sizes; wider ones part cells.
bool continues(const PdfWord& before, const PdfWord& word) {
  constexpr double widest_blank = 1.6;
  const double gap = gap_between(before, word);
  return word.line == before.line &&
         gap < widest_blank * static_cast<double>(word.size) && gap > -before.box.width();
}

Run make_run(std::span<const PdfWord> words) {
  Run run{.words = words, .box = words.front().box, .size = 0};
  for (const PdfWord& word : words) {
    run.box = united(run.box, word.box);
    run.size = std::max(run.size, word.size);
  }
  return run;
}

std::vector<Run> make_runs(const std::vector<PdfWord>& words) {
  std::vector<Run> runs;
  std::size_t first = 0;
  for (std::size_t at = 1; at <= words.size(); ++at) {
    if (at == words.size() || !continues(words[at - 1], words[at])) {
      runs.push_back(make_run(std::span{words}.subspan(first, at - first)));
      first = at;
    }
  }
  return runs;
}

// Where runs begin, and how many, in whole points.
using Edges = std::map<long, int>;

Edges find_edges(const std::vector<Run>& runs) {
  Edges edges;
  for (const Run& run : runs) {
    ++edges[std::lround(run.box.left)];
  }
  return edges;
}

bool is_edge(const Edges& edges, double left) {
  constexpr int enough = 3;
  const auto place = edges.find(std::lround(left));
  return place != edges.end() && place->second >= enough;
}

double middle_gap(std::span<const PdfWord> words) {
  std::vector<double> gaps;
  for (std::size_t at = 1; at < words.size(); ++at) {
    gaps.push_back(gap_between(words[at - 1], words[at]));
  }
  const auto middle = gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() / 2);
  std::nth_element(gaps.begin(), middle, gaps.end());
  return *middle;
}

// A title as wide as its column all but touches the next one, "in order, (Pages 1 - 14)":
// a blank wider than the line's others parts cells where other lines have a column, too.
void split_at_edges(const Run& run, const Edges& edges, std::vector<Run>& runs) {
  constexpr double narrowest = 0.6;  // in font sizes
  constexpr double clearly_wider = 1.8;
  constexpr std::size_t fewest_words = 4;
  std::size_t first = 0;
  if (run.words.size() >= fewest_words) {
    const double usual = middle_gap(run.words);
    for (std::size_t at = 1; at < run.words.size(); ++at) {
      const PdfWord& word = run.words[at];
      const double gap = gap_between(run.words[at - 1], word);
      if (gap > narrowest * static_cast<double>(word.size) &&
          gap > clearly_wider * usual && is_edge(edges, word.box.left)) {
        runs.push_back(make_run(run.words.subspan(first, at - first)));
        first = at;
      }
    }
  }
  runs.push_back(make_run(run.words.subspan(first)));
}

std::vector<Run> split_at_edges(const std::vector<Run>& whole) {
  const Edges edges = find_edges(whole);
  std::vector<Run> runs;
  runs.reserve(whole.size());
  for (const Run& run : whole) {
    split_at_edges(run, edges, runs);
  }
  return runs;
}

}  // namespace

void lay_out(const std::vector<PdfWord>& words, PageBuilder& page) {
  const std::vector<Run> runs = split_at_edges(make_runs(words));
  RunList list;
  list.reserve(runs.size());
  for (const Run& run : runs) {
    list.push_back(&run);
  }
  for (const TextBlock& block : cut_into_blocks(std::move(list))) {
    add_rows(make_rows(block), page);
  }
}

}  // namespace council
