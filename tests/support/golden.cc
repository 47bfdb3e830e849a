#include "tests/support/golden.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>

#include <catch2/catch.hpp>

namespace council::test {

std::filesystem::path project_dir() {
  return PROJECT_DIR;
}

std::string read_file(const std::filesystem::path& file) {
  std::ifstream stream{file, std::ios::binary};
  INFO("cannot read " << file);
  REQUIRE(stream.good());
  return {std::istreambuf_iterator<char>{stream}, std::istreambuf_iterator<char>{}};
}

void check_golden(const std::string& name, const std::string& actual) {
  const std::filesystem::path file = project_dir() / "tests/golden" / name;
  const char* const update = std::getenv("UPDATE_GOLDEN");
  if (update != nullptr && std::string_view{update} == "1") {
    std::filesystem::create_directories(file.parent_path());
    std::ofstream{file, std::ios::binary} << actual;
    return;
  }
  INFO("golden file " << file);
  CHECK(read_file(file) == actual);
}

std::optional<std::filesystem::path> find_data(const std::string& relative) {
  const char* const variable = std::getenv("COUNCIL_SEARCH_DATA");
  const std::filesystem::path root = variable != nullptr
                                         ? std::filesystem::path{variable}
                                         : project_dir().parent_path() / "shared";
  std::filesystem::path data = root / relative;
  if (std::filesystem::exists(data)) {
    return data;
  }
  std::cout << "SKIPPED: no " << data << '\n';
  return std::nullopt;
}

std::vector<std::filesystem::path> files_below(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator{folder}) {
    if (entry.is_regular_file()) {
      files.push_back(entry.path());
    }
  }
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace council::test
