#include "query/value_columns.h"

#include <algorithm>

namespace council {
namespace {

constexpr std::size_t block_sections = 4096;
// To read a block costs about as much as to ask for so many of its values one by one.
constexpr unsigned worth_reading = 512;
// 4 MB of numbers for each of some fifteen columns; what lies behind is asked for.
constexpr std::size_t most_blocks = 256;

}  // namespace

ValueColumn::ValueColumn(std::optional<Xapian::Database> database, Xapian::valueno slot)
    : database_{std::move(database)}, slot_{slot} {
  number_of("");
  if (database_) {
    blocks_.resize(
        std::min(database_->get_lastdocid() / block_sections + 1, most_blocks));
  }
}

std::uint32_t ValueColumn::number_of(const std::string& value) {
  const auto [place, is_new] =
      numbers_.try_emplace(value, static_cast<std::uint32_t>(values_.size()));
  if (is_new) {
    values_.push_back(&place->first);
  }
  return place->second;
}

void ValueColumn::read(std::size_t place) {
  std::vector<std::uint32_t>& numbers = blocks_[place].numbers;
  numbers.assign(block_sections, 0);
  const std::size_t first = place * block_sections;
  auto value = database_->valuestream_begin(slot_);
  const auto end = database_->valuestream_end(slot_);
  if (value != end) {
    value.skip_to(static_cast<Xapian::docid>(std::max<std::size_t>(first, 1)));
  }
  for (; value != end && value.get_docid() < first + block_sections; ++value) {
    numbers[value.get_docid() - first] = number_of(*value);
  }
}

std::uint32_t ValueColumn::number_in(const Xapian::Document& match) {
  const std::size_t section = match.get_docid();
  const std::size_t place = section / block_sections;
  if (place >= blocks_.size()) {
    return number_of(match.get_value(slot_));
  }
  Block& block = blocks_[place];
  if (block.numbers.empty() && ++block.asked <= worth_reading) {
    return number_of(match.get_value(slot_));
  }
  if (block.numbers.empty()) {
    read(place);
  }
  return block.numbers[section % block_sections];
}

}  // namespace council
