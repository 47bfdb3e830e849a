#pragma once

#include <cstddef>
#include <filesystem>

namespace council::bench {

// Makes an index at `merged` that holds all sections of `index` so many times.
void merge_copies(const std::filesystem::path& index, std::size_t copies,
                  const std::filesystem::path& merged);

// Asks the index made-up questions, each once, after others of the same forms, and a
// plain Xapian program the same. Prints a table of the milliseconds that each takes, for
// each form the median and the slowest of a hundred.
void measure_latency(const std::filesystem::path& index, std::size_t questions);

}  // namespace council::bench
