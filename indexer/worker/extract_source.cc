#include "indexer/worker/extract_source.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "common/error.h"
#include "indexer/extract/extract.h"
#include "indexer/worker/child.h"
#include "indexer/worker/confinement.h"
#include "indexer/worker/protocol.h"
#include "indexer/worker/reader.h"
#include "indexer/worker/request.h"

namespace council {
namespace {

struct Failure {
  Outcome outcome;
  std::string reason;
};

ExtractionResult failure(Outcome outcome, std::string reason) {
  ExtractionResult result;
  result.outcome = outcome;
  result.reason = std::move(reason);
  return result;
}

std::string seconds(std::chrono::milliseconds time) {
  return std::to_string((time.count() + 999) / 1000) + " s";
}

std::size_t most_answer_bytes(const WorkerRequest& request, const ChildLimits& limits) {
  constexpr std::size_t frame = 65536;
  return request.task == WorkerTask::Member ? ExtractLimits{}.max_member_bytes + frame
                                            : limits.max_answer_bytes;
}

// What became of a child that gave no answer; nullopt when it gave one.
std::optional<Failure> find_failure(const ChildAnswer& answer, const ChildLimits& limits,
                                    std::size_t most_bytes) {
  switch (answer.end) {
    case ChildEnd::TimedOut:
      return Failure{Outcome::TimedOut,
                     "reading it took more than " + seconds(limits.wall)};
    case ChildEnd::OutOfProcessorTime:
      return Failure{Outcome::TimedOut, "reading it took too much processor time"};
    case ChildEnd::TooMuchOutput:
      return Failure{Outcome::TooBig, "its reader gave more than " +
                                          std::to_string(most_bytes >> 20U) + " MiB"};
    case ChildEnd::Killed:
      return Failure{Outcome::Damaged, "its reader died of it (" + answer.detail + ")"};
    case ChildEnd::Finished:
      break;
  }
  return std::nullopt;
}

// Three quarters of the time may be spent computing: the rest is for waiting.
WorkerRequest make_request(WorkerTask task, const SourceFile& source,
                           const ChildLimits& limits) {
  const auto wall = static_cast<std::uint64_t>(limits.wall.count());
  return {.task = task,
          .name = source.name(),
          .cpu_seconds = std::max<std::uint64_t>(1, wall * 3 / 4000),
          .memory_mib = limits.memory_mib,
          .text_mib = limits.text_mib};
}

ChildAnswer run_worker(const WorkerRequest& request, const SourceFile& source,
                       const ChildLimits& limits) {
  const std::size_t most_bytes = most_answer_bytes(request, limits);
  if (const auto other = find_other_reader(limits.reader)) {
    return run_child({.program = *other,
                      .arguments = to_arguments(request),
                      .input = source.descriptor(),
                      .wall = limits.wall,
                      .max_output_bytes = most_bytes,
                      .limits = SpawnLimits{.cpu_seconds = request.cpu_seconds,
                                            .memory_bytes = request.memory_mib << 20U,
                                            .file_bytes = most_bytes}});
  }
  static ReaderPool readers;
  return readers.read(find_extract_program(), {.request = request,
                                               .source = source.descriptor(),
                                               .wall = limits.wall,
                                               .max_output_bytes = most_bytes});
}

std::filesystem::path own_folder() {
  std::error_code failed;
  return std::filesystem::read_symlink("/proc/self/exe", failed).parent_path();
}

std::filesystem::path find_program(const std::filesystem::path& name,
                                   const char* variable) {
  if (const char* const chosen = std::getenv(variable)) {
    return chosen;
  }
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
  throw Error{"the program " + name.string() +
              " is missing: not beside this program and not in " +
              std::string{COUNCIL_LIBEXEC_DIR} + " (set " + variable + " to its path)"};
}

ExtractionResult read_answer(const ChildAnswer& answer, const ChildLimits& limits,
                             std::size_t most_bytes) {
  if (const auto failed = find_failure(answer, limits, most_bytes)) {
    return failure(failed->outcome, failed->reason);
  }
  if (std::optional<ExtractionResult> result = decode(answer.output)) {
    return std::move(*result);
  }
  return failure(Outcome::Damaged, "its reader gave a garbled answer");
}

}  // namespace

std::filesystem::path find_extract_program() {
  return find_program("council-extract", "COUNCIL_EXTRACT");
}

// Some readers die of a file in one run and read it in the next, as antiword does. One
// that died late is not tried again: that would take too long.
ExtractionResult extract_in_child(const SourceFile& source, const ChildLimits& limits) {
  constexpr int attempts = 3;
  const WorkerRequest request = make_request(WorkerTask::Answer, source, limits);
  const auto latest = std::chrono::steady_clock::now() + limits.wall / 4;
  ChildAnswer answer = run_worker(request, source, limits);
  for (int attempt = 1; attempt < attempts && answer.end == ChildEnd::Killed &&
                        std::chrono::steady_clock::now() < latest;
       ++attempt) {
    answer = run_worker(request, source, limits);
  }
  return read_answer(answer, limits, most_answer_bytes(request, limits));
}

ExtractionResult ocr_in_child(const SourceFile& source, const OcrRequest& wanted,
                              const ChildLimits& limits) {
  WorkerRequest request = make_request(WorkerTask::Ocr, source, limits);
  request.number = static_cast<std::size_t>(wanted.page);
  std::vector<std::string> arguments = to_arguments(request);
  arguments.insert(arguments.begin(), wanted.languages);
  return read_answer(run_child({.program = find_program("council-ocr", "COUNCIL_OCR"),
                                .arguments = arguments,
                                .input = source.descriptor(),
                                .wall = limits.wall,
                                .max_output_bytes = limits.max_answer_bytes}),
                     limits, limits.max_answer_bytes);
}

UnpackedMember unpack_in_child(const SourceFile& source, std::size_t index,
                               const ChildLimits& limits) {
  WorkerRequest request = make_request(WorkerTask::Member, source, limits);
  request.number = index;
  const ChildAnswer answer = run_worker(request, source, limits);
  if (const auto failed =
          find_failure(answer, limits, most_answer_bytes(request, limits))) {
    return {.outcome = failed->outcome, .reason = failed->reason, .bytes = {}};
  }
  if (std::optional<UnpackedMember> member = decode_member(answer.output)) {
    return std::move(*member);
  }
  return {.outcome = Outcome::Damaged,
          .reason = "its reader gave a garbled answer",
          .bytes = {}};
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
