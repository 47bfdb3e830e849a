#include "indexer/segment/pack_check.h"

#include <algorithm>
#include <string>

namespace council {
namespace {

struct Announced {
  std::string item;
  int first = 0;
  int last =
      0;  // that of a paper whose first page alone is told is where the next starts
};

std::vector<Announced> announced_by(const Document& agenda) {
  std::vector<Announced> list;
  for (const Section& section : agenda.sections) {
    if (section.announced_pages) {
      list.push_back({section.number.value_or(section.title.value_or("?")),
                      section.announced_pages->first, section.announced_pages->second});
    }
  }
  for (std::size_t i = 0; i + 1 < list.size(); ++i) {
    if (list[i].last == list[i].first && list[i + 1].first > list[i].first) {
      list[i].last = list[i + 1].first - 1;
    }
  }
  return list;
}

std::string range_text(int first, int last) {
  return first == last ? "page " + std::to_string(first)
                       : "pages " + std::to_string(first) + " - " + std::to_string(last);
}

std::string describe(const Announced& announced) {
  return "item " + announced.item + ", " + range_text(announced.first, announced.last);
}

std::string describe(const Document& paper) {
  std::string text{label_of(paper.kind)};
  if (paper.pack_pages) {
    return text + ", " + range_text(paper.pack_pages->first, paper.pack_pages->second);
  }
  return text + ", lines " + std::to_string(paper.start_line) + " - " +
         std::to_string(paper.end_line);
}

bool lies_in(const Document& paper, const Announced& announced) {
  if (paper.pack_pages) {
    return paper.pack_pages->first >= announced.first &&
           paper.pack_pages->first <= announced.last;
  }
  return paper.agenda_item == announced.item;
}

bool starts_there(const Document& paper, const Announced& announced) {
  return paper.pack_pages ? paper.pack_pages->first == announced.first
                          : paper.agenda_item == announced.item;
}

void compare(const Announced& announced, const std::vector<Document>& documents,
             PackCheck& check) {
  const auto papers = documents.begin() + 1;
  const auto inside = std::count_if(papers, documents.end(), [&](const Document& paper) {
    return lies_in(paper, announced);
  });
  const bool starts = std::any_of(papers, documents.end(), [&](const Document& paper) {
    return starts_there(paper, announced);
  });
  if (!starts) {
    check.differences.push_back(describe(announced) + ": no paper starts there");
  }
  if (inside > 1) {
    check.differences.push_back(describe(announced) + ": " + std::to_string(inside) +
                                " papers");
  }
}

}  // namespace

std::optional<PackCheck> check_pack(const std::vector<Document>& documents) {
  if (documents.empty()) {
    return std::nullopt;
  }
  const std::vector<Announced> plan = announced_by(documents.front());
  if (plan.empty()) {
    return std::nullopt;
  }
  PackCheck check{.expected = static_cast<int>(plan.size()),
                  .found = static_cast<int>(documents.size()) - 1,
                  .differences = {}};
  for (const Announced& announced : plan) {
    compare(announced, documents, check);
  }
  for (auto paper = documents.begin() + 1; paper != documents.end(); ++paper) {
    const bool planned = std::any_of(
        plan.begin(), plan.end(),
        [&](const Announced& announced) { return lies_in(*paper, announced); });
    if (!planned) {
      check.differences.push_back(describe(*paper) + ": not announced");
    }
  }
  return check;
}

}  // namespace council
