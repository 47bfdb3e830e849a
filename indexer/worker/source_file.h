#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace council {

// A source opened for reading: what is hashed and what is read is the same file, whatever
// happens to its name meanwhile.
class SourceFile {
 public:
  // Never waits, not even for a FIFO. Throws ExtractionError Unreadable when the name
  // leads to no plain file that may be read.
  explicit SourceFile(const std::filesystem::path& path);
  // A file in memory only. Throws ExtractionError TooBig when there is no room for it.
  SourceFile(std::string_view bytes, const std::string& name);
  ~SourceFile();
  SourceFile(const SourceFile&) = delete;
  SourceFile& operator=(const SourceFile&) = delete;

  [[nodiscard]] int descriptor() const { return descriptor_; }
  [[nodiscard]] std::uint64_t size() const { return size_; }
  [[nodiscard]] const std::string& name() const { return name_; }  // without folders

 private:
  int descriptor_;
  std::uint64_t size_ = 0;
  std::string name_;
};

// All bytes of an open file from its beginning, whatever its offset. Throws
// ExtractionError: Unreadable on a read error, TooBig past `max_bytes`.
std::string read_all(int descriptor, std::uint64_t max_bytes);

}  // namespace council
