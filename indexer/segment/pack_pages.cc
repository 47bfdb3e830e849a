#include "indexer/segment/pack_pages.h"

#include <algorithm>
#include <cstdlib>
#include <set>
#include <utility>

#include "indexer/segment/furniture.h"
#include "indexer/segment/page_text.h"
#include "indexer/segment/phrase.h"

namespace council {
namespace {

struct PrintedNumber {
  int page;
  int number;
};

// Every number in the margins of a page: its first and last few non-blank lines.
void add_margin_numbers(const PageText& on_page, std::vector<PrintedNumber>& numbers) {
  constexpr std::size_t margin = 4;
  std::set<int> seen;
  for (std::size_t i = 0; i < on_page.size(); ++i) {
    if (i >= margin && i + margin < on_page.size()) {
      continue;
    }
    const int number = printed_page_number(on_page[i]->match, true);
    if (number > 0 && seen.insert(number).second) {
      numbers.push_back({on_page[i]->page, number});
    }
  }
}

std::vector<PrintedNumber> margin_numbers(Lines lines) {
  std::vector<PrintedNumber> numbers;
  for (const PageText& page : text_by_page(lines)) {
    add_margin_numbers(page, numbers);
  }
  return numbers;
}

// printed number minus PDF page, by how many pages share it: the pack's numbering is the
// one that runs longest.
struct Run {
  int offset = 0;
  int count = 0;
  int first_page = 0;
  int last_page = 0;
};

std::optional<Run> longest_run(const std::vector<PrintedNumber>& numbers) {
  std::map<int, Run> runs;
  for (const PrintedNumber& printed : numbers) {
    Run& run = runs[printed.number - printed.page];
    run.offset = printed.number - printed.page;
    run.first_page = run.count == 0 ? printed.page : run.first_page;
    run.last_page = printed.page;
    ++run.count;
  }
  std::optional<Run> best;
  for (const auto& [offset, run] : runs) {
    if (run.count >= 2 && (!best || run.count > best->count)) {
      best = run;
    }
  }
  return best;
}

// Numbers that run through half of the source, on most of its pages, number the source
// and not one of its papers; those of a long paper start far behind the front sheet.
bool runs_through(const Run& run, std::size_t pages) {
  constexpr int longest_front = 20;
  const int span = run.last_page - run.first_page + 1;
  return static_cast<std::size_t>(span) * 2 >= pages && run.count * 2 >= span &&
         run.offset >= -longest_front;
}

// How many announced pages fall on pages where papers seem to start.
std::size_t count_hits(const PackPlan& plan, int offset, std::size_t pages) {
  const auto hits = [&](int announced) {
    const int page = announced - offset;
    return page > 1 && page <= static_cast<int>(pages) &&
           plan.likely_starts.contains(page);
  };
  return static_cast<std::size_t>(std::ranges::count_if(plan.announced, hits));
}

// The shift at which most announced pages fall on pages where papers seem to start and
// the last one on the last of the file, or all of them on starts, if one does better than
// all others.
std::optional<int> fitted_offset(const PackPlan& plan, std::size_t pages) {
  constexpr int furthest = 30;
  constexpr std::size_t fewest = 2;
  if (plan.announced.size() < fewest) {
    return std::nullopt;
  }
  std::optional<int> best;
  using Fit = std::pair<std::size_t, bool>;
  Fit best_fit{};
  bool tied = false;
  // The front sheet itself is the first page.
  const int highest = std::min(furthest, *std::ranges::min_element(plan.announced) - 2);
  for (int offset = -furthest; offset <= highest; ++offset) {
    // That the last page of all is that of the file decides between two.
    const bool ends = plan.last - offset == static_cast<int>(pages);
    const std::size_t hits = count_hits(plan, offset, pages);
    const Fit fit{hits, ends};
    tied = fit == best_fit || (fit < best_fit && tied);
    if (fit > best_fit) {
      best_fit = fit;
      best = offset;
    }
  }
  const auto [most_hits, ends] = best_fit;
  const bool most = ends ? most_hits * 3 >= plan.announced.size() * 2
                         : most_hits == plan.announced.size();
  return most_hits >= fewest && most && !tied ? best : std::nullopt;
}

int label_number(const Page& page) {
  return page.label && is_all_digits(*page.label) && page.label->size() <= 4
             ? std::atoi(page.label->c_str())
             : 0;
}

// Whether the PDF's own labels number its pages otherwise than one after the other.
bool is_labelled(const Pages& pages) {
  return std::any_of(pages.pages.begin(), pages.pages.end(), [](const Page& page) {
    return label_number(page) > 0 && label_number(page) != page.number;
  });
}

std::optional<int> offset_of(const Pages& pages,
                             const std::vector<PrintedNumber>& numbers,
                             const PackPlan& plan) {
  const std::optional<Run> run = longest_run(numbers);
  if (run && runs_through(*run, pages.pages.size())) {
    return run->offset;
  }
  if (is_labelled(pages)) {
    return std::nullopt;
  }
  return fitted_offset(plan, pages.pages.size());
}

}  // namespace

std::optional<int> PackPages::find_page(int in_pack) const {
  for (const auto& [page, number] : pack_page) {
    if (number == in_pack) {
      return page;
    }
  }
  return std::nullopt;
}

PackPages number_pack(const Pages& pages, Lines lines, const PackPlan& plan) {
  PackPages numbering;
  const std::vector<PrintedNumber> numbers = margin_numbers(lines);
  const std::optional<int> offset = offset_of(pages, numbers, plan);
  // Labels that only count the file's pages say nothing of the pack.
  const bool labelled = is_labelled(pages);
  for (const Page& page : pages.pages) {
    const int label = label_number(page);
    if (offset && page.number + *offset > 0) {
      numbering.pack_page[page.number] = page.number + *offset;
    } else if (!offset && labelled && label > 0) {
      numbering.pack_page[page.number] = label;
    }
  }
  for (const PrintedNumber& printed : numbers) {
    if (!offset || printed.number - printed.page != *offset) {
      numbering.paper_page.emplace(printed.page, printed.number);
    }
  }
  return numbering;
}

}  // namespace council
