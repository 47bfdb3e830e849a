#pragma once

#include <chrono>
#include <cstddef>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <boost/asio.hpp>

#include "query/web/nursery.h"
#include "query/web/worker_limits.h"

namespace council {

// The query processes. Nobody waits in a thread for an answer: to hand one over wakes no
// thread but that of the context, which all of this is for.
class WorkerPool {
 public:
  // The context and the nursery must outlive it.
  WorkerPool(boost::asio::io_context& context, const Nursery& nursery,
             WorkerLimits limits);

  // Whether so many wait already that another should come again.
  [[nodiscard]] bool is_full() const;

  // Asks a worker, when one is free. nullopt when the process ended without an answer, or
  // its time was up; the next one has another.
  boost::asio::awaitable<std::optional<WebResponse>> ask(WebRequest request);

 private:
  // At the end of a connection, a worker process.
  struct Place {
    explicit Place(boost::asio::io_context& context)
        : connection{context}, deadline{context} {}

    boost::asio::local::stream_protocol::socket connection;
    boost::asio::steady_timer deadline;
    std::string buffer{};
  };
  // A request that waits for a place.
  struct Waiting {
    boost::asio::steady_timer turn;
    Place* place = nullptr;
  };

  boost::asio::awaitable<Place*> take_place();
  void free_place(Place& place);
  [[nodiscard]] bool connect(Place& place) const;
  void set_deadline(Place& place) const;
  static boost::asio::awaitable<std::optional<WebResponse>> exchange(Place& place,
                                                                     std::string asked);

  boost::asio::io_context& context_;
  const Nursery& nursery_;
  WorkerLimits limits_;
  std::vector<std::unique_ptr<Place>> places_;
  std::vector<Place*> free_;
  std::deque<Waiting*> waiting_;  // who came first is first
};

}  // namespace council
