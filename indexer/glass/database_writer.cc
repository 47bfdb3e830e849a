#include "indexer/glass/database_writer.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <random>
#include <stdexcept>
#include <system_error>
#include <unistd.h>
#include <utility>
#include <vector>

#include "common/file_descriptor.h"
#include "indexer/glass/number.h"
#include "indexer/glass/term_list.h"

namespace council::glass {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t max_term_bytes = 245;

// What one database has and no other.
std::string make_identity() {
  std::random_device random;
  std::string identity;
  while (identity.size() < 16) {
    identity += static_cast<char>(random());
  }
  return identity;
}

// As Xapian does: a database is there when this file has its name.
void write_version_file(const fs::path& folder, std::string_view bytes) {
  const fs::path fresh = folder / "v.tmp";
  {
    const FileDescriptor descriptor{
        ::open(fresh.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666)};
    if (descriptor.get() < 0 || !write_all(descriptor.get(), bytes) ||
        ::fdatasync(descriptor.get()) != 0) {
      throw fs::filesystem_error{"cannot be written", fresh,
                                 std::error_code{errno, std::generic_category()}};
    }
  }
  fs::rename(fresh, folder / version_file_name);
}

void add_tag(Table& table, const std::string& key, std::string_view tag,
             TagDeflater& deflater) {
  const auto deflated = deflater.deflate(tag);
  table.add(key, deflated.value_or(tag), deflated.has_value());
}

}  // namespace

DatabaseWriter::DatabaseWriter(fs::path folder, TagDeflater::Effort for_term_lists)
    : folder_{std::move(folder)},
      data_{folder_ / "docdata.glass"},
      term_lists_{folder_ / "termlist.glass"},
      data_deflater_{TagDeflater::Effort::AsXapian},
      term_list_deflater_{for_term_lists} {}

void DatabaseWriter::add(const DocumentView& document) {
  const std::uint32_t record = totals_.records + 1;
  std::string key;
  put_sortable(key, record);
  if (!document.data.empty()) {
    add_tag(data_, key, document.data, data_deflater_);
  }
  const std::uint32_t length = add_terms(document);
  lengths_.add(record, length);
  add_tag(term_lists_, key, term_list_tag(document.terms, length), term_list_deflater_);
  for (const DocumentView::Value& value : document.values) {
    if (value.slot >= slots_.size()) {
      throw std::length_error{"a slot of too large a number"};
    }
    slots_[value.slot].add(record, value.value);
  }
  if (!document.values.empty()) {
    add_tag(term_lists_, key + '\0', used_slots_tag(document.values),
            term_list_deflater_);
  }
  totals_.add_record(length);
}

// The length of the record.
std::uint32_t DatabaseWriter::add_terms(const DocumentView& document) {
  std::uint32_t length = 0;
  for (const auto& [term, count] : document.terms) {
    if (term.empty() || term.size() > max_term_bytes) {
      throw std::length_error{"a term of " + std::to_string(term.size()) + " bytes"};
    }
    length += count;
    totals_.greatest_count = std::max(totals_.greatest_count, count);
  }
  postings_.add(totals_.records + 1, document.terms);
  return length;
}

void DatabaseWriter::set_metadata(const std::string& key, std::string value) {
  metadata_.insert_or_assign(key, std::move(value));
}

// In the order of the keys.
TableRoot DatabaseWriter::write_postings() {
  Table table{folder_ / "postlist.glass"};
  for (const auto& [key, value] : metadata_) {
    table.add(std::string{"\0\xC0", 2} + key, value);
  }
  for (std::uint32_t slot = 0; slot < slots_.size(); ++slot) {
    slots_[slot].write_bounds(slot, table);
  }
  for (std::uint32_t slot = 0; slot < slots_.size(); ++slot) {
    slots_[slot].write_values(slot, table);
  }
  lengths_.write_lengths(table);
  postings_.write(table);
  return table.finish();
}

void DatabaseWriter::finish() {
  const Roots roots{.postings = write_postings(),
                    .data = data_.finish(),
                    .term_lists = term_lists_.finish()};
  write_version_file(folder_, version_file_bytes(make_identity(), roots, totals_));
}

}  // namespace council::glass
