#include "indexer/glass/posting_list.h"

#include <utility>

#include "indexer/glass/number.h"
#include "indexer/glass/table.h"

namespace council::glass {
namespace {

// As Xapian has it: a part that has so many bytes is full.
constexpr std::size_t full_part_bytes = 2000;

constexpr std::string_view lengths_key{"\0\xE0", 2};

void put_part(std::string& tag, bool is_last, std::uint32_t span,
              const std::string& bytes) {
  tag += is_last ? '1' : '0';
  put_number(tag, span);
  tag += bytes;
}

}  // namespace

void PostingList::add(std::uint32_t record, std::uint32_t count) {
  if (last_.bytes.size() >= full_part_bytes) {
    full_.push_back(std::exchange(last_, {}));
  }
  if (last_.bytes.empty()) {
    last_.first = record;
  } else {
    put_number(last_.bytes, record - last_.last - 1);
  }
  put_number(last_.bytes, count);
  last_.last = record;
  ++records_;
  sum_ += count;
}

// What a whole list begins with, and its first part.
std::string PostingList::first_tag(std::uint32_t records, std::uint32_t sum) const {
  const Part& first = full_.empty() ? last_ : full_.front();
  std::string tag;
  put_number(tag, records);
  put_number(tag, sum);
  put_number(tag, first.first - 1);
  put_part(tag, full_.empty(), first.last - first.first, first.bytes);
  return tag;
}

template <class KeyOf>
void PostingList::write_further_parts(Table& table, KeyOf key_of) const {
  for (std::size_t i = 1; i <= full_.size(); ++i) {
    const bool is_last = i == full_.size();
    const Part& part = is_last ? last_ : full_[i];
    std::string tag;
    put_part(tag, is_last, part.last - part.first, part.bytes);
    table.add(key_of(part.first), tag);
  }
}

void PostingList::write(std::string_view term, Table& table) const {
  table.add(term_key(term), first_tag(records_, sum_));
  write_further_parts(table,
                      [term](std::uint32_t first) { return term_key(term, first); });
}

// Of these Xapian counts neither the records nor their sum.
void PostingList::write_lengths(Table& table) const {
  table.add(lengths_key, first_tag(0, 0));
  write_further_parts(table, [](std::uint32_t first) {
    std::string key{lengths_key};
    put_sortable(key, first);
    return key;
  });
}

}  // namespace council::glass
