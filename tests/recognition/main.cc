// Prints how well recognition does on the annotated papers; see README.md.

#include <cstdlib>
#include <iostream>
#include <map>
#include <stdexcept>

#include "tests/recognition/gold.h"
#include "tests/recognition/score.h"
#include "tests/recognition/seal.h"

namespace {

using council::test::GoldSource;
using council::test::Score;

constexpr const char* usage =
    "usage: score [--verbose] [--by group|council] [--only WORDS] [--without GROUP]\n"
    "             [--data FOLDER]\n"
    "       score --seal FILE\n"
    "  --by       a column for each group of papers (the default) or each council\n"
    "  --only     papers whose path contains WORDS\n"
    "  --without  all papers but those of a group, as silver, which takes minutes\n"
    "  --data     folder of the papers that are not part of the project\n"
    "  --seal     print the gold in FILE with its sentences as hashes, and no score\n";

struct Options {
  bool verbose = false;
  bool by_council = false;
  std::string only;
  std::string without;
  std::filesystem::path to_seal;
  std::filesystem::path data =
      std::filesystem::path{PROJECT_DIR}.parent_path() / "shared";
};

Options parse_options(const std::vector<std::string>& arguments) {
  Options options;
  if (const char* const data = std::getenv("COUNCIL_SEARCH_DATA"); data != nullptr) {
    options.data = data;
  }
  for (auto argument = arguments.begin(); argument != arguments.end(); ++argument) {
    if (*argument == "--verbose") {
      options.verbose = true;
      continue;
    }
    const std::string& name = *argument;
    if (++argument == arguments.end()) {
      throw std::invalid_argument{"no such option, or no value for it: " + name};
    }
    if (name == "--by" && (*argument == "council" || *argument == "group")) {
      options.by_council = *argument == "council";
    } else if (name == "--only") {
      options.only = *argument;
    } else if (name == "--without") {
      options.without = *argument;
    } else if (name == "--seal") {
      options.to_seal = *argument;
    } else if (name == "--data") {
      options.data = *argument;
    } else {
      throw std::invalid_argument{"cannot understand " + name + " " + *argument};
    }
  }
  return options;
}

std::vector<GoldSource> read_gold(const Options& options) {
  std::vector<GoldSource> all;
  for (const auto& sources :
       {council::test::read_corpus_gold(PROJECT_DIR),
        council::test::read_seeds_gold(PROJECT_DIR, options.data),
        council::test::read_annotated_gold(PROJECT_DIR, options.data),
        council::test::read_real_gold(options.data),
        council::test::read_silver(options.data)}) {
    all.insert(all.end(), sources.begin(), sources.end());
  }
  std::erase_if(all, [&](const GoldSource& source) {
    return source.group == options.without ||
           source.name.find(options.only) == std::string::npos;
  });
  return all;
}

void run(const Options& options) {
  if (!options.to_seal.empty()) {
    const auto gold = council::test::read_json(options.to_seal);
    std::cout << council::test::seal(gold).dump(1) << '\n';
    return;
  }
  std::vector<std::pair<std::string, Score>> columns;
  for (const GoldSource& source : read_gold(options)) {
    const std::string& name = options.by_council ? source.council : source.group;
    if (columns.empty() || columns.back().first != name) {
      columns.emplace_back(name, Score{});
    }
    columns.back().second.add(council::test::score_source(source));
  }
  if (options.verbose) {
    for (const auto& [name, score] : columns) {
      std::cout << "== " << name << '\n' << council::test::format_misses(score) << '\n';
    }
  }
  std::cout << council::test::format_table(columns);
}

}  // namespace

int main(int argc, char** argv) {
  try {
    run(parse_options({argv + 1, argv + argc}));
    return 0;
  } catch (const std::exception& error) {
    std::cerr << "error: " << error.what() << '\n' << usage;
    return 2;
  }
}
