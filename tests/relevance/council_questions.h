#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "query/database.h"
#include "tests/relevance/score.h"

namespace council::relevance {

// A question of the kind that officers, researchers and residents ask, and the sections
// of the sample papers that answer it.
struct CouncilQuestion {
  std::string kind;  // "officer"; "nothing" where nothing may be found
  std::string text;
  Grades grades;  // by key, marks of twin papers left out
};

// Throws std::runtime_error naming the line that is malformed.
std::vector<CouncilQuestion> read_council_questions(const std::filesystem::path& file);

struct CouncilScores {
  std::map<std::string, std::vector<Scores>> by_kind;  // without "nothing"
  std::size_t nothing = 0;                             // questions that may find nothing
  std::vector<std::string> wrongly_found;              // those that found something
  std::vector<std::string> unknown_keys;  // judged, but in no section of the index
};

CouncilScores score_council_questions(const OpenIndex& index,
                                      const std::vector<CouncilQuestion>& questions);

// Over all questions with an answer.
Scores mean_of(const CouncilScores& scores);

}  // namespace council::relevance
