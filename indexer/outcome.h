#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "common/error.h"

namespace council {

// What became of one source. Every source has exactly one; all but Ok come with a reason.
enum class Outcome : std::uint8_t {
  Ok,
  Partial,      // some of its pages could not be read
  Empty,        // no bytes, or nothing but blanks
  NeedsOcr,     // pages, but pictures only
  Encrypted,    // a password is needed
  Damaged,      // not what its format demands, or its reader died of it
  TooBig,       // past one of the limits
  TimedOut,     // took too long to read
  Unsupported,  // a format that is not read
  NotAPaper,    // an error page saved under a paper's name
  Duplicate,    // the same bytes as another source
  Unreadable,   // the system refused: missing, no permission, not a plain file
  Count
};

// "ok", "partial", "empty", "needs_ocr", "encrypted", "damaged", "too_big", "timed_out",
// "unsupported", "not_a_paper", "duplicate", "unreadable".
std::string_view to_string(Outcome outcome);
std::optional<Outcome> find_outcome(std::string_view name);

// A source that gives no text. what() is the reason, without the file's name.
class ExtractionError : public SourceError {
 public:
  ExtractionError(Outcome what_became, const std::string& reason)
      : SourceError{reason}, outcome{what_became} {}
  Outcome outcome;
};

}  // namespace council
