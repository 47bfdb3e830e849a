#pragma once

#include <chrono>
#include <filesystem>

namespace council {

// Holds INDEX/lock, so that one process at a time writes to the index. The lock dies with
// the process, however it ends.
class IndexLock {
 public:
  // Makes the index folder where it is missing. Waits up to `wait` for another process;
  // throws BusyError when that was not enough.
  IndexLock(const std::filesystem::path& index, std::chrono::seconds wait);
  ~IndexLock();
  IndexLock(const IndexLock&) = delete;
  IndexLock& operator=(const IndexLock&) = delete;

 private:
  int descriptor_;
};

}  // namespace council
