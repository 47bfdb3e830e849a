#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <string>

#include "indexer/store/staging.h"

namespace council {

struct Generation {
  std::filesystem::path folder;
  std::uint64_t revision = 0;
  std::uint64_t records = 0;
  std::uint64_t compared = 0;  // records that check_index held against what they say
};

// Whether the published generation is not what the staging database holds: something was
// stored since, or there is none, or its pointer is damaged.
bool must_publish(const Staging& staging);

// Compacts the staging database into the next generation, or copies it where it is
// compact, checks it, vouches for it with
// a manifest and points readers at it. Two generations before it stay, for readers that
// are at work. Throws BusyError when storage fails; the published generation is untouched
// then.
Generation publish(Staging& staging);

// Removes every generation but the published one.
void remove_old_generations(const std::filesystem::path& index);

// Checks the published generation: pointer, manifest, schema, structure, and its records
// (check_records.h). Throws IndexError with what is wrong.
Generation check_index(const std::filesystem::path& index,
                       std::chrono::seconds budget = std::chrono::seconds{60});

}  // namespace council
