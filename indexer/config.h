#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/corpus_folder.h"

namespace council {

// An option as the command line would have it: {"jobs", "3"}; a switch has no value.
struct ConfigOption {
  std::string name;
  std::string value;

  bool operator==(const ConfigOption&) const = default;
};

// What a configuration file says: the options by their long names, and the folders.
struct Config {
  std::vector<ConfigOption> options;
  std::map<std::string, int> lines;  // of the options, by name
  std::vector<CorpusFolder> folders;

  bool operator==(const Config&) const = default;
};

// Reads TOML:
//
//   index = "/var/lib/council-search/index"
//   jobs = 2
//   exclude = ["*.tmp"]
//
//   [[source]]
//   folder = "/srv/papers/otterbourne"
//   council = "Otterbourne Council"
//
// Paths are meant from `base`. `folder = "…"` in place of [[source]] names the only
// folder. Throws UsageError naming file and line for what is no such file.
Config parse_config(std::string_view text, const std::string& file_name,
                    const std::filesystem::path& base);
Config read_config(const std::filesystem::path& file);

}  // namespace council
