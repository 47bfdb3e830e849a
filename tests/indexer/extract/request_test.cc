#include "indexer/worker/request.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

using council::parse_request;
using council::to_arguments;
using council::WorkerRequest;
using council::WorkerTask;

TEST_CASE("a request survives its journey", "[worker]") {
  const auto task = GENERATE(WorkerTask::Answer, WorkerTask::Member, WorkerTask::Ocr);
  const WorkerRequest request{.task = task,
                              .name = "--odd name\n.pdf",
                              .number = 7,
                              .cpu_seconds = 3,
                              .memory_mib = 2000,
                              .text_mib = 1};
  CHECK(parse_request(to_arguments(request)) == request);
}

TEST_CASE("other arguments are no request", "[worker]") {
  using Arguments = std::vector<std::string>;
  const Arguments good = to_arguments({.name = "a"});
  CHECK_FALSE(parse_request({}));
  CHECK_FALSE(parse_request({good.begin(), good.end() - 1}));
  for (const std::size_t at : {0U, 2U, 3U, 4U, 5U}) {
    Arguments bad = good;
    bad[at] += "x";
    CAPTURE(at);
    CHECK_FALSE(parse_request(bad));
  }
}
