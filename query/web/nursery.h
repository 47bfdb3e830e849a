#pragma once

#include <chrono>
#include <functional>

#include "query/web/response.h"

namespace council {

// Answers requests in processes of their own, each with a limit of time and of memory, so
// that no query can hang the server or bring it down. Started before the first thread:
// the nursery itself is a process that only makes further ones, so that none is ever
// forked from a process with threads.
class Nursery {
 public:
  using Answer = std::function<WebResponse(const WebRequest&)>;
  struct Limits {
    std::chrono::milliseconds time{2000};  // of one answer; 0: none
    std::size_t bytes = std::size_t{1} << 30U;
  };

  // Throws Error when no process can be made. `answer` must not throw.
  Nursery(const Answer& answer, Limits limits);
  ~Nursery();
  Nursery(const Nursery&) = delete;
  Nursery& operator=(const Nursery&) = delete;

  // A connection to a new worker process, as a descriptor; -1 when none can be had.
  // For any thread.
  [[nodiscard]] int new_worker() const;

 private:
  int control_ = -1;
};

}  // namespace council
