#include "indexer/scan.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <dirent.h>
#include <fcntl.h>
#include <fnmatch.h>
#include <iterator>
#include <memory>
#include <set>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

#include "common/error.h"
#include "common/utf8.h"
#include "indexer/passed_over.h"

namespace council {
namespace {

// Since 1970; of a time beyond what 64 bits hold, the end of that.
std::int64_t nanoseconds_of(const timespec& time) {
  constexpr std::int64_t most_seconds = 9'000'000'000;
  const std::int64_t seconds =
      std::clamp<std::int64_t>(time.tv_sec, -most_seconds, most_seconds);
  return seconds * 1'000'000'000 + time.tv_nsec;
}

namespace fs = std::filesystem;

std::string reason_of(const std::error_code& error) {
  return error.message();
}

std::string_view type_name(mode_t mode) {
  switch (mode & S_IFMT) {
    case S_IFIFO:
      return "a FIFO";
    case S_IFSOCK:
      return "a socket";
    case S_IFCHR:
    case S_IFBLK:
      return "a device";
    default:
      return "not a plain file";
  }
}

// "!/" parts archives from what they hold, so no folder's name ends in '!'.
std::string folder_source(std::string source) {
  if (source.ends_with('!')) {
    source.pop_back();
    source += "%21";
  }
  return source + "/";
}

bool is_below(const fs::path& path, const fs::path& folder) {
  const auto [end, rest] =
      std::mismatch(folder.begin(), folder.end(), path.begin(), path.end());
  return end == folder.end();
}

bool matches(const std::vector<std::string>& globs, const std::string& path,
             const std::string& name) {
  return std::any_of(globs.begin(), globs.end(), [&](const std::string& glob) {
    const bool is_of_path = glob.find('/') != std::string::npos;
    return ::fnmatch(glob.c_str(), (is_of_path ? path : name).c_str(), 0) == 0;
  });
}

// A folder being listed. What lies in it is looked at by its descriptor: from the root
// on, the system would follow the whole path for each file.
class Listing {
 public:
  explicit Listing(const std::string& folder)
      : stream_{open_folder(folder), ::closedir}, error_{stream_ ? 0 : errno} {}

  [[nodiscard]] int error() const { return error_; }
  [[nodiscard]] int descriptor() const { return ::dirfd(stream_.get()); }
  // nullptr at the end, and where it fails: then errno is set.
  [[nodiscard]] const dirent* next() const { return ::readdir(stream_.get()); }

 private:
  // A folder that became a symbolic link meanwhile is not followed either.
  static DIR* open_folder(const std::string& folder) {
    const int descriptor =
        ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    DIR* const stream = descriptor < 0 ? nullptr : ::fdopendir(descriptor);
    if (descriptor >= 0 && stream == nullptr) {
      ::close(descriptor);
    }
    return stream;
  }

  std::unique_ptr<DIR, int (*)(DIR*)> stream_;
  int error_;
};

// Goes through a tree in the order of sources, one folder after the other.
class Walk {
 public:
  Walk(const Tree& tree, const VisitFile& visit)
      : root_{fs::canonical(tree.root).string()},
        tree_{tree},
        visit_{visit},
        // What a path leaves out below the root; "/" itself ends in one.
        root_size_{root_.ends_with('/') ? root_.size() : root_.size() + 1} {
    for (const fs::path& excluded : tree.excluded) {
      excluded_.insert(fs::weakly_canonical(excluded).string());
    }
  }

  Scan run() {
    std::vector<Folder> folders;
    folders.push_back(list(root_, ""));
    while (!folders.empty()) {
      Folder& folder = folders.back();
      if (folder.inside.empty()) {
        folders.pop_back();
        continue;
      }
      const Found next = std::move(folder.inside.back());
      folder.inside.pop_back();
      if (next.is_folder) {
        folders.push_back(list(path_of(folder, next), folder.source + next.name));
      } else if (!visit_(file_of(folder, next))) {
        break;
      }
    }
    sort_scan(scan_);
    return std::move(scan_);
  }

