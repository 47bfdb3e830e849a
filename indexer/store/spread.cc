#include "indexer/store/spread.h"

#include <chrono>

namespace council {

std::uint64_t turn_of_today() {
  using Days = std::chrono::duration<std::uint64_t, std::ratio<86'400>>;
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return std::chrono::duration_cast<Days>(now).count();
}

}  // namespace council
