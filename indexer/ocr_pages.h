#pragma once

#include <filesystem>
#include <functional>
#include <string>

#include "indexer/worker/extract_source.h"
#include "indexer/worker/extraction_result.h"
#include "indexer/worker/source_file.h"

namespace council {

// How pages are read of which a source has pictures only. What was read once is known
// from the cache of the index, whether more is wanted or not.
struct OcrRules {
  bool is_wanted = false;
  std::string languages = "eng";  // as tesseract names them: "cym+eng"
  std::filesystem::path index;    // that has the cache; empty for none
  ChildLimits limits{};           // a page may take three times as long as a source
  // Asked before each page, may be empty: true leaves the others for the next run.
  std::function<bool()> must_stop;
};

bool must_stop(const OcrRules& rules);

// What a page holds of which `printed` is the text and `read` was read from its picture:
// a stamp that the picture does not show is not lost.
std::string with_printed(const std::string& printed, const std::string& read);

// Reads the pages of which `read` has pictures only, and judges it anew: Ok when there is
// text of all of them. The others stay in Pages::pictures; why is in the reason. `sha256`
// is that of the source's bytes.
void read_pictures(const SourceFile& file, const std::string& sha256,
                   const OcrRules& rules, ExtractionResult& read);

}  // namespace council
