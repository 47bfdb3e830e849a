#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "common/file_descriptor.h"
#include "indexer/glass/block.h"

namespace council::glass {

// Where a table begins, for the version file.
struct TableRoot {
  std::uint32_t block = 0;
  unsigned level = 0;
  std::uint64_t entries = 0;
  std::uint32_t blocks = 0;  // in the file; 0 where there is none
};

// Writes a table, a B-tree of keys and tags, from its first key to its last, each block
// once. Throws filesystem_error where storage fails.
class Table {
 public:
  explicit Table(std::filesystem::path file);

  // Keys must come rising. Throws std::length_error for one too long or a tag too large.
  void add(std::string_view key, std::string_view tag, bool is_deflated = false);

  // Writes what is left, and syncs it. Without entries there is no file.
  TableRoot finish();

 private:
  // The block of a level that is being filled.
  struct Open {
    Block block;
    std::uint32_t number = 0;
    std::uint32_t first = 0;  // the number of the level's first block
  };
  // What stands before a child in the block above: from this item on.
  struct Divider {
    std::string_view key;
    std::size_t part;
  };

  void start();
  Open new_block(std::size_t level);
  void add_to_leaf(std::string_view key, std::size_t part);
  void enter(std::size_t level, const Divider& divider, std::uint32_t child);
  void write(const Open& open);

  std::filesystem::path file_;
  FileDescriptor descriptor_;
  std::vector<Open> open_;  // by level, leaves first
  std::uint32_t blocks_ = 0;
  std::uint64_t entries_ = 0;
  std::string last_key_;
  std::string item_;  // kept for its memory
};

}  // namespace council::glass
