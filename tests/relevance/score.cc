#include "tests/relevance/score.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace council::relevance {
namespace {

constexpr std::size_t ndcg_depth = 10;
constexpr std::size_t recall_depth = 100;

int grade_of(const std::string& document, const Grades& grades) {
  const auto found = grades.find(document);
  return found == grades.end() ? 0 : std::max(found->second, 0);
}

double discounted(const std::vector<int>& gains, std::size_t depth) {
  double sum = 0;
  for (std::size_t i = 0; i < std::min(gains.size(), depth); ++i) {
    sum += gains[i] / std::log2(static_cast<double>(i) + 2);
  }
  return sum;
}

}  // namespace

double ndcg(const Ranking& ranking, const Grades& grades, std::size_t depth) {
  std::vector<int> ideal;
  ideal.reserve(grades.size());
  for (const auto& [document, grade] : grades) {
    ideal.push_back(std::max(grade, 0));
  }
  std::sort(ideal.begin(), ideal.end(), std::greater<>{});
  const double best = discounted(ideal, depth);
  std::vector<int> gains;
  gains.reserve(ranking.size());
  for (const std::string& document : ranking) {
    gains.push_back(grade_of(document, grades));
  }
  return best == 0 ? 0 : discounted(gains, depth) / best;
}

Scores score(const Ranking& ranking, const Grades& grades) {
  const auto answers = static_cast<double>(std::count_if(
      grades.begin(), grades.end(), [](const auto& pair) { return pair.second > 0; }));
  if (answers == 0) {
    return {};
  }
  Scores scores;
  scores.ndcg_10 = ndcg(ranking, grades, ndcg_depth);
  double found = 0;
  for (std::size_t i = 0; i < ranking.size(); ++i) {
    if (grade_of(ranking[i], grades) > 0) {
      ++found;
      scores.average_precision += found / static_cast<double>(i + 1) / answers;
      scores.recall_100 += i < recall_depth ? 1 / answers : 0;
    }
  }
  return scores;
}

Scores mean(const std::vector<Scores>& scores) {
  Scores sum;
  for (const Scores& one : scores) {
    sum.ndcg_10 += one.ndcg_10;
    sum.average_precision += one.average_precision;
    sum.recall_100 += one.recall_100;
  }
  const auto count = static_cast<double>(std::max<std::size_t>(scores.size(), 1));
  return {sum.ndcg_10 / count, sum.average_precision / count, sum.recall_100 / count};
}

}  // namespace council::relevance
