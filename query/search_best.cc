#include "query/search_best.h"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "query/search_bound.h"
#include "query/search_matched.h"
#include "query/search_rank.h"

namespace council {
namespace {

// To bound the weights of so few takes longer than to weigh them.
constexpr std::size_t few = 64;
// Of how many the bounds are tried first, beside those asked for.
constexpr std::size_t tried = 54;
// More than rounding takes from a bound.
constexpr float slack = 1.0002F;

using Sections = std::span<const std::uint32_t>;

// The highest bounds of the sections, as many as that, and one that all of them reach.
class Highest {
 public:
  explicit Highest(std::size_t count) : count_{count} {}

  void take(float bound) {
    if (kept_.size() == count_ && bound <= kept_.front()) {
      return;
    }
    kept_.push_back(bound);
    std::push_heap(kept_.begin(), kept_.end(), std::greater{});
    if (kept_.size() > count_) {
      std::pop_heap(kept_.begin(), kept_.end(), std::greater{});
      kept_.pop_back();
    }
  }

  // 0 until there are as many.
  [[nodiscard]] float least() const { return kept_.size() < count_ ? 0 : kept_.front(); }

 private:
  std::size_t count_;
  std::vector<float> kept_;
};

struct Bounded {
  std::uint32_t section = 0;
  float bound = 0;
};

// Those of the highest bounds, as many as that or somewhat more.
struct Candidates {
  std::vector<Bounded> sections;
  float least = 0;  // no other section has as high a bound
};

Candidates highest_of(const WeightParts& parts, const SectionSet& sections,
                      std::size_t count) {
  Highest highest{count};
  Candidates found;
  read_bounds(parts, sections, [&](Sections some, std::span<const float> of_some) {
    for (std::size_t i = 0; i < some.size(); ++i) {
      if (of_some[i] >= highest.least()) {
        highest.take(of_some[i]);
        found.sections.push_back({some[i], of_some[i]});
      }
    }
    return highest.least();
  });
  found.least = highest.least();
  return found;
}

SectionSet reaching(const Candidates& found, float least, SectionSet set) {
  set.clear();
  for (const Bounded& candidate : found.sections) {
    if (candidate.bound >= least) {
      set.add(candidate.section);
    }
  }
  return set;
}

SectionSet all_reaching(const WeightParts& parts, const SectionSet& sections,
                        float least) {
  SectionSet set = sections;
  set.clear();
  read_bounds(parts, sections, [&](Sections some, std::span<const float> of_some) {
    for (std::size_t i = 0; i < some.size(); ++i) {
      if (of_some[i] >= least) {
        set.add(some[i]);
      }
    }
    return least;
  });
  return set;
}

// Finds the best among sections, without Xapian where all is known that they weigh by.
class BestFinder {
 public:
  explicit BestFinder(const Match& match)
      : match_{match},
        wanted_{match.query.offset + match.query.limit},
        parts_{parts_by_weight(match.index, whole_query(match.plan))},
        is_exact_{parts_.are_exact()} {}

  Ranking find(const SectionSet& matched) {
    const std::size_t sections = matched.count();
    if (sections <= few + wanted_) {
      return rank(matched);
    }
    // Passages of one section count once: fewer may be found than are looked at.
    for (std::size_t count = wanted_ + tried; count < sections; count *= 8) {
      const Candidates found = highest_of(parts_, matched, count);
      Ranking best = rank(reaching(found, found.least, matched));
      if (best.size() < match_.query.limit) {
        continue;
      }
      const auto worst = static_cast<float>(best.back().weight) / slack;
      return worst > found.least ? best : rank(all_reaching(parts_, matched, worst));
    }
    return rank(matched);
  }

 private:
  [[nodiscard]] Ranking rank(const SectionSet& sections) const {
    if (!is_exact_) {
      return ranking_of(run_match_within(match_, sections));
    }
    Ranking best = Ranker{match_.index}.rank(weigh(match_.index, parts_, sections),
                                             Ties::ByKey, wanted_);
    const auto before =
        static_cast<std::ptrdiff_t>(std::min(match_.query.offset, best.size()));
    best.erase(best.begin(), best.begin() + before);
    return best;
  }

  const Match& match_;
  std::size_t wanted_;
  WeightParts parts_;
  bool is_exact_;
};

}  // namespace

Ranking find_best(const Match& match, const SectionSet& matched) {
  if (match.query.limit == 0) {
    return {};
  }
  const std::size_t sections = matched.count();
  // Only so few are weighed in less time than it takes to read whole lists of terms. All
  // pages are weighed in one way: two may differ in the last bit of a weight.
  const bool is_soon_run =
      sections <= few && !are_at_hand(match.index, whole_query(match.plan));
  return is_soon_run ? ranking_of(run_match_within(match, matched))
                     : BestFinder{match}.find(matched);
}

}  // namespace council
