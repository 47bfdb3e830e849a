#include "indexer/glass/block.h"

#include <cassert>
#include <cstring>

namespace council::glass {
namespace {

// Where in the head of a block stands what; two bytes are a number, the highest first.
constexpr std::size_t revision_at = 0;  // four bytes
constexpr std::size_t level_at = 4;
constexpr std::size_t largest_gap_at = 5;
constexpr std::size_t free_bytes_at = 7;
constexpr std::size_t directory_end_at = 9;

}  // namespace

Block::Block(unsigned level) {
  bytes_[revision_at + 3] = 1;
  bytes_[level_at] = static_cast<char>(level);
}

void Block::put(std::size_t at, std::size_t number) {
  bytes_[at] = static_cast<char>(number >> 8U);
  bytes_[at + 1] = static_cast<char>(number);
}

void Block::add(std::string_view item) {
  assert(has_room_for(item));
  items_begin_ -= item.size();
  std::memcpy(bytes_.data() + items_begin_, item.data(), item.size());
  put(directory_end_, items_begin_);
  directory_end_ += directory_bytes;
  put(directory_end_at, directory_end_);
  put(largest_gap_at, items_begin_ - directory_end_);
  put(free_bytes_at, items_begin_ - directory_end_);
}

}  // namespace council::glass