 private:
  // A file or a folder. A folder may hold very many.
  struct Found {
    std::string name;       // as the source has it, a folder's with '/'
    std::string real_name;  // where that is another
    std::uint64_t bytes = 0;
    std::int64_t modified_ns = 0;
    bool is_folder = false;
  };

  struct Folder {
    std::string path;
    std::string source;           // "" or ending in '/'
    std::vector<Found> inside{};  // what is yet to be visited, the last by name first
  };

  static std::string path_of(const Folder& folder, std::string_view name) {
    std::string path = folder.path;
    path += path.ends_with('/') ? "" : "/";
    path += name;
    return path;
  }

  static std::string path_of(const Folder& folder, const Found& found) {
    return path_of(folder, found.real_name.empty() ? found.name : found.real_name);
  }

  static ScannedFile file_of(const Folder& folder, const Found& found) {
    return {.source = folder.source + found.name,
            .path = path_of(folder, found),
            .bytes = found.bytes,
            .modified_ns = found.modified_ns};
  }

  Folder list(std::string path, std::string source) {
    Folder folder{.path = std::move(path), .source = std::move(source)};
    const Listing listing{folder.path};
    bool is_empty = true;
    int error = listing.error();
    while (error == 0) {
      errno = 0;
      const dirent* const entry = listing.next();
      if (entry == nullptr) {
        error = errno;
        break;
      }
      is_empty = !look_at(listing, *entry, folder) && is_empty;
    }
    if (error != 0) {
      note_error(folder, error);
    } else if (is_empty && !folder.source.empty()) {
      scan_.empty.push_back(folder.source);
    }
    // Each folder in order makes the whole in order, at less cost than to sort the whole.
    std::sort(folder.inside.begin(), folder.inside.end(),
              [](const Found& a, const Found& b) { return a.name > b.name; });
    return folder;
  }

  void note_error(const Folder& folder, int error) {
    const std::string reason = reason_of({error, std::generic_category()});
    if (folder.source.empty()) {
      throw Error{folder.path + ": cannot be listed: " + reason};
    }
    scan_.incomplete.push_back({folder.source, reason});
  }

  // Whether it is anything but what is passed over.
  bool look_at(const Listing& listing, const dirent& entry, Folder& folder) {
    const std::string_view name{entry.d_name};
    if (name == "." || name == "..") {
      return false;
    }
    const auto reason = why_passed_over(name);
    if (!tree_.globs.empty() &&
        matches(tree_.globs, path_of(folder, name).substr(root_size_),
                std::string{name})) {
      scan_.excluded.push_back(folder.source + source_name(name));
    } else if (reason) {
      pass_over(entry, std::string{*reason}, folder);
    } else {
      add_entry(listing, entry, folder);
    }
    return !reason;
  }

  void pass_over(const dirent& entry, std::string reason, const Folder& folder) {
    if (!excluded_.contains(path_of(folder, entry.d_name))) {
      scan_.passed_over.push_back({folder.source + source_name(entry.d_name) +
                                       (entry.d_type == DT_DIR ? "/" : ""),
                                   std::move(reason)});
    }
  }

  void add_entry(const Listing& listing, const dirent& entry, Folder& folder) {
    const std::string_view name{entry.d_name};
    struct stat status {};
    if (entry.d_type == DT_DIR) {
      status.st_mode = S_IFDIR;
    } else if (::fstatat(listing.descriptor(), entry.d_name, &status,
                         AT_SYMLINK_NOFOLLOW) != 0) {
      const int error = errno;
      note_unknown(folder.source + source_name(name), error);
      return;
    }
    add(name, status, folder);
  }

