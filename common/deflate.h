#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace council {

// The bytes in less space, and back. inflate gives nullopt for what deflate did not
// write.
std::string deflate(std::string_view bytes);
std::optional<std::string> inflate(std::string_view deflated);

}  // namespace council
