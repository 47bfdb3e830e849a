#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace council {

// Where the server listens.
struct Listener {
  int descriptor = -1;
  bool is_local = false;  // a Unix socket: its clients are programs of this machine
  std::string name;       // "http://127.0.0.1:8080/", "unix:/run/…"
  std::string file;       // of a Unix socket that was made here, to be removed at the end
};

// "127.0.0.1:8080", "[::1]:8080", "localhost:8080", ":8080" (loopback), "8080". A port of
// 0 takes any free one. Throws QueryError for what is no address, Error when it cannot be
// listened on.
Listener listen_on_address(const std::string& address);

// Makes a Unix socket that its owner and group may use. What a dead server left there is
// replaced; a living one, or anything that is no socket, is an Error.
Listener listen_on_socket(const std::string& path);

// What systemd opened for this process, by its variables LISTEN_PID and LISTEN_FDS.
std::vector<Listener> listeners_of_systemd();

// The client at the other end: an address without its port, "unix" for a local one.
std::string peer_of(int connection);

}  // namespace council