  void add(std::string_view name, const struct stat& status, Folder& folder) {
    Found found{.name = source_name(name), .real_name = ""};
    if (S_ISREG(status.st_mode)) {
      found.real_name = found.name == name ? "" : std::string{name};
      found.bytes = static_cast<std::uint64_t>(status.st_size);
      found.modified_ns = nanoseconds_of(status.st_mtim);
      folder.inside.push_back(std::move(found));
    } else if (S_ISDIR(status.st_mode)) {
      if (!excluded_.contains(path_of(folder, name))) {
        found.name = folder_source(std::move(found.name));
        found.real_name = name;
        found.is_folder = true;
        folder.inside.push_back(std::move(found));
      }
    } else if (S_ISLNK(status.st_mode)) {
      note_link(folder.source + found.name, path_of(folder, name));
    } else {
      scan_.refused.push_back(
          {folder.source + found.name, std::string{type_name(status.st_mode)}});
    }
  }

  // A name that went away between listing and looking is simply not there.
  void note_unknown(std::string source, int error) {
    if (error != ENOENT) {
      scan_.incomplete.push_back({std::move(source), std::strerror(error)});
    }
  }

  void note_link(const std::string& source, const fs::path& link) {
    std::error_code error;
    const fs::path target = fs::canonical(link, error);
    if (error) {
      scan_.refused.push_back({source, "a symbolic link to nothing"});
    } else if (!is_below(target, root_)) {
      scan_.refused.push_back({source, "a symbolic link that leads out of the folder"});
    }
  }

  std::string root_;
  std::set<std::string> excluded_;
  const Tree& tree_;
  const VisitFile& visit_;
  std::size_t root_size_;
  Scan scan_;
};

bool is_plain_ascii(char c) {
  return c >= ' ' && c <= '~' && c != '%';
}

bool is_plain(const CodePoint& point) {
  return point.valid && point.value >= ' ' && point.value != '%' &&
         !(point.value >= 0x7F && point.value <= 0x9F);
}

}  // namespace

bool may_be_unseen(const Scan& scan, std::string_view source) {
  return std::any_of(
      scan.incomplete.begin(), scan.incomplete.end(),
      [source](const Refused& folder) { return source.starts_with(folder.source); });
}

void sort_scan(Scan& scan) {
  const auto by_source = [](const auto& a, const auto& b) { return a.source < b.source; };
  std::sort(scan.files.begin(), scan.files.end(), by_source);
  std::sort(scan.refused.begin(), scan.refused.end(), by_source);
  std::sort(scan.incomplete.begin(), scan.incomplete.end(), by_source);
  std::sort(scan.passed_over.begin(), scan.passed_over.end(), by_source);
}

Scan walk_tree(const Tree& tree, const VisitFile& visit) {
  std::error_code error;
  const fs::file_status status = fs::status(tree.root, error);
  if (!fs::exists(status)) {
    throw Error{source_name(tree.root.string()) + ": no such folder"};
  }
  if (!fs::is_directory(status)) {
    throw Error{source_name(tree.root.string()) + ": not a folder"};
  }
  return Walk{tree, visit}.run();
}

Scan scan_folder(const fs::path& root, const fs::path& excluded,
                 const std::vector<std::string>& globs) {
  std::vector<ScannedFile> files;
  Scan scan = walk_tree({.root = root, .excluded = {excluded}, .globs = globs},
                        [&files](ScannedFile file) {
                          files.push_back(std::move(file));
                          return true;
                        });
  scan.files = std::move(files);
  return scan;
}

std::string source_name(std::string_view path) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  if (std::all_of(path.begin(), path.end(), is_plain_ascii)) {
    return std::string{path};
  }
  std::string name;
  for (std::size_t at = 0; at < path.size();) {
    const CodePoint point = decode_utf8(path, at);
    if (is_plain(point)) {
      name += path.substr(at, point.size);
    } else {
      for (const char c : path.substr(at, point.size)) {
        const auto byte = static_cast<unsigned char>(c);
        name += {'%', digits[byte / 16U], digits[byte % 16U]};
      }
    }
    at += point.size;
  }
  return name;
}

}  // namespace council
