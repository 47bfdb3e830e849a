#include "indexer/store/storage_guard.h"

#include <array>
#include <cerrno>
#include <climits>
#include <cstdarg>
#include <cstdio>
#include <cstring>
#include <dlfcn.h>
#include <fcntl.h>
#include <string_view>
#include <sys/types.h>
#include <unistd.h>

#include "indexer/store/failure_marker.h"

bool council::is_storage_failure(int error) {
  return error == ENOSPC || error == EIO || error == EDQUOT || error == EROFS ||
         error == EFBIG;
}

namespace {

using council::is_storage_failure;

constexpr int exit_try_again = 75;  // EX_TEMPFAIL

// Nothing here allocates or throws: memory may be gone as well.
[[noreturn]] void die(const char* what, int error) {
  std::array<char, 256> message{};
  const int size = std::snprintf(
      message.data(), message.size(),
      "council-index: storage failed (%s: %s): stopped at once, the published index is "
      "as it was; run again when there is room\n",
      what, std::strerror(error));
  if (size > 0) {
    [[maybe_unused]] const ssize_t told =
        ::write(STDERR_FILENO, message.data(), std::strlen(message.data()));
  }
  if (*council::failure_marker() != '\0') {
    ::unlink(council::failure_marker());
  }
  ::_exit(exit_try_again);
}

// The C library's own function of this name.
template <class Function>
Function* real(const char* name) {
  return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

ssize_t checked(const char* what, ssize_t result) {
  if (result < 0 && is_storage_failure(errno)) {
    die(what, errno);
  }
  return result;
}

// A rename that a power cut undoes would bring back a commit whose blocks are reused.
void sync_folder_of(const char* path) {
  std::array<char, PATH_MAX> folder{'.', '\0'};
  const char* const slash = std::strrchr(path, '/');
  if (slash != nullptr) {
    const auto size = static_cast<std::size_t>(slash - path);
    std::memcpy(folder.data(), path, size < folder.size() ? size : 0);
    folder[size < folder.size() ? size : 0] = '\0';
  }
  const int descriptor = ::open(folder.data(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor >= 0) {
    ::fsync(descriptor);
    ::close(descriptor);
  }
}

bool is_version_file(const char* path) {
  return std::string_view{path}.ends_with("/v.tmp");
}

}  // namespace

// These take the place of the C library's functions for the whole process.
extern "C" {

ssize_t pwrite(int descriptor, const void* bytes, size_t size, off_t offset) {
  static auto* const next = real<ssize_t(int, const void*, size_t, off_t)>("pwrite");
  return checked("pwrite", next(descriptor, bytes, size, offset));
}

ssize_t write(int descriptor, const void* bytes, size_t size) {
  static auto* const next = real<ssize_t(int, const void*, size_t)>("write");
  const ssize_t written = next(descriptor, bytes, size);
  return descriptor > STDERR_FILENO ? checked("write", written) : written;
}

int fdatasync(int descriptor) {
  static auto* const next = real<int(int)>("fdatasync");
  return static_cast<int>(checked("fdatasync", next(descriptor)));
}

int fsync(int descriptor) {
  static auto* const next = real<int(int)>("fsync");
  return static_cast<int>(checked("fsync", next(descriptor)));
}

int rename(const char* from, const char* to) noexcept {
  static auto* const next = real<int(const char*, const char*)>("rename");
  const int result = next(from, to);
  if (result != 0 && (is_storage_failure(errno) || is_version_file(from))) {
    die("rename", errno);
  }
  if (result == 0) {
    sync_folder_of(to);
  }
  return result;
}

// NOLINTNEXTLINE(cert-dcl50-cpp): the C library's declaration is variadic
int open(const char* path, int flags, ...) {
  mode_t mode = 0;
  if ((flags & O_CREAT) != 0) {
    std::va_list arguments;
    va_start(arguments, flags);
    mode = va_arg(arguments, mode_t);
    va_end(arguments);
  }
  static auto* const next = real<int(const char*, int, ...)>("open");
  const int descriptor = next(path, flags, mode);
  if (descriptor < 0 && (flags & O_CREAT) != 0 &&
      (is_storage_failure(errno) || is_version_file(path))) {
    die("open", errno);
  }
  return descriptor;
}

}  // extern "C"
