#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "indexer/glass/table.h"

namespace council::glass {

// What a database knows of all its records together.
struct Totals {
  std::uint32_t records = 0;
  std::uint64_t length = 0;
  std::uint32_t least_length = 0;  // 0 where no record has a length
  std::uint32_t greatest_length = 0;
  std::uint32_t greatest_count = 0;  // of a term in a record

  void add_record(std::uint32_t record_length);
};

struct Roots {
  TableRoot postings;
  TableRoot data;
  TableRoot term_lists;
};

// The name of the file that says of which version a database is, and where its tables
// begin.
inline constexpr char version_file_name[] = "iamglass";

// Its bytes, for a database of this identity (16 bytes).
std::string version_file_bytes(const std::string& identity, const Roots& roots,
                               const Totals& totals);

}  // namespace council::glass
