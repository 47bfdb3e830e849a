#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/field.h"

namespace Xapian {  // NOLINT(readability-identifier-naming): the library's name
class Database;
}

namespace council {

// A generation keeps, in its metadata, what a term or slot cannot: how a filter value is
// shown, and what an acronym was defined to mean. Both are chosen over the whole index,
// the commonest first, so that they do not depend on the order of indexing.

// Metadata keys: "label/panel/childrens-scrutiny-panel", "acronym/mach".
std::string label_key(Field field, std::string_view value);
std::string acronym_key(std::string_view short_form);

// The label of a filter value, or the value itself where none is stored.
std::string label_of(const Xapian::Database& database, Field field,
                     std::string_view value);

// The long forms that papers of the index give for an acronym, the commonest first; empty
// where none defines it. "mach" and "MACH" are the same acronym.
std::vector<std::string> acronym_meanings(const Xapian::Database& database,
                                          std::string_view short_form);

}  // namespace council
