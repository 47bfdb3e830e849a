#pragma once

#include <optional>
#include <string>
#include <vector>

#include "common/file_descriptor.h"
#include "indexer/worker/request.h"

namespace council {

// Between council-index and a running council-extract, on a socket that keeps messages
// apart (SOCK_SEQPACKET). council-index sends
//   a request: the arguments of the request, each with a zero byte after it, and two
//     descriptors: the source, and where the answer goes
//   a word to stop: one byte, while a request is being answered
// and gets after each request, when its process has ended,
//   its end: the wait status (waitpid), a 32-bit integer in the machine's order.

struct ReaderRequest {
  WorkerRequest request;
  FileDescriptor source;
  FileDescriptor output;
};

// false when the other side is gone.
bool send_request(int socket, const WorkerRequest& request, int source, int output);
bool send_stop(int socket);
bool send_end(int socket, int status);

// Waits for the next one; nullopt when the other side is gone, or sent anything else.
std::optional<ReaderRequest> receive_request(int socket);
std::optional<int> receive_end(int socket);

}  // namespace council
