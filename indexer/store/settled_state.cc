#include "indexer/store/settled_state.h"

#include <cstdint>
#include <fcntl.h>
#include <fstream>
#include <iterator>
#include <system_error>

#include "common/error.h"
#include "common/file_descriptor.h"
#include "common/generation.h"
#include "indexer/store/maintenance.h"

namespace council {
namespace {

namespace fs = std::filesystem;

// Written anew by every commit, with the number of the commit in it.
constexpr char version_file[] = "iamglass";

constexpr std::uintmax_t spare_bytes = std::uintmax_t{16} << 20U;

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
    const fs::path published = published_generation(index);
    return has_all_files(published)
               ? std::optional{published.filename().string() + "\n" + version}
               : std::nullopt;
  } catch (const IndexError&) {
    return std::nullopt;
  }
}

fs::path last_scan_file(const fs::path& index) {
  return index / "last-scan";
}

void write_last_scan_file(const fs::path& index, std::string_view text) {
  std::error_code error;
  const fs::space_info space = fs::space(index, error);
  if (error || space.available < text.size() + spare_bytes) {
    return;
  }
  const FileDescriptor file{::open(last_scan_file(index).c_str(),
                                   O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0640)};
  if (file.get() >= 0) {
    write_all(file.get(), text);
  }
}

}  // namespace council
