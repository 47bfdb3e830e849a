#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct zip;

namespace council {

// One file or folder of an archive, as its directory has it; any of it may lie.
struct ZipEntry {
  std::string name;  // to be shown, never to be opened
  std::uint64_t place = 0;
  std::uint64_t bytes = 0;  // unpacked
  bool is_encrypted = false;
};

// The parts of an Office file, each read within bounds that no honest file meets: number
// of parts, size and rate of compression of one, size of all that is read.
class ZipPackage {
 public:
  // `bytes` must outlive the package. Throws ExtractionError Damaged or TooBig.
  explicit ZipPackage(std::string_view bytes);

  // nullopt when there is no part of this name. Throws ExtractionError TooBig past a
  // bound, Damaged when the part cannot be unpacked, Unsupported where it is packed in a
  // way that libzip does not know.
  std::optional<std::string> read(const std::string& part);

  // The same for one entry, of at most `max_bytes`; Damaged, too, when it is larger than
  // it says.
  std::string read(const ZipEntry& entry, std::size_t max_bytes);

  // All entries, in the order of the file.
  [[nodiscard]] std::vector<ZipEntry> entries() const;

 private:
  struct Close {
    void operator()(zip* archive) const;
  };
  std::string unpack(std::uint64_t place, const std::string& part, std::uint64_t most);

  std::unique_ptr<zip, Close> archive_;
  std::uint64_t bytes_left_;
};

}  // namespace council
