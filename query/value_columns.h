#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include <xapian.h>

#include "query/section_set.h"

namespace council {

// The values of one slot, each by a number of its own; 0 is that of "". Which sections
// have which is kept, a block of sections at a time, once enough of a block was asked
// for: to count a value is a look into a table then.
class ValueColumn {
 public:
  // Nothing is kept without a database, which must be a single one: in several together,
  // matches do not tell which is theirs.
  ValueColumn(std::optional<Xapian::Database> database, Xapian::valueno slot);

  // The number of the value that a match has.
  std::uint32_t number_in(const Xapian::Document& match);

  // Those of sections by their numbers in the database, which rise. Both need a database.
  std::vector<std::uint32_t> numbers_in(const std::vector<std::uint32_t>& sections);

  // The sections that have any value.
  const SectionSet& with_value();

  // Good for as long as this is.
  [[nodiscard]] const std::string& value(std::uint32_t number) const {
    return *values_[number];
  }
  [[nodiscard]] std::size_t distinct() const { return values_.size(); }

 private:
  struct Block {
    std::size_t asked = 0;
    std::vector<std::uint32_t> numbers;  // empty until it is read
  };

  std::uint32_t number_of(const std::string& value);
  void read(std::size_t place);
  [[nodiscard]] bool is_worth_reading(std::size_t place, std::size_t asked);

  std::optional<Xapian::Database> database_;
  Xapian::valueno slot_;
  std::vector<Block> blocks_;
  std::optional<SectionSet> with_value_;
  std::unordered_map<std::string, std::uint32_t> numbers_;
  std::vector<const std::string*> values_;  // the table's own: they stay where they are
};

}  // namespace council
