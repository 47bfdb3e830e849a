#include "query/search_best.h"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "query/search_bound.h"

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

Candidates highest_of(const WeightBounds& bounds, const SectionSet& sections,
                      std::size_t count) {
  Highest highest{count};
  Candidates found;
  bounds.read(sections, [&](Sections some, std::span<const float> of_some) {
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

SectionSet all_reaching(const WeightBounds& bounds, const SectionSet& sections,
                        float least) {
  SectionSet set = sections;
  set.clear();
  bounds.read(sections, [&](Sections some, std::span<const float> of_some) {
    for (std::size_t i = 0; i < some.size(); ++i) {
      if (of_some[i] >= least) {
        set.add(some[i]);
      }
    }
    return least;
  });
  return set;
}

}  // namespace

Xapian::MSet find_best(const Match& match, const SectionSet& matched) {
  const std::size_t wanted = match.query.offset + match.query.limit;
  const std::size_t sections = matched.count();
  if (match.query.limit == 0 || sections <= few + wanted) {
    return run_match_within(match, matched);
  }
  const WeightBounds bounds{match.index, whole_query(match.plan)};
  // Passages of one section count once: fewer may be found than are looked at.
  for (std::size_t count = wanted + tried; count < sections; count *= 8) {
    const Candidates found = highest_of(bounds, matched, count);
    Xapian::MSet best = run_match_within(match, reaching(found, found.least, matched));
    if (best.size() < match.query.limit) {
      continue;
    }
    const auto worst = static_cast<float>(best[best.size() - 1].get_weight()) / slack;
    return worst > found.least
               ? best
               : run_match_within(match, all_reaching(bounds, matched, worst));
  }
  return run_match_within(match, matched);
}

}  // namespace council
