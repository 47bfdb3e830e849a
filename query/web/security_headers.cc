#include "query/web/security_headers.h"

namespace council {
namespace {

constexpr std::string_view page_policy =
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
    "form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

// An indexed page of HTML would otherwise run its scripts as this site.
constexpr std::string_view paper_policy =
    "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:";

bool names(const WebResponse& response, std::string_view header) {
  for (const auto& [name, value] : response.headers) {
    if (name == header) {
      return true;
    }
  }
  return false;
}

}  // namespace

std::vector<std::pair<std::string_view, std::string_view>> security_headers(
    const WebResponse& response) {
  std::vector<std::pair<std::string_view, std::string_view>> headers{
      {"Content-Security-Policy", response.paper ? paper_policy : page_policy},
      {"X-Content-Type-Options", "nosniff"},
      {"Referrer-Policy", "no-referrer"},
      {"Permissions-Policy",
       "camera=(), geolocation=(), microphone=(), payment=(), usb=()"},
      {"Cross-Origin-Opener-Policy", "same-origin"},
      {"Cross-Origin-Resource-Policy", "same-origin"},
  };
  if (!names(response, "Cache-Control")) {
    headers.emplace_back("Cache-Control", "no-cache");
  }
  return headers;
}

}  // namespace council
