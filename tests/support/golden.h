#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace council::test {

// The project's own folder.
std::filesystem::path project_dir();

// Compares `actual` with tests/golden/<name>; with UPDATE_GOLDEN=1 in the environment
// writes it instead. A difference fails the running test.
void check_golden(const std::string& name, const std::string& actual);

// The folder of real papers that are not part of the project: $COUNCIL_SEARCH_DATA, or
// ../shared beside the project. nullopt, after a line "SKIPPED: …", where it is absent.
std::optional<std::filesystem::path> find_data(const std::string& relative);

std::string read_file(const std::filesystem::path& file);

// The files of a folder and of those in it, sorted by path.
std::vector<std::filesystem::path> files_below(const std::filesystem::path& folder);

}  // namespace council::test
