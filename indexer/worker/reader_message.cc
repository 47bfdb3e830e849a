#include "indexer/worker/reader_message.h"

#include <array>
#include <cerrno>
#include <cstddef>
#include <cstring>
#include <memory>
#include <string_view>
#include <sys/socket.h>
#include <sys/uio.h>

namespace council {
namespace {

// Names in archives are long: a zip file's may have 64 KiB.
constexpr std::size_t max_message_bytes = std::size_t{96} << 10;

using Descriptors = std::array<int, 2>;

struct Control {
  alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(Descriptors))> bytes{};
};

bool send_message(int socket, msghdr& message) {
  ssize_t sent = 0;
  do {
    sent = sendmsg(socket, &message, MSG_NOSIGNAL);
  } while (sent < 0 && errno == EINTR);
  return sent >= 0;
}

bool send_bytes(int socket, const void* bytes, std::size_t size) {
  iovec part{.iov_base = const_cast<void*>(bytes), .iov_len = size};  // only read
  msghdr message{};
  message.msg_iov = &part;
  message.msg_iovlen = 1;
  return send_message(socket, message);
}

std::string join(const std::vector<std::string>& arguments) {
  std::string joined;
  for (const std::string& argument : arguments) {
    joined += argument;
    joined += '\0';
  }
  return joined;
}

std::vector<std::string> split(std::string_view joined) {
  std::vector<std::string> arguments;
  for (std::size_t end = joined.find('\0'); end != std::string_view::npos;
       end = joined.find('\0')) {
    arguments.emplace_back(joined.substr(0, end));
    joined.remove_prefix(end + 1);
  }
  return arguments;
}

std::optional<Descriptors> find_descriptors(msghdr& message) {
  const cmsghdr* const part = CMSG_FIRSTHDR(&message);
  if (part == nullptr || part->cmsg_level != SOL_SOCKET ||
      part->cmsg_type != SCM_RIGHTS || part->cmsg_len != CMSG_LEN(sizeof(Descriptors))) {
    return std::nullopt;
  }
  Descriptors descriptors{};
  std::memcpy(descriptors.data(), CMSG_DATA(part), sizeof descriptors);
  return descriptors;
}

}  // namespace

bool send_request(int socket, const WorkerRequest& request, int source, int output) {
  std::string text = join(to_arguments(request));
  iovec part{.iov_base = text.data(), .iov_len = text.size()};
  Control control;
  msghdr message{};
  message.msg_iov = &part;
  message.msg_iovlen = 1;
  message.msg_control = control.bytes.data();
  message.msg_controllen = control.bytes.size();
  cmsghdr* const rights = CMSG_FIRSTHDR(&message);
  rights->cmsg_level = SOL_SOCKET;
  rights->cmsg_type = SCM_RIGHTS;
  rights->cmsg_len = CMSG_LEN(sizeof(Descriptors));
  const Descriptors descriptors{source, output};
  std::memcpy(CMSG_DATA(rights), descriptors.data(), sizeof descriptors);
  return send_message(socket, message);
}

bool send_stop(int socket) {
  return send_bytes(socket, "x", 1);
}

bool send_end(int socket, int status) {
  return send_bytes(socket, &status, sizeof status);
}

std::optional<ReaderRequest> receive_request(int socket) {
  // Not cleared: each process forked from this one would get its own copy of every page.
  const auto text = std::make_unique_for_overwrite<char[]>(max_message_bytes);
  iovec part{.iov_base = text.get(), .iov_len = max_message_bytes};
  Control control;
  msghdr message{};
  ssize_t size = 0;
  for (;;) {
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    message.msg_control = control.bytes.data();
    message.msg_controllen = control.bytes.size();
    size = recvmsg(socket, &message, MSG_CMSG_CLOEXEC);
    // A word to stop that crossed the end of what it was to stop is late, and nothing.
    if ((size < 0 && errno == EINTR) || size == 1) {
      continue;
    }
    break;
  }
  const std::optional<Descriptors> descriptors = find_descriptors(message);
  if (size <= 0 || !descriptors) {
    return std::nullopt;
  }
  ReaderRequest received{.request = {},
                         .source = FileDescriptor{(*descriptors)[0]},
                         .output = FileDescriptor{(*descriptors)[1]}};
  const std::optional<WorkerRequest> request =
      parse_request(split({text.get(), static_cast<std::size_t>(size)}));
  if ((message.msg_flags & MSG_TRUNC) != 0 || !request) {
    return std::nullopt;
  }
  received.request = *request;
  return received;
}

std::optional<int> receive_end(int socket) {
  int status = 0;
  ssize_t size = 0;
  do {
    size = recv(socket, &status, sizeof status, 0);
  } while (size < 0 && errno == EINTR);
  if (size != static_cast<ssize_t>(sizeof status)) {
    return std::nullopt;
  }
  return status;
}

}  // namespace council
