#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "indexer/outcome.h"
#include "indexer/pages.h"

namespace council {

// Past any of these a source is Outcome::TooBig.
struct ExtractLimits {
  std::size_t max_input_bytes = std::size_t{256} << 20;
  std::size_t max_text_bytes = std::size_t{32} << 20;
  int max_pdf_pages = 20'000;
};

// The text of a source. The format is told from `bytes`; `name`, the file's name, only
// decides between Markdown and plain text and serves to warn of a misleading extension.
// The text is valid UTF-8 without control characters but '\n' and '\t'. Throws
// ExtractionError when there is no text to be had. May take all the memory and time that
// a hostile file asks for: run it in a limited process (worker/extract_source.h).
Pages extract(std::string_view bytes, const std::string& name,
              const ExtractLimits& limits = {});

}  // namespace council
