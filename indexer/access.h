#pragma once

#include <cstdint>
#include <string_view>

namespace council {

// Which sections of the papers an index holds. One index holds one kind only, so that
// whoever may read it may read all of it.
enum class Access : std::uint8_t { Public, Exempt };

constexpr std::string_view to_string(Access access) {
  return access == Access::Public ? "public" : "exempt";
}

}  // namespace council
