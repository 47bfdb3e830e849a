#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

// What libFuzzer, or replay.cc, calls with one input. A target ends the process when a
// promise is broken.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace council::fuzz {

inline std::string_view text_of(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

}  // namespace council::fuzz
