#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "query/result.h"

namespace council {

enum class Extent : unsigned char { Section, Document, Meeting };

// The section with this key, or all of its document or meeting. A key that names a
// document ("audit/2026-03-09/minutes") or a meeting ("audit/2026-03-09") shows that.
// Throws QueryError naming the nearest keys when there is none.
ShownSections show(const std::vector<std::filesystem::path>& folders,
                   const std::string& key, Extent extent);

}  // namespace council
