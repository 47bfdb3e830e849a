#include "query/web/access_log.h"

#include <array>
#include <cstdio>
#include <ctime>
#include <string_view>

namespace council {
namespace {

// Every byte that is not plain ASCII as \u00XX: the bytes of a request are not known to be
// UTF-8, and must not steer the terminal of who reads the log.
std::string quoted(std::string_view text) {
  std::string json = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 || byte > 0x7E || c == '"' || c == '\\') {
      std::array<char, 8> escape{};
      std::snprintf(escape.data(), escape.size(), "\\u%04x", static_cast<unsigned>(byte));
      json += escape.data();
    } else {
      json += c;
    }
  }
  return json + '"';
}

std::string iso_time(std::chrono::system_clock::time_point time) {
  const std::time_t seconds = std::chrono::system_clock::to_time_t(time);
  std::tm utc{};
  gmtime_r(&seconds, &utc);
  std::array<char, 32> buffer{};
  std::strftime(buffer.data(), buffer.size(), "%Y-%m-%dT%H:%M:%SZ", &utc);
  return buffer.data();
}

}  // namespace

std::string log_line(const Access& access, bool with_query) {
  std::string line = "{\"time\":" + quoted(iso_time(access.time)) +
                     ",\"client\":" + quoted(access.client) +
                     ",\"method\":" + quoted(access.method) +
                     ",\"route\":" + quoted(access.route);
  if (with_query) {
    line += ",\"target\":" + quoted(access.target);
  }
  std::array<char, 32> took{};
  std::snprintf(took.data(), took.size(), "%.1f", access.milliseconds);
  return line + ",\"status\":" + std::to_string(access.status) +
         ",\"bytes\":" + std::to_string(access.bytes) + ",\"ms\":" + took.data() + "}\n";
}

}  // namespace council
