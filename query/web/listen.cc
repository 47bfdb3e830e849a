#include "query/web/listen.h"

#include <arpa/inet.h>
#include <array>
#include <cerrno>
#include <charconv>
#include <cstdlib>
#include <cstring>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include "common/error.h"

namespace council {
namespace {

constexpr int backlog = 511;
constexpr int first_systemd_descriptor = 3;

// Room for an address of any family. The kernel's interface wants it as a sockaddr.
union SocketAddress {
  sockaddr any;
  sockaddr_in v4;
  sockaddr_in6 v6;
  sockaddr_un local;
};

[[noreturn]] void throw_system_error(const std::string& what) {
  throw Error{what + ": " + std::strerror(errno)};
}

struct HostPort {
  std::string host;
  std::uint16_t port = 0;
};

HostPort split_address(const std::string& address) {
  const std::size_t colon = address.rfind(':');
  HostPort parts;
  if (colon != std::string::npos) {
    parts.host = address.substr(0, colon);
  }
  const std::string port =
      colon == std::string::npos ? address : address.substr(colon + 1);
  const auto [end, error] =
      std::from_chars(port.data(), port.data() + port.size(), parts.port);
  if (error != std::errc{} || end != port.data() + port.size() || port.empty()) {
    throw QueryError{"--listen: '" + address + "' is not ADDRESS:PORT"};
  }
  if (parts.host.empty() || parts.host == "localhost") {
    parts.host = "127.0.0.1";
  }
  if (parts.host.size() > 2 && parts.host.front() == '[' && parts.host.back() == ']') {
    parts.host = parts.host.substr(1, parts.host.size() - 2);
  }
  return parts;
}

socklen_t fill_address(const HostPort& parts, SocketAddress& address) {
  std::memset(&address, 0, sizeof address);
  if (::inet_pton(AF_INET, parts.host.c_str(), &address.v4.sin_addr) == 1) {
    address.v4.sin_family = AF_INET;
    address.v4.sin_port = htons(parts.port);
    return sizeof address.v4;
  }
  if (::inet_pton(AF_INET6, parts.host.c_str(), &address.v6.sin6_addr) == 1) {
    address.v6.sin6_family = AF_INET6;
    address.v6.sin6_port = htons(parts.port);
    return sizeof address.v6;
  }
  throw QueryError{"--listen: '" + parts.host + "' is not an IP address"};
}

int open_socket(int family) {
  const int descriptor = ::socket(family, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (descriptor < 0) {
    throw_system_error("cannot open a socket");
  }
  return descriptor;
}

// The port that was taken, where any free one was asked for.
std::uint16_t bound_port(int descriptor) {
  SocketAddress address{};
  socklen_t size = sizeof address;
  ::getsockname(descriptor, &address.any, &size);
  return ntohs(address.any.sa_family == AF_INET6 ? address.v6.sin6_port
                                                 : address.v4.sin_port);
}

// Whether someone answers there.
bool is_alive(const SocketAddress& address) {
  const int probe = open_socket(AF_UNIX);
  const bool answered = ::connect(probe, &address.any, sizeof address.local) == 0;
  ::close(probe);
  return answered;
}

void clear_socket_file(const std::string& path, const SocketAddress& address) {
  struct stat found {};
  if (::lstat(path.c_str(), &found) != 0) {
    return;
  }
  if (!S_ISSOCK(found.st_mode)) {
    throw Error{path + " exists and is no socket"};
  }
  if (is_alive(address)) {
    throw BusyError{path + ": another server listens there"};
  }
  ::unlink(path.c_str());
}

int number_in_environment(const char* name) {
  const char* const text = std::getenv(name);
  int number = 0;
  if (text != nullptr) {
    std::from_chars(text, text + std::strlen(text), number);
  }
  return number;
}

}  // namespace

Listener listen_on_address(const std::string& text) {
  const HostPort parts = split_address(text);
  SocketAddress address{};
  const socklen_t size = fill_address(parts, address);
  const int descriptor = open_socket(address.any.sa_family);
  const int yes = 1;
  ::setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
  if (::bind(descriptor, &address.any, size) != 0 || ::listen(descriptor, backlog) != 0) {
    const int reason = errno;
    ::close(descriptor);
    errno = reason;
    throw_system_error("cannot listen on " + text);
  }
  const bool is_v6 = address.any.sa_family == AF_INET6;
  return {.descriptor = descriptor,
          .is_local = false,
          .name = "http://" + (is_v6 ? "[" + parts.host + "]" : parts.host) + ":" +
                  std::to_string(bound_port(descriptor)) + "/",
          .file = {}};
}

Listener listen_on_socket(const std::string& path) {
  SocketAddress address{};
  std::memset(&address, 0, sizeof address);
  if (path.empty() || path.size() >= sizeof address.local.sun_path) {
    throw QueryError{"--socket: the path is empty or too long"};
  }
  address.local.sun_family = AF_UNIX;
  std::memcpy(address.local.sun_path, path.data(), path.size());
  clear_socket_file(path, address);
  const int descriptor = open_socket(AF_UNIX);
  const mode_t before = ::umask(0117);
  const int bound = ::bind(descriptor, &address.any, sizeof address.local);
  ::umask(before);
  if (bound != 0 || ::listen(descriptor, backlog) != 0) {
    const int reason = errno;
    ::close(descriptor);
    errno = reason;
    throw_system_error("cannot listen on " + path);
  }
  return {.descriptor = descriptor, .is_local = true, .name = "unix:" + path, .file = path};
}

std::vector<Listener> listeners_of_systemd() {
  std::vector<Listener> listeners;
  if (number_in_environment("LISTEN_PID") != ::getpid()) {
    return listeners;
  }
  const int count = number_in_environment("LISTEN_FDS");
  for (int i = 0; i < count; ++i) {
    const int descriptor = first_systemd_descriptor + i;
    SocketAddress address{};
    socklen_t size = sizeof address;
    if (::getsockname(descriptor, &address.any, &size) != 0) {
      throw_system_error("what systemd passed is no socket");
    }
    listeners.push_back({.descriptor = descriptor,
                         .is_local = address.any.sa_family == AF_UNIX,
                         .name = "a socket of systemd",
                         .file = {}});
  }
  return listeners;
}

std::string peer_of(int connection) {
  SocketAddress address{};
  socklen_t size = sizeof address;
  std::array<char, INET6_ADDRSTRLEN> text{};
  if (::getpeername(connection, &address.any, &size) != 0) {
    return "unknown";
  }
  if (address.any.sa_family == AF_INET) {
    ::inet_ntop(AF_INET, &address.v4.sin_addr, text.data(), text.size());
    return text.data();
  }
  if (address.any.sa_family == AF_INET6) {
    ::inet_ntop(AF_INET6, &address.v6.sin6_addr, text.data(), text.size());
    return text.data();
  }
  return "unix";
}

}  // namespace council
