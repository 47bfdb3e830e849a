#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/record.h"

namespace council {

// Terms and how often each stands in a record, gathered word by word. A Xapian::Document
// keeps them as a tree of strings, in which it looks up each word of a text: that takes
// several times as long as to sort them once.
class TermCounts {
 public:
  struct Term {
    std::string_view term;
    std::uint32_t count = 0;
  };

  // A count of 0 adds a term that is only looked for, not weighed.
  void add(std::string_view term, std::uint32_t count = 1);

  // Rising, each term once. The views hold until the next add().
  [[nodiscard]] std::vector<Term> sorted() const;

 private:
  struct Added {
    std::uint64_t beginning = 0;  // its first bytes, which sort as they do
    std::size_t begin = 0;        // in bytes_
    std::uint32_t size = 0;
    std::uint32_t count = 0;
  };
  std::string bytes_;
  std::vector<Added> added_;
};

// What an index keeps of a record: to_xapian() in another form.
struct IndexedRecord {
  std::string data;
  TermCounts terms;
  std::vector<std::pair<unsigned, std::string>> values;  // by rising slots, none empty
};

IndexedRecord to_indexed(const Record& record);

}  // namespace council
