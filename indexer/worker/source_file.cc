#include "indexer/worker/source_file.h"

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

#include "indexer/outcome.h"

namespace council {
namespace {

[[noreturn]] void throw_unreadable(const std::string& reason) {
  throw ExtractionError{Outcome::Unreadable, reason};
}

std::string describe(int error) {
  switch (error) {
    case ENOENT:
      return "no such file; it may have been removed meanwhile";
    case EACCES:
      return "no permission to read it";
    case ENXIO:
      return "a socket, not a file";
    case ELOOP:
      return "a link that leads to itself";
    default:
      return "cannot be opened: " + std::generic_category().message(error);
  }
}

// What it is in place of a plain file.
std::string describe_kind(mode_t mode) {
  if (S_ISDIR(mode)) {
    return "a folder, not a file";
  }
  if (S_ISFIFO(mode)) {
    return "a pipe, not a file";
  }
  return "a device, not a file";
}

}  // namespace

SourceFile::SourceFile(const std::filesystem::path& path)
    : descriptor_{open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)},
      name_{path.filename().string()} {
  if (descriptor_ < 0) {
    throw_unreadable(describe(errno));
  }
  struct stat status {};
  if (fstat(descriptor_, &status) != 0 || !S_ISREG(status.st_mode)) {
    close(descriptor_);
    throw_unreadable(describe_kind(status.st_mode));
  }
  size_ = static_cast<std::uint64_t>(status.st_size);
}

SourceFile::SourceFile(std::string_view bytes, const std::string& name)
    : descriptor_{memfd_create("member", MFD_CLOEXEC)}, size_{bytes.size()}, name_{name} {
  while (descriptor_ >= 0 && !bytes.empty()) {
    const ssize_t count = write(descriptor_, bytes.data(), bytes.size());
    if (count < 0 && errno != EINTR) {
      close(std::exchange(descriptor_, -1));
    }
    bytes.remove_prefix(count < 0 ? 0 : static_cast<std::size_t>(count));
  }
  if (descriptor_ < 0) {
    throw ExtractionError{Outcome::TooBig, "no memory to unpack it"};
  }
}

SourceFile::~SourceFile() {
  close(descriptor_);
}

std::string read_all(int descriptor, std::uint64_t max_bytes) {
  constexpr std::size_t smallest_block = std::size_t{1} << 16;
  std::string bytes;
  struct stat status {};
  const std::uint64_t expected =
      fstat(descriptor, &status) == 0
          ? std::min(static_cast<std::uint64_t>(std::max<off_t>(status.st_size, 0)),
                     max_bytes)
          : 0;
  std::size_t size = 0;
  for (;;) {
    // One byte more than it should have tells at once that there is no more.
    const std::size_t block = expected >= size ? expected - size + 1 : smallest_block;
    bytes.resize(size + block);
    const ssize_t count =
        pread(descriptor, bytes.data() + size, block, static_cast<off_t>(size));
    if (count < 0 && errno != EINTR) {
      throw_unreadable("cannot be read: " + std::generic_category().message(errno));
    }
    size += static_cast<std::size_t>(std::max<ssize_t>(count, 0));
    if (count == 0) {
      bytes.resize(size);
      return bytes;
    }
    if (size > max_bytes) {
      throw ExtractionError{
          Outcome::TooBig,
          "larger than the limit of " + std::to_string(max_bytes >> 20U) + " MiB"};
    }
  }
}

}  // namespace council
