#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <string>

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

// One worker process at the end of its connection. Not for two threads at once.
class Worker {
 public:
  Worker(const Nursery& nursery, std::chrono::milliseconds patience);
  ~Worker();
  Worker(const Worker&) = delete;
  Worker& operator=(const Worker&) = delete;

  // nullopt when the process ended without an answer; the next call has a new one.
  std::optional<WebResponse> ask(const WebRequest& request);

 private:
  void let_go();

  const Nursery& nursery_;
  std::chrono::milliseconds patience_;
  int connection_ = -1;
};

}  // namespace council
