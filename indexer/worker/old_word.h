#pragma once

#include <cstdint>
#include <string>

#include "indexer/worker/confine.h"

namespace council {

// Runs antiword on the source of descriptor 0 and ties the calling process down, both as
// `limits` say: one child, in which no other program can be started (Landlock) and no
// file opened but its tables. Returns what it printed, plain text in UTF-8 of at most
// `max_bytes`. Throws ExtractionError: Unsupported where antiword is not installed,
// Damaged when it cannot read the file, TooBig. Where antiword dies of a signal this
// process dies of it too: whoever started it may try again (extract_source.h).
std::string read_old_word(const std::string& bytes, const ProcessLimits& limits,
                          std::uint64_t max_bytes);

}  // namespace council
