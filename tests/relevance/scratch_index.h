#pragma once

#include <filesystem>
#include <vector>

#include "tests/relevance/collection.h"

namespace council::relevance {

// Publishes an index of the texts in `folder`, each a source of one section, made and
// stored by the functions that the indexer uses. The id of a text is its source.
void index_texts(const std::vector<JudgedText>& texts,
                 const std::filesystem::path& folder);

}  // namespace council::relevance
