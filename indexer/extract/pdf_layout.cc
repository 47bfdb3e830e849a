#include "indexer/extract/pdf_layout.h"

#include <algorithm>
#include <span>
#include <utility>

#include "indexer/extract/pdf_columns.h"
#include "indexer/extract/pdf_run.h"
#include "indexer/extract/pdf_table.h"

namespace council {
namespace {

// Justified text has blanks as wide as 1.3 font sizes; wider ones part cells.
bool continues(const PdfWord& before, const PdfWord& word) {
  constexpr double widest_blank = 1.6;
  const double gap = word.box.left - before.box.right;
  return word.line == before.line &&
         gap < widest_blank * static_cast<double>(word.size) && gap > -before.box.width();
}

std::vector<Run> make_runs(const std::vector<PdfWord>& words) {
  std::vector<Run> runs;
  for (std::size_t at = 0; at < words.size();) {
    Run run{.words = {}, .box = words[at].box, .size = words[at].size};
    std::size_t end = at + 1;
    while (end < words.size() && continues(words[end - 1], words[end])) {
      run.box = united(run.box, words[end].box);
      run.size = std::max(run.size, words[end].size);
      ++end;
    }
    run.words = std::span{words}.subspan(at, end - at);
    runs.push_back(run);
    at = end;
  }
  return runs;
}

}  // namespace

void lay_out(const std::vector<PdfWord>& words, PageBuilder& page) {
  const std::vector<Run> runs = make_runs(words);
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
