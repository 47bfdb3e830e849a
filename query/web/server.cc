#include "query/web/server.h"

#include <algorithm>
#include <csignal>
#include <list>
#include <memory>

#include <boost/asio.hpp>
#include <boost/beast.hpp>

#include "query/web/access_log.h"
#include "query/web/asset.h"
#include "query/web/counted.h"
#include "query/web/entity_tag.h"
#include "query/web/metrics.h"
#include "query/web/paper_file.h"
#include "query/web/rate_limit.h"
#include "query/web/response_cache.h"
#include "query/web/security_headers.h"
#include "query/web/worker_pool.h"

namespace council {
namespace {

namespace net = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;

using Clock = std::chrono::steady_clock;
using Protocol = net::generic::stream_protocol;
using Acceptor = net::basic_socket_acceptor<Protocol, net::any_io_executor>;
using Stream = beast::basic_stream<Protocol, net::any_io_executor>;
using HeadResponse = http::response<http::empty_body>;

constexpr std::uint32_t max_header_bytes = 16 * 1024;
constexpr std::size_t buffer_bytes = std::size_t{64} * 1024;
constexpr std::chrono::seconds header_time{5};
constexpr std::chrono::seconds idle_time{15};
constexpr std::chrono::seconds write_time{20};
constexpr std::size_t slowest_client = 100'000;  // bytes a second
constexpr std::chrono::seconds drain_time{15};

// Everything but reading papers happens on the one thread of io_.
class Server {
 public:
  Server(const Nurseries& nurseries, const ServerOptions& options)
      : options_{options},
        pool_{options.pages.workers},
        pages_{io_, nurseries.pages, options.pages},
        exports_{io_, nurseries.exports, options.exports},
        rate_{options.rate, options.burst},
        cache_{options.cache_bytes} {}

  void run(const std::vector<Listener>& listeners) {
    net::signal_set signals{io_, SIGTERM, SIGINT};
    for (const Listener& listener : listeners) {
      Acceptor& acceptor = acceptors_.emplace_back(io_);
      acceptor.assign(Protocol{listener.is_local ? AF_UNIX : AF_INET, 0},
                      listener.descriptor);
      net::co_spawn(io_, accept(acceptor, listener.is_local), net::detached);
    }
    net::co_spawn(io_, end_at_signal(signals), net::detached);
    io_.run();
    pool_.join();
  }

 private:
  struct Connection {
    Connection(Stream&& open, std::string&& from, bool local)
        : stream{std::move(open)}, client{std::move(from)}, is_local{local} {}

    Stream stream;
    beast::flat_buffer buffer{buffer_bytes};
    std::string client;
    bool is_local;
    bool stays_open = false;  // after the answer
  };

  net::awaitable<void> accept(Acceptor& acceptor, bool is_local) {
    while (acceptor.is_open()) {
      beast::error_code error;
      auto socket =
          co_await acceptor.async_accept(net::redirect_error(net::use_awaitable, error));
      if (error == net::error::operation_aborted || !acceptor.is_open()) {
        co_return;
      }
      if (error) {
        // Out of descriptors, most likely: some are given back in a moment.
        net::steady_timer pause{io_, std::chrono::milliseconds{50}};
        co_await pause.async_wait(net::use_awaitable);
        continue;
      }
      if (connections_ >= options_.max_connections) {
        metrics_.count_refused_connection();
        continue;
      }
      std::string client = peer_of(socket.native_handle());
      auto connection = std::make_unique<Connection>(Stream{std::move(socket)},
                                                     std::move(client), is_local);
      net::co_spawn(io_, serve(std::move(connection)), net::detached);
    }
  }

  net::awaitable<void> serve(std::unique_ptr<Connection> owned) {
    const Counted counted{connections_};
    Connection& connection = *owned;
    try {
      std::chrono::seconds patience = header_time;
      while (co_await wait_for_bytes(connection, patience) &&
             co_await answer_one(connection)) {
        patience = idle_time;
      }
    } catch (const beast::system_error&) {
      // The client has gone, or was too slow: nothing is left to say to it.
    }
    beast::error_code ignored;
    connection.stream.socket().shutdown(net::socket_base::shutdown_send, ignored);
  }

  // Between requests a client may be idle for longer than within one.
  static net::awaitable<bool> wait_for_bytes(Connection& connection,
                                             std::chrono::seconds patience) {
    if (connection.buffer.size() > 0) {
      co_return true;
    }
    connection.stream.expires_after(patience);
    beast::error_code error;
    const std::size_t bytes = co_await connection.stream.async_read_some(
        connection.buffer.prepare(4096), net::redirect_error(net::use_awaitable, error));
    connection.buffer.commit(bytes);
    co_return !error && bytes > 0;
  }

