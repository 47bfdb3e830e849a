#include "query/web/response.h"

#include <charconv>
#include <cstdint>
#include <cstring>

#include "query/render/message.h"
#include "query/url.h"

namespace council {
namespace {

// All of it is a number of eight bytes: how many follow.
using Size = std::uint64_t;

std::string start_packing(std::size_t expected) {
  std::string packed;
  packed.reserve(sizeof(Size) + expected);
  packed.resize(sizeof(Size));
  return packed;
}

void finish_packing(std::string& packed) {
  const Size size = packed.size() - sizeof(Size);
  std::memcpy(packed.data(), &size, sizeof size);
}

// "<bytes> <text>"
void add(std::string_view text, std::string& packed) {
  packed += std::to_string(text.size());
  packed += ' ';
  packed += text;
}

// Takes packed texts apart, one after the other.
class Unpacker {
 public:
  explicit Unpacker(std::string_view packed)
      : rest_{packed_size(packed) == packed.size() ? packed.substr(sizeof(Size))
                                                   : std::string_view{}} {}

  std::optional<std::string> next() {
    std::size_t size = 0;
    const char* const end = rest_.data() + rest_.size();
    const auto [stopped, error] = std::from_chars(rest_.data(), end, size);
    if (error != std::errc{} || stopped == end || *stopped != ' ' ||
        size > static_cast<std::size_t>(end - stopped - 1)) {
      return std::nullopt;
    }
    const auto start = static_cast<std::size_t>(stopped + 1 - rest_.data());
    std::string text{rest_.substr(start, size)};
    rest_.remove_prefix(start + size);
    return text;
  }

  [[nodiscard]] bool at_end() const { return rest_.empty(); }

 private:
  std::string_view rest_;
};

std::optional<int> number_of(const std::optional<std::string>& text) {
  int number = 0;
  if (!text) {
    return std::nullopt;
  }
  const auto [stopped, error] =
      std::from_chars(text->data(), text->data() + text->size(), number);
  return error == std::errc{} && stopped == text->data() + text->size()
             ? std::optional{number}
             : std::nullopt;
}

std::string json_escape(std::string_view text) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string json;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 || c == '"' || c == '\\') {
      json += "\\u00";
      json += digits[byte >> 4U];
      json += digits[byte & 15U];
    } else {
      json += c;
    }
  }
  return json;
}

}  // namespace

WebResponse plain_response(int status, std::string_view text) {
  return {.status = status,
          .type = "text/plain; charset=utf-8",
          .body = std::string{text} + "\n",
          .route = "refused"};
}

WebResponse come_again(int status, const std::string& message_key,
                       std::string_view target) {
  const Url url = parse_target(target).value_or(Url{});
  const std::string language = url.value("lang").value_or("en");
  WebResponse response = plain_response(
      status, message(is_interface_language(language) ? language : "en", message_key));
  response.headers.emplace_back("Retry-After", "1");
  return response;
}

std::string error_json(int status, std::string_view message) {
  return "{\"schema\":1,\"error\":{\"status\":" + std::to_string(status) +
         ",\"message\":\"" + json_escape(message) + "\"}}\n";
}

WebResponse without_paper(WebResponse response, int status, bool as_json) {
  return {.status = status,
          .type = as_json ? "application/json" : "text/html; charset=utf-8",
          .body = as_json ? error_json(status, paper_changed) : std::move(response.body),
          .route = std::move(response.route)};
}

std::string pack(const WebRequest& request) {
  constexpr std::size_t sizes_bytes = 16;
  std::string packed =
      start_packing(request.target.size() + request.origin.size() + sizes_bytes);
  add(request.target, packed);
  add(request.origin, packed);
  finish_packing(packed);
  return packed;
}

std::string pack(const WebResponse& response) {
  constexpr std::size_t headers_bytes = 512;
  std::string packed = start_packing(response.body.size() + headers_bytes);
  add(std::to_string(response.status), packed);
  add(response.type, packed);
  add(response.route, packed);
  const IndexedPaper none;
  const IndexedPaper& paper = response.paper ? *response.paper : none;
  add(response.paper ? "paper" : "body", packed);
  add(paper.source, packed);
  add(paper.sha256, packed);
  add(response.body, packed);
  for (const auto& [name, value] : response.headers) {
    add(name, packed);
    add(value, packed);
  }
  finish_packing(packed);
  return packed;
}

std::optional<std::size_t> packed_size(std::string_view start) {
  Size size = 0;
  if (start.size() < sizeof size) {
    return std::nullopt;
  }
  std::memcpy(&size, start.data(), sizeof size);
  return sizeof size + size;
}

std::optional<WebRequest> unpack_request(std::string_view bytes) {
  Unpacker unpacker{bytes};
  const std::optional<std::string> target = unpacker.next();
  const std::optional<std::string> origin = unpacker.next();
  if (!target || !origin || !unpacker.at_end()) {
    return std::nullopt;
  }
  return WebRequest{.target = *target, .origin = *origin};
}

std::optional<WebResponse> unpack_response(std::string_view bytes) {
  Unpacker unpacker{bytes};
  const std::optional<int> status = number_of(unpacker.next());
  const std::optional<std::string> type = unpacker.next();
  const std::optional<std::string> route = unpacker.next();
  const std::optional<std::string> what = unpacker.next();
  std::optional<std::string> source = unpacker.next();
  std::optional<std::string> sha256 = unpacker.next();
  std::optional<std::string> body = unpacker.next();
  if (!status || !type || !route || !what || !source || !sha256 || !body) {
    return std::nullopt;
  }
  WebResponse response{.status = *status,
                       .type = *type,
                       .headers = {},
                       .body = std::move(*body),
                       .route = *route,
                       .paper = {}};
  if (*what == "paper") {
    response.paper = IndexedPaper{std::move(*source), std::move(*sha256)};
  }
  while (!unpacker.at_end()) {
    std::optional<std::string> name = unpacker.next();
    std::optional<std::string> value = unpacker.next();
    if (!name || !value) {
      return std::nullopt;
    }
    response.headers.emplace_back(std::move(*name), std::move(*value));
  }
  return response;
}

}  // namespace council
