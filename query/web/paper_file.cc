#include "query/web/paper_file.h"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <utility>

#include "common/error.h"
#include "common/sha256.h"

namespace council {
namespace {

// openat2 has no wrapper in the C library.
int open_beneath(int folder, const char* path) {
  open_how how{};
  how.flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW;
  how.resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS | RESOLVE_NO_MAGICLINKS;
  return static_cast<int>(::syscall(SYS_openat2, folder, path, &how, sizeof how));
}

std::optional<std::uint64_t> number_of(std::string_view text) {
  std::uint64_t number = 0;
  const auto [end, error] =
      std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc{} && end == text.data() + text.size() && !text.empty()
             ? std::optional{number}
             : std::nullopt;
}

std::string time_text(const timespec& time) {
  return std::to_string(time.tv_sec) + "." + std::to_string(time.tv_nsec);
}

// The time of change is the system's own: nobody can set it back.
std::string identity_of(const struct stat& file) {
  return std::to_string(file.st_dev) + " " + std::to_string(file.st_ino) + " " +
         std::to_string(file.st_size) + " " + time_text(file.st_mtim) + " " +
         time_text(file.st_ctim);
}

RangeRequest last_bytes(std::uint64_t count, std::uint64_t bytes) {
  if (count == 0 || bytes == 0) {
    return {.range = {}, .unsatisfiable = true};
  }
  return {.range = ByteRange{bytes - std::min(count, bytes), bytes - 1},
          .unsatisfiable = false};
}

}  // namespace

PaperFile::~PaperFile() {
  if (descriptor_ >= 0) {
    ::close(descriptor_);
  }
}

PaperFile::PaperFile(PaperFile&& other) noexcept
    : descriptor_{std::exchange(other.descriptor_, -1)},
      bytes_{other.bytes_},
      identity_{std::move(other.identity_)} {}

PaperFile& PaperFile::operator=(PaperFile&& other) noexcept {
  std::swap(descriptor_, other.descriptor_);
  std::swap(bytes_, other.bytes_);
  std::swap(identity_, other.identity_);
  return *this;
}

std::string PaperFile::sha256() const {
  return sha256_of_descriptor(descriptor_);
}

std::string PaperFile::read(std::uint64_t offset, std::size_t size) const {
  std::string bytes(size, '\0');
  ssize_t got = 0;
  do {
    got = ::pread(descriptor_, bytes.data(), size, static_cast<off_t>(offset));
  } while (got < 0 && errno == EINTR);
  bytes.resize(got < 0 ? 0 : static_cast<std::size_t>(got));
  return bytes;
}

std::optional<PaperFile> open_paper(const std::string& folder,
                                    const std::string& source) {
  if (source.empty() || source.find('\0') != std::string::npos) {
    return std::nullopt;
  }
  const int top = ::open(folder.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC);
  if (top < 0) {
    return std::nullopt;
  }
  const int descriptor = open_beneath(top, source.c_str());
  ::close(top);
  struct stat found {};
  if (descriptor < 0 || ::fstat(descriptor, &found) != 0 || !S_ISREG(found.st_mode)) {
    if (descriptor >= 0) {
      ::close(descriptor);
    }
    return std::nullopt;
  }
  return PaperFile{descriptor, static_cast<std::uint64_t>(found.st_size),
                   identity_of(found)};
}

bool PaperSums::is_as_indexed(const PaperFile& paper, const std::string& sha256) {
  if (const std::optional<std::string> sum = find(paper.identity())) {
    return *sum == sha256;
  }
  try {
    const std::string sum = paper.sha256();
    keep(paper.identity(), sum);
    return sum == sha256;
  } catch (const Error&) {
    return false;  // of which the reader is told that it cannot be opened
  }
}

std::optional<std::string> PaperSums::find(const std::string& identity) {
  const std::scoped_lock lock{mutex_};
  const auto found = sums_.find(identity);
  return found == sums_.end() ? std::nullopt : std::optional{found->second};
}

void PaperSums::keep(const std::string& identity, const std::string& sum) {
  constexpr std::size_t most = 10'000;
  const std::scoped_lock lock{mutex_};
  if (sums_.size() >= most) {
    sums_.clear();
  }
  sums_.insert_or_assign(identity, sum);
}

RangeRequest parse_range(std::string_view header, std::uint64_t bytes) {
  constexpr std::string_view unit = "bytes=";
  const std::size_t dash = header.find('-');
  if (!header.starts_with(unit) || header.find(',') != std::string_view::npos ||
      dash == std::string_view::npos) {
    return {};
  }
  const std::string_view from = header.substr(unit.size(), dash - unit.size());
  const std::string_view to = header.substr(dash + 1);
  const std::optional<std::uint64_t> first = number_of(from);
  const std::optional<std::uint64_t> last = number_of(to);
  if (from.empty() && last) {
    return last_bytes(*last, bytes);
  }
  if (!first || (!to.empty() && !last) || (last && *last < *first)) {
    return {};
  }
  if (*first >= bytes) {
    return {.range = {}, .unsatisfiable = true};
  }
  return {.range = ByteRange{*first, std::min(last.value_or(bytes - 1), bytes - 1)},
          .unsatisfiable = false};
}

PaperPart choose_part(const PaperFile& paper, std::string_view range,
                      WebResponse& response) {
  const std::uint64_t bytes = paper.bytes();
  const RangeRequest asked = parse_range(range, bytes);
  const std::string all = "/" + std::to_string(bytes);
  response.headers.emplace_back("Accept-Ranges", "bytes");
  if (asked.unsatisfiable) {
    response.status = 416;
    response.headers.emplace_back("Content-Range", "bytes *" + all);
    return {};
  }
  if (!asked.range) {
    return {.first = 0, .length = bytes};
  }
  response.status = 206;
  response.headers.emplace_back("Content-Range",
                                "bytes " + std::to_string(asked.range->first) + "-" +
                                    std::to_string(asked.range->last) + all);
  return {.first = asked.range->first,
          .length = asked.range->last - asked.range->first + 1};
}

}  // namespace council
