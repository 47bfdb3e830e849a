#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace council {

// The sums of the blocks of a published generation, of a MiB each, in its file BLOCKS,
// which its manifest vouches for. A manifest tells of a file as a whole, and to read all
// of an index every night would take long: a block of it is held against its sum alone.
inline constexpr char block_sums_name[] = "BLOCKS";

// What BLOCKS is to say of the files of a folder: a line each, "<name> <sum> <sum> …".
// Throws Error when one cannot be read.
std::string sum_blocks(const std::filesystem::path& folder);

// Holds so many blocks against their sums, others on each turn, until all had theirs. The
// name of a file with one that differs, "BLOCKS" where that itself is none; nullopt where
// there is none, as in a generation of an earlier program, which has no BLOCKS.
std::optional<std::string> find_damaged_file(const std::filesystem::path& folder,
                                             std::uint64_t turn, std::size_t blocks);

}  // namespace council
