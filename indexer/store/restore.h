#pragma once

#include <filesystem>

namespace council {

// A published generation has no lists of the terms of each record: a reader needs none,
// and they are as large as the texts. A database to write to needs them, as no record can
// be replaced or removed without. They follow from what is stored of each record.

// Takes the lists out of a database, or copies its files without them. Nobody may write
// to it.
void remove_term_lists(const std::filesystem::path& database);
void copy_without_term_lists(const std::filesystem::path& from,
                             const std::filesystem::path& to);

// Makes `folder` a database to write to that holds what a generation does. Throws
// IndexError where a record is of another schema.
void restore_database(const std::filesystem::path& generation,
                      const std::filesystem::path& folder);

}  // namespace council