  // Reads and answers a request; false when the connection ends with it.
  net::awaitable<bool> answer_one(Connection& connection) {
    const Counted counted{active_};
    const auto start = Clock::now();
    http::request_parser<http::empty_body> parser;
    parser.header_limit(max_header_bytes);
    connection.stream.expires_after(header_time);
    beast::error_code error;
    co_await http::async_read_header(connection.stream, connection.buffer, parser,
                                     net::redirect_error(net::use_awaitable, error));
    const auto& of_http = beast::error_code{http::error::bad_line_ending}.category();
    if (error && (error == http::error::end_of_stream || error.category() != of_http)) {
      co_return false;
    }
    RequestHead head = head_of(parser.get());
    WebResponse response;
    bool keep = false;
    if (error) {
      const bool too_big =
          error == http::error::header_limit || error == http::error::buffer_overflow;
      response = too_big ? plain_response(431, "The request's headers are too long.")
                         : plain_response(400, "This is not a request of HTTP/1.1.");
    } else {
      keep = parser.get().keep_alive();
      const std::optional<Refusal> refusal = find_refusal(
          head, {options_.hosts.names, options_.hosts.any || connection.is_local});
      if (refusal) {
        response = plain_response(refusal->status, refusal->reason);
        keep = false;
      } else {
        response = co_await respond(head, connection);
      }
    }
    connection.stays_open = keep && !stopping_;
    const std::size_t bytes = co_await send(connection, head, response);
    const Sent sent{bytes, Clock::now() - start};
    take_down(connection, head, response, sent);
    co_return connection.stays_open;
  }

  struct Sent {
    std::size_t bytes;
    std::chrono::duration<double> took;
  };

  // No coroutine: GCC 12 destroys braced temporaries of those twice (bug 99576).
  void take_down(const Connection& connection, const RequestHead& head,
                 const WebResponse& response, const Sent& sent) {
    metrics_.count_request(response.route, response.status, sent.took);
    options_.log(
        log_line({.time = std::chrono::system_clock::now(),
                  .client = client_name(head, connection.client, connection.is_local),
                  .method = head.method,
                  .target = head.target,
                  .route = response.route,
                  .status = response.status,
                  .bytes = sent.bytes,
                  .milliseconds = sent.took.count() * 1000},
                 options_.log_queries));
  }

  static RequestHead head_of(const http::request<http::empty_body>& request) {
    RequestHead head{.method = std::string{request.method_string()},
                     .target = std::string{request.target()},
                     .headers = {}};
    for (const auto& field : request) {
      head.headers.emplace_back(field.name_string(), field.value());
    }
    return head;
  }

  net::awaitable<WebResponse> respond(const RequestHead& head,
                                      const Connection& connection) {
    std::optional<WebResponse> response = respond_at_once(head, connection);
    if (!response) {
      const WebRequest request{.target = head.target,
                               .origin = origin_of(head, connection.is_local)};
      response = co_await respond_from_index(request);
    }
    co_return without_what_is_held(std::move(*response),
                                   find_header(head, "If-None-Match"));
  }

  // From memory, while an answer that was given still holds; or from a query process.
  net::awaitable<std::optional<WebResponse>> respond_from_index(
      const WebRequest& request) {
    const std::string state = options_.state();
    std::optional<WebResponse> response = cache_.find(request, state);
    if (response) {
      metrics_.count_repeated();
      co_return response;
    }
    WorkerPool& workers = options_.is_export(request) ? exports_ : pages_;
    if (workers.is_full()) {
      co_return come_again(503, "server_busy", request.target);
    }
    response = co_await ask_worker(request, workers);
    response = with_entity_tag(std::move(*response));
    // Published meanwhile: the answer may be of either index.
    if (options_.state() == state) {
      cache_.keep(request, state, *response);
    }
    co_return response;
  }

  // What needs no search.
  std::optional<WebResponse> respond_at_once(const RequestHead& head,
                                             const Connection& connection) {
    if (head.target == "/metrics") {
      metrics_.set_connections(connections_);
      metrics_.set_kept_bytes(cache_.bytes());
      return WebResponse{.type = "text/plain; version=0.0.4; charset=utf-8",
                         .body = metrics_.text(),
                         .route = "metrics"};
    }
    if (!rate_.allows(client_name(head, connection.client, connection.is_local),
                      Clock::now())) {
      return come_again(429, "too_many_requests", head.target);
    }
    return find_asset(head.target);
  }

  net::awaitable<std::optional<WebResponse>> ask_worker(const WebRequest& request,
                                                        WorkerPool& workers) {
    std::optional<WebResponse> response = co_await workers.ask(request);
    if (!response) {
      metrics_.count_lost_worker();
      response = options_.stopped(request);
    }
    co_return response;
  }

