#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace council {

enum class WorkerTask : std::uint8_t {
  Answer,  // with the text of the source
  Member,  // with the bytes of one file that it holds
  Ocr,     // with the text of one page, read from its picture
};

// What council-extract is asked to do with its descriptor 0.
struct WorkerRequest {
  WorkerTask task = WorkerTask::Answer;
  std::string name;        // of the source
  std::size_t number = 0;  // of the member, from 0; of the page, from 1
  std::uint64_t cpu_seconds = 15;
  std::uint64_t memory_mib = 1024;
  std::uint64_t text_mib = 32;

  bool operator==(const WorkerRequest&) const = default;
};

// As the arguments of a command line, and back: nullopt for any others.
std::vector<std::string> to_arguments(const WorkerRequest& request);
std::optional<WorkerRequest> parse_request(const std::vector<std::string>& arguments);

}  // namespace council
