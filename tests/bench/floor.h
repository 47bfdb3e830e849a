#pragma once

#include <filesystem>

namespace council::bench {

// The least that any indexer on Xapian does with these papers: read each file, give each
// item's text to a TermGenerator, store the text, add the document, commit once.
void index_floor(const std::filesystem::path& papers, const std::filesystem::path& index);

}  // namespace council::bench
