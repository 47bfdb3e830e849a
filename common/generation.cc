#include "common/generation.h"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <iterator>
#include <map>
#include <sstream>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <vector>

#include "common/error.h"
#include "common/file_descriptor.h"
#include "common/sha256.h"

namespace council {
namespace {

namespace fs = std::filesystem;

constexpr char pointer_name[] = "current";
constexpr char manifest_name[] = "MANIFEST";
// The file of a generation that Xapian writes whenever it writes to a database.
constexpr char database_name[] = "iamglass";
constexpr std::string_view name_prefix = "gen-";
constexpr std::size_t name_digits = 6;
// A pointer or manifest larger than this was not written by us.
constexpr std::uintmax_t max_small_file = 1U << 16U;

[[noreturn]] void fail(const fs::path& path, const std::string& what) {
  throw IndexError{path.string() + ": " + what};
}

[[noreturn]] void fail_system(const fs::path& path, const std::string& what) {
  throw BusyError{path.string() + ": " + what + ": " + std::strerror(errno)};
}

FileDescriptor open_file(const fs::path& path, int flags) {
  FileDescriptor file{::open(path.c_str(), flags | O_CLOEXEC, 0640)};
  if (file.get() < 0) {
    fail_system(path, "cannot be opened");
  }
  return file;
}

void sync(const fs::path& path, int flags) {
  const FileDescriptor file = open_file(path, flags);
  if (::fsync(file.get()) != 0) {
    fail_system(path, "cannot be synced");
  }
}

void sync_folder(const fs::path& folder) {
  sync(folder, O_RDONLY | O_DIRECTORY);
}

std::string read_small_file(const fs::path& path) {
  std::error_code error;
  // Fails where it is no file: to open a pipe would wait for ever.
  const std::uintmax_t size = fs::file_size(path, error);
  if (error) {
    fail(path, "missing or not a file");
  }
  std::ifstream in{path, std::ios::binary};
  if (!in) {
    fail(path, "not readable");
  }
  if (size > max_small_file) {
    fail(path, "damaged: too long");
  }
  return {std::istreambuf_iterator<char>{in}, {}};
}

struct ManifestLine {
  std::string sha256;
  std::uintmax_t size = 0;
};
using Manifest = std::map<std::string, ManifestLine>;

std::string text_of(const Manifest& manifest) {
  std::ostringstream text;
  for (const auto& [name, line] : manifest) {
    text << line.sha256 << ' ' << line.size << ' ' << name << '\n';
  }
  return text.str();
}

Manifest read_manifest(const fs::path& generation) {
  const fs::path path = generation / manifest_name;
  const std::string stored = read_small_file(path);
  std::istringstream text{stored};
  Manifest manifest;
  ManifestLine line;
  std::string name;
  while (text >> line.sha256 >> line.size >> name) {
    manifest[name] = line;
  }
  if (manifest.empty() || text_of(manifest) != stored) {
    fail(path, "damaged");
  }
  return manifest;
}

std::vector<std::string> file_names(const fs::path& folder) {
  std::vector<std::string> names;
  std::error_code error;
  for (const fs::directory_entry& entry : fs::directory_iterator{folder, error}) {
    if (entry.path().filename() != manifest_name) {
      names.push_back(entry.path().filename().string());
    }
  }
  if (error) {
    fail(folder, "cannot be listed: " + error.message());
  }
  std::sort(names.begin(), names.end());
  return names;
}

void check_file(const fs::path& path, const ManifestLine& expected) {
  std::error_code error;
  const std::uintmax_t size = fs::file_size(path, error);
  if (error) {
    fail(path, "missing");
  }
  if (size != expected.size || sha256_of_file(path) != expected.sha256) {
    fail(path, "damaged: not the bytes that were published");
  }
}

// Another text for another file of the name, and for one that was written since. "" when
// there is none.
std::string file_state(const fs::path& path) {
  struct stat file {};
  if (::stat(path.c_str(), &file) != 0) {
    return "";
  }
  std::string state;
  for (const auto part :
       {static_cast<std::uint64_t>(file.st_dev), static_cast<std::uint64_t>(file.st_ino),
        static_cast<std::uint64_t>(file.st_mtim.tv_sec),
        static_cast<std::uint64_t>(file.st_mtim.tv_nsec),
        static_cast<std::uint64_t>(file.st_ctim.tv_sec),
        static_cast<std::uint64_t>(file.st_ctim.tv_nsec)}) {
    state += std::to_string(part) + " ";
  }
  return state;
}

std::optional<int> parse_schema(std::string_view stored) {
  int schema = 0;
  const auto [end, error] =
      std::from_chars(stored.data(), stored.data() + stored.size(), schema);
  const bool is_whole = error == std::errc{} && end == stored.data() + stored.size();
  return is_whole ? std::optional{schema} : std::nullopt;
}

// What helps where an index has another schema than ours.
std::string remedy_for(std::string_view stored_schema) {
  if (find_older_schema(stored_schema)) {
    return "the next 'council-index update', as every night, upgrades it";
  }
  const auto schema = parse_schema(stored_schema);
  return schema && *schema > schema_version ? "a newer program made it: use that one, or "
                                              "'council-index rebuild' to make "
                                              "the index anew"
                                            : "rebuild it";
}

// The generation that a pointer led to when it was a file of this state.
struct Pointed {
  std::string pointer;
  fs::path generation;
};

}  // namespace

// Of any length; and a list of names is what the names of such papers should not make.
std::string withheld_source_key(std::string_view source) {
  return withheld_prefix + sha256_of(source);
}

std::string known_features() {
  return "sections,passages,labels";
}

std::optional<int> find_older_schema(std::string_view stored_schema) {
  const auto schema = parse_schema(stored_schema);
  const bool is_older = schema && *schema >= oldest_schema && *schema < schema_version;
  return is_older ? schema : std::nullopt;
}

void check_schema(const fs::path& index, std::string_view stored_schema,
                  std::string_view stored_features) {
  const std::string known = known_features();
  if (stored_schema != std::to_string(schema_version)) {
    fail(index, "has schema '" + std::string{stored_schema} + "', this program reads " +
                    std::to_string(schema_version) + "; " + remedy_for(stored_schema));
  }
  std::istringstream features{std::string{stored_features}};
  for (std::string feature; std::getline(features, feature, ',');) {
    if (("," + known + ",").find("," + feature + ",") == std::string::npos) {
      fail(index, "needs the feature '" + feature + "', which this program lacks");
    }
  }
}

std::string generation_name(std::uint64_t number) {
  std::string digits = std::to_string(number);
  digits.insert(0, name_digits - std::min(name_digits, digits.size()), '0');
  return std::string{name_prefix} + digits;
}

std::optional<std::uint64_t> parse_generation_name(std::string_view name) {
  if (!name.starts_with(name_prefix)) {
    return std::nullopt;
  }
  const std::string_view digits = name.substr(name_prefix.size());
  std::uint64_t number = 0;
  const auto [end, error] =
      std::from_chars(digits.data(), digits.data() + digits.size(), number);
  const bool whole = error == std::errc{} && end == digits.data() + digits.size();
  if (!whole || generation_name(number) != name) {
    return std::nullopt;
  }
  return number;
}

fs::path published_generation(const fs::path& index) {
  std::error_code error;
  if (!fs::is_directory(index, error)) {
    fail(index, "no index there");
  }
  const fs::path pointer = index / pointer_name;
  if (!fs::exists(pointer, error)) {
    fail(index, "no index there, or none published yet ('" + pointer.filename().string() +
                    "' is missing)");
  }
  std::string name = read_small_file(pointer);
  if (!name.empty() && name.back() == '\n') {
    name.pop_back();
  }
  if (!parse_generation_name(name)) {
    fail(pointer, "damaged: names no generation");
  }
  if (!fs::is_directory(index / name, error)) {
    fail(pointer, "names " + name + ", which is missing");
  }
  return index / name;
}

std::string generation_state(const fs::path& index) {
  static thread_local std::map<fs::path, Pointed> known;
  const std::string pointer = file_state(index / pointer_name);
  if (pointer.empty()) {
    return "";
  }
  try {
    Pointed& pointed = known[index];
    if (pointed.pointer != pointer) {
      pointed = {};
      pointed = {.pointer = pointer, .generation = published_generation(index)};
    }
    const std::string database = file_state(pointed.generation / database_name);
    return database.empty() ? "" : pointer + database;
  } catch (const IndexError&) {
    return "";
  }
}

void check_manifest(const fs::path& generation) {
  const Manifest manifest = read_manifest(generation);
  for (const std::string& name : file_names(generation)) {
    if (!manifest.contains(name)) {
      fail(generation / name, "not part of what was published");
    }
  }
  for (const auto& [name, line] : manifest) {
    check_file(generation / name, line);
  }
}

bool has_all_files(const fs::path& generation) {
  try {
    const Manifest manifest = read_manifest(generation);
    return std::ranges::all_of(manifest, [&](const auto& named) {
      std::error_code error;
      const std::uintmax_t size = fs::file_size(generation / named.first, error);
      return !error && size == named.second.size;
    });
  } catch (const IndexError&) {
    return false;
  }
}

std::string make_manifest(const fs::path& generation) {
  Manifest manifest;
  for (const std::string& name : file_names(generation)) {
    const fs::path file = generation / name;
    sync(file, O_RDONLY);
    manifest[name] = {.sha256 = sha256_of_file(file), .size = fs::file_size(file)};
  }
  return text_of(manifest);
}

void write_manifest(const fs::path& generation, const std::string& manifest) {
  write_synced(generation / manifest_name, manifest);
  sync_folder(generation);
}

void write_synced(const fs::path& path, std::string_view bytes) {
  const FileDescriptor file = open_file(path, O_WRONLY | O_CREAT | O_TRUNC);
  while (!bytes.empty()) {
    const ssize_t written = ::write(file.get(), bytes.data(), bytes.size());
    if (written < 0 && errno != EINTR) {
      fail_system(path, "cannot be written");
    }
    bytes.remove_prefix(static_cast<std::size_t>(std::max<ssize_t>(written, 0)));
  }
  if (::fsync(file.get()) != 0) {
    fail_system(path, "cannot be synced");
  }
}

void replace_synced(const fs::path& file, std::string_view text) {
  const fs::path fresh = file.string() + ".new";
  write_synced(fresh, text);
  if (std::rename(fresh.c_str(), file.c_str()) != 0) {
    fail_system(fresh, "cannot be renamed");
  }
  sync_folder(file.parent_path());
}

void publish_generation(const fs::path& index, const std::string& name) {
  replace_synced(index / pointer_name, name + "\n");
}

}  // namespace council
