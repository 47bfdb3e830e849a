#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct zip;

namespace council {

// The parts of an Office file, each read within bounds that no honest file meets: number
// of parts, size and rate of compression of one, size of all that is read.
class DocxPackage {
 public:
  // `bytes` must outlive the package. Throws ExtractionError Damaged or TooBig.
  explicit DocxPackage(std::string_view bytes);

  // nullopt when there is no part of this name. Throws ExtractionError TooBig past a
  // bound, Damaged when the part cannot be unpacked.
  std::optional<std::string> read(const std::string& part);

 private:
  struct Close {
    void operator()(zip* archive) const;
  };
  std::unique_ptr<zip, Close> archive_;
  std::uint64_t bytes_left_;
};

}  // namespace council
