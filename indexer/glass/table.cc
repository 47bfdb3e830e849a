#include "indexer/glass/table.h"

#include <algorithm>
#include <cassert>
#include <cerrno>
#include <fcntl.h>
#include <stdexcept>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace council::glass {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t max_key_bytes = 255;
constexpr std::size_t max_parts = 65'535;

// An item of a leaf is its size, less these, in two bytes with marks in the uppermost
// bits; the size of its key in one, the key; from the second part of a tag on its number
// in two; the part.
constexpr std::size_t size_bytes = 2;
constexpr std::size_t uncounted_bytes = 3;
constexpr std::size_t part_number_bytes = 2;
constexpr unsigned deflated_mark = 0x80;
constexpr unsigned last_mark = 0x40;
constexpr unsigned first_mark = 0x20;

void put_two(std::string& bytes, std::size_t number) {
  bytes += static_cast<char>(number >> 8U);
  bytes += static_cast<char>(number);
}

// A part of a tag.
struct Part {
  std::string_view key;
  std::size_t number = 1;
  std::string_view bytes;
  unsigned marks = 0;
};

void put_item(std::string& item, const Part& part) {
  const bool is_first = part.number == 1;
  const std::size_t size = size_bytes + 1 + part.key.size() +
                           (is_first ? 0 : part_number_bytes) + part.bytes.size();
  item.clear();
  put_two(item, (size - uncounted_bytes) | (part.marks | (is_first ? first_mark : 0U))
                                               << 8U);
  item += static_cast<char>(part.key.size());
  item += part.key;
  if (!is_first) {
    put_two(item, part.number);
  }
  item += part.bytes;
}

// An item above the leaves: the number of a block, and from where on it has the keys.
std::string branch_item(std::string_view key, std::size_t part, std::uint32_t child) {
  std::string item;
  put_two(item, child >> 16U);
  put_two(item, child & 0xFFFFU);
  item += static_cast<char>(key.size());
  item += key;
  put_two(item, part);
  return item;
}

// The beginning of `key` that is enough to tell it from the one before.
std::string_view divide(std::string_view before, std::string_view key) {
  const auto differ =
      std::mismatch(before.begin(), before.end(), key.begin(), key.end()).second;
  const auto same = static_cast<std::size_t>(differ - key.begin());
  return key.substr(0, same + 1);
}

[[noreturn]] void fail(const char* what, const fs::path& file) {
  throw fs::filesystem_error{what, file, std::error_code{errno, std::generic_category()}};
}

}  // namespace

Table::Table(fs::path file) : file_{std::move(file)} {}

// The first entry of a table is one without key or tag, which a search finds where all
// keys are behind what it looks for.
void Table::start() {
  descriptor_ = FileDescriptor{
      ::open(file_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666)};
  if (descriptor_.get() < 0) {
    fail("cannot be made", file_);
  }
  open_.push_back(new_block(0));
  constexpr char nothing[] = {static_cast<char>(last_mark | first_mark), 0, 0};
  open_.front().block.add({nothing, sizeof nothing});
}

Table::Open Table::new_block(std::size_t level) {
  const std::uint32_t number = blocks_++;
  return {.block = Block{static_cast<unsigned>(level)},
          .number = number,
          .first = level < open_.size() ? open_[level].first : number};
}

void Table::add(std::string_view key, std::string_view tag, bool is_deflated) {
  if (open_.empty()) {
    start();
  }
  assert(key > last_key_);
  const std::size_t head = size_bytes + 1 + key.size();
  if (key.size() > max_key_bytes || tag.size() / (max_item_bytes - head) >= max_parts) {
    throw std::length_error{"too large for a table"};
  }
  ++entries_;
  std::size_t number = 0;
  do {
    ++number;
    const std::size_t most = max_item_bytes - head - (number > 1 ? part_number_bytes : 0);
    const std::string_view here = tag.substr(0, most);
    tag.remove_prefix(here.size());
    const unsigned marks =
        (is_deflated ? deflated_mark : 0U) | (tag.empty() ? last_mark : 0U);
    put_item(item_, {.key = key, .number = number, .bytes = here, .marks = marks});
    add_to_leaf(key, number);
  } while (!tag.empty());
}

void Table::add_to_leaf(std::string_view key, std::size_t part) {
  if (!open_.front().block.has_room_for(item_)) {
    write(open_.front());
    open_.front() = new_block(0);
    enter(1, {divide(last_key_, key), part}, open_.front().number);
  }
  open_.front().block.add(item_);
  last_key_ = key;
}

// Enters a new block of the level below. The first item of a block has no key.
void Table::enter(std::size_t level, const Divider& divider, std::uint32_t child) {
  if (level == open_.size()) {
    open_.push_back(new_block(level));
    open_.back().block.add(branch_item("", 0, open_[level - 1].first));
  }
  const std::string item = branch_item(divider.key, divider.part, child);
  if (open_[level].block.has_room_for(item)) {
    open_[level].block.add(item);
    return;
  }
  write(open_[level]);
  open_[level] = new_block(level);
  open_[level].block.add(branch_item("", 0, child));
  enter(level + 1, divider, open_[level].number);
}

void Table::write(const Open& open) {
  std::string_view bytes = open.block.bytes();
  auto at = static_cast<off_t>(open.number) * static_cast<off_t>(block_bytes);
  while (!bytes.empty()) {
    const ssize_t written = ::pwrite(descriptor_.get(), bytes.data(), bytes.size(), at);
    if (written < 0 && errno != EINTR) {
      fail("cannot be written", file_);
    }
    const auto done = static_cast<std::size_t>(std::max<ssize_t>(written, 0));
    bytes.remove_prefix(done);
    at += static_cast<off_t>(done);
  }
}

TableRoot Table::finish() {
  if (open_.empty()) {
    return {};
  }
  for (const Open& open : open_) {
    write(open);
  }
  if (::fdatasync(descriptor_.get()) != 0) {
    fail("cannot be synced", file_);
  }
  descriptor_.close();
  return {.block = open_.back().number,
          .level = static_cast<unsigned>(open_.size() - 1),
          .entries = entries_,
          .blocks = blocks_};
}

}  // namespace council::glass
