#include "indexer/extract/not_a_paper.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstddef>
#include <string_view>

#include "indexer/extract/format.h"
#include "indexer/outcome.h"

namespace council {
namespace {

constexpr auto signs = std::to_array<std::string_view>({
    "404 not found",
    "page not found",
    "not found",
    "file not found",
    "object not found",
    "error 404",
    "http 404",
    "404 error",
    "404 -",
    "403 forbidden",
    "forbidden",
    "access denied",
    "access is denied",
    "401 unauthorized",
    "unauthorised",
    "400 bad request",
    "bad request",
    "410 gone",
    "500 internal server error",
    "internal server error",
    "502 bad gateway",
    "bad gateway",
    "503 service",
    "service unavailable",
    "gateway time",
    "technical error",
    "server error in",
    "request rejected",
    "temporarily unavailable",
    "page cannot be found",
    "page you requested",
    "page you were looking for",
    "page you are looking for",
    "resource you are looking for",
    "page has moved",
    "no longer available",
    "does not exist",
    "just a moment",
    "enable javascript",
    "attention required",
    "are you a robot",
    "sign in to",
    "request could not be satisfied",
    "too many requests",
    "session has expired",
    "moved permanently",
    "object moved",
});

std::string lower(std::string_view text) {
  std::string result{text};
  for (char& c : result) {
    c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  }
  return result;
}

bool has_sign(std::string_view text) {
  return std::any_of(signs.begin(), signs.end(), [&](std::string_view sign) {
    return text.find(sign) != std::string_view::npos;
  });
}

bool claims_to_be_a_file(const std::string& name) {
  constexpr auto files = std::to_array<std::string_view>(
      {".pdf", ".docx", ".doc", ".odt", ".rtf", ".pptx", ".ppt", ".odp", ".xlsx", ".xls",
       ".ods", ".csv", ".eml", ".zip"});
  return std::find(files.begin(), files.end(), extension_of(name)) != files.end();
}

}  // namespace

void refuse_error_page(const Pages& pages, const std::string& name) {
  constexpr std::size_t longest_title = 120;
  constexpr std::size_t longest_error = 1500;
  const std::string& text = pages.pages.front().text;
  const std::string title = pages.metadata.title.value_or("");
  const bool wrong_name = claims_to_be_a_file(name);
  // A paper may quote these words, but not in a page as short as this.
  const bool is_error =
      (title.size() <= longest_title && has_sign(lower(title)) &&
       text.size() <= 4 * longest_error) ||
      (text.size() <= (wrong_name ? 4 : 1) * longest_error && has_sign(lower(text)));
  if (!is_error) {
    return;
  }
  std::string reason = "an HTML error page";
  if (wrong_name) {
    reason += " under a " + extension_of(name) + " name";
  }
  const std::string& what = title.empty() ? text : title;
  reason += ": \"" + what.substr(0, what.find('\n')) + '"';
  throw ExtractionError{Outcome::NotAPaper, reason};
}

}  // namespace council
