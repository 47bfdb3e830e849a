#include "indexer/store/settled_state.h"

#include <fstream>
#include <iterator>

#include "common/error.h"
#include "common/generation.h"
#include "indexer/store/maintenance.h"

namespace council {
namespace {

namespace fs = std::filesystem;

// Written anew by every commit, with the number of the commit in it.
constexpr char version_file[] = "iamglass";

}  // namespace

std::optional<std::string> settled_state(const fs::path& index) {
  const std::string staging = (index / staging_name).string();
  if (!fs::exists(staging + ".trusted") || fs::exists(staging + ".shards") ||
      fs::exists(staging + ".merged")) {
    return std::nullopt;
  }
  std::ifstream in{fs::path{staging} / version_file, std::ios::binary};
  const std::string version{std::istreambuf_iterator<char>{in}, {}};
  if (version.empty()) {
    return std::nullopt;
  }
  try {
    return published_generation(index).filename().string() + "\n" + version;
  } catch (const IndexError&) {
    return std::nullopt;
  }
}

fs::path last_scan_file(const fs::path& index) {
  return index / "last-scan";
}

}  // namespace council
