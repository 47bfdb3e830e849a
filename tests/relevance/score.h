#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace council::relevance {

// The documents that answer one query and how well, 1 and up; others do not answer it.
using Grades = std::map<std::string, int>;

// Documents, the best first, none twice.
using Ranking = std::vector<std::string>;

// The measures of trec_eval for one query: ndcg_cut_10, map, recall_100.
struct Scores {
  double ndcg_10 = 0;
  double average_precision = 0;
  double recall_100 = 0;
};

// All are 0 where nothing answers the query.
Scores score(const Ranking& ranking, const Grades& grades);

// Gains are the grades themselves, discounted by the logarithm of the rank; the ideal
// ranking has 1.
double ndcg(const Ranking& ranking, const Grades& grades, std::size_t depth);

// The mean over queries.
Scores mean(const std::vector<Scores>& scores);

}  // namespace council::relevance
