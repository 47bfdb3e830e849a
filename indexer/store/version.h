#pragma once

#include <string>

namespace council {

// The schema of indexes and the libraries at work, a line each.
std::string library_versions();

}  // namespace council
