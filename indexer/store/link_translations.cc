#include <algorithm>
#include <iterator>
#include <tuple>

#include "indexer/store/find_links.h"

namespace council {
namespace {

constexpr std::size_t fewest_numbers = 3;  // of items; fewer agree by chance
constexpr std::size_t fewest_people = 3;
constexpr double least_alike = 0.8;        // of the items' numbers
constexpr double least_same_people = 0.6;  // some are spelt in two ways
constexpr std::size_t most_of_day = 100;   // papers of a kind that are compared
constexpr int with_people = 90;
constexpr int by_items_alone = 60;

// The papers of one day and kind: a translation is among them.
using DayAndKind = std::tuple<Date, DocumentKind>;
using Papers = std::vector<const LinkedDocument*>;

std::vector<std::string> numbers_of(const LinkedDocument& paper) {
  std::vector<std::string> numbers;
  for (const SectionFacts& section : paper.facts.sections) {
    if (!section.number.empty()) {
      numbers.push_back(section.number);
    }
  }
  std::sort(numbers.begin(), numbers.end());
  return numbers;
}

// What both have, as a part of what either has; both lists are sorted.
double share_of_both(const std::vector<std::string>& a,
                     const std::vector<std::string>& b) {
  std::vector<std::string> both;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
  const std::size_t either = a.size() + b.size() - both.size();
  return either == 0 ? 0 : static_cast<double>(both.size()) / static_cast<double>(either);
}

bool have_people(const LinkedDocument& a, const LinkedDocument& b) {
  return a.facts.people.size() >= fewest_people && b.facts.people.size() >= fewest_people;
}

// How sure it is that one is the other in another language; 0 where it is not likely.
int judge(const LinkedDocument& a, const LinkedDocument& b) {
  if (a.facts.language == b.facts.language || a.key == b.key) {
    return 0;
  }
  const std::vector<std::string> of_a = numbers_of(a);
  const std::vector<std::string> of_b = numbers_of(b);
  if (of_a.size() < fewest_numbers || share_of_both(of_a, of_b) < least_alike) {
    return 0;
  }
  if (!have_people(a, b)) {
    return by_items_alone;
  }
  return share_of_both(a.facts.people, b.facts.people) >= least_same_people ? with_people
                                                                            : 0;
}

struct Candidate {
  const LinkedDocument* paper = nullptr;
  int percent = 0;
};

// The likeliest of the day's papers. Of two that are numbered alike none is.
Candidate find_translation(const LinkedDocument& paper, const Papers& papers) {
  Candidate best;
  bool is_only = true;
  for (const LinkedDocument* const other : papers) {
    const int percent = judge(paper, *other);
    if (percent > best.percent) {
      best = {.paper = other, .percent = percent};
      is_only = true;
    } else if (percent > 0 && percent == best.percent) {
      is_only = false;
    }
  }
  return is_only ? best : Candidate{};
}

void link_paper(const LinkedDocument& paper, const Papers& papers, LinkSet& links) {
  const Candidate found = find_translation(paper, papers);
  if (found.paper == nullptr || find_translation(*found.paper, papers).paper != &paper) {
    return;
  }
  links.add({LinkKind::Translation, paper.key, found.paper->key, found.percent,
             std::string{"the same date and item numbers"} +
                 (found.percent == with_people ? ", and the same people" : "")});
}

}  // namespace

void link_translations(const LinkedDocuments& documents, LinkSet& links) {
  std::map<DayAndKind, Papers> by_day;
  for (const LinkedDocument& document : documents) {
    const DocumentFacts& facts = document.facts;
    const std::optional<Date> day = facts.meeting ? facts.meeting : facts.written;
    if (day && !facts.language.empty()) {
      by_day[{*day, facts.kind}].push_back(&document);
    }
  }
  for (const auto& [day, papers] : by_day) {
    for (const LinkedDocument* const paper : papers) {
      if (papers.size() <= most_of_day) {
        link_paper(*paper, papers, links);
      }
    }
  }
}

}  // namespace council
