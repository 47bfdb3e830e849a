#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace council::glass {

inline constexpr std::size_t block_bytes = 8192;

// No item is larger, so that four fit into a block.
inline constexpr std::size_t max_item_bytes = 2043;

// One block of a table while it is filled: from its beginning a directory of its items,
// which stand at its end.
class Block {
 public:
  // 0 is a leaf.
  explicit Block(unsigned level);

  [[nodiscard]] bool has_room_for(std::string_view item) const {
    return directory_end_ + directory_bytes + item.size() <= items_begin_;
  }

  // Behind those it has. There must be room.
  void add(std::string_view item);

  [[nodiscard]] std::string_view bytes() const { return {bytes_.data(), bytes_.size()}; }

 private:
  static constexpr std::size_t directory_bytes = 2;  // of an item

  void put(std::size_t at, std::size_t number);

  std::array<char, block_bytes> bytes_{};
  std::size_t directory_end_ = 11;  // the head is before it
  std::size_t items_begin_ = block_bytes;
};

}  // namespace council::glass
