#pragma once

#include <chrono>
#include <string>
#include <unordered_map>

namespace council {

// How many requests a client may make: `per_second` on the long run, `burst` at once. A
// rate of 0 allows all. Remembers at most max_clients; the quietest are forgotten first.
// Not for two threads at once.
class RateLimit {
 public:
  using Clock = std::chrono::steady_clock;
  static constexpr std::size_t max_clients = 10'000;

  RateLimit(double per_second, double burst) : per_second_{per_second}, burst_{burst} {}

  // Takes down a request of the client; false when it is one too many.
  bool allows(const std::string& client, Clock::time_point now);

  [[nodiscard]] std::size_t clients() const { return buckets_.size(); }

 private:
  struct Bucket {
    double tokens = 0;
    Clock::time_point filled;
  };
  void forget_full_ones(Clock::time_point now);

  double per_second_;
  double burst_;
  std::unordered_map<std::string, Bucket> buckets_;
};

}  // namespace council
