#include "query/web/metrics.h"

#include <algorithm>
#include <cstdio>

namespace council {
namespace {

std::string number(double value) {
  std::array<char, 32> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%g", value);
  return buffer.data();
}

void head(const std::string& name, const char* type, const char* help,
          std::string& text) {
  text += "# HELP " + name + " " + help + "\n# TYPE " + name + " " + type + "\n";
}

void line(const std::string& name, const std::string& value, std::string& text) {
  text += name + " " + value + "\n";
}

}  // namespace

void Metrics::count_request(const std::string& route, int status, Duration took) {
  ++requests_[{route.empty() ? "other" : route, status}];
  const auto* const bound = std::lower_bound(bounds.begin(), bounds.end(), took.count());
  ++took_.at(static_cast<std::size_t>(bound - bounds.begin()));
  seconds_ += took.count();
}

std::string Metrics::text() const {
  std::string text;
  const std::string prefix = "council_search_";
  head(prefix + "requests_total", "counter", "Answers by page and status.", text);
  for (const auto& [key, count] : requests_) {
    std::string name = prefix;
    name.append("requests_total{route=\"").append(key.first);
    name.append("\",status=\"").append(std::to_string(key.second)).append("\"}");
    line(name, std::to_string(count), text);
  }
  head(prefix + "request_seconds", "histogram", "Time from request to answer.", text);
  std::uint64_t below = 0;
  for (std::size_t i = 0; i < took_.size(); ++i) {
    below += took_.at(i);
    const std::string bound = i < bounds.size() ? number(bounds.at(i)) : "+Inf";
    std::string bucket = prefix;
    bucket.append("request_seconds_bucket{le=\"").append(bound).append("\"}");
    line(bucket, std::to_string(below), text);
  }
  line(prefix + "request_seconds_sum", number(seconds_), text);
  line(prefix + "request_seconds_count", std::to_string(below), text);
  head(prefix + "connections", "gauge", "Open connections.", text);
  line(prefix + "connections", std::to_string(connections_), text);
  head(prefix + "connections_refused_total", "counter",
       "Connections closed because there were too many.", text);
  line(prefix + "connections_refused_total", std::to_string(refused_connections_), text);
  head(prefix + "workers_lost_total", "counter",
       "Query processes that ended at their limit of time or memory.", text);
  line(prefix + "workers_lost_total", std::to_string(lost_workers_), text);
  head(prefix + "answers_repeated_total", "counter",
       "Answers given again from memory, without a search.", text);
  line(prefix + "answers_repeated_total", std::to_string(repeated_), text);
  head(prefix + "answers_kept_bytes", "gauge", "Memory of the answers that are kept.",
       text);
  line(prefix + "answers_kept_bytes", std::to_string(kept_bytes_), text);
  return text;
}

}  // namespace council
