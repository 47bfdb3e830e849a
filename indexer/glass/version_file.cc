#include "indexer/glass/version_file.h"

#include <algorithm>
#include <string_view>

#include "indexer/glass/number.h"
#include "indexer/glass/tag_deflater.h"

namespace council::glass {
namespace {

// The version of the format is its day, 14 March 2016, in sixteen bits: two years after
// 2014 times 512, three months times 32, fourteen days.
constexpr unsigned format_version = 2U << 9U | 3U << 5U | 14U;
constexpr std::string_view magic = "\x0F\x0DXapian Glass";

constexpr std::uint32_t revision = 1;

// A table without a file has no free list, as it has no blocks.
void put_root(std::string& bytes, const TableRoot& root, unsigned deflated_from) {
  constexpr unsigned has_no_file = 1;
  constexpr unsigned is_in_order = 2;  // the blocks of its leaves
  put_number(bytes, root.block);
  put_number(bytes,
             root.level << 2U | is_in_order | (root.blocks == 0 ? has_no_file : 0));
  put_number(bytes, root.entries);
  put_number(bytes, block_bytes >> 11U);
  put_number(bytes, deflated_from);
  std::string free_list;
  if (root.blocks > 0) {
    put_number(free_list, revision);
    put_number(free_list, root.blocks);
    free_list.append(4, '\0');  // where it begins and ends: it is empty
  }
  put_string(bytes, free_list);
}

}  // namespace

void Totals::add_record(std::uint32_t record_length) {
  ++records;
  length += record_length;
  greatest_length = std::max(greatest_length, record_length);
  if (least_length == 0 || (record_length > 0 && record_length < least_length)) {
    least_length = record_length;
  }
}

std::string version_file_bytes(const std::string& identity, const Roots& roots,
                               const Totals& totals) {
  std::string bytes{magic};
  bytes += static_cast<char>(format_version >> 8U);
  bytes += static_cast<char>(format_version & 0xFFU);
  bytes += identity;
  put_number(bytes, revision);
  put_root(bytes, roots.postings, 0);
  put_root(bytes, roots.data, TagDeflater::least_bytes);
  put_root(bytes, roots.term_lists, TagDeflater::least_bytes);
  put_root(bytes, {}, 0);                         // positions
  put_root(bytes, {}, TagDeflater::least_bytes);  // spellings
  put_root(bytes, {}, TagDeflater::least_bytes);  // synonyms
  put_number(bytes, totals.records);
  put_number(bytes, 0);  // numbers of records that no record has
  put_number(bytes, totals.least_length);
  put_number(bytes, totals.greatest_count);
  put_number(bytes, totals.greatest_length - totals.greatest_count);
  put_number(bytes, 0);  // changes kept for copies of the database
  put_number(bytes, totals.length);
  put_number(bytes, 0);  // the frequency of spellings
  return bytes;
}

}  // namespace council::glass
