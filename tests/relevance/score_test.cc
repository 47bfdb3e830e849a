#include "tests/relevance/score.h"

#include <catch2/catch.hpp>

#include "tests/relevance/significance.h"

namespace council::relevance {
namespace {

TEST_CASE("the measures are those of trec_eval", "[relevance]") {
  // By hand. Three answers, graded 2, 1 and 1, found at ranks 2 and 4, one not found:
  //   nDCG@10  (1/lb 3 + 2/lb 5) / (2/lb 2 + 1/lb 3 + 1/lb 4)
  //   AP       (1/2 + 2/4) / 3
  const Grades grades{{"a", 2}, {"b", 1}, {"c", 1}, {"x", 0}};
  const Scores scores = score({"x", "b", "y", "a"}, grades);
  CHECK(scores.ndcg_10 == Approx(1.4922829 / 3.1309298).epsilon(1e-6));
  CHECK(scores.average_precision == Approx(1.0 / 3));
  CHECK(scores.recall_100 == Approx(2.0 / 3));
}

TEST_CASE("a ranking with all answers first scores 1", "[relevance]") {
  const Scores scores = score({"a", "b", "x"}, {{"a", 3}, {"b", 1}});
  CHECK(scores.ndcg_10 == Approx(1));
  CHECK(scores.average_precision == Approx(1));
  CHECK(scores.recall_100 == Approx(1));
}

TEST_CASE("nDCG looks at ten ranks, recall at a hundred, precision at all",
          "[relevance]") {
  Ranking ranking;
  for (int i = 0; i < 100; ++i) {
    ranking.push_back("x" + std::to_string(i));
  }
  ranking.emplace_back("a");
  const Scores last = score(ranking, {{"a", 1}});
  CHECK(last.ndcg_10 == 0);
  CHECK(last.recall_100 == 0);
  CHECK(last.average_precision == Approx(1.0 / 101));
  ranking[10] = "b";
  CHECK(score(ranking, {{"b", 1}}).ndcg_10 == 0);
  CHECK(score(ranking, {{"b", 1}}).recall_100 == Approx(1));
  ranking[9] = "c";
  CHECK(score(ranking, {{"c", 1}}).ndcg_10 == Approx(1 / 3.4594316).epsilon(1e-6));
}

TEST_CASE("more answers than ten ranks still allow a perfect nDCG@10", "[relevance]") {
  Grades grades;
  Ranking ranking;
  for (int i = 0; i < 12; ++i) {
    const std::string document(1, static_cast<char>('a' + i));
    grades[document] = 1;
    ranking.push_back(document);
  }
  CHECK(score(ranking, grades).ndcg_10 == Approx(1));
}

TEST_CASE("grades below 1 answer nothing", "[relevance]") {
  const Scores scores = score({"a", "b"}, {{"a", -1}, {"b", 0}});
  CHECK(scores.ndcg_10 == 0);
  CHECK(scores.average_precision == 0);
  CHECK(score({}, {{"a", 1}}).ndcg_10 == 0);
}

TEST_CASE("a mean is over queries, whatever they found", "[relevance]") {
  const Scores both = mean({{1, 0.5, 1}, {0, 0, 0}});
  CHECK(both.ndcg_10 == Approx(0.5));
  CHECK(both.average_precision == Approx(0.25));
  CHECK(both.recall_100 == Approx(0.5));
}

TEST_CASE("a difference on every query is no chance, one that cancels out is",
          "[relevance]") {
  const std::vector<Scores> good(40, {0.6, 0, 0});
  const std::vector<Scores> bad(40, {0.5, 0, 0});
  CHECK(chance_of_difference({good}, {bad}) < 0.001);
  CHECK(chance_of_difference({good}, {good}) == Approx(1));
  std::vector<Scores> mixed = good;
  for (std::size_t i = 0; i < mixed.size(); i += 2) {
    mixed[i].ndcg_10 = 0.4;
  }
  CHECK(chance_of_difference({mixed}, {bad}) == Approx(1));
}

}  // namespace
}  // namespace council::relevance
