#include <exception>
#include <iostream>
#include <new>
#include <string>
#include <string_view>
#include <unistd.h>
#include <utility>

#include "common/file_descriptor.h"
#include "indexer/extract/extract.h"
#include "indexer/worker/confine.h"
#include "indexer/worker/old_word.h"
#include "indexer/worker/protocol.h"
#include "indexer/worker/reading_service.h"
#include "indexer/worker/request.h"
#include "indexer/worker/source_file.h"

namespace council {
namespace {

ProcessLimits process_limits(const WorkerRequest& request) {
  return {.cpu_seconds = request.cpu_seconds, .memory_bytes = request.memory_mib << 20U};
}

ExtractLimits extract_limits(const WorkerRequest& request) {
  ExtractLimits limits;
  limits.max_text_bytes = request.text_mib << 20U;
  limits.keep_pictures = true;
  return limits;
}

// Old Word files are read by another program, which must be started before this process
// may start none.
Pages read_pages(const std::string& bytes, const WorkerRequest& request) {
  const ExtractLimits limits = extract_limits(request);
  if (is_old_word(bytes)) {
    const std::string text =
        read_old_word(bytes, process_limits(request), limits.max_text_bytes);
    return extract_old_word(text, request.name, limits);
  }
  confine_process(process_limits(request));
  return extract(bytes, request.name, limits);
}

ExtractionResult answer(const std::string& bytes, const WorkerRequest& request) {
  return make_result(read_pages(bytes, request));
}

UnpackedMember unpack(const std::string& bytes, const WorkerRequest& request) {
  confine_process(process_limits(request));
  return {.outcome = Outcome::Ok,
          .reason = {},
          .bytes = unpack_member(bytes, request.name, request.number,
                                 extract_limits(request))};
}

// Whatever is wrong with the source is an outcome with a reason.
template <typename Result, typename Read>
Result try_to(const WorkerRequest& request, int descriptor, Read read) {
  Result result;
  try {
    return read(read_all(descriptor, ExtractLimits{}.max_input_bytes), request);
  } catch (const ExtractionError& error) {
    result.outcome = error.outcome;
    result.reason = error.what();
  } catch (const std::bad_alloc&) {
    result.outcome = Outcome::TooBig;
    result.reason = "reading it needs more memory than the limit";
  }
  return result;
}

// Descriptor 0 is the source; the answer goes to descriptor 1.
int answer_request(const WorkerRequest& request) {
  const std::string bytes =
      request.task == WorkerTask::Member
          ? encode(try_to<UnpackedMember>(request, STDIN_FILENO, unpack))
          : encode(try_to<ExtractionResult>(request, STDIN_FILENO, answer));
  return write_all(STDOUT_FILENO, bytes) ? 0 : 1;
}

// The text as recognition gets it, for people who work on recognition.
int print_text(const std::string& path) {
  const SourceFile source{path};
  WorkerRequest request;
  request.name = source.name();
  const auto result = try_to<ExtractionResult>(
      request, source.descriptor(),
      [](const std::string& bytes, const WorkerRequest& of) {
        return make_result(extract(bytes, of.name, extract_limits(of)));
      });
  for (const Page& page : result.pages.pages) {
    std::cout << "=== page " << page.number << " [" << page.label.value_or("") << "]\n"
              << page.text;
  }
  for (const std::string& member : result.pages.members) {
    std::cout << "+++ " << member << '\n';
  }
  for (const std::string& warning : result.pages.warnings) {
    std::cerr << "warning: " << warning << '\n';
  }
  if (result.outcome != Outcome::Ok) {
    std::cerr << to_string(result.outcome) << ": " << result.reason << '\n';
  }
  return result.pages.pages.empty() && result.pages.members.empty() ? 1 : 0;
}

}  // namespace
}  // namespace council

int main(int argc, char* argv[]) {
  try {
    if (argc == 3 && std::string_view{argv[1]} == "--text") {
      return council::print_text(argv[2]);
    }
    if (argc == 2 && std::string_view{argv[1]} == "--serve") {
      return council::serve_requests(
          STDIN_FILENO, {.prepare = council::warm_up, .read = council::answer_request});
    }
    if (const auto request = council::parse_request({argv + 1, argv + argc})) {
      return council::answer_request(*request);
    }
    std::cerr << "usage: council-extract --text FILE  print a paper's text\n"
                 "       council-extract --answer|--member|--ocr NAME NUMBER SECONDS MIB "
                 "MIB <FILE\n"
                 "                                    answer once\n"
                 "       council-extract --serve      answer council-index on a socket, "
                 "descriptor 0\n";
    return 2;
  } catch (const std::exception& error) {
    std::cerr << "council-extract: " << error.what() << '\n';
    return 1;
  }
}
