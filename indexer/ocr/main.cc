#include <exception>
#include <iostream>
#include <new>
#include <string>
#include <string_view>
#include <unistd.h>
#include <vector>

#include "common/file_descriptor.h"
#include "indexer/extract/clean.h"
#include "indexer/extract/extract.h"
#include "indexer/extract/gzip.h"
#include "indexer/ocr/read_picture.h"
#include "indexer/ocr/render_page.h"
#include "indexer/worker/confine.h"
#include "indexer/worker/protocol.h"
#include "indexer/worker/request.h"
#include "indexer/worker/source_file.h"

namespace council {
namespace {

Page read_page(const WorkerRequest& request, const std::string& languages) {
  const std::string bytes = read_all(STDIN_FILENO, ExtractLimits{}.max_input_bytes);
  confine_process(
      {.cpu_seconds = request.cpu_seconds, .memory_bytes = request.memory_mib << 20U});
  const auto number = static_cast<int>(request.number);
  const Ungzipped unpacked = unwrap_gzip(bytes, ExtractLimits{}.max_input_bytes);
  const std::string text = read_picture(
      render_page(unpacked.layers > 0 ? unpacked.bytes : bytes, number), languages);
  Page page;
  page.number = number;
  page.text = clean_text(text);
  page.by_ocr = true;
  return page;
}

ExtractionResult answer(const WorkerRequest& request, const std::string& languages) {
  ExtractionResult result;
  try {
    result.pages.format = Format::Pdf;
    result.pages.paged = true;
    result.pages.pages.push_back(read_page(request, languages));
  } catch (const ExtractionError& error) {
    result = {.outcome = error.outcome, .reason = error.what(), .pages = {}};
  } catch (const std::bad_alloc&) {
    result = {.outcome = Outcome::TooBig,
              .reason = "OCR needs more memory than the limit",
              .pages = {}};
  }
  return result;
}

}  // namespace
}  // namespace council

int main(int argc, char* argv[]) {
  try {
    const std::vector<std::string> arguments{argv + 1, argv + argc};
    if (arguments.size() > 1) {
      const auto request =
          council::parse_request({arguments.begin() + 1, arguments.end()});
      if (request && request->task == council::WorkerTask::Ocr) {
        const std::string answer = encode(council::answer(*request, arguments.front()));
        return council::write_all(STDOUT_FILENO, answer) ? 0 : 1;
      }
    }
    std::cerr << "usage: council-ocr LANGUAGES --ocr NAME PAGE SECONDS MIB MIB <FILE\n"
                 "                                    answer council-index\n";
    return 2;
  } catch (const std::exception& error) {
    std::cerr << "council-ocr: " << error.what() << '\n';
    return 1;
  }
}
