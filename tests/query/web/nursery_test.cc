#include "query/web/nursery.h"

#include <csignal>
#include <random>
#include <thread>
#include <unistd.h>

#include <catch2/catch.hpp>

namespace council {
namespace {

WebResponse answer_test(const WebRequest& request) {
  if (request.target == "/hang") {
    while (true) {
      std::this_thread::sleep_for(std::chrono::seconds{1});
    }
  }
  if (request.target == "/die") {
    std::raise(SIGKILL);
  }
  WebResponse response;
  response.body = request.target == "/pid" ? std::to_string(::getpid())
                                           : std::string(3'000'000, 'x') + request.origin;
  response.headers = {{"A", "b"}, {"C", ""}};
  return response;
}

TEST_CASE("requests are answered in a process of their own that may be lost", "[web]") {
  const Nursery nursery{answer_test, {.time = std::chrono::milliseconds{300}}};
  Worker worker{nursery, std::chrono::milliseconds{300}};
  const auto big = worker.ask({.target = "/big", .origin = "here"});
  REQUIRE(big);
  CHECK(big->body.size() == 3'000'004);
  CHECK(big->headers.size() == 2);
  const std::string first = worker.ask({.target = "/pid"})->body;
  CHECK(first != std::to_string(::getpid()));
  CHECK(worker.ask({.target = "/pid"})->body == first);
  CHECK_FALSE(worker.ask({.target = "/hang"}));
  const auto after = worker.ask({.target = "/pid"});
  REQUIRE(after);
  CHECK(after->body != first);
  CHECK_FALSE(worker.ask({.target = "/die"}));
  CHECK(worker.ask({.target = "/pid"}));
}

std::string random_bytes(std::mt19937& random) {
  std::string bytes(std::uniform_int_distribution<std::size_t>{0, 40}(random), '\0');
  for (char& byte : bytes) {
    byte = static_cast<char>(std::uniform_int_distribution<int>{0, 255}(random));
  }
  return bytes;
}

TEST_CASE("requests and answers survive the pipe", "[web][property]") {
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 random{seed};
  for (int run = 0; run < 1000; ++run) {
    const WebRequest request{.target = random_bytes(random), .origin = random_bytes(random)};
    REQUIRE(unpack_request(pack(request)) == request);
    WebResponse response{.status = run, .type = random_bytes(random)};
    response.route = random_bytes(random);
    for (int i = 0; i < run % 4; ++i) {
      response.headers.emplace_back(random_bytes(random), random_bytes(random));
    }
    if (run % 2 == 0) {
      response.paper = random_bytes(random);
    } else {
      response.body = random_bytes(random);
    }
    const std::string packed = pack(response);
    REQUIRE(unpack_response(packed) == response);
    REQUIRE_FALSE(unpack_response(packed.substr(0, packed.size() - 1)) == response);
    static_cast<void>(unpack_response(random_bytes(random)));
  }
}

}  // namespace
}  // namespace council
