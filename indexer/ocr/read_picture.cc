#include "indexer/ocr/read_picture.h"

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <memory>
#include <string_view>
#include <tesseract/baseapi.h>

#include "indexer/outcome.h"

namespace council {
namespace {

// The rules of a table come out as "—_|".
bool has_letter_or_digit(std::string_view word) {
  return std::any_of(word.begin(), word.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return std::isalnum(byte) != 0 || (byte >= 0xC3 && byte < 0xE0);
  });
}

std::string without_strokes(std::string_view text) {
  std::string kept;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    if (line.find_first_not_of(' ') == std::string_view::npos ||
        has_letter_or_digit(line)) {
      kept += line;
      kept += '\n';
    }
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return kept;
}

}  // namespace

std::string read_picture(const Picture& picture, const std::string& languages) {
  tesseract::TessBaseAPI reader;
  if (reader.Init(nullptr, languages.c_str()) != 0) {
    throw ExtractionError{Outcome::Unsupported,
                          "tesseract has no data of " + languages +
                              " (packages tesseract-ocr-eng, tesseract-ocr-cym)"};
  }
  reader.SetPageSegMode(tesseract::PSM_AUTO);
  reader.SetImage(reinterpret_cast<const unsigned char*>(picture.points.data()),
                  picture.width, picture.height, 1, picture.width);
  reader.SetSourceResolution(picture.dots_per_inch);
  const std::unique_ptr<const char[]> text{reader.GetUTF8Text()};
  return text == nullptr ? std::string{} : without_strokes(text.get());
}

}  // namespace council
