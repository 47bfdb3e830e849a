#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "query/database.h"

namespace council {

// The values that some sections have in a slot, each by a number of its own.
struct SectionValues {
  std::vector<std::uint32_t> numbers;  // one a section
  std::vector<std::string> values;     // by their numbers

  [[nodiscard]] const std::string& of(std::size_t section) const {
    return values[numbers[section]];
  }
};

// All sections that a query matches, by their numbers in the database, which rise.
std::vector<Xapian::docid> matched_sections(const OpenIndex& index,
                                            const Xapian::Query& query);

// The values of sections whose numbers rise.
SectionValues values_of(const OpenIndex& index, Xapian::valueno slot,
                        const std::vector<Xapian::docid>& sections);

// The key of a stored section, of one in passages that of the whole.
std::string section_key_of(const Xapian::Document& stored);

}  // namespace council
