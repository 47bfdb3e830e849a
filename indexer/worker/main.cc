#include <cstddef>
#include <cstdint>
#include <exception>
#include <iostream>
#include <new>
#include <string>
#include <string_view>
#include <sys/resource.h>
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

// A process that reads one source after another does so within the limits of the first.
void confine_once(const ProcessLimits& limits) {
  static bool is_confined = false;
  if (!std::exchange(is_confined, true)) {
    confine_process(limits);
  }
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
  confine_once(process_limits(request));
  return extract(bytes, request.name, limits);
}

ExtractionResult answer(const std::string& bytes, const WorkerRequest& request) {
  return make_result(read_pages(bytes, request));
}

UnpackedMember unpack(const std::string& bytes, const WorkerRequest& request) {
  confine_once(process_limits(request));
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

// Limits are of a process, and what it spent on one source the next one lacks: nine
// tenths of the processor time are left, and nearly all of the memory.
bool has_spent_little(const WorkerRequest& request) {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  const auto microseconds = [](const timeval& time) {
    return static_cast<std::uint64_t>(time.tv_sec) * 1'000'000U +
           static_cast<std::uint64_t>(time.tv_usec);
  };
  const std::uint64_t spent = microseconds(usage.ru_utime) + microseconds(usage.ru_stime);
  return spent < request.cpu_seconds * 100'000U;
}

// Text goes through no library that a source could turn against its reader.
bool is_harmless(const ExtractionResult& result) {
  constexpr std::size_t small = std::size_t{1} << 20U;
  const Pages& pages = result.pages;
  const bool is_text = pages.format == Format::Text || pages.format == Format::Markdown;
  std::size_t size = 0;
  for (const Page& page : pages.pages) {
    size += page.text.size();
  }
  return result.outcome == Outcome::Ok && is_text && size < small;
}

// Descriptor 0 is the source; the answer goes to descriptor 1.
Reading answer_request(const WorkerRequest& request) {
  if (request.task == WorkerTask::Member) {
    const auto member = try_to<UnpackedMember>(request, STDIN_FILENO, unpack);
    return {.status = write_all(STDOUT_FILENO, encode(member)) ? 0 : 1};
  }
  const auto result = try_to<ExtractionResult>(request, STDIN_FILENO, answer);
  if (!write_all(STDOUT_FILENO, encode(result))) {
    return {.status = 1};
  }
  return {.status = 0, .may_go_on = is_harmless(result) && has_spent_little(request)};
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
      return council::serve_requests(STDIN_FILENO,
                                     {.prepare = council::warm_up,
                                      .is_plain = council::may_be_plain_text,
                                      .read = council::answer_request});
    }
    if (const auto request = council::parse_request({argv + 1, argv + argc})) {
      return council::answer_request(*request).status;
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
