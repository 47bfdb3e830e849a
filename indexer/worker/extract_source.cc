#include "indexer/worker/extract_source.h"

#include <array>
#include <cstdlib>
#include <string>
#include <utility>

#include "common/error.h"
#include "indexer/worker/child.h"
#include "indexer/worker/protocol.h"

namespace council {
namespace {

ExtractionResult failure(Outcome outcome, std::string reason) {
  ExtractionResult result;
  result.outcome = outcome;
  result.reason = std::move(reason);
  return result;
}

std::string seconds(std::chrono::milliseconds time) {
  return std::to_string((time.count() + 999) / 1000) + " s";
}

ExtractionResult to_result(const ChildAnswer& answer, const ChildLimits& limits) {
  switch (answer.end) {
    case ChildEnd::TimedOut:
      return failure(Outcome::TimedOut,
                     "reading it took more than " + seconds(limits.wall));
    case ChildEnd::OutOfProcessorTime:
      return failure(Outcome::TimedOut, "reading it took too much processor time");
    case ChildEnd::TooMuchOutput:
      return failure(Outcome::TooBig, "its reader gave more than " +
                                          std::to_string(limits.max_answer_bytes >> 20U) +
                                          " MiB");
    case ChildEnd::Killed:
      return failure(Outcome::Damaged, "its reader died of it (" + answer.detail + ")");
    case ChildEnd::Finished:
      break;
  }
  if (std::optional<ExtractionResult> result = decode(answer.output)) {
    return std::move(*result);
  }
  return failure(Outcome::Damaged, "its reader gave a garbled answer");
}

std::filesystem::path own_folder() {
  std::error_code failed;
  return std::filesystem::read_symlink("/proc/self/exe", failed).parent_path();
}

}  // namespace

std::filesystem::path find_extract_program() {
  if (const char* const chosen = std::getenv("COUNCIL_EXTRACT")) {
    return chosen;
  }
  const std::filesystem::path name = "council-extract";
  const std::filesystem::path folder = own_folder();
  const auto places = std::to_array<std::filesystem::path>({
      folder / name,
      folder / "worker" / name,  // in a build folder
      folder.parent_path() / "libexec" / "council-search" / name,
      std::filesystem::path{COUNCIL_LIBEXEC_DIR} / name,
  });
  for (const std::filesystem::path& place : places) {
    std::error_code failed;
    if (std::filesystem::exists(place, failed)) {
      return place;
    }
  }
  throw Error{
      "the program council-extract is missing: not beside this program and not in " +
      std::string{COUNCIL_LIBEXEC_DIR} + " (set COUNCIL_EXTRACT to its path)"};
}

ExtractionResult extract_in_child(const SourceFile& source, const ChildLimits& limits) {
  return to_result(run_child({.program = find_extract_program(),
                              .arguments = {"--answer", source.name()},
                              .input = source.descriptor(),
                              .wall = limits.wall,
                              .max_output_bytes = limits.max_answer_bytes}),
                   limits);
}

ExtractionResult extract_in_child(const std::filesystem::path& path,
                                  const ChildLimits& limits) {
  try {
    return extract_in_child(SourceFile{path}, limits);
  } catch (const ExtractionError& error) {
    return failure(error.outcome, error.what());
  }
}

}  // namespace council
