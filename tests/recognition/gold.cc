#include "tests/recognition/gold.h"

#include <algorithm>
#include <fstream>
#include <stdexcept>

namespace council::test {

namespace fs = std::filesystem;

Json read_json(const fs::path& file) {
  std::ifstream stream{file, std::ios::binary};
  if (!stream) {
    throw std::runtime_error{"cannot read " + file.string()};
  }
  return Json::parse(stream);
}

std::vector<GoldSource> read_corpus_gold(const fs::path& project) {
  std::vector<GoldSource> sources;
  const fs::path papers = project / "corpus";
  for (const auto& entry :
       fs::recursive_directory_iterator{project / "tests" / "corpus_gold"}) {
    if (entry.path().extension() != ".json") {
      continue;
    }
    const Json gold = read_json(entry.path());
    const fs::path source = gold.at("source").get<std::string>();
    sources.push_back({.group = "corpus",
                       .council = source.parent_path().filename().string(),
                       .name = source.string(),
                       .file = papers / source,
                       .documents = gold.at("documents")});
  }
  std::ranges::sort(sources, {}, &GoldSource::name);
  return sources;
}

std::vector<GoldSource> read_seeds_gold(const fs::path& project, const fs::path& data) {
  std::vector<GoldSource> sources;
  const Json gold = read_json(project / "tests" / "recognition" / "seeds_gold.json");
  for (const Json& source : gold.at("sources")) {
    const auto name = source.at("source").get<std::string>();
    if (!fs::exists(data / "seeds" / name)) {
      return {};
    }
    sources.push_back({.group = "seeds",
                       .council = "seeds",
                       .name = name,
                       .file = data / "seeds" / name,
                       .documents = source.at("documents")});
  }
  return sources;
}

std::vector<GoldSource> read_annotated_gold(const fs::path& project,
                                            const fs::path& data) {
  std::vector<GoldSource> sources;
  const fs::path folder = project / "tests" / "recognition" / "annotated";
  if (!fs::exists(folder)) {
    return sources;
  }
  for (const auto& entry : fs::directory_iterator{folder}) {
    const Json gold = read_json(entry.path());
    const fs::path source = gold.at("source").get<std::string>();
    if (!fs::exists(data / source)) {
      return {};
    }
    const fs::path below = source.lexically_relative("realdocs");
    sources.push_back({.group = "annotated",
                       .council = below.begin()->string(),
                       .name = below.string(),
                       .file = data / source,
                       .documents = gold.at("documents")});
  }
  std::ranges::sort(sources, {}, &GoldSource::name);
  return sources;
}

}  // namespace council::test
