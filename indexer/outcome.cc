#include "indexer/outcome.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace council {
namespace {

constexpr auto names = std::to_array<std::string_view>({
    "ok",
    "partial",
    "empty",
    "needs_ocr",
    "encrypted",
    "damaged",
    "too_big",
    "timed_out",
    "unsupported",
    "not_a_paper",
    "duplicate",
    "unreadable",
});
static_assert(names.size() == static_cast<std::size_t>(Outcome::Count));

}  // namespace

std::string_view to_string(Outcome outcome) {
  return names.at(static_cast<std::size_t>(outcome));
}

std::optional<Outcome> find_outcome(std::string_view name) {
  const auto row = std::find(names.begin(), names.end(), name);
  if (row == names.end()) {
    return std::nullopt;
  }
  return static_cast<Outcome>(row - names.begin());
}

}  // namespace council
