#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>

#include "indexer/worker/extraction_result.h"
#include "indexer/worker/protocol.h"
#include "indexer/worker/source_file.h"

namespace council {

// What a reading child is held to: by its parent, and by itself.
struct ChildLimits {
  std::chrono::milliseconds wall{20'000};
  std::uint64_t memory_mib = 1024;
  std::uint64_t text_mib = 32;
  std::size_t max_answer_bytes = std::size_t{80} << 20;
  // The program that reads in place of council-extract; "": $COUNCIL_READER, or none.
  std::filesystem::path reader{};

  bool operator==(const ChildLimits&) const = default;
};

// The program council-extract: $COUNCIL_EXTRACT, or beside the running program, or where
// it is installed. Throws Error when there is none.
std::filesystem::path find_extract_program();

// Reads a source in a child process of its own, which council-extract forks, or which
// runs another reader, a program that answers as `request.h` and `protocol.h` say. Every
// failure of the source and of the child (crash, limit, garbled answer) is an outcome
// with a reason; a child that dies early is started up to twice more. The call returns
// within five quarters of `limits.wall` and a moment. Safe to call from
// several threads. Throws Error when the program cannot be started at all.
ExtractionResult extract_in_child(const SourceFile& source,
                                  const ChildLimits& limits = {});
ExtractionResult extract_in_child(const std::filesystem::path& path,
                                  const ChildLimits& limits = {});

// What council-ocr is asked for.
struct OcrRequest {
  int page = 1;           // of a PDF, the first being 1
  std::string languages;  // as tesseract names them: "eng", "cym+eng"
};

// The text of one page, read from its picture by council-ocr ($COUNCIL_OCR, or where
// council-extract is): Pages with that page alone, or an outcome with a reason. Takes
// limits.wall at most. Throws Error when the program cannot be started.
ExtractionResult ocr_in_child(const SourceFile& source, const OcrRequest& wanted,
                              const ChildLimits& limits);

// The same for the file that is `index`th in the members of a result.
UnpackedMember unpack_in_child(const SourceFile& source, std::size_t index,
                               const ChildLimits& limits = {});

}  // namespace council
