#include "indexer/segment/number_run.h"

#include <algorithm>
#include <cstdlib>
#include <map>

#include "indexer/segment/number_label.h"

namespace council {
namespace {

// The best run of numbers that ends at a candidate.
struct Run {
  double score = 0;
  int length = 0;
  std::size_t previous = none;

  static constexpr std::size_t none = static_cast<std::size_t>(-1);
};

double step_score(const Candidate& from, const Candidate& to, int gap) {
  constexpr double repeat = -0.5;
  constexpr double per_missing = 0.4;
  double score = gap == 0 ? repeat : gap == 1 ? 1.0 : -per_missing * (gap - 1);
  score -= from.styled != to.styled ? 1.0 : 0;
  score -= std::abs(from.indent - to.indent) > 2 ? 0.5 : 0;
  return score;
}

// Dynamic programming over the numbers: for each candidate the best run that ends there.
// Only the best end per number is kept, so the work is linear in the candidates.
class RunSearch {
 public:
  RunSearch(const std::vector<Candidate>& candidates,
            const std::vector<std::size_t>& members)
      : candidates_{candidates}, members_{members} {}

  BestRun find_best(bool counts_first) {
    runs_.reserve(members_.size());
    for (std::size_t i = 0; i < members_.size(); ++i) {
      const NumberLabel& label = candidates_[members_[i]].label;
      const int number = counts_first ? label.first : label.second.value_or(0);
      runs_.push_back(best_run_to(candidates_[members_[i]], number));
      const auto [end, added] = best_end_.emplace(number, i);
      if (!added && runs_[end->second].score <= runs_[i].score) {
        end->second = i;
      }
    }
    return trace_back();
  }

 private:
  [[nodiscard]] Run best_run_to(const Candidate& candidate, int number) const {
    constexpr int widest_gap = 4;
    constexpr int fewest_before_repeat = 3;
    constexpr int beyond_lists = 60;  // such a number runs on from other meetings
    const bool opens = number == 1 && candidate.label.shape != NumberShape::Slashed;
    Run run{.score = candidate.score + (opens ? 1.0 : 0), .length = 1};
    for (int gap = 0; gap <= widest_gap; ++gap) {
      const auto end = best_end_.find(number - gap);
      if (end == best_end_.end()) {
        continue;
      }
      const Run& previous = runs_[end->second];
      if (gap == 0 && previous.length < fewest_before_repeat && number < beyond_lists) {
        continue;  // another list that starts at the same number
      }
      const double score = previous.score + candidate.score +
                           step_score(candidates_[members_[end->second]], candidate, gap);
      if (score > run.score) {
        run = {score, previous.length + 1, end->second};
      }
    }
    return run;
  }

  [[nodiscard]] BestRun trace_back() const {
    BestRun found;
    const auto best = std::ranges::max_element(runs_, {}, &Run::score);
    if (best == runs_.end()) {
      return found;
    }
    found.score = best->score;
    for (auto at = static_cast<std::size_t>(best - runs_.begin()); at != Run::none;
         at = runs_[at].previous) {
      found.members.push_back(members_[at]);
    }
    std::reverse(found.members.begin(), found.members.end());
    return found;
  }

  const std::vector<Candidate>& candidates_;
  const std::vector<std::size_t>& members_;
  std::vector<Run> runs_;
  std::map<int, std::size_t> best_end_;  // number -> index into runs_
};

}  // namespace

BestRun find_best_run(const std::vector<Candidate>& candidates,
                      const std::vector<std::size_t>& members, bool counts_first) {
  return RunSearch{candidates, members}.find_best(counts_first);
}

bool is_good(const BestRun& run) {
  constexpr double lowest_run = 3;
  constexpr double lowest_single = 4;
  return run.members.size() >= 2 ? run.score >= lowest_run : run.score >= lowest_single;
}

}  // namespace council
