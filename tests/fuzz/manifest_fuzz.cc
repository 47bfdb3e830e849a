#include <cstdlib>
#include <fstream>

#include "common/error.h"
#include "common/generation.h"
#include "fuzz_target.h"
#include "tests/support/temporary_folder.h"

namespace fs = std::filesystem;

namespace {

constexpr auto only_name = "gen-000001";

// An index of one generation of one file.
struct Index {
  Index() {
    fs::create_directory(generation);
    write(generation / "iamglass", "not a database");
    manifest = council::make_manifest(generation);
  }

  static void write(const fs::path& path, std::string_view bytes) {
    std::ofstream{path, std::ios::binary} << bytes;
  }

  council::test::TemporaryFolder folder;
  fs::path generation = folder.path() / only_name;
  std::string manifest;
};

// Whether `read` finds nothing wrong; it may only throw what users are told.
template <typename Read>
bool is_accepted(Read read) {
  try {
    read();
    return true;
  } catch (const council::IndexError&) {
    return false;
  }
}

}  // namespace

// Any text as the pointer leads to the one generation or nowhere; any text as the
// manifest is that of the files or is refused.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Index index;
  const std::string_view text = council::fuzz::text_of(data, size);
  Index::write(index.folder.path() / "current", text);
  const bool leads = is_accepted([] {
    if (council::published_generation(index.folder.path()) != index.generation) {
      std::abort();
    }
  });
  const bool is_pointer =
      text.substr(0, text.ends_with('\n') ? size - 1 : size) == only_name;
  Index::write(index.generation / "MANIFEST", text);
  const bool is_whole = is_accepted([] { council::check_manifest(index.generation); });
  const bool has_all = council::has_all_files(index.generation);
  if (leads != is_pointer || is_whole != (text == index.manifest) ||
      (is_whole && !has_all)) {
    std::abort();
  }
  return 0;
}
