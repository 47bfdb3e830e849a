#include "indexer/glass/value_slot.h"

#include "indexer/glass/number.h"
#include "indexer/glass/table.h"

namespace council::glass {
namespace {

// As Xapian has it: a part that has so many bytes is full.
constexpr std::size_t full_part_bytes = 2000;

}  // namespace

void ValueSlot::add(std::uint32_t record, std::string_view value) {
  if (values_ == 0 || value < least_) {
    least_ = value;
  }
  if (value > greatest_) {
    greatest_ = value;
  }
  ++values_;
  if (parts_.empty() || parts_.back().bytes.size() >= full_part_bytes) {
    parts_.push_back({.first = record, .bytes = {}});
  } else {
    put_number(parts_.back().bytes, record - last_record_ - 1);
  }
  put_string(parts_.back().bytes, value);
  last_record_ = record;
}

void ValueSlot::write_bounds(std::uint32_t slot, Table& table) const {
  if (values_ == 0) {
    return;
  }
  std::string key{"\0\xD0", 2};
  if (slot > 0) {
    key += static_cast<char>(slot);
  }
  std::string tag;
  put_number(tag, values_);
  put_string(tag, least_);
  if (least_ != greatest_) {
    tag += greatest_;
  }
  table.add(key, tag);
}

void ValueSlot::write_values(std::uint32_t slot, Table& table) const {
  for (const Part& part : parts_) {
    std::string key{"\0\xD8", 2};
    put_number(key, slot);
    put_sortable(key, part.first);
    table.add(key, part.bytes);
  }
}

}  // namespace council::glass
