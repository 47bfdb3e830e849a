#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

namespace council::test {

using Json = nlohmann::ordered_json;

// One source and what recognition should find in it, in the terms of
// tests/corpus_gold/README.md whatever form it was written in.
struct GoldSource {
  std::string group;    // "corpus", "seeds", "annotated", "real", "silver"
  std::string council;  // the folder that the source lies in
  std::string name;     // for people: the path below the group's folder
  std::filesystem::path file;
  Json documents;  // expected documents, in order
};

// The readers throw std::runtime_error for gold that cannot be read, and give nothing
// where the papers are absent.
std::vector<GoldSource> read_corpus_gold(const std::filesystem::path& project);
std::vector<GoldSource> read_seeds_gold(const std::filesystem::path& project,
                                        const std::filesystem::path& data);
// Further real papers annotated by hand: annotated/*.json, in the form of seeds_gold.json,
// `source` being a path below `data`.
std::vector<GoldSource> read_annotated_gold(const std::filesystem::path& project,
                                            const std::filesystem::path& data);
// Papers annotated by hand, and a pack with known pages.
std::vector<GoldSource> read_real_gold(const std::filesystem::path& data);
// Papers whose dates and grades were taken by patterns: mostly right.
std::vector<GoldSource> read_silver(const std::filesystem::path& data);

Json read_json(const std::filesystem::path& file);

}  // namespace council::test
