#include "common/whole_file.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>
#include <string>
#include <system_error>
#include <unistd.h>

#include "common/error.h"

namespace council {
namespace {

namespace fs = std::filesystem;

// Beside the file, so that it can be renamed. Hidden, and without the file's extension:
// what collects files by their names must not take it.
fs::path draft_of(const fs::path& file) {
  return file.parent_path() /
         ("." + file.filename().string() + "." + std::to_string(::getpid()));
}

// 0, or the system's error. By stdio, which the indexer's guard of storage does not
// watch: a file beside the index that cannot be written says nothing about the index.
int write_text(const fs::path& file, std::string_view text) {
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> out{
      std::fopen(file.c_str(), "we"), std::fclose};
  if (out == nullptr) {
    return errno;
  }
  const bool is_written =
      std::fwrite(text.data(), 1, text.size(), out.get()) == text.size() &&
      std::fflush(out.get()) == 0;
  return is_written ? 0 : errno;
}

// What is no plain file, such as a pipe or a terminal, cannot be replaced by one.
bool is_special(const fs::path& file) {
  std::error_code error;
  const fs::file_status status = fs::status(file, error);
  return fs::exists(status) && !fs::is_regular_file(status);
}

}  // namespace

void write_whole_file(const fs::path& file, std::string_view text) {
  const fs::path written = is_special(file) ? file : draft_of(file);
  int error = write_text(written, text);
  if (error == 0 && written != file && std::rename(written.c_str(), file.c_str()) != 0) {
    error = errno;
  }
  if (error == 0) {
    return;
  }
  std::error_code ignored;  // there may be none
  if (written != file) {
    fs::remove(written, ignored);
  }
  throw Error{file.string() + ": cannot be written: " + std::strerror(error)};
}

}  // namespace council