  template <typename Message>
  static void set_headers(const WebResponse& response, Message& message) {
    message.version(11);
    message.result(static_cast<unsigned>(response.status));
    message.set(http::field::content_type, response.type);
    for (const auto& [name, value] : security_headers(response)) {
      message.set(beast::string_view{name.data(), name.size()},
                  beast::string_view{value.data(), value.size()});
    }
    for (const auto& [name, value] : response.headers) {
      message.set(name, value);
    }
  }

  // Gives back the bytes of the body that were sent.
  net::awaitable<std::size_t> send(Connection& connection, const RequestHead& head,
                                   WebResponse& response) {
    if (response.paper) {
      const auto paper = open_paper(options_.papers, response.paper->source);
      const bool is_as_indexed =
          paper && co_await on_pool([&] {
            return sums_.is_as_indexed(*paper, response.paper->sha256);
          });
      if (is_as_indexed) {
        co_return co_await send_paper(connection, head, *paper, response);
      }
      response = without_paper(response, paper ? 409 : 404, wants_json(head));
    }
    http::response<http::string_body> message;
    set_headers(response, message);
    message.keep_alive(connection.stays_open);
    message.body() = std::move(response.body);
    if (response.status != 304) {  // which would say that the page is empty
      message.prepare_payload();
    }
    const std::size_t bytes = message.body().size();
    if (head.method == "HEAD") {
      message.body().clear();  // the length stays as GET would have it
    }
    // An export may be many megabytes.
    connection.stream.expires_after(write_time +
                                    std::chrono::seconds{bytes / slowest_client});
    co_await http::async_write(connection.stream, message, net::use_awaitable);
    co_return head.method == "HEAD" ? 0 : bytes;
  }

  // Reading waits for a disk, and all of a file may have to be read: that is for the
  // pool. A coroutine of the pool: one that is merely posted there would resume here.
  // What the work holds must need no destructor (GCC bug 99576).
  template <class Work>
  net::awaitable<std::invoke_result_t<Work>> on_pool(Work work) {
    static_assert(std::is_trivially_destructible_v<Work>);
    co_return co_await net::co_spawn(
        pool_.get_executor(),
        [&work]() -> net::awaitable<std::invoke_result_t<Work>> { co_return work(); },
        net::use_awaitable);
  }

  net::awaitable<std::size_t> send_paper(Connection& connection, const RequestHead& head,
                                         const PaperFile& paper, WebResponse& response) {
    const PaperPart part = choose_part(paper, find_header(head, "Range"), response);
    HeadResponse message;
    set_headers(response, message);
    message.keep_alive(connection.stays_open);
    message.content_length(part.length);
    http::response_serializer<http::empty_body> serializer{message};
    connection.stream.expires_after(write_time);
    co_await http::async_write_header(connection.stream, serializer, net::use_awaitable);
    if (head.method == "HEAD") {
      co_return 0;
    }
    co_return co_await send_bytes(connection, paper, part.first, part.length);
  }

  net::awaitable<std::size_t> send_bytes(Connection& connection, const PaperFile& paper,
                                         std::uint64_t offset, std::uint64_t length) {
    std::size_t sent = 0;
    while (sent < length) {
      const std::size_t size = std::min<std::uint64_t>(buffer_bytes, length - sent);
      const std::string bytes = co_await on_pool(
          [&paper, at = offset + sent, size] { return paper.read(at, size); });
      if (bytes.empty()) {
        // Shorter than it was: the promised length cannot be kept.
        throw beast::system_error{net::error::eof};
      }
      connection.stream.expires_after(write_time);
      co_await net::async_write(connection.stream, net::buffer(bytes),
                                net::use_awaitable);
      sent += bytes.size();
    }
    co_return sent;
  }

  net::awaitable<void> end_at_signal(net::signal_set& signals) {
    co_await signals.async_wait(net::use_awaitable);
    stopping_ = true;
    for (Acceptor& acceptor : acceptors_) {
      beast::error_code ignored;
      acceptor.close(ignored);
    }
    const auto deadline = Clock::now() + drain_time;
    net::steady_timer timer{io_};
    while (active_ > 0 && Clock::now() < deadline) {
      timer.expires_after(std::chrono::milliseconds{20});
      co_await timer.async_wait(net::use_awaitable);
    }
    io_.stop();
  }

  const ServerOptions& options_;
  net::io_context io_{1};
  net::thread_pool pool_;
  WorkerPool pages_;
  WorkerPool exports_;
  RateLimit rate_;
  ResponseCache cache_;
  PaperSums sums_;
  Metrics metrics_;
  std::list<Acceptor> acceptors_;
  std::size_t connections_ = 0;
  std::size_t active_ = 0;
  bool stopping_ = false;
};

}  // namespace

void serve_requests(const std::vector<Listener>& listeners, const Nurseries& nurseries,
                    const ServerOptions& options) {
  Server{nurseries, options}.run(listeners);
}

}  // namespace council
