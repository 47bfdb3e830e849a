#include "query/value_columns.h"

#include <algorithm>

namespace council {
namespace {

constexpr std::size_t block_sections = 4096;
// To read a block costs about as much as to ask for so many of its values one by one.
constexpr std::size_t worth_reading = 512;
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

// Whether the numbers of a block are there, or are now that so many more are asked for.
bool ValueColumn::is_worth_reading(std::size_t place, std::size_t asked) {
  if (place >= blocks_.size()) {
    return false;
  }
  Block& block = blocks_[place];
  if (block.numbers.empty() && (block.asked += asked) > worth_reading) {
    read(place);
  }
  return !block.numbers.empty();
}

std::uint32_t ValueColumn::number_in(const Xapian::Document& match) {
  const std::size_t section = match.get_docid();
  const std::size_t place = section / block_sections;
  return is_worth_reading(place, 1) ? blocks_[place].numbers[section % block_sections]
                                    : number_of(match.get_value(slot_));
}

std::vector<std::uint32_t> ValueColumn::numbers_in(
    const std::vector<std::uint32_t>& sections) {
  std::vector<std::uint32_t> numbers(sections.size());
  // To open them takes longer than to look into the blocks: only where these do not tell.
  std::optional<Xapian::ValueIterator> values;
  for (std::size_t i = 0; i < sections.size();) {
    const std::size_t place = sections[i] / block_sections;
    const auto first = sections.begin() + static_cast<std::ptrdiff_t>(i);
    const auto behind =
        std::lower_bound(first, sections.end(), (place + 1) * block_sections);
    const std::size_t stop = i + static_cast<std::size_t>(behind - first);
    if (is_worth_reading(place, stop - i)) {
      const std::vector<std::uint32_t>& block = blocks_[place].numbers;
      for (; i < stop; ++i) {
        numbers[i] = block[sections[i] % block_sections];
      }
      continue;
    }
    Xapian::ValueIterator& value =
        values ? *values : values.emplace(database_->valuestream_begin(slot_));
    for (; i < stop && value != Xapian::ValueIterator{}; ++i) {
      value.skip_to(sections[i]);
      if (value != Xapian::ValueIterator{} && value.get_docid() == sections[i]) {
        numbers[i] = number_of(*value);
      }
    }
    i = stop;
  }
  return numbers;
}

const SectionSet& ValueColumn::with_value() {
  if (!with_value_) {
    with_value_.emplace(database_->get_lastdocid());
    for (auto value = database_->valuestream_begin(slot_);
         value != database_->valuestream_end(slot_); ++value) {
      with_value_->add(value.get_docid());
    }
  }
  return *with_value_;
}

}  // namespace council
