#include "indexer/worker/request.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>

namespace council {
namespace {

// In the order of WorkerTask.
constexpr auto tasks = std::to_array<std::string_view>({"--answer", "--member", "--ocr"});

template <typename Number>
bool read_number(const std::string& text, Number& number) {
  const char* const end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, number);
  return read.ec == std::errc{} && read.ptr == end;
}

}  // namespace

std::vector<std::string> to_arguments(const WorkerRequest& request) {
  return {std::string{tasks.at(static_cast<std::size_t>(request.task))},
          request.name,
          std::to_string(request.number),
          std::to_string(request.cpu_seconds),
          std::to_string(request.memory_mib),
          std::to_string(request.text_mib)};
}

std::optional<WorkerRequest> parse_request(const std::vector<std::string>& arguments) {
  if (arguments.size() != 6) {
    return std::nullopt;
  }
  const auto task = std::find(tasks.begin(), tasks.end(), arguments.front());
  WorkerRequest request;
  request.name = arguments[1];
  if (task == tasks.end() || !read_number(arguments[2], request.number) ||
      !read_number(arguments[3], request.cpu_seconds) ||
      !read_number(arguments[4], request.memory_mib) ||
      !read_number(arguments[5], request.text_mib)) {
    return std::nullopt;
  }
  request.task = static_cast<WorkerTask>(task - tasks.begin());
  return request;
}

}  // namespace council
