#include "indexer/extract/zip_package.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include <zip.h>

#include "indexer/extract/clean.h"
#include "indexer/outcome.h"

namespace council {
namespace {

constexpr std::int64_t most_entries = 4096;
constexpr std::uint64_t most_bytes_of_part = std::uint64_t{128} << 20U;
constexpr std::uint64_t most_bytes = std::uint64_t{256} << 20U;
// Real papers reach 73; small parts may be as repetitive as they like.
constexpr std::uint64_t highest_ratio = 100;
constexpr std::uint64_t ratio_matters_from = std::uint64_t{1} << 20U;

[[noreturn]] void throw_damaged(const std::string& reason) {
  throw ExtractionError{Outcome::Damaged, reason};
}

[[noreturn]] void throw_bomb(const std::string& part) {
  throw ExtractionError{Outcome::TooBig,
                        "its part " + part + " unpacks to more than the limit"};
}

zip* open_archive(std::string_view bytes) {
  zip_error_t error{};
  zip_error_init(&error);
  zip_source_t* const source =
      zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  zip* const archive =
      source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, &error);
  if (archive == nullptr) {
    zip_source_free(source);
    const std::string message = zip_error_strerror(&error);
    zip_error_fini(&error);
    throw_damaged("cannot be unpacked: " + message);
  }
  zip_error_fini(&error);
  return archive;
}

// Other programs may well unpack what is packed in a way that libzip does not know.
[[noreturn]] void throw_closed(const std::string& part, zip* archive) {
  const bool is_unknown =
      zip_error_code_zip(zip_get_error(archive)) == ZIP_ER_COMPNOTSUPP;
  throw ExtractionError{
      is_unknown ? Outcome::Unsupported : Outcome::Damaged,
      "its part " + part + " cannot be unpacked: " + zip_strerror(archive)};
}

struct CloseFile {
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};

void check_declared_size(const zip_stat_t& status, const std::string& part) {
  const bool has_sizes =
      (status.valid & ZIP_STAT_SIZE) != 0 && (status.valid & ZIP_STAT_COMP_SIZE) != 0;
  if (!has_sizes) {
    throw_damaged("its part " + part + " has no size");
  }
  const bool is_steep =
      status.size > ratio_matters_from &&
      status.size / std::max<std::uint64_t>(status.comp_size, 1) > highest_ratio;
  if (status.size > most_bytes_of_part || is_steep) {
    throw_bomb(part);
  }
}

}  // namespace

void ZipPackage::Close::operator()(zip* archive) const {
  zip_discard(archive);
}

ZipPackage::ZipPackage(std::string_view bytes)
    : archive_{open_archive(bytes)}, bytes_left_{most_bytes} {
  const zip_int64_t entries = zip_get_num_entries(archive_.get(), 0);
  if (entries > most_entries) {
    throw ExtractionError{Outcome::TooBig, "more parts (" + std::to_string(entries) +
                                               ") than the limit of " +
                                               std::to_string(most_entries)};
  }
}

std::vector<ZipEntry> ZipPackage::entries() const {
  std::vector<ZipEntry> entries;
  const zip_int64_t count = zip_get_num_entries(archive_.get(), 0);
  for (zip_int64_t at = 0; at < count; ++at) {
    zip_stat_t status{};
    zip_stat_init(&status);
    const auto place = static_cast<zip_uint64_t>(at);
    if (zip_stat_index(archive_.get(), place, ZIP_FL_ENC_GUESS, &status) != 0) {
      continue;
    }
    entries.push_back({.name = status.name == nullptr ? "" : status.name,
                       .place = place,
                       .bytes = status.size,
                       .is_encrypted = (status.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 &&
                                       status.encryption_method != ZIP_EM_NONE});
  }
  return entries;
}

std::optional<std::string> ZipPackage::read(const std::string& part) {
  zip_stat_t status{};
  zip_stat_init(&status);
  if (zip_stat(archive_.get(), part.c_str(), ZIP_FL_NOCASE, &status) != 0) {
    return std::nullopt;
  }
  check_declared_size(status, part);
  std::string text =
      unpack(status.index, part, std::min(most_bytes_of_part, bytes_left_));
  bytes_left_ -= text.size();
  return text;
}

std::string ZipPackage::read(const ZipEntry& entry, std::size_t max_bytes) {
  const std::string name = clean_line_of_text(entry.name);
  zip_stat_t status{};
  zip_stat_init(&status);
  if (zip_stat_index(archive_.get(), entry.place, 0, &status) != 0) {
    throw_damaged("its part " + name + " is missing");
  }
  check_declared_size(status, name);
  if (status.size > max_bytes) {
    throw_bomb(name);
  }
  std::string text = unpack(entry.place, name, status.size);
  if (text.size() != status.size) {
    throw_damaged("its part " + name + " is shorter than it says");
  }
  return text;
}

// The declared size may lie, so what comes out is counted.
std::string ZipPackage::unpack(std::uint64_t place, const std::string& part,
                               std::uint64_t most) {
  const std::unique_ptr<zip_file_t, CloseFile> file{
      zip_fopen_index(archive_.get(), place, 0)};
  if (file == nullptr) {
    throw_closed(part, archive_.get());
  }
  std::array<char, 16384> block;  // NOLINT(*-member-init): written before it is read
  std::string text;
  for (;;) {
    const zip_int64_t count = zip_fread(file.get(), block.data(), block.size());
    if (count < 0) {
      throw_damaged("its part " + part + " cannot be unpacked");
    }
    if (count == 0) {
      return text;
    }
    text.append(block.data(), static_cast<std::size_t>(count));
    if (text.size() > most) {
      throw_bomb(part);
    }
  }
}

}  // namespace council
