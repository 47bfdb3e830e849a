#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "query/web/response.h"

namespace council {

// A paper's own file, open for reading.
class PaperFile {
 public:
  PaperFile() = default;
  PaperFile(int descriptor, std::uint64_t bytes) : descriptor_{descriptor}, bytes_{bytes} {}
  ~PaperFile();
  PaperFile(PaperFile&& other) noexcept;
  PaperFile& operator=(PaperFile&& other) noexcept;
  PaperFile(const PaperFile&) = delete;
  PaperFile& operator=(const PaperFile&) = delete;

  [[nodiscard]] std::uint64_t bytes() const { return bytes_; }
  // Up to `size` bytes from `offset` on; "" at the end, or where reading fails.
  [[nodiscard]] std::string read(std::uint64_t offset, std::size_t size) const;

 private:
  int descriptor_ = -1;
  std::uint64_t bytes_ = 0;
};

// Opens a regular file below the folder: no way leads out of it, no link is followed, a
// pipe cannot stop it. nullopt for everything else.
std::optional<PaperFile> open_paper(const std::string& folder, const std::string& source);

// A part of a file, both ends included.
struct ByteRange {
  std::uint64_t first = 0;
  std::uint64_t last = 0;

  bool operator==(const ByteRange&) const = default;
};

// What a Range header asks of a file of so many bytes. nullopt: the whole (no such header,
// several ranges, or another unit). `unsatisfiable` means 416.
struct RangeRequest {
  std::optional<ByteRange> range;
  bool unsatisfiable = false;

  bool operator==(const RangeRequest&) const = default;
};
RangeRequest parse_range(std::string_view header, std::uint64_t bytes);

// What of a file is sent.
struct PaperPart {
  std::uint64_t first = 0;
  std::uint64_t length = 0;
};

// The part that a Range header asks for; the response gets its status and headers.
PaperPart choose_part(const PaperFile& paper, std::string_view range,
                      WebResponse& response);

}  // namespace council
