#include "query/web/worker_pool.h"

namespace council {

WorkerPool::WorkerPool(const Nursery& nursery, std::size_t workers,
                       std::chrono::milliseconds patience) {
  for (std::size_t i = 0; i < workers; ++i) {
    free_.push_back(std::make_unique<Worker>(nursery, patience));
  }
}

std::optional<WebResponse> WorkerPool::ask(const WebRequest& request) {
  std::unique_lock lock{mutex_};
  std::unique_ptr<Worker> worker = std::move(free_.back());
  free_.pop_back();
  lock.unlock();
  std::optional<WebResponse> response = worker->ask(request);
  lock.lock();
  free_.push_back(std::move(worker));
  return response;
}

}  // namespace council
