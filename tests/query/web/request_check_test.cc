#include "query/web/request_check.h"

#include <string>

#include <catch2/catch.hpp>

#include "query/web/access_log.h"
#include "query/web/metrics.h"
#include "query/web/rate_limit.h"

namespace council {
namespace {

using Headers = std::vector<std::pair<std::string, std::string>>;

RequestHead get(const std::string& target, Headers headers) {
  return {.method = "GET", .target = target, .headers = std::move(headers)};
}

int status_of(const RequestHead& head) {
  const auto refusal = find_refusal(head, {.names = {"search.example.org"}});
  return refusal ? refusal->status : 0;
}

TEST_CASE("only requests in order are answered", "[web]") {
  const auto [head, status] = GENERATE(table<RequestHead, int>({
      {get("/", {{"Host", "localhost:8080"}}), 0},
      {get("/", {{"host", "127.0.0.1"}}), 0},
      {get("/", {{"Host", "[::1]:8080"}}), 0},
      {get("/", {{"Host", "SEARCH.example.org"}}), 0},
      {get("/", {{"Host", "localhost"}, {"Content-Length", "0"}}), 0},
      {get("/", {}), 400},
      {get("/", {{"Host", "localhost"}, {"Host", "localhost"}}), 400},
      {get("/", {{"Host", ""}}), 400},
      {get("/", {{"Host", "local host"}}), 400},
      {get("/", {{"Host", "localhost:80x"}}), 400},
      {get("/", {{"Host", "[::1"}}), 400},
      {get("/", {{"Host", "user@localhost"}}), 400},
      {get("/", {{"Host", "evil.example"}}), 421},
      {get("/", {{"Host", "localhost.evil.example"}}), 421},
      {get("/" + std::string(max_target_bytes, 'a'), {{"Host", "localhost"}}), 414},
      {get("http://localhost/", {{"Host", "localhost"}}), 400},
      {get("*", {{"Host", "localhost"}}), 400},
      {get("/", {{"Host", "localhost"}, {"Content-Length", "5"}}), 413},
      {get("/", {{"Host", "localhost"}, {"Content-Length", "+0"}}), 400},
      {get("/", {{"Host", "localhost"}, {"Content-Length", "0"}, {"Content-Length", "0"}}), 400},
      {get("/", {{"Host", "localhost"}, {"Transfer-Encoding", "chunked"}}), 400},
      {get("/", {{"Host", "localhost"}, {"Sec-Fetch-Site", "cross-site"}, {"Sec-Fetch-Mode", "no-cors"}}), 403},
      {get("/", {{"Host", "localhost"}, {"Sec-Fetch-Site", "cross-site"}, {"Sec-Fetch-Mode", "navigate"}}), 0},
      {get("/", {{"Host", "localhost"}, {"Sec-Fetch-Site", "same-origin"}, {"Sec-Fetch-Mode", "cors"}}), 0},
      {{.method = "POST", .target = "/", .headers = {{"Host", "localhost"}}}, 405},
      {{.method = "HEAD", .target = "/", .headers = {{"Host", "localhost"}}}, 0},
      {{.method = "get", .target = "/", .headers = {{"Host", "localhost"}}}, 405},
  }));
  CAPTURE(head.method, head.target.substr(0, 40), head.headers.size());
  CHECK(status_of(head) == status);
}

TEST_CASE("behind a proxy its word is taken for scheme and client", "[web]") {
  const RequestHead head = get("/", {{"Host", "search.example.org"},
                                     {"X-Forwarded-Proto", "https"},
                                     {"x-real-ip", "192.0.2.7"}});
  CHECK(origin_of(head, true) == "https://search.example.org");
  CHECK(origin_of(head, false) == "http://search.example.org");
  CHECK(client_name(head, "unix", true) == "192.0.2.7");
  CHECK(client_name(head, "198.51.100.1", false) == "198.51.100.1");
}

TEST_CASE("a client may ask often, but not without end", "[web]") {
  RateLimit limit{2, 4};
  const RateLimit::Clock::time_point start{};
  for (int i = 0; i < 4; ++i) {
    CHECK(limit.allows("a", start));
  }
  CHECK_FALSE(limit.allows("a", start));
  CHECK(limit.allows("b", start));
  CHECK_FALSE(limit.allows("a", start + std::chrono::milliseconds{400}));
  CHECK(limit.allows("a", start + std::chrono::milliseconds{600}));
}

TEST_CASE("many clients take no memory without end", "[web]") {
  RateLimit limit{1, 1};
  const RateLimit::Clock::time_point start{};
  for (std::size_t i = 0; i < 3 * RateLimit::max_clients; ++i) {
    limit.allows(std::to_string(i), start);
  }
  CHECK(limit.clients() <= RateLimit::max_clients);
}

TEST_CASE("the log is one line of ASCII, without what was searched for", "[web]") {
  const Access access{.time = {},
                      .client = "192.0.2.7",
                      .method = "GET",
                      .target = "/search?q=private\"\n\x1b[2J\xC3\xA9",
                      .route = "search",
                      .status = 200,
                      .bytes = 12,
                      .milliseconds = 3.25};
  CHECK(log_line(access, false) ==
        "{\"time\":\"1970-01-01T00:00:00Z\",\"client\":\"192.0.2.7\",\"method\":\"GET\","
        "\"route\":\"search\",\"status\":200,\"bytes\":12,\"ms\":3.2}\n");
  const std::string whole = log_line(access, true);
  CHECK_THAT(whole, Catch::Contains("private\\u0022\\u000a\\u001b[2J\\u00c3\\u00a9"));
  CHECK(whole.find('\n') == whole.size() - 1);
}

TEST_CASE("metrics count answers and their times", "[web]") {
  Metrics metrics;
  metrics.count_request("search", 200, Metrics::Duration{0.01});
  metrics.count_request("search", 200, Metrics::Duration{3});
  metrics.count_request("", 404, Metrics::Duration{0.001});
  metrics.count_lost_worker();
  const std::string text = metrics.text();
  for (const char* const line :
       {"council_search_requests_total{route=\"search\",status=\"200\"} 2\n",
        "council_search_requests_total{route=\"other\",status=\"404\"} 1\n",
        "council_search_request_seconds_bucket{le=\"0.005\"} 1\n",
        "council_search_request_seconds_bucket{le=\"0.015\"} 2\n",
        "council_search_request_seconds_bucket{le=\"2.5\"} 2\n",
        "council_search_request_seconds_bucket{le=\"+Inf\"} 3\n",
        "council_search_workers_lost_total 1\n"}) {
    CHECK_THAT(text, Catch::Contains(line));
  }
}

}  // namespace
}  // namespace council
