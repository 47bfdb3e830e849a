#include "indexer/segment/pack_pages.h"

#include <cstdlib>
#include <set>

#include "indexer/segment/furniture.h"
#include "indexer/segment/phrase.h"

namespace council {
namespace {

struct PrintedNumber {
  int page;
  int number;
};

// Every number in the margins of a page: its first and last few non-blank lines.
std::vector<PrintedNumber> margin_numbers(Lines lines) {
  constexpr std::size_t margin = 4;
  std::vector<PrintedNumber> numbers;
  std::vector<const Line*> on_page;
  const auto finish = [&] {
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
    on_page.clear();
  };
  for (const Line& line : lines) {
    if (!on_page.empty() && on_page.front()->page != line.page) {
      finish();
    }
    if (!line.blank()) {
      on_page.push_back(&line);
    }
  }
  finish();
  return numbers;
}

// printed number minus PDF page, by how many pages share it: the pack's numbering is the
// one that runs longest.
std::optional<int> longest_running_offset(const std::vector<PrintedNumber>& numbers) {
  std::map<int, int> pages_of;
  for (const PrintedNumber& printed : numbers) {
    ++pages_of[printed.number - printed.page];
  }
  std::optional<int> best;
  for (const auto& [offset, count] : pages_of) {
    if (count >= 2 && (!best || count > pages_of[*best])) {
      best = offset;
    }
  }
  return best;
}

int label_number(const Page& page) {
  return page.label && is_all_digits(*page.label) && page.label->size() <= 4
             ? std::atoi(page.label->c_str())
             : 0;
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

PackPages number_pack(const Pages& pages, Lines lines) {
  PackPages numbering;
  const std::vector<PrintedNumber> numbers = margin_numbers(lines);
  const std::optional<int> offset = longest_running_offset(numbers);
  for (const Page& page : pages.pages) {
    const int label = label_number(page);
    if (offset && page.number + *offset > 0) {
      numbering.pack_page[page.number] = page.number + *offset;
    } else if (!offset && label > 0) {
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
