#pragma once

#include <filesystem>
#include <vector>

#include "query/result.h"

namespace council {

// The acronyms that papers among the matches of the query define, each of their meanings
// by itself: how many sections define it, and the earliest of them. Meanings that differ
// only in case and typography are one. Throws like search.
Table list_acronyms(const std::vector<std::filesystem::path>& folders,
                    const Query& query);

}  // namespace council
