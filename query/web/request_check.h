#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace council {

// The head of a request as it came.
struct RequestHead {
  std::string method;
  std::string target;
  std::vector<std::pair<std::string, std::string>> headers;
};

// Hosts that may be named in a request. The loopback names are always among them, with any
// port; "search.example.gov.uk" allows that name with any port. Guards against pages that
// point a name of their own at this machine.
struct AllowedHosts {
  std::vector<std::string> names;
  bool any = false;  // over a Unix socket, where a proxy answers for the name
};

// Why a request is refused: an HTTP status and a sentence for its sender.
struct Refusal {
  int status = 400;
  std::string reason;

  bool operator==(const Refusal&) const = default;
};

inline constexpr std::size_t max_target_bytes = 4096;

// What a request may not be, before anything looks at its target: another method than GET
// or HEAD (405), with a body (400, 413), a target too long (414), no or more than one
// Host or one not allowed (400, 421), headers that smuggle (400), or a part of another
// site's page (403). nullopt for a request in order.
std::optional<Refusal> find_refusal(const RequestHead& head, const AllowedHosts& allowed);

// The first value of a header, whatever the case of its name; "" when there is none.
std::string_view find_header(const RequestHead& head, std::string_view name);

// Whether its sender reads JSON and no pages.
bool wants_json(const RequestHead& head);

// Whose request it is: the connection's, or behind a proxy on a Unix socket, where all
// connections are the proxy's, whom its X-Real-IP names.
std::string client_name(const RequestHead& head, const std::string& connection,
                        bool behind_proxy);

// "http://name:8080" as the client sees the site.
std::string origin_of(const RequestHead& head, bool behind_proxy);

// The host without its port, in lower case; nullopt when it is no host.
std::optional<std::string> host_name(std::string_view host);

}  // namespace council
