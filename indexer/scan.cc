#include "indexer/scan.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fnmatch.h>
#include <sys/stat.h>
#include <system_error>

#include "common/error.h"
#include "common/utf8.h"

namespace council {
namespace {

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

class Scanner {
 public:
  Scanner(const fs::path& root, const fs::path& excluded,
          const std::vector<std::string>& globs)
      : root_{fs::canonical(root)},
        excluded_{fs::weakly_canonical(excluded)},
        globs_{globs} {}

  Scan run() {
    std::vector<Folder> folders{{root_, ""}};
    while (!folders.empty()) {
      const Folder folder = std::move(folders.back());
      folders.pop_back();
      for (const std::string& name : names_in(folder)) {
        const fs::path path = folder.path / name;
        if (!matches(globs_, path.lexically_relative(root_).string(), name)) {
          visit({path, folder.source + source_name(name)}, folders);
        }
      }
    }
    sort_scan(scan_);
    return std::move(scan_);
  }

 private:
  struct Folder {
    fs::path path;
    std::string source;  // "" or ending in '/'
  };

  // Hidden names left out.
  std::vector<std::string> names_in(const Folder& folder) {
    std::vector<std::string> names;
    std::error_code error;
    for (fs::directory_iterator entry{folder.path, error}, end; !error && entry != end;
         entry.increment(error)) {
      const std::string name = entry->path().filename().string();
      if (!name.starts_with('.')) {
        names.push_back(name);
      }
    }
    if (error && folder.source.empty()) {
      throw Error{folder.path.string() + ": cannot be listed: " + reason_of(error)};
    }
    if (error) {
      scan_.incomplete.push_back({folder.source, reason_of(error)});
    } else if (names.empty() && !folder.source.empty()) {
      scan_.empty.push_back(folder.source);
    }
    return names;
  }

  void visit(const Folder& found, std::vector<Folder>& folders) {
    struct stat status {};
    if (::lstat(found.path.c_str(), &status) != 0) {
      visit_unknown(found);
    } else if (S_ISDIR(status.st_mode)) {
      if (found.path != excluded_) {
        folders.push_back({found.path, folder_source(found.source)});
      }
    } else if (S_ISLNK(status.st_mode)) {
      visit_link(found);
    } else if (S_ISREG(status.st_mode)) {
      scan_.files.push_back(
          {.source = found.source,
           .path = found.path,
           .bytes = static_cast<std::uint64_t>(status.st_size),
           .modified_ns = std::int64_t{status.st_mtim.tv_sec} * 1'000'000'000 +
                          status.st_mtim.tv_nsec});
    } else {
      scan_.refused.push_back({found.source, std::string{type_name(status.st_mode)}});
    }
  }

  // A name that went away between listing and looking is simply not there.
  void visit_unknown(const Folder& found) {
    if (errno != ENOENT) {
      scan_.incomplete.push_back({found.source, std::strerror(errno)});
    }
  }

  void visit_link(const Folder& found) {
    std::error_code error;
    const fs::path target = fs::canonical(found.path, error);
    if (error) {
      scan_.refused.push_back({found.source, "a symbolic link to nothing"});
    } else if (!is_below(target, root_)) {
      scan_.refused.push_back(
          {found.source, "a symbolic link that leads out of the folder"});
    }
  }

  fs::path root_;
  fs::path excluded_;
  const std::vector<std::string>& globs_;
  Scan scan_;
};

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
}

Scan scan_folder(const fs::path& root, const fs::path& excluded,
                 const std::vector<std::string>& globs) {
  std::error_code error;
  const fs::file_status status = fs::status(root, error);
  if (!fs::exists(status)) {
    throw Error{source_name(root.string()) + ": no such folder"};
  }
  if (!fs::is_directory(status)) {
    throw Error{source_name(root.string()) + ": not a folder"};
  }
  return Scanner{root, excluded, globs}.run();
}

std::string source_name(std::string_view path) {
  constexpr std::string_view digits = "0123456789ABCDEF";
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
