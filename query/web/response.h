#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace council {

// What is asked of the site, after the server's own checks.
struct WebRequest {
  std::string target = {};  // origin form: "/search?q=school"
  std::string origin = {};  // of the site as the client sees it: "http://localhost:8080"

  bool operator==(const WebRequest&) const = default;
};

// A paper's own file below the papers' folder, and the SHA-256 of the bytes it had when
// it was indexed.
struct IndexedPaper {
  std::string source;
  std::string sha256;

  bool operator==(const IndexedPaper&) const = default;
};

// An answer before it meets a socket. The server adds its headers of security.
struct WebResponse {
  int status = 200;
  std::string type = "text/html; charset=utf-8";
  std::vector<std::pair<std::string, std::string>> headers = {};
  std::string body = {};
  std::string route = {};  // for metrics: "search", "section" …
  // Serve this file instead; the body where it is not there, or not what was indexed.
  std::optional<IndexedPaper> paper = {};

  bool operator==(const WebResponse&) const = default;
};

// A refusal in a line of text; one that is asked to be repeated says so, with a message
// in the language that the address asks for.
WebResponse plain_response(int status, std::string_view text);
WebResponse come_again(int status, const std::string& message_key,
                       std::string_view target);

// The error of the JSON of every route.
std::string error_json(int status, std::string_view message);

// What is answered in place of a paper's file: the body of the answer that asked for it,
// or the same as JSON. 409 where the file has other bytes now, 404 where there is none.
inline constexpr std::string_view paper_changed =
    "the file of this paper has changed since it was indexed, or is gone; it can be "
    "opened again when the index has been updated";
WebResponse without_paper(WebResponse response, int status, bool as_json);

// The two as bytes for a pipe, and back; nullopt for bytes that pack did not make.
std::string pack(const WebRequest& request);
std::string pack(const WebResponse& response);
std::optional<WebRequest> unpack_request(std::string_view bytes);
std::optional<WebResponse> unpack_response(std::string_view bytes);

// How many bytes pack made, told by the first of them; nullopt while these are too few.
std::optional<std::size_t> packed_size(std::string_view start);

}  // namespace council
