#include "indexer/store/damage.h"

#include "common/block_sums.h"
#include "common/generation.h"
#include "indexer/store/spread.h"

namespace council {
namespace {

// Of a MiB. What is read is in memory or on the disk; a run that finds nothing to do
// takes little longer for it.
constexpr std::size_t blocks_a_day = 32;

}  // namespace

std::optional<std::string> find_damage(const std::filesystem::path& generation) {
  if (!has_all_files(generation)) {
    return generation.string() + ": files are missing or of another size";
  }
  const auto file = find_damaged_file(generation, turn_of_today(), blocks_a_day);
  return file ? std::optional{(generation / *file).string() +
                              ": damaged: not the bytes that were published"}
              : std::nullopt;
}

}  // namespace council
