#include "indexer/readers.h"

namespace council {
namespace {

// Raised when recognition or storage would make something else of the same pages.
constexpr int recognition_revision = 20;
constexpr std::size_t enough_digits = 12;

std::string part(char mark, const std::string& digest) {
  return digest.empty() ? "" : mark + digest.substr(0, enough_digits);
}

}  // namespace

std::string program_reader() {
  return std::string{COUNCIL_VERSION} + "." + std::to_string(recognition_revision);
}

std::string reader_of(const Readers& readers, std::string_view source) {
  std::string reader = program_reader() + part('+', readers.everywhere);
  for (const auto& [folder, digest] : readers.below) {
    if (source.starts_with(folder)) {
      return reader + part('~', digest);
    }
  }
  return reader;
}

std::string write_readers(const Readers& readers) {
  std::string text = readers.everywhere + "\n";
  for (const auto& [folder, digest] : readers.below) {
    text += digest;
    text += ' ';
    text += folder;
    text += '\n';
  }
  return text;
}

Readers parse_readers(std::string_view text) {
  Readers readers;
  bool is_first = true;
  for (std::size_t end = text.find('\n'); end != std::string_view::npos;
       text.remove_prefix(end + 1), end = text.find('\n')) {
    const std::string_view line = text.substr(0, end);
    const std::size_t blank = line.find(' ');
    if (is_first) {
      readers.everywhere = line;
    } else if (blank != std::string_view::npos) {
      readers.below.emplace(line.substr(blank + 1), line.substr(0, blank));
    }
    is_first = false;
  }
  return readers;
}

}  // namespace council
