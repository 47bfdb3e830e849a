#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "query/result.h"

namespace council {

// The file that a section comes from.
struct PaperOfSection {
  std::string source;
  std::string format;
  bool has_exempt_text = false;  // some section of the file is exempt from publication
};

// nullopt when no section has the key. Throws like search.
std::optional<PaperOfSection> find_paper(const std::vector<std::filesystem::path>& folders,
                                         const std::string& key);

// Opens the index and lets go of it. Throws like search.
void check_index(const std::vector<std::filesystem::path>& folders);

// How many sources gave no text. Throws like search.
std::size_t count_unreadable(const std::vector<std::filesystem::path>& folders);

// What the query is about in a text: byte ranges in order, apart. Throws like search.
std::vector<std::pair<std::size_t, std::size_t>> find_highlights(
    const std::vector<std::filesystem::path>& folders, const std::string& text,
    const Query& query);

// The judgements of the inspections that match, newest first: date, inspection, area,
// grade, key. Throws like search.
Table list_judgements(const std::vector<std::filesystem::path>& folders,
                      const Query& query);

}  // namespace council
