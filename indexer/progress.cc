#include "indexer/progress.h"

#include <cmath>

namespace council {
namespace {

constexpr auto between_updates = std::chrono::milliseconds{200};
constexpr auto between_log_lines = std::chrono::seconds{30};

// "35 s", "4 min 10 s", "3 h 20 min".
std::string describe(long seconds) {
  if (seconds < 60) {
    return std::to_string(seconds) + " s";
  }
  const long minutes = seconds / 60;
  return minutes < 60
             ? std::to_string(minutes) + " min " + std::to_string(seconds % 60) + " s"
             : std::to_string(minutes / 60) + " h " + std::to_string(minutes % 60) +
                   " min";
}

// One digit behind the point: "4.0".
std::string one_digit(double number) {
  const long tenths = std::lround(number * 10);
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
}

}  // namespace

Progress::~Progress() {
  if (is_shown_ && is_terminal_) {
    out_ << "\r\x1B[K" << std::flush;
  }
}

void Progress::show(std::size_t done, std::size_t all) {
  const auto now = Clock::now();
  if (now - shown_ < (is_terminal_ ? Clock::duration{between_updates}
                                   : Clock::duration{between_log_lines})) {
    return;
  }
  shown_ = now;
  is_shown_ = true;
  out_ << (is_terminal_ ? "\r\x1B[K" : "") << describe_progress(done, all, now - start_)
       << (is_terminal_ ? "" : "\n") << std::flush;
}

std::string describe_progress(std::size_t done, std::size_t all,
                              std::chrono::duration<double> elapsed) {
  std::string text =
      std::to_string(done) + " of " + std::to_string(all) + " sources read";
  if (done == 0 || elapsed.count() <= 0) {
    return text;
  }
  const double a_second = static_cast<double>(done) / elapsed.count();
  const double left = static_cast<double>(all - done) / a_second;
  return text + ", " + one_digit(a_second) + " a second, " + describe(std::lround(left)) +
         " left";
}

}  // namespace council
