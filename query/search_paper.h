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
  std::string sha256;        // of its bytes when it was indexed
  bool is_withheld = false;  // the file has text that is exempt from publication
};

// nullopt when no section has the key. Throws like search.
std::optional<PaperOfSection> find_paper(
    const std::vector<std::filesystem::path>& folders, const std::string& key);

// Those of the sources whose files must not be given out. Throws like search.
std::vector<std::string> find_withheld(const std::vector<std::filesystem::path>& folders,
                                       const std::vector<std::string>& sources);

// Opens the index and lets go of it. Throws like search.
void check_index(const std::vector<std::filesystem::path>& folders);

// When the newest of what is published was: "2026-03-09T02:31:07Z". Throws like search.
std::string published_time(const std::vector<std::filesystem::path>& folders);

// How many sources gave no text or not all of it; nullopt where an index does not say.
// Throws like search.
std::optional<std::size_t> count_unreadable(
    const std::vector<std::filesystem::path>& folders);

// The same by what became of them: "needs_ocr", 3. Throws like search.
std::vector<std::pair<std::string, std::size_t>> count_unread_reasons(
    const std::vector<std::filesystem::path>& folders);

// Which bodies came after which, as each folder keeps it; query/lineage.h
// reads it. Throws like search.
std::vector<std::string> stored_lineages(
    const std::vector<std::filesystem::path>& folders);

// What the query is about in a text: byte ranges in order, apart. Throws like search.
std::vector<std::pair<std::size_t, std::size_t>> find_highlights(
    const std::vector<std::filesystem::path>& folders, const std::string& text,
    const Query& query);

// The judgements of the inspections that match, newest first: date, inspection, area,
// grade, key. Throws like search.
Table list_judgements(const std::vector<std::filesystem::path>& folders,
                      const Query& query);

}  // namespace council
