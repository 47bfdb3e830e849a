#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "query/result.h"

namespace council {

// Sections that share a quarter or more of the up to thirty most telling words of the
// section with this key, nearest first; the
// section itself is not among them. `query` gives filters, paging and order, its words
// also narrow. Throws QueryError when no section has the key.
ResultPage find_similar(const std::vector<std::filesystem::path>& folders,
                        const std::string& key, const Query& query);

// Sections that resemble a text, which need not be of the index. Throws QueryError for
// one without words.
ResultPage find_similar_to_text(const std::vector<std::filesystem::path>& folders,
                                const std::string& text, const Query& query);

}  // namespace council
