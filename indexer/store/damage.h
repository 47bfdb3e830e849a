#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace council {

// What an update can afford to look at every night in a published generation: that all
// its files are there and as long as they were, and that a share of their blocks, another
// one each day, is what was published. nullopt where nothing is amiss with them, else the
// file and what is. All of it is held against the manifest by check_index (publish.h).
std::optional<std::string> find_damage(const std::filesystem::path& generation);

}  // namespace council
