#pragma once

#include <string>
#include <string_view>

namespace council {

// What --help and --version print.
std::string help_text();
std::string version_text();

// The completion script for "bash", "zsh" or "fish".
std::string completion_script(std::string_view shell);

}  // namespace council
