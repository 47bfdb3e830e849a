#include "indexer/store/ocr_cache.h"

#include <fstream>
#include <sstream>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "common/error.h"

namespace council {
namespace {

namespace fs = std::filesystem;

// Raised when another reader would read the pictures better.
constexpr std::string_view first_words = "council-ocr 1 ";

fs::path page_file(const fs::path& folder, int page) {
  return folder / (std::to_string(page) + ".txt");
}

}  // namespace

OcrCache::OcrCache(const fs::path& index, std::string languages)
    : folder_{index.empty() ? index : index / "ocr"}, languages_{std::move(languages)} {}

// The size stands before the text, so that a file cut short is known.
std::string OcrCache::frame(const std::string& text) const {
  return std::string{first_words} + languages_ + " " + std::to_string(text.size()) +
         "\n" + text;
}

std::optional<std::string> OcrCache::find(const std::string& sha256, int page) const {
  if (folder_.empty() || sha256.empty()) {
    return std::nullopt;
  }
  std::ifstream file{page_file(folder_ / sha256, page), std::ios::binary};
  if (!file) {
    return std::nullopt;
  }
  std::ostringstream bytes;
  bytes << file.rdbuf();
  const std::string framed = bytes.str();
  const std::size_t end = framed.find('\n');
  if (end == std::string::npos) {
    return std::nullopt;
  }
  std::string text = framed.substr(end + 1);
  return framed == frame(text) ? std::optional{std::move(text)} : std::nullopt;
}

void OcrCache::keep(const std::string& sha256, int page, const std::string& text) const {
  if (folder_.empty() || sha256.empty()) {
    return;
  }
  const fs::path folder = folder_ / sha256;
  std::error_code failed;
  fs::create_directories(folder, failed);
  const fs::path file = page_file(folder, page);
  const fs::path written = file.string() + ".new";
  {
    std::ofstream out{written, std::ios::binary};
    out << frame(text) << std::flush;
    if (!out) {
      throw BusyError{written.string() + ": cannot be written"};
    }
  }
  fs::rename(written, file, failed);
  if (failed) {
    throw BusyError{file.string() + ": cannot be written: " + failed.message()};
  }
}

void OcrCache::forget(const std::string& sha256) const {
  if (!sha256.empty()) {
    fs::remove_all(folder_ / sha256);
  }
}

void OcrCache::keep_only(const std::set<std::string>& sha256s) const {
  std::error_code none;
  std::vector<fs::path> gone;
  for (fs::directory_iterator folder{folder_, none}, end; !none && folder != end;
       folder.increment(none)) {
    if (!sha256s.contains(folder->path().filename().string())) {
      gone.push_back(folder->path());
    }
  }
  for (const fs::path& folder : gone) {
    fs::remove_all(folder);
  }
}

}  // namespace council
