// A library to be preloaded. It counts what a program does to files below CHAOS_FOLDER
// and makes one of these operations go wrong:
//
//   CHAOS_AT=N        the N-th operation, from 1
//   CHAOS_DO=kill     the process is killed before it
//            tear     half of it is written, then the process is killed
//            short    half of it is written, which is no error
//            ENOSPC   it fails so; EIO likewise
//                     (tear and short count writes alone)
//   CHAOS_STICKY=1    all operations after it fail too
//   CHAOS_COUNT=FILE  holds the number of operations, 8 bytes, shared by all processes
//   CHAOS_LOG=FILE    gets every operation that was done with its data, and each fault;
//   read
//                     by operations.py
#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <climits>
#include <csignal>
#include <cstdarg>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <fcntl.h>
#include <mutex>
#include <string>
#include <string_view>
#include <sys/mman.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

namespace {

enum class Wrong { Nothing, Kill, Tear, Short, NoSpace, BrokenDisk };

std::string_view setting(const char* name) {
  const char* const value = std::getenv(name);
  return value == nullptr ? std::string_view{} : value;
}

Wrong wrong_of(std::string_view name) {
  if (name == "kill")
    return Wrong::Kill;
  if (name == "tear")
    return Wrong::Tear;
  if (name == "short")
    return Wrong::Short;
  if (name == "ENOSPC")
    return Wrong::NoSpace;
  if (name == "EIO")
    return Wrong::BrokenDisk;
  return Wrong::Nothing;
}

struct Chaos {
  std::string folder{setting("CHAOS_FOLDER")};
  std::uint64_t at = std::strtoull(std::string{setting("CHAOS_AT")}.c_str(), nullptr, 10);
  Wrong wrong = wrong_of(setting("CHAOS_DO"));
  bool sticky = setting("CHAOS_STICKY") == "1";
  std::atomic<std::uint64_t>* count = nullptr;
  int log = -1;
  std::recursive_mutex mutex;

