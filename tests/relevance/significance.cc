#include "tests/relevance/significance.h"

#include <cmath>
#include <cstddef>
#include <random>

namespace council::relevance {
namespace {

constexpr int draws = 10'000;

using Differences = std::vector<std::vector<double>>;

Differences differences(const ScoresOfCollections& ours,
                        const ScoresOfCollections& theirs) {
  Differences all;
  for (std::size_t i = 0; i < ours.size(); ++i) {
    std::vector<double> of_collection;
    of_collection.reserve(ours[i].size());
    for (std::size_t j = 0; j < ours[i].size(); ++j) {
      of_collection.push_back(ours[i][j].ndcg_10 - theirs.at(i).at(j).ndcg_10);
    }
    all.push_back(std::move(of_collection));
  }
  return all;
}

// The mean over collections of the mean over queries, each with the sign that `sign`
// says.
template <class Sign>
double statistic(const Differences& all, Sign sign) {
  double sum = 0;
  for (const std::vector<double>& of_collection : all) {
    double of_queries = 0;
    for (const double difference : of_collection) {
      of_queries += sign() ? difference : -difference;
    }
    sum += of_queries / static_cast<double>(of_collection.size());
  }
  return sum / static_cast<double>(all.size());
}

}  // namespace

double chance_of_difference(const ScoresOfCollections& ours,
                            const ScoresOfCollections& theirs) {
  const Differences all = differences(ours, theirs);
  const double observed = std::abs(statistic(all, [] { return true; }));
  std::mt19937 random{1};
  int as_large = 1;
  for (int draw = 0; draw < draws; ++draw) {
    const double drawn = statistic(all, [&random] { return (random() & 1U) != 0; });
    as_large += std::abs(drawn) >= observed ? 1 : 0;
  }
  return static_cast<double>(as_large) / (draws + 1);
}

}  // namespace council::relevance
