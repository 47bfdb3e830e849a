#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace council {

struct ScannedFile {
  std::string source;  // path below the root, '/'-separated, odd bytes as %XX
  std::string path;    // not a fs::path: there may be a hundred thousand
  std::uint64_t bytes = 0;
  std::int64_t modified_ns = 0;
};

// Something that is there and is no file to read.
struct Refused {
  std::string source;
  std::string reason;  // "a FIFO", "a symbolic link that leads out of the folder"
};

struct Scan {
  std::vector<ScannedFile> files;  // sorted by source
  std::vector<Refused> refused;    // sorted by source
  // Folders that could not be listed whole, as sources ending in '/': nothing below them
  // is known to be gone.
  std::vector<Refused> incomplete;
  // Folders below the root that hold nothing, ending in '/'.
  std::vector<std::string> empty{};
  // What is hidden and the like (passed_over.h), folders ending in '/'.
  std::vector<Refused> passed_over{};
  // Files and folders that one of the globs names.
  std::vector<std::string> excluded{};
  // What the names of each folder's sources begin with, where there are several folders.
  std::vector<std::string> roots{};
};

// Whether the source may be there although it was not found.
bool may_be_unseen(const Scan& scan, std::string_view source);

// All plain files below `root` but those passed over (passed_over.h), those below one of
// `excluded` and those that one of the `globs` names. A glob without '/' is matched
// against the names of files and folders, one with '/' against the whole path below
// `root`; '*' matches '/' too. Symbolic links are not followed: those that stay inside
// the folder lead to what is found anyway.
struct Tree {
  std::filesystem::path root;
  std::vector<std::filesystem::path> excluded;
  std::vector<std::string> globs;
};

// Gives each file to `visit`, sorted by source, until that says false; returns all else.
// Throws Error when the root is no folder or cannot be listed.
using VisitFile = std::function<bool(ScannedFile file)>;
Scan walk_tree(const Tree& tree, const VisitFile& visit);

// The files and all else.
Scan scan_folder(const std::filesystem::path& root, const std::filesystem::path& excluded,
                 const std::vector<std::string>& globs = {});

// Every list by source.
void sort_scan(Scan& scan);

// The name of a source: control characters, '%' and bytes that are not UTF-8 as %XX.
std::string source_name(std::string_view path);

}  // namespace council
