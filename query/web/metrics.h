#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <map>
#include <string>
#include <utility>

namespace council {

// What the server counts, for /metrics. Not for two threads at once.
class Metrics {
 public:
  using Duration = std::chrono::duration<double>;

  void count_request(const std::string& route, int status, Duration took);
  void count_refused_connection() { ++refused_connections_; }
  void count_lost_worker() { ++lost_workers_; }
  void count_repeated() { ++repeated_; }
  void set_kept_bytes(std::size_t bytes) { kept_bytes_ = bytes; }
  void set_connections(std::size_t connections) { connections_ = connections; }

  // In the Prometheus text format.
  [[nodiscard]] std::string text() const;

  static constexpr std::array<double, 8> bounds = {0.005, 0.015, 0.05, 0.1,
                                                   0.25,  0.5,   1,    2.5};

 private:
  std::map<std::pair<std::string, int>, std::uint64_t> requests_;
  std::array<std::uint64_t, bounds.size() + 1> took_{};
  double seconds_ = 0;
  std::uint64_t refused_connections_ = 0;
  std::uint64_t lost_workers_ = 0;
  std::uint64_t repeated_ = 0;
  std::size_t kept_bytes_ = 0;
  std::size_t connections_ = 0;
};

}  // namespace council
