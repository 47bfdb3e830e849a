#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "query/web/listen.h"
#include "query/web/nursery.h"
#include "query/web/request_check.h"

namespace council {

struct ServerOptions {
  AllowedHosts hosts;
  std::size_t workers = 4;       // query processes, each with its thread
  std::size_t max_waiting = 128; // requests that may wait for one of them
  std::size_t max_connections = 512;
  double rate = 50;    // requests a second that a client may make on the long run; 0: any
  double burst = 200;  // and at once
  bool log_queries = false;
  std::string papers;  // folder of the papers; "" serves none
  std::chrono::milliseconds query_time{2000};
  std::size_t cache_bytes = 0;  // for answers that are kept
  // Names what answers are made from: the published index and the day; "" when that
  // cannot be told. Called by one thread, twice for a request.
  std::function<std::string()> state = [] { return std::string{}; };
  // In place of an answer that did not come in time. Called by one thread.
  std::function<WebResponse(const WebRequest&)> stopped = [](const WebRequest&) {
    return plain_response(503, "This search took too long, and was stopped.");
  };
  // Gets a line for each request, its line feed included. Called by one thread.
  std::function<void(std::string_view)> log;
};

// Answers until SIGTERM or SIGINT; requests under way are then finished. The listeners are
// its own from here on.
void serve_requests(const std::vector<Listener>& listeners, const Nursery& nursery,
                    const ServerOptions& options);

}  // namespace council
