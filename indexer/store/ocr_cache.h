#pragma once

#include <filesystem>
#include <optional>
#include <set>
#include <string>

namespace council {

// The text that OCR read, by the bytes of the source, the page and the languages, below
// INDEX/ocr: reading a page takes seconds, so it is done once, and a run that was stopped
// goes on. Safe to use from several threads and beside a reader.
class OcrCache {
 public:
  // Without an index nothing is kept.
  explicit OcrCache(const std::filesystem::path& index, std::string languages = "eng");

  // nullopt where the page was not read, or what was kept of it is damaged.
  [[nodiscard]] std::optional<std::string> find(const std::string& sha256,
                                                int page) const;
  // Throws BusyError when it cannot be stored.
  void keep(const std::string& sha256, int page, const std::string& text) const;

  // No text of these bytes stays.
  void forget(const std::string& sha256) const;
  // Nor of any others than these.
  void keep_only(const std::set<std::string>& sha256s) const;

 private:
  [[nodiscard]] std::string frame(const std::string& text) const;

  std::filesystem::path folder_;
  std::string languages_;
};

}  // namespace council
