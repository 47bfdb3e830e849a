#pragma once

#include <condition_variable>
#include <cstddef>
#include <exception>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace council {

// Makes results 0 … count-1 in several threads and uses them in that order in the thread
// that calls run(). Results wait in memory only within a small window, so a slow use
// holds the making back.
template <class Result>
class OrderedWork {
 public:
  using Make = std::function<Result(std::size_t)>;
  using Use = std::function<bool(Result)>;

  OrderedWork(std::size_t count, unsigned threads)
      : count_{count}, threads_{threads == 0 ? 1 : threads}, window_{2 * threads_ + 2} {}

  // Ends early when `use` returns false. An exception of either function ends the work
  // and is thrown here; other results may be lost then.
  void run(const Make& make, const Use& use) {
    std::vector<std::thread> pool;
    for (unsigned i = 0; i < threads_; ++i) {
      pool.emplace_back([this, &make] { make_results(make); });
    }
    try {
      use_results(use);
    } catch (...) {
      failure_ = std::current_exception();
    }
    stop();
    for (std::thread& thread : pool) {
      thread.join();
    }
    if (failure_) {
      std::rethrow_exception(failure_);
    }
  }

 private:
  void make_results(const Make& make) {
    while (const std::optional<std::size_t> index = claim()) {
      try {
        put(*index, make(*index));
      } catch (...) {
        const std::lock_guard lock{mutex_};
        making_failure_ = std::current_exception();
        changed_.notify_all();
        return;
      }
    }
  }

  std::optional<std::size_t> claim() {
    std::unique_lock lock{mutex_};
    changed_.wait(lock, [this] {
      return stopped_ || claimed_ == count_ || claimed_ < used_ + window_;
    });
    return stopped_ || claimed_ == count_ ? std::nullopt : std::optional{claimed_++};
  }

  void put(std::size_t index, Result result) {
    const std::lock_guard lock{mutex_};
    results_.emplace(index, std::move(result));
    changed_.notify_all();
  }

  void use_results(const Use& use) {
    for (std::size_t index = 0; index < count_; ++index) {
      if (!use(take(index))) {
        return;
      }
    }
  }

  Result take(std::size_t index) {
    std::unique_lock lock{mutex_};
    changed_.wait(lock,
                  [&] { return making_failure_ != nullptr || results_.contains(index); });
    if (!results_.contains(index)) {
      std::rethrow_exception(making_failure_);
    }
    auto node = results_.extract(index);
    used_ = index + 1;
    changed_.notify_all();
    return std::move(node.mapped());
  }

  void stop() {
    const std::lock_guard lock{mutex_};
    stopped_ = true;
    changed_.notify_all();
  }

  const std::size_t count_;
  const unsigned threads_;
  const std::size_t window_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::map<std::size_t, Result> results_;
  std::size_t claimed_ = 0;
  std::size_t used_ = 0;
  bool stopped_ = false;
  std::exception_ptr making_failure_;
  std::exception_ptr failure_;
};

}  // namespace council
