#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace council {

// SHA-256 in lower-case hexadecimal.
std::string sha256_of(std::string_view bytes);

// Throws Error when the file cannot be read.
std::string sha256_of_file(const std::filesystem::path& file);

// All bytes of an open file, whatever its offset, which stays. Throws Error.
std::string sha256_of_descriptor(int descriptor);

}  // namespace council
