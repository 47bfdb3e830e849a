#include "query/web/worker_pool.h"

#include <algorithm>
#include <exception>
#include <string_view>
#include <utility>

namespace council {
namespace {

namespace net = boost::asio;

using Clock = std::chrono::steady_clock;
using Failure = boost::system::error_code;

// What most answers fit into; what is kept after a longer one.
constexpr std::size_t usual_bytes = std::size_t{64} * 1024;

}  // namespace

WorkerPool::WorkerPool(net::io_context& context, const Nursery& nursery,
                       WorkerLimits limits)
    : context_{context}, nursery_{nursery}, limits_{limits} {
  for (std::size_t i = 0; i < limits.workers; ++i) {
    free_.push_back(places_.emplace_back(std::make_unique<Place>(context)).get());
  }
}

bool WorkerPool::is_full() const {
  return free_.empty() && waiting_.size() >= limits_.max_waiting;
}

net::awaitable<std::optional<WebResponse>> WorkerPool::ask(WebRequest request) {
  Place& place = *co_await take_place();
  std::optional<WebResponse> response;
  // A place that is not given back is lost to all that wait, so that want of memory ends
  // as a process that died does: there is no answer. Nothing does this by itself, since
  // the coroutines of a server that stops are destroyed after their pool.
  try {
    if (connect(place)) {
      set_deadline(place);
      response = co_await exchange(place, pack(request));
    }
  } catch (const std::exception&) {
    response.reset();
  }
  place.deadline.cancel();
  if (!response) {
    Failure ignored;
    place.connection.close(ignored);
  }
  free_place(place);
  co_return response;
}

net::awaitable<WorkerPool::Place*> WorkerPool::take_place() {
  if (!free_.empty()) {
    Place* const place = free_.back();
    free_.pop_back();
    co_return place;
  }
  Waiting waiting{.turn = net::steady_timer{context_, Clock::time_point::max()}};
  waiting_.push_back(&waiting);
  Failure ignored;  // its turn has come when the timer is cancelled
  co_await waiting.turn.async_wait(net::redirect_error(net::use_awaitable, ignored));
  co_return waiting.place;
}

void WorkerPool::free_place(Place& place) {
  if (waiting_.empty()) {
    free_.push_back(&place);
    return;
  }
  waiting_.front()->place = &place;
  waiting_.front()->turn.cancel();
  waiting_.pop_front();
}

bool WorkerPool::connect(Place& place) const {
  if (place.connection.is_open()) {
    return true;
  }
  const int descriptor = nursery_.new_worker();
  Failure failure;
  if (descriptor >= 0) {
    place.connection.assign(net::local::stream_protocol{}, descriptor, failure);
  }
  return descriptor >= 0 && !failure;
}

// The process ends itself in time; the extra second is for one that the machine starves.
void WorkerPool::set_deadline(Place& place) const {
  if (limits_.time.count() == 0) {
    return;
  }
  place.deadline.expires_after(limits_.time + std::chrono::seconds{1});
  place.deadline.async_wait([&place](const Failure& cancelled) {
    // One that comes late is of an answer that is there, and of no concern to the next.
    if (!cancelled && place.deadline.expiry() <= Clock::now()) {
      Failure ignored;
      place.connection.close(ignored);
    }
  });
}

net::awaitable<std::optional<WebResponse>> WorkerPool::exchange(Place& place,
                                                                std::string asked) {
  Failure failure;
  co_await net::async_write(place.connection, net::buffer(asked),
                            net::redirect_error(net::use_awaitable, failure));
  std::string& buffer = place.buffer;
  std::size_t had = 0;
  std::optional<std::size_t> size;
  while (!failure && (!size || had < *size)) {
    buffer.resize(
        std::max({buffer.size(), usual_bytes, had == buffer.size() ? 2 * had : 0}));
    had += co_await place.connection.async_read_some(
        net::buffer(buffer.data() + had, buffer.size() - had),
        net::redirect_error(net::use_awaitable, failure));
    size = packed_size({buffer.data(), had});
  }
  std::optional<WebResponse> response;
  if (!failure) {
    response = unpack_response({buffer.data(), had});
  }
  if (buffer.size() > usual_bytes) {
    buffer = {};
  }
  co_return response;
}

}  // namespace council
