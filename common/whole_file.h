#pragma once

#include <filesystem>
#include <string_view>

namespace council {

// Puts the text into the file so that whoever reads it meanwhile finds the old text or
// the new one, whole. Throws Error naming the file.
void write_whole_file(const std::filesystem::path& file, std::string_view text);

}  // namespace council
