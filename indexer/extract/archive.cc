#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/extract/clean.h"
#include "indexer/extract/format.h"
#include "indexer/extract/zip_package.h"

namespace council {
namespace {

// And no folder.
bool is_file(const ZipEntry& entry) {
  return !entry.name.empty() && !entry.name.ends_with('/');
}

std::vector<ZipEntry> read_files(const ZipPackage& package, const ExtractLimits& limits) {
  std::vector<ZipEntry> files = package.entries();
  std::erase_if(files, [](const ZipEntry& entry) { return !is_file(entry); });
  std::uint64_t bytes = 0;
  for (const ZipEntry& entry : files) {
    bytes += std::min<std::uint64_t>(entry.bytes, limits.max_unpacked_bytes + 1);
    if (bytes > limits.max_unpacked_bytes) {
      throw ExtractionError{
          Outcome::TooBig, "unpacks to more than the limit of " +
                               std::to_string(limits.max_unpacked_bytes >> 20U) + " MiB"};
    }
  }
  return files;
}

}  // namespace

Pages extract_archive(const SourceBytes& source) {
  const ZipPackage package{source.bytes};
  Pages pages;
  pages.format = Format::Zip;
  for (const ZipEntry& entry : read_files(package, source.limits)) {
    pages.members.push_back(clean_line_of_text(entry.name));
  }
  return pages;
}

std::string unpack_archive(const SourceBytes& source, std::size_t index) {
  ZipPackage package{source.bytes};
  const std::vector<ZipEntry> files = read_files(package, source.limits);
  if (index >= files.size()) {
    throw ExtractionError{Outcome::Damaged, "no such file in the archive"};
  }
  if (files[index].is_encrypted) {
    throw ExtractionError{Outcome::Encrypted, "a password is needed to unpack it"};
  }
  return package.read(files[index], source.limits.max_member_bytes);
}

}  // namespace council
