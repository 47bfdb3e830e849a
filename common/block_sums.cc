#include "common/block_sums.h"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string_view>
#include <system_error>
#include <vector>
#include <zlib.h>

#include "common/error.h"

namespace council {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t block_size = std::size_t{1} << 20U;

struct Block {
  std::string file;
  std::size_t number = 0;
  std::uint32_t sum = 0;
};

std::uint32_t sum_of(std::string_view bytes) {
  return static_cast<std::uint32_t>(
      ::crc32_z(0, reinterpret_cast<const Bytef*>(bytes.data()), bytes.size()));
}

// What there is of the next block; "" at the end.
std::string read_block(std::istream& in) {
  std::string block(block_size, '\0');
  in.read(block.data(), static_cast<std::streamsize>(block.size()));
  block.resize(static_cast<std::size_t>(in.gcount()));
  return block;
}

std::string hexadecimal(std::uint32_t value) {
  std::string digits(8, '0');
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value, 16);
  const auto size = end.ptr - digits.data();
  std::rotate(digits.begin(), digits.begin() + size, digits.end());
  return digits;
}

std::string line_of(const fs::path& file) {
  std::ifstream in{file, std::ios::binary};
  std::string line = file.filename().string();
  for (std::string block = read_block(in); !block.empty(); block = read_block(in)) {
    line += ' ' + hexadecimal(sum_of(block));
  }
  if (in.bad() || !in.eof()) {
    throw Error{file.string() + ": cannot be read"};
  }
  return line + '\n';
}

// nullopt for what sum_blocks never wrote.
std::optional<std::vector<Block>> read_sums(const fs::path& file) {
  std::ifstream in{file, std::ios::binary};
  std::vector<Block> blocks;
  for (std::string line; std::getline(in, line);) {
    std::istringstream words{line};
    std::string name;
    words >> name;
    std::string digits;
    for (std::size_t number = 0; words >> digits; ++number) {
      std::uint32_t sum = 0;
      const char* const end = digits.data() + digits.size();
      const auto read = std::from_chars(digits.data(), end, sum, 16);
      if (read.ec != std::errc{} || read.ptr != end) {
        return std::nullopt;
      }
      blocks.push_back({.file = name, .number = number, .sum = sum});
    }
  }
  return blocks.empty() ? std::nullopt : std::optional{std::move(blocks)};
}

bool is_as_it_was(const fs::path& folder, const Block& block) {
  std::ifstream in{folder / block.file, std::ios::binary};
  in.seekg(static_cast<std::streamoff>(block.number * block_size));
  return in && sum_of(read_block(in)) == block.sum;
}

}  // namespace

std::string sum_blocks(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const fs::directory_entry& entry : fs::directory_iterator{folder}) {
    files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  std::string text;
  for (const fs::path& file : files) {
    text += line_of(file);
  }
  return text;
}

std::optional<std::string> find_damaged_file(const fs::path& folder, std::uint64_t turn,
                                             std::size_t blocks) {
  const fs::path file = folder / block_sums_name;
  std::error_code error;
  if (!fs::is_regular_file(file, error)) {
    return std::nullopt;
  }
  const std::optional<std::vector<Block>> all = read_sums(file);
  if (!all) {
    return block_sums_name;
  }
  const std::size_t first = static_cast<std::size_t>(turn * blocks % all->size());
  for (std::size_t i = 0; i < std::min(blocks, all->size()); ++i) {
    const Block& block = (*all)[(first + i) % all->size()];
    if (!is_as_it_was(folder, block)) {
      return block.file;
    }
  }
  return std::nullopt;
}

}  // namespace council
