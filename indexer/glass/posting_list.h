#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace council::glass {

class Table;

// The records that have a term, in parts of some two thousand bytes; or, under a key of
// its own, all records with their lengths.
class PostingList {
 public:
  // Records come rising.
  void add(std::uint32_t record, std::uint32_t count);

  // That add() is to come.
  void prefetch() const { __builtin_prefetch(last_.bytes.data() + last_.bytes.size()); }

  // As the postings of a term.
  void write(std::string_view term, Table& table) const;

  // As the lengths of all records.
  void write_lengths(Table& table) const;

 private:
  struct Part {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::string bytes;
  };

  [[nodiscard]] std::string first_tag(std::uint32_t records, std::uint32_t sum) const;
  template <class KeyOf>
  void write_further_parts(Table& table, KeyOf key_of) const;

  std::uint32_t records_ = 0;
  std::uint32_t sum_ = 0;  // of the counts
  std::vector<Part> full_;
  Part last_;
};

}  // namespace council::glass
