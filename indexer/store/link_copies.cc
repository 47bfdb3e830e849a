#include <algorithm>
#include <cmath>
#include <numeric>
#include <unordered_map>

#include "indexer/store/find_links.h"

namespace council {
namespace {

constexpr std::size_t rows_of_band = 4;
constexpr std::size_t bands = Sketch::size / rows_of_band;
constexpr std::size_t fewest_words = 40;  // shorter papers are alike by chance
constexpr double least_likeness = 0.7;
constexpr double least_of_meeting = 0.5;    // with the same meeting and kind
constexpr std::size_t most_in_pairs = 12;   // of a larger group only its first is paired
constexpr std::size_t most_of_meeting = 8;  // minutes of one meeting that are compared

// Documents that are the same paper, as a forest.
class Groups {
 public:
  explicit Groups(std::size_t size) : parents_(size) {
    std::iota(parents_.begin(), parents_.end(), std::size_t{0});
  }
  std::size_t root(std::size_t at) {
    while (parents_[at] != at) {
      parents_[at] = parents_[parents_[at]];
      at = parents_[at];
    }
    return at;
  }
  void join(std::size_t a, std::size_t b) {
    a = root(a);
    b = root(b);
    parents_[std::max(a, b)] = std::min(a, b);
  }

 private:
  std::vector<std::size_t> parents_;
};

struct Copies {
  const LinkedDocuments& documents;
  Groups groups;

  [[nodiscard]] bool is_long(std::size_t at) const {
    return documents[at].facts.sketch.words >= fewest_words;
  }

  void compare(std::size_t a, std::size_t b, double least) {
    const double alike = likeness(documents[a].facts.sketch, documents[b].facts.sketch);
    if (is_long(a) && is_long(b) && alike >= least) {
      groups.join(a, b);
    }
  }
};

std::string band_key(const Sketch& sketch, std::size_t band) {
  std::string key = std::to_string(band);
  for (std::size_t row = 0; row < rows_of_band; ++row) {
    key += ':' + std::to_string(sketch.least[band * rows_of_band + row]);
  }
  return key;
}

bool is_filled(const Sketch& sketch, std::size_t band) {
  const auto* first = sketch.least.begin() + band * rows_of_band;
  return std::any_of(first, first + rows_of_band,
                     [](std::uint32_t least) { return least != Sketch::none; });
}

// Papers that share a band are compared with the first and the last that had it before:
// a group of any size costs each of its papers two comparisons a band.
void compare_by_bands(Copies& copies) {
  struct Seen {
    std::size_t first;
    std::size_t last;
  };
  std::unordered_map<std::string, Seen> seen;
  for (std::size_t at = 0; at < copies.documents.size(); ++at) {
    const Sketch& sketch = copies.documents[at].facts.sketch;
    for (std::size_t band = 0; band < bands && copies.is_long(at); ++band) {
      if (!is_filled(sketch, band)) {
        continue;
      }
      const auto [found, is_new] = seen.emplace(band_key(sketch, band), Seen{at, at});
      if (!is_new) {
        copies.compare(found->second.first, at, least_likeness);
        copies.compare(found->second.last, at, least_likeness);
        found->second.last = at;
      }
    }
  }
}

// Draft and final minutes of one meeting differ more than copies do.
void compare_by_meeting(Copies& copies) {
  std::map<std::string, std::vector<std::size_t>> meetings;
  for (std::size_t at = 0; at < copies.documents.size(); ++at) {
    const DocumentFacts& facts = copies.documents[at].facts;
    if (facts.meeting && !facts.panel.empty() && holds_minutes(facts)) {
      meetings[facts.council + "/" + facts.panel + "/" + to_iso(*facts.meeting)]
          .push_back(at);
    }
  }
  for (auto& [meeting, papers] : meetings) {
    papers.resize(std::min(papers.size(), most_of_meeting));
    for (std::size_t i = 0; i < papers.size(); ++i) {
      for (std::size_t j = i + 1; j < papers.size(); ++j) {
        copies.compare(papers[i], papers[j], least_of_meeting);
      }
    }
  }
}

void link_pair(const LinkedDocument& a, const LinkedDocument& b, LinkSet& links) {
  const int percent =
      static_cast<int>(std::lround(100 * likeness(a.facts.sketch, b.facts.sketch)));
  links.add({LinkKind::SameText, a.key, b.key, std::clamp(percent, 1, 99),
             "about " + std::to_string(percent) + " % of their runs of words agree"});
}

}  // namespace

void link_copies(const LinkedDocuments& documents, LinkSet& links) {
  Copies copies{documents, Groups{documents.size()}};
  compare_by_bands(copies);
  compare_by_meeting(copies);
  std::map<std::size_t, std::vector<std::size_t>> groups;
  for (std::size_t at = 0; at < documents.size(); ++at) {
    groups[copies.groups.root(at)].push_back(at);
  }
  for (const auto& [root, members] : groups) {
    const std::size_t hubs = members.size() <= most_in_pairs ? members.size() : 1;
    for (std::size_t i = 0; i < hubs; ++i) {
      for (std::size_t j = i + 1; j < members.size(); ++j) {
        link_pair(documents[members[i]], documents[members[j]], links);
      }
    }
  }
}

}  // namespace council
