#include "indexer/progress.h"

namespace council {
namespace {

constexpr auto between_updates = std::chrono::milliseconds{200};
constexpr auto between_log_lines = std::chrono::seconds{30};

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
  const auto elapsed = std::chrono::duration<double>(now - start_).count();
  const auto left = static_cast<long>(elapsed * static_cast<double>(all - done) /
                                      static_cast<double>(done));
  out_ << (is_terminal_ ? "\r\x1B[K" : "") << done << " of " << all << " sources read, "
       << left << " s left" << (is_terminal_ ? "" : "\n") << std::flush;
}

}  // namespace council
