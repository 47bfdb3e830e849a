#pragma once

#include <chrono>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

#include "query/web/nursery.h"

namespace council {

// The query processes, shared by as many threads.
class WorkerPool {
 public:
  WorkerPool(const Nursery& nursery, std::size_t workers, std::chrono::milliseconds patience);

  // Asks a free worker. For at most as many threads at once as there are workers. nullopt
  // when the process ended without an answer.
  std::optional<WebResponse> ask(const WebRequest& request);

 private:
  std::mutex mutex_;
  std::vector<std::unique_ptr<Worker>> free_;
};

}  // namespace council
