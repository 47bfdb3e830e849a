#include "tests/relevance/council_questions.h"

#include <fstream>
#include <set>
#include <sstream>
#include <stdexcept>

#include "common/record.h"
#include "tests/relevance/collection.h"
#include "tests/relevance/question.h"

namespace council::relevance {
namespace {

constexpr char nothing_kind[] = "nothing";

// "audit/2026-03-09/minutes/4=3 audit/2026-03-09/agenda/4=1".
Grades parse_grades(const std::string& text) {
  Grades grades;
  std::istringstream stream{text};
  for (std::string judged; stream >> judged;) {
    const std::size_t equals = judged.rfind('=');
    if (equals == std::string::npos || equals + 2 != judged.size()) {
      throw std::runtime_error{"not a key and its grade: " + judged};
    }
    grades[judged.substr(0, equals)] = judged.back() - '0';
  }
  return grades;
}

CouncilQuestion parse_question(const std::string& line) {
  const std::vector<std::string> columns = split_at_tabs(line);
  const bool is_nothing = !columns.empty() && columns.front() == nothing_kind;
  if (columns.size() != (is_nothing ? 2U : 3U)) {
    throw std::runtime_error{"not a kind, a question and its answers: " + line};
  }
  return {columns[0], columns[1], is_nothing ? Grades{} : parse_grades(columns[2])};
}

std::set<std::string> keys_of(const OpenIndex& index) {
  std::set<std::string> keys;
  const Xapian::Database& database = index.database;
  for (auto posting = database.postlist_begin(""); posting != database.postlist_end("");
       ++posting) {
    keys.insert(unmarked_section_key(from_xapian(database.get_document(*posting))));
  }
  return keys;
}

}  // namespace

std::vector<CouncilQuestion> read_council_questions(const std::filesystem::path& file) {
  std::ifstream stream{file};
  if (!stream) {
    throw std::runtime_error{"cannot read " + file.string()};
  }
  std::vector<CouncilQuestion> questions;
  for (std::string line; std::getline(stream, line);) {
    if (!line.empty() && line.front() != '#') {
      questions.push_back(parse_question(line));
    }
  }
  return questions;
}

CouncilScores score_council_questions(const OpenIndex& index,
                                      const std::vector<CouncilQuestion>& questions) {
  const std::set<std::string> keys = keys_of(index);
  CouncilScores scores;
  for (const CouncilQuestion& question : questions) {
    if (question.kind == nothing_kind) {
      ++scores.nothing;
      if (count_found(index, question.text) > 0) {
        scores.wrongly_found.push_back(question.text);
      }
      continue;
    }
    for (const auto& [key, grade] : question.grades) {
      if (!keys.contains(key)) {
        scores.unknown_keys.push_back(key);
      }
    }
    scores.by_kind[question.kind].push_back(
        score(ask_for_sections(index, question.text), question.grades));
  }
  return scores;
}

Scores mean_of(const CouncilScores& scores) {
  std::vector<Scores> all;
  for (const auto& [kind, of_kind] : scores.by_kind) {
    all.insert(all.end(), of_kind.begin(), of_kind.end());
  }
  return mean(all);
}

}  // namespace council::relevance
