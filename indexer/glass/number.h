#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace council::glass {

// How numbers and strings stand in the keys and tags of Xapian's glass tables.

// Seven bits a byte, the lowest first.
inline void put_number(std::string& bytes, std::uint64_t number) {
  while (number >= 0x80U) {
    bytes += static_cast<char>(0x80U | (number & 0x7FU));
    number >>= 7U;
  }
  bytes += static_cast<char>(number);
}

// With its size before it.
inline void put_string(std::string& bytes, std::string_view string) {
  put_number(bytes, string.size());
  bytes += string;
}

// So that keys sort as the numbers in them.
void put_sortable(std::string& key, std::uint32_t number);

// The key of the first part of a term's postings; of those after it, by its first record.
std::string term_key(std::string_view term);
std::string term_key(std::string_view term, std::uint32_t record);

}  // namespace council::glass
