#pragma once

#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "query/web/response.h"

namespace council {

// A paper's own file, open for reading.
class PaperFile {
 public:
  PaperFile() = default;
  PaperFile(int descriptor, std::uint64_t bytes, std::string identity)
      : descriptor_{descriptor}, bytes_{bytes}, identity_{std::move(identity)} {}
  ~PaperFile();
  PaperFile(PaperFile&& other) noexcept;
  PaperFile& operator=(PaperFile&& other) noexcept;
  PaperFile(const PaperFile&) = delete;
  PaperFile& operator=(const PaperFile&) = delete;

  [[nodiscard]] std::uint64_t bytes() const { return bytes_; }
  // What tells it from every other file, and from itself once it was changed.
  [[nodiscard]] const std::string& identity() const { return identity_; }
  // The SHA-256 of all of it. Throws Error where it cannot be read.
  [[nodiscard]] std::string sha256() const;
  // Up to `size` bytes from `offset` on; "" at the end, or where reading fails.
  [[nodiscard]] std::string read(std::uint64_t offset, std::size_t size) const;

 private:
  int descriptor_ = -1;
  std::uint64_t bytes_ = 0;
  std::string identity_;
};

// Opens a regular file below the folder: no way leads out of it, no link is followed, a
// pipe cannot stop it. nullopt for everything else.
std::optional<PaperFile> open_paper(const std::string& folder, const std::string& source);

// Tells whether files have the bytes that they were indexed with. A file is read for it
// once, and again when it was changed. For several threads at once.
class PaperSums {
 public:
  // False for a file that cannot be read, too.
  bool is_as_indexed(const PaperFile& paper, const std::string& sha256);

 private:
  std::optional<std::string> find(const std::string& identity);
  void keep(const std::string& identity, const std::string& sum);

  std::mutex mutex_;
  std::unordered_map<std::string, std::string> sums_;  // by identity
};

// A part of a file, both ends included.
struct ByteRange {
  std::uint64_t first = 0;
  std::uint64_t last = 0;

  bool operator==(const ByteRange&) const = default;
};

// What a Range header asks of a file of so many bytes. nullopt: the whole (no such
// header, several ranges, or another unit). `unsatisfiable` means 416.
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
