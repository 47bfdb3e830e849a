#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "query/alert.h"

namespace council {

// What is remembered of a search from one run to the next.
struct AlertState {
  std::string query;  // as understood
  Answer answer;
  std::vector<PastChange> past;  // newest first, no more than a feed needs

  bool operator==(const AlertState&) const = default;
};

std::string write_state(const AlertState& state);
// Throws Error for text that write_state did not write.
AlertState parse_state(std::string_view text);

// nullopt where there is no such file. Throws Error naming a file that cannot be read.
std::optional<AlertState> read_state(const std::filesystem::path& file);

}  // namespace council
