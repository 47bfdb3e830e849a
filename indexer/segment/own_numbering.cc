#include "indexer/segment/own_numbering.h"

#include <algorithm>
#include <vector>

#include "indexer/segment/boundary.h"
#include "indexer/segment/furniture.h"
#include "indexer/segment/page_text.h"

namespace council {
namespace {

// The numbers in the margins of a page.
struct Margins {
  int page = 0;
  std::vector<PageNumber> numbers;
};

bool holds(const std::vector<PageNumber>& numbers, int number, int total) {
  return std::any_of(numbers.begin(), numbers.end(), [&](const PageNumber& printed) {
    return printed.number == number && printed.total == total;
  });
}

Margins margins_of(const PageText& page) {
  constexpr std::size_t margin = 3;
  Margins margins{.page = page.front()->page, .numbers = {}};
  for (std::size_t i = 0; i < page.size(); ++i) {
    if (i >= margin && i + margin < page.size()) {
      continue;
    }
    if (const auto printed = find_page_number(*page[i])) {
      margins.numbers.push_back(*printed);
    }
  }
  return margins;
}

// Whether a page is one of a run that starts with 1: "3" after "2".
bool ends_run(const std::vector<Margins>& pages, std::size_t index) {
  const auto in_run = [&](const PageNumber& printed) {
    return printed.number == 1 || (index > 0 && holds(pages[index - 1].numbers,
                                                      printed.number - 1, printed.total));
  };
  return std::any_of(pages[index].numbers.begin(), pages[index].numbers.end(), in_run);
}

// The weight of a first number on the page at `index`, 0 for none.
double weigh_start(const std::vector<Margins>& pages, std::size_t index,
                   const PageNumber& printed) {
  constexpr double weak = 1;
  constexpr double fair = 1.5;
  if (printed.number != 1) {
    return 0;
  }
  const bool goes_on =
      index + 1 < pages.size() && holds(pages[index + 1].numbers, 2, printed.total);
  if (printed.total == 1) {
    return enough_evidence;
  }
  if (printed.total > 1) {
    return goes_on ? enough_evidence : 0;
  }
  const auto unnumbered = [](const Margins& page) { return page.numbers.empty(); };
  const bool first_of_all = std::all_of(
      pages.begin(), pages.begin() + static_cast<std::ptrdiff_t>(index), unnumbered);
  const bool after_run = first_of_all || ends_run(pages, index - 1);
  if (goes_on) {
    return after_run ? enough_evidence : fair;
  }
  return weak;
}

}  // namespace

std::map<int, double> find_numbered_starts(Lines lines) {
  std::map<int, double> starts;
  std::vector<Margins> pages;
  for (const PageText& page : text_by_page(lines)) {
    pages.push_back(margins_of(page));
  }
  for (std::size_t index = 1; index < pages.size(); ++index) {
    double best = 0;
    for (const PageNumber& printed : pages[index].numbers) {
      best = std::max(best, weigh_start(pages, index, printed));
    }
    if (best > 0) {
      starts.emplace(pages[index].page, best);
    }
  }
  return starts;
}

}  // namespace council
