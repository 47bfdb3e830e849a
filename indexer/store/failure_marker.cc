#include "indexer/store/failure_marker.h"

#include <algorithm>
#include <array>
#include <climits>
#include <string>

#include "indexer/store/storage_guard.h"

namespace council {
namespace {

// Not a std::string: it is read while the process dies, when memory may be gone.
std::array<char, PATH_MAX> marker_path{};

}  // namespace

void remove_when_storage_fails(const std::filesystem::path& marker) {
  const std::string path = std::filesystem::absolute(marker).string();
  marker_path.fill('\0');
  if (path.size() < marker_path.size()) {
    std::copy(path.begin(), path.end(), marker_path.begin());
  }
}

const char* failure_marker() {
  return marker_path.data();
}

}  // namespace council
