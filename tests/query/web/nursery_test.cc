#include <csignal>
#include <future>
#include <random>
#include <set>
#include <thread>
#include <unistd.h>

#include <catch2/catch.hpp>

#include "query/web/worker_pool.h"

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

// Asks query processes as the server does, from one thread.
class Asker {
 public:
  Asker(const Nursery& nursery, WorkerLimits limits)
      : pool_{context_, nursery, limits} {}

  std::optional<WebResponse> ask(const WebRequest& request) {
    return ask_all({request}).front();
  }

  // All at once.
  std::vector<std::optional<WebResponse>> ask_all(
      const std::vector<WebRequest>& requests) {
    std::vector<std::future<std::optional<WebResponse>>> answers;
    for (const WebRequest& request : requests) {
      answers.push_back(
          boost::asio::co_spawn(context_, pool_.ask(request), boost::asio::use_future));
    }
    context_.run();
    context_.restart();
    std::vector<std::optional<WebResponse>> responses;
    for (auto& answer : answers) {
      responses.push_back(answer.get());
    }
    return responses;
  }

 private:
  boost::asio::io_context context_;
  WorkerPool pool_;
};

// Enough for any answer on a machine that is busy and checks every access to memory.
constexpr std::chrono::seconds plenty{60};

TEST_CASE("requests are answered in a process of their own that may be lost", "[web]") {
  const Nursery nursery{answer_test, {.time = plenty}};
  Asker worker{nursery, {.time = plenty}};
  const auto big = worker.ask({.target = "/big", .origin = "here"});
  REQUIRE(big);
  CHECK(big->body.size() == 3'000'004);
  CHECK(big->headers.size() == 2);
  const std::string first = worker.ask({.target = "/pid"})->body;
  CHECK(first != std::to_string(::getpid()));
  CHECK(worker.ask({.target = "/pid"})->body == first);
  CHECK_FALSE(worker.ask({.target = "/die"}));
  const auto after = worker.ask({.target = "/pid"});
  REQUIRE(after);
  CHECK(after->body != first);
}

TEST_CASE("a process that takes too long is ended, and another takes its place",
          "[web]") {
  const std::chrono::milliseconds little{300};
  const Nursery nursery{answer_test, {.time = little}};
  Asker worker{nursery, {.time = plenty}};
  CHECK_FALSE(worker.ask({.target = "/hang"}));
  // On a busy machine it may take that long even to say who it is.
  std::optional<WebResponse> after;
  for (int attempt = 0; attempt < 100 && !after; ++attempt) {
    after = worker.ask({.target = "/pid"});
  }
  CHECK(after);
}

TEST_CASE("requests wait for a process that is free, in turn", "[web]") {
  const Nursery nursery{answer_test, {.time = plenty}};
  Asker two{nursery, {.workers = 2, .time = plenty}};
  std::vector<WebRequest> requests(7, {.target = "/pid"});
  requests[1].target = "/die";
  const auto responses = two.ask_all(requests);
  std::set<std::string> processes;
  for (std::size_t i = 0; i < responses.size(); ++i) {
    CAPTURE(i);
    CHECK(responses[i].has_value() == (i != 1));
    processes.insert(responses[i] ? responses[i]->body : "");
  }
  CHECK(processes.size() <= 1 + 3);  // the two, and that which came for the lost one
}

TEST_CASE("a process that does not even end is given up", "[web]") {
  const Nursery nursery{answer_test, {.time = std::chrono::seconds{8}}};
  Asker worker{nursery, {.time = std::chrono::milliseconds{1}}};
  const auto start = std::chrono::steady_clock::now();
  CHECK_FALSE(worker.ask({.target = "/hang"}));
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds{7});
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
    const WebRequest request{.target = random_bytes(random),
                             .origin = random_bytes(random)};
    REQUIRE(unpack_request(pack(request)) == request);
    WebResponse response{.status = run, .type = random_bytes(random)};
    response.route = random_bytes(random);
    for (int i = 0; i < run % 4; ++i) {
      response.headers.emplace_back(random_bytes(random), random_bytes(random));
    }
    if (run % 2 == 0) {
      response.paper = IndexedPaper{random_bytes(random), random_bytes(random)};
    }
    response.body = random_bytes(random);
    const std::string packed = pack(response);
    REQUIRE(unpack_response(packed) == response);
    REQUIRE(packed_size(packed) == packed.size());
    REQUIRE_FALSE(packed_size(packed.substr(0, 7)));
    REQUIRE_FALSE(unpack_response(packed.substr(0, packed.size() - 1)) == response);
    REQUIRE_FALSE(unpack_response(packed + "x"));
    static_cast<void>(unpack_response(random_bytes(random)));
  }
}

}  // namespace
}  // namespace council