  Chaos() {
    if (const std::string file{setting("CHAOS_COUNT")}; !file.empty()) {
      const auto fd = static_cast<int>(
          ::syscall(SYS_openat, AT_FDCWD, file.c_str(), O_RDWR | O_CLOEXEC, 0));
      void* const shared =
          ::mmap(nullptr, sizeof *count, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
      if (shared != MAP_FAILED) {
        count = static_cast<std::atomic<std::uint64_t>*>(shared);
      }
    }
    if (const std::string file{setting("CHAOS_LOG")}; !file.empty()) {
      log = static_cast<int>(::syscall(SYS_openat, AT_FDCWD, file.c_str(),
                                       O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600));
    }
  }
};

Chaos& chaos() {
  static auto* const one = new Chaos;  // outlives all destructors
  return *one;
}

template <class Function>
Function* real(const char* name) {
  return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

std::string absolute(int folder, const char* path) {
  if (path[0] == '/') {
    return path;
  }
  std::array<char, PATH_MAX> at{};
  const std::string link =
      folder == AT_FDCWD ? "/proc/self/cwd" : "/proc/self/fd/" + std::to_string(folder);
  const ssize_t size = ::readlink(link.c_str(), at.data(), at.size());
  return std::string{at.data(), static_cast<std::size_t>(std::max<ssize_t>(size, 0))} +
         "/" + path;
}

std::string path_of(int descriptor) {
  std::array<char, PATH_MAX> at{};
  const ssize_t size = ::readlink(("/proc/self/fd/" + std::to_string(descriptor)).c_str(),
                                  at.data(), at.size());
  return {at.data(), static_cast<std::size_t>(std::max<ssize_t>(size, 0))};
}

bool is_ours(const std::string& path) {
  const std::string& folder = chaos().folder;
  return !folder.empty() && path.starts_with(folder) &&
         (path.size() == folder.size() || path[folder.size()] == '/');
}

void put(const void* bytes, std::size_t size) {
  const char* at = static_cast<const char*>(bytes);
  while (size > 0) {
    const auto n = ::syscall(SYS_write, chaos().log, at, size);
    if (n <= 0) {
      return;
    }
    at += n;
    size -= static_cast<std::size_t>(n);
  }
}

void note(const char* what, const std::string& path, const std::string& other = "",
          off_t offset = 0, const void* data = nullptr, std::size_t size = 0) {
  if (chaos().log < 0) {
    return;
  }
  const std::string head = std::string{what} + '\t' + path + '\t' + other + '\t' +
                           std::to_string(offset) + '\t' + std::to_string(size) + '\n';
  put(head.data(), head.size());
  put(data, size);
}

bool is_of_writes(Wrong wrong) {
  return wrong == Wrong::Tear || wrong == Wrong::Short;
}

// Counts one operation; what is to go wrong with it.
Wrong count_one(const char* what, const std::string& path) {
  Chaos& c = chaos();
  const bool is_write = std::string_view{what} == "write";
  if (c.count == nullptr || (is_of_writes(c.wrong) && !is_write)) {
    return Wrong::Nothing;
  }
  const std::uint64_t n = ++*c.count;
  if (c.at == 0 || n < c.at || (n > c.at && !c.sticky)) {
    return Wrong::Nothing;
  }
  note("fault", path, what);
  if (c.wrong == Wrong::Kill) {
    ::kill(::getpid(), SIGKILL);
  }
  return c.wrong;
}

// Sets errno; false where the operation may be done.
bool fails(Wrong wrong) {
  if (wrong == Wrong::NoSpace || wrong == Wrong::BrokenDisk) {
    errno = wrong == Wrong::NoSpace ? ENOSPC : EIO;
    return true;
  }
  return false;
}

// A write of `size` bytes, done by `write`, which is given how many of them.
template <class Write>
ssize_t written(int descriptor, const void* bytes, std::size_t size, off_t offset,
                Write write) {
  const std::string path = path_of(descriptor);
  if (!is_ours(path)) {
    return write(size);
  }
  const std::lock_guard lock{chaos().mutex};
  const Wrong wrong = count_one("write", path);
  if (fails(wrong)) {
    return -1;
  }
  const ssize_t result =
      write(is_of_writes(wrong) ? std::max<std::size_t>(size / 2, 1) : size);
  if (wrong == Wrong::Tear) {
    ::kill(::getpid(), SIGKILL);
  }
  if (result > 0) {
    note("write", path, "", offset, bytes, static_cast<std::size_t>(result));
  }
  return result;
}

off_t position_of(int descriptor) {
  return ::lseek(descriptor, 0, SEEK_CUR);
}

// Any other operation on `path`.
template <class Do>
int done(const char* what, const std::string& path, const std::string& other, Do work) {
  if (!is_ours(path)) {
    return work();
  }
  const std::lock_guard lock{chaos().mutex};
  if (fails(count_one(what, path))) {
    return -1;
  }
  const int result = work();
  if (result >= 0) {
    note(what, path, other);
  }
  return result;
}

template <class Open>
int opened(int folder, const char* path, int flags, Open open) {
  const std::string name = absolute(folder, path);
  const bool creates = (flags & O_CREAT) != 0 && is_ours(name);
  if (!creates && (flags & O_TRUNC) == 0) {
    return open();
  }
  return done((flags & O_TRUNC) != 0 ? "create-empty" : "create", name, "", open);
}

mode_t mode_in(int flags, std::va_list arguments) {
  return (flags & O_CREAT) != 0 ? va_arg(arguments, mode_t) : 0;
}

}  // namespace

#define COUNCIL_MODE                             \
  std::va_list arguments;                        \
  va_start(arguments, flags);                    \
  const mode_t mode = mode_in(flags, arguments); \
  va_end(arguments)

extern "C" {

ssize_t write(int fd, const void* bytes, size_t size) {
  static auto* const next = real<ssize_t(int, const void*, size_t)>("write");
  return written(fd, bytes, size, position_of(fd),
                 [&](std::size_t n) { return next(fd, bytes, n); });
}

ssize_t writev(int fd, const iovec* parts, int count) {
  std::string all;
  for (int i = 0; i < count; ++i) {
    all.append(static_cast<const char*>(parts[i].iov_base), parts[i].iov_len);
  }
  return write(fd, all.data(), all.size());
}

ssize_t pwrite(int fd, const void* bytes, size_t size, off_t offset) {
  static auto* const next = real<ssize_t(int, const void*, size_t, off_t)>("pwrite");
  return written(fd, bytes, size, offset,
                 [&](std::size_t n) { return next(fd, bytes, n, offset); });
}

ssize_t pwrite64(int fd, const void* bytes, size_t size, off64_t offset) {
  return pwrite(fd, bytes, size, offset);
}

ssize_t sendfile(int to, int from, off_t* offset, size_t size) {
  static auto* const next = real<ssize_t(int, int, off_t*, size_t)>("sendfile");
  std::string bytes(std::min<std::size_t>(size, std::size_t{1} << 22), '\0');
  const ssize_t peeked = ::pread(from, bytes.data(), bytes.size(),
                                 offset != nullptr ? *offset : position_of(from));
  return written(to, bytes.data(), static_cast<std::size_t>(std::max<ssize_t>(peeked, 0)),
                 position_of(to),
                 [&](std::size_t n) { return next(to, from, offset, n); });
}

ssize_t sendfile64(int to, int from, off64_t* offset, size_t size) {
  return sendfile(to, from, offset, size);
}

int fsync(int fd) {
  static auto* const next = real<int(int)>("fsync");
  return done("sync", path_of(fd), "", [&] { return next(fd); });
}

int fdatasync(int fd) {
  static auto* const next = real<int(int)>("fdatasync");
  return done("sync", path_of(fd), "", [&] { return next(fd); });
}

int ftruncate(int fd, off_t size) noexcept {
  static auto* const next = real<int(int, off_t)>("ftruncate");
  return done("truncate", path_of(fd), std::to_string(size),
              [&] { return next(fd, size); });
}

int ftruncate64(int fd, off64_t size) noexcept {
  return ftruncate(fd, size);
}

int rename(const char* from, const char* to) noexcept {
  static auto* const next = real<int(const char*, const char*)>("rename");
  return done("rename", absolute(AT_FDCWD, from), absolute(AT_FDCWD, to),
              [&] { return next(from, to); });
}

int renameat(int in, const char* from, int out, const char* to) noexcept {
  static auto* const next = real<int(int, const char*, int, const char*)>("renameat");
  return done("rename", absolute(in, from), absolute(out, to),
              [&] { return next(in, from, out, to); });
}

int link(const char* from, const char* to) noexcept {
  static auto* const next = real<int(const char*, const char*)>("link");
  return done("link", absolute(AT_FDCWD, from), absolute(AT_FDCWD, to),
              [&] { return next(from, to); });
}

int unlink(const char* path) noexcept {
  static auto* const next = real<int(const char*)>("unlink");
  return done("remove", absolute(AT_FDCWD, path), "", [&] { return next(path); });
}

int unlinkat(int folder, const char* path, int flags) noexcept {
  static auto* const next = real<int(int, const char*, int)>("unlinkat");
  return done("remove", absolute(folder, path), "",
              [&] { return next(folder, path, flags); });
}

int remove(const char* path) noexcept {
  static auto* const next = real<int(const char*)>("remove");
  return done("remove", absolute(AT_FDCWD, path), "", [&] { return next(path); });
}

int rmdir(const char* path) noexcept {
  static auto* const next = real<int(const char*)>("rmdir");
  return done("remove", absolute(AT_FDCWD, path), "", [&] { return next(path); });
}

int mkdir(const char* path, mode_t mode) noexcept {
  static auto* const next = real<int(const char*, mode_t)>("mkdir");
  return done("folder", absolute(AT_FDCWD, path), "", [&] { return next(path, mode); });
}

int open(const char* path, int flags, ...) {
  COUNCIL_MODE;
  static auto* const next = real<int(const char*, int, ...)>("open");
  return opened(AT_FDCWD, path, flags, [&] { return next(path, flags, mode); });
}

int open64(const char* path, int flags, ...) {
  COUNCIL_MODE;
  static auto* const next = real<int(const char*, int, ...)>("open64");
  return opened(AT_FDCWD, path, flags, [&] { return next(path, flags, mode); });
}

int openat(int folder, const char* path, int flags, ...) {
  COUNCIL_MODE;
  static auto* const next = real<int(int, const char*, int, ...)>("openat");
  return opened(folder, path, flags, [&] { return next(folder, path, flags, mode); });
}

int openat64(int folder, const char* path, int flags, ...) {
  COUNCIL_MODE;
  static auto* const next = real<int(int, const char*, int, ...)>("openat64");
  return opened(folder, path, flags, [&] { return next(folder, path, flags, mode); });
}

FILE* fopen(const char* path, const char* mode) {
  static auto* const next = real<FILE*(const char*, const char*)>("fopen");
  FILE* file = nullptr;
  opened(AT_FDCWD, path, std::strchr(mode, 'w') != nullptr ? O_CREAT | O_TRUNC : 0, [&] {
    file = next(path, mode);
    return file == nullptr ? -1 : 0;
  });
  return file;
}

FILE* fopen64(const char* path, const char* mode) {
  return fopen(path, mode);
}

}  // extern "C"
