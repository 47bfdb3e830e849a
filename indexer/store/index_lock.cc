#include "indexer/store/index_lock.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <string>
#include <sys/file.h>
#include <system_error>
#include <thread>
#include <unistd.h>

#include "common/error.h"

namespace council {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

constexpr auto between_attempts = std::chrono::milliseconds{50};

void make_folder(const fs::path& index) {
  std::error_code error;
  fs::create_directories(index, error);
  if (error == std::errc::no_space_on_device || error == std::errc::io_error) {
    throw BusyError{index.string() +
                    ": cannot make the index folder: " + error.message()};
  }
  if (!fs::is_directory(index)) {
    throw Error{index.string() + ": cannot make the index folder: " +
                (error ? error.message() : "there is a file of that name")};
  }
}

int open_lock(const fs::path& file) {
  const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0640);
  if (descriptor < 0) {
    throw Error{file.string() + ": cannot be opened: " + std::strerror(errno)};
  }
  return descriptor;
}

bool try_lock(int descriptor, const fs::path& file) {
  if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0) {
    return true;
  }
  if (errno != EWOULDBLOCK && errno != EINTR) {
    const std::string reason = std::strerror(errno);
    ::close(descriptor);
    throw Error{file.string() + ": cannot be locked: " + reason};
  }
  return false;
}

}  // namespace

IndexLock::IndexLock(const fs::path& index, std::chrono::seconds wait) : descriptor_{-1} {
  make_folder(index);
  const fs::path file = index / "lock";
  descriptor_ = open_lock(file);
  const auto deadline = Clock::now() + wait;
  while (!try_lock(descriptor_, file)) {
    if (Clock::now() >= deadline) {
      ::close(descriptor_);
      throw BusyError{index.string() +
                      ": another process is writing to this index; try again later, or "
                      "wait with --lock-wait"};
    }
    std::this_thread::sleep_for(between_attempts);
  }
}

IndexLock::~IndexLock() {
  ::close(descriptor_);
}

}  // namespace council
