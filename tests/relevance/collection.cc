#include "tests/relevance/collection.h"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include <nlohmann/json.hpp>

namespace council::relevance {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> lines_of(const fs::path& file) {
  std::ifstream stream{file, std::ios::binary};
  if (!stream) {
    throw std::runtime_error{"cannot read " + file.string()};
  }
  std::vector<std::string> lines;
  for (std::string line; std::getline(stream, line);) {
    lines.push_back(line);
  }
  return lines;
}

std::vector<std::string> columns_of(const fs::path& file, const std::string& line,
                                    std::size_t columns) {
  std::vector<std::string> values = split_at_tabs(line);
  if (values.size() != columns) {
    throw std::runtime_error{file.string() + ": not " + std::to_string(columns) +
                             " columns: " + line};
  }
  return values;
}

std::map<std::string, Grades> read_grades(const fs::path& file) {
  std::map<std::string, Grades> grades;
  for (const std::string& line : lines_of(file)) {
    const std::vector<std::string> row = columns_of(file, line, 3);
    grades[row[0]][row[1]] = std::stoi(row[2]);
  }
  return grades;
}

}  // namespace

std::vector<std::string> split_at_tabs(const std::string& line) {
  std::vector<std::string> values;
  std::istringstream stream{line};
  for (std::string value; std::getline(stream, value, '\t');) {
    values.push_back(value);
  }
  return values;
}

Collection read_collection(const fs::path& folder) {
  Collection collection;
  collection.name = folder.filename().string();
  for (const std::string& line : lines_of(folder / "docs.jsonl")) {
    const nlohmann::json text = nlohmann::json::parse(line);
    collection.texts.push_back({text.at("id"), text.at("title"), text.at("text")});
  }
  std::map<std::string, Grades> grades = read_grades(folder / "qrels.tsv");
  const fs::path queries = folder / "queries.tsv";
  for (const std::string& line : lines_of(queries)) {
    const std::vector<std::string> row = columns_of(queries, line, 2);
    // Nothing can be told of a query that no text answers.
    if (grades.contains(row[0])) {
      collection.queries.push_back({row[0], row[1], grades.at(row[0])});
    }
  }
  return collection;
}

std::vector<Collection> read_collections(const fs::path& folder) {
  std::vector<fs::path> folders;
  for (const auto& entry : fs::directory_iterator{folder}) {
    if (fs::exists(entry.path() / "docs.jsonl")) {
      folders.push_back(entry.path());
    }
  }
  std::sort(folders.begin(), folders.end());
  std::vector<Collection> collections;
  collections.reserve(folders.size());
  for (const fs::path& one : folders) {
    collections.push_back(read_collection(one));
  }
  return collections;
}

}  // namespace council::relevance
