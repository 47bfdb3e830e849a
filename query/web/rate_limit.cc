#include "query/web/rate_limit.h"

#include <algorithm>

namespace council {
namespace {

double seconds_between(RateLimit::Clock::time_point from, RateLimit::Clock::time_point to) {
  return std::chrono::duration<double>(to - from).count();
}

}  // namespace

// A bucket that is full again says no more than none at all. When none is, an attacker
// uses many addresses: all are forgotten, rather than memory without end.
void RateLimit::forget_full_ones(Clock::time_point now) {
  std::erase_if(buckets_, [&](const auto& entry) {
    const Bucket& bucket = entry.second;
    return bucket.tokens + seconds_between(bucket.filled, now) * per_second_ >= burst_;
  });
  if (buckets_.size() >= max_clients) {
    buckets_.clear();
  }
}

bool RateLimit::allows(const std::string& client, Clock::time_point now) {
  if (per_second_ <= 0) {
    return true;
  }
  if (buckets_.size() >= max_clients && !buckets_.contains(client)) {
    forget_full_ones(now);
  }
  Bucket& bucket = buckets_.try_emplace(client, Bucket{burst_, now}).first->second;
  bucket.tokens = std::min(
      burst_, bucket.tokens + seconds_between(bucket.filled, now) * per_second_);
  bucket.filled = now;
  if (bucket.tokens < 1) {
    return false;
  }
  bucket.tokens -= 1;
  return true;
}

}  // namespace council
