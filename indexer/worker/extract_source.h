#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>

#include "indexer/worker/extraction_result.h"
#include "indexer/worker/source_file.h"

namespace council {

// What the parent holds a reading child to; the child itself sets its limits on processor
// time and memory.
struct ChildLimits {
  std::chrono::milliseconds wall{20'000};
  std::size_t max_answer_bytes = std::size_t{80} << 20;
};

// The program council-extract: $COUNCIL_EXTRACT, or beside the running program, or where
// it is installed. Throws Error when there is none.
std::filesystem::path find_extract_program();

// Reads a source in a child process of its own. Every failure of the source and of the
// child (crash, limit, garbled answer) is an outcome with a reason; the call returns
// within `limits.wall` and a moment. Safe to call from several threads. Throws Error when
// the program cannot be started at all.
ExtractionResult extract_in_child(const SourceFile& source,
                                  const ChildLimits& limits = {});
ExtractionResult extract_in_child(const std::filesystem::path& path,
                                  const ChildLimits& limits = {});

}  // namespace council
