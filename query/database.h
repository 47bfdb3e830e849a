#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include <xapian.h>

#include "common/field.h"
#include "query/ast.h"
#include "query/index_memory.h"

namespace council {

// The published generations of one or more index folders, opened together. Never changes
// while it is open; not for two threads at once.
struct OpenIndex {
  Xapian::Database database;            // all of them as one
  std::vector<Xapian::Database> parts;  // one a folder: metadata is not merged
  std::vector<std::filesystem::path> folders;
  std::uint64_t revision = 0;    // the highest of the parts
  std::uint64_t unreadable = 0;  // sources that gave no text, of all parts
  std::unique_ptr<IndexMemory> memory = std::make_unique<IndexMemory>();
};

// Throws IndexError naming the folder that is missing, damaged, of another schema, or the
// same index as one before it: all of it would count twice.
OpenIndex open_index(const std::vector<std::filesystem::path>& folders);

// Opens the folders and gives them to `answer`. If a generation vanishes meanwhile,
// because newer ones were published, the whole answer is computed again on the newest.
// Xapian's exceptions leave as IndexError.
void with_index(const std::vector<std::filesystem::path>& folders,
                const std::function<void(const OpenIndex&)>& answer);

// Names what is published in the folders: the same text again while that is the same. ""
// when one of them has no index.
std::string published_state(const std::vector<std::filesystem::path>& folders);

// In how many records a term stands; whether in any.
Xapian::doccount term_frequency(const OpenIndex& index, const std::string& term);
bool has_term(const OpenIndex& index, const std::string& term);

// The values of a slot, as they are known so far.
ValueColumn& column_of(const OpenIndex& index, Xapian::valueno slot);

// The query with the labels of its filters.
Node with_labels(const OpenIndex& index, Node tree);

// How a filter value is shown, and what an acronym stands for, over all parts.
std::string label_of(const OpenIndex& index, Field field, const std::string& value);
std::vector<std::string> acronym_meanings(const OpenIndex& index,
                                          const std::string& short_form);

}  // namespace council
