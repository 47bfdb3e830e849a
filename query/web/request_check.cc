#include "query/web/request_check.h"

#include <algorithm>

namespace council {
namespace {

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool same_name(std::string_view a, std::string_view b) {
  return a.size() == b.size() &&
         std::equal(a.begin(), a.end(), b.begin(),
                    [](char x, char y) { return lower(x) == lower(y); });
}

std::vector<std::string_view> values_of(const RequestHead& head, std::string_view name) {
  std::vector<std::string_view> values;
  for (const auto& [other, value] : head.headers) {
    if (same_name(other, name)) {
      values.push_back(value);
    }
  }
  return values;
}

bool is_host_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.' ||
         c == '_';
}

bool all_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

// Loopback needs no permission: who can name it is on this machine.
bool is_loopback(std::string_view name) {
  return name == "localhost" || name == "127.0.0.1" || name == "[::1]";
}

std::optional<Refusal> check_host(const RequestHead& head, const AllowedHosts& allowed) {
  const std::vector<std::string_view> hosts = values_of(head, "Host");
  if (hosts.size() != 1) {
    return Refusal{400, "A request names its Host once."};
  }
  const std::optional<std::string> name = host_name(hosts.front());
  if (!name) {
    return Refusal{400, "The Host is not a name."};
  }
  const bool known = allowed.any || is_loopback(*name) ||
                     std::find(allowed.names.begin(), allowed.names.end(), *name) !=
                         allowed.names.end();
  return known ? std::nullopt
               : std::optional{Refusal{421, "This server does not answer for that Host."}};
}

// Nothing that is read by GET has a body; two lengths, or a length and an encoding, are
// how a request is hidden in another.
std::optional<Refusal> check_body(const RequestHead& head) {
  if (!values_of(head, "Transfer-Encoding").empty()) {
    return Refusal{400, "Requests have no body here."};
  }
  const std::vector<std::string_view> lengths = values_of(head, "Content-Length");
  if (lengths.size() > 1 || (lengths.size() == 1 && !all_digits(lengths.front()))) {
    return Refusal{400, "The Content-Length is not a number."};
  }
  if (lengths.size() == 1 && lengths.front() != "0") {
    return Refusal{413, "Requests have no body here."};
  }
  return std::nullopt;
}

// Another site's page may link here, not fetch from here.
std::optional<Refusal> check_site(const RequestHead& head) {
  const std::vector<std::string_view> site = values_of(head, "Sec-Fetch-Site");
  const std::vector<std::string_view> mode = values_of(head, "Sec-Fetch-Mode");
  const bool foreign =
      !site.empty() && (site.front() == "cross-site" || site.front() == "same-site");
  if (foreign && (mode.empty() || mode.front() != "navigate")) {
    return Refusal{403, "Pages of other sites may link here, not fetch from here."};
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::string> host_name(std::string_view host) {
  std::string name;
  std::transform(host.begin(), host.end(), std::back_inserter(name), lower);
  std::size_t end = std::min(name.rfind(':'), name.size());
  if (!name.empty() && name[0] == '[') {
    const std::size_t bracket = name.find(']');
    if (bracket == std::string::npos ||
        name.find_first_not_of("0123456789abcdef:.", 1) != bracket) {
      return std::nullopt;
    }
    end = bracket + 1;
  } else if (!std::all_of(name.begin(), name.begin() + static_cast<std::ptrdiff_t>(end),
                          is_host_character)) {
    return std::nullopt;
  }
  const std::string_view port = std::string_view{name}.substr(end);
  if (end == 0 || (!port.empty() && (port[0] != ':' || !all_digits(port.substr(1))))) {
    return std::nullopt;
  }
  return name.substr(0, end);
}

std::optional<Refusal> find_refusal(const RequestHead& head, const AllowedHosts& allowed) {
  if (head.method != "GET" && head.method != "HEAD") {
    return Refusal{405, "Only GET and HEAD are answered here."};
  }
  if (head.target.size() > max_target_bytes) {
    return Refusal{414, "The address is too long."};
  }
  if (head.target.empty() || head.target[0] != '/') {
    return Refusal{400, "The address does not start with '/'."};
  }
  for (const auto& check : {check_host(head, allowed), check_body(head), check_site(head)}) {
    if (check) {
      return check;
    }
  }
  return std::nullopt;
}

std::string_view find_header(const RequestHead& head, std::string_view name) {
  const std::vector<std::string_view> values = values_of(head, name);
  return values.empty() ? std::string_view{} : values.front();
}

bool wants_json(const RequestHead& head) {
  const std::string_view accepted = find_header(head, "Accept");
  return accepted.find("application/json") != std::string_view::npos &&
         accepted.find("text/html") == std::string_view::npos;
}

std::string client_name(const RequestHead& head, const std::string& connection,
                        bool behind_proxy) {
  constexpr std::size_t longest_address = 64;
  const std::string_view real = find_header(head, "X-Real-IP");
  return behind_proxy && !real.empty() ? std::string{real.substr(0, longest_address)}
                                       : connection;
}

std::string origin_of(const RequestHead& head, bool behind_proxy) {
  const std::vector<std::string_view> hosts = values_of(head, "Host");
  const std::vector<std::string_view> schemes = values_of(head, "X-Forwarded-Proto");
  const bool secure =
      behind_proxy && schemes.size() == 1 && same_name(schemes.front(), "https");
  return (secure ? "https://" : "http://") +
         std::string{hosts.empty() ? "localhost" : hosts.front()};
}

}  // namespace council
