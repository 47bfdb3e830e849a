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
#include "query/web/worker_limits.h"

namespace council {

struct ServerOptions {
  AllowedHosts hosts;
  std::size_t max_connections = 512;
  double rate = 50;    // requests a second that a client may make on the long run; 0: any
  double burst = 200;  // and at once
  bool log_queries = false;
  std::string papers;  // folder of the papers; "" serves none
  // Query processes, each with its thread. Exports of many results take longer, and have
  // processes of their own: pages do not wait for them.
  WorkerLimits pages{.workers = 4, .time = std::chrono::seconds{2}, .max_waiting = 128};
  WorkerLimits exports{.workers = 2, .time = std::chrono::seconds{20}, .max_waiting = 16};
  std::function<bool(const WebRequest&)> is_export = [](const WebRequest&) {
    return false;
  };
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
struct Nurseries {
  const Nursery& pages;
  const Nursery& exports;
};
void serve_requests(const std::vector<Listener>& listeners, const Nurseries& nurseries,
                    const ServerOptions& options);

}  // namespace council
