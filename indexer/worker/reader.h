#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <sys/types.h>
#include <vector>

#include "common/file_descriptor.h"
#include "indexer/worker/child_end.h"
#include "indexer/worker/request.h"

namespace council {

struct ReadingJob {
  WorkerRequest request;
  int source = -1;
  std::chrono::milliseconds wall{};
  std::size_t max_output_bytes = 0;
};

// A running council-extract, which forks a process for each source that it is to read:
// most of what a process costs is to load its libraries. Ends with its owner.
class Reader {
 public:
  // Throws Error when the program cannot be started.
  explicit Reader(const std::filesystem::path& program);
  ~Reader();
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;

  // Past a limit the process that reads is killed. nullopt when council-extract itself is
  // gone; then nothing more can be asked of it. Throws Error when there is no descriptor.
  std::optional<ChildAnswer> read(const ReadingJob& job);

 private:
  std::filesystem::path program_;
  FileDescriptor socket_;
  pid_t process_ = -1;
};

// As many as were ever needed at once. Safe to use from several threads.
class ReaderPool {
 public:
  // Throws as Reader does. One that is gone is replaced once.
  ChildAnswer read(const std::filesystem::path& program, const ReadingJob& job);

 private:
  std::unique_ptr<Reader> take(const std::filesystem::path& program);

  std::mutex guard_;
  std::filesystem::path program_;  // of those that wait
  std::vector<std::unique_ptr<Reader>> waiting_;
};

}  // namespace council
