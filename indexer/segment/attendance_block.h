#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "indexer/segment/attendance_label.h"
#include "indexer/segment/line.h"

namespace council {

// A line of a list: names, or what is said of the names below it.
struct BlockLine {
  enum class Kind : std::uint8_t {
    Names,
    Heading,  // "Primary Sector"
    Office    // "Deputy Mayor" over the one who is
  };

  const Line* line = nullptr;
  Kind kind = Kind::Names;
};

// One label and the lines of its list.
struct AttendanceBlock {
  AttendanceLabel label;
  std::size_t label_index = 0;
  std::vector<BlockLine> lines;  // after the label's own line
  std::size_t end = 0;           // index after the last line taken
};

// The label at `index` with the lines that belong to its list: wrapped text, or a name a
// line. They point into `lines`.
AttendanceBlock collect_block(Lines lines, std::size_t index,
                              const AttendanceLabel& label);

// What stands behind the label on its own line.
std::string_view rest_of_label(Lines lines, const AttendanceBlock& block);

}  // namespace council
