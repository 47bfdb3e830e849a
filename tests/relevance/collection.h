#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "tests/relevance/score.h"

namespace council::relevance {

struct JudgedText {
  std::string id;
  std::string title;  // may be ""
  std::string text;
};

struct JudgedQuery {
  std::string id;
  std::string text;
  Grades grades;  // never empty
};

// Texts, queries and what answers them.
struct Collection {
  std::string name;
  std::vector<JudgedText> texts;
  std::vector<JudgedQuery> queries;
};

// Reads docs.jsonl (id, title, text), queries.tsv and qrels.tsv (query, document, grade)
// of a folder. Throws std::runtime_error naming the file that is missing or malformed.
Collection read_collection(const std::filesystem::path& folder);

// The collections below a folder, by name.
std::vector<Collection> read_collections(const std::filesystem::path& folder);

// A line that names two things: "1<tab>what similarity laws must be obeyed".
std::vector<std::string> split_at_tabs(const std::string& line);

}  // namespace council::relevance
