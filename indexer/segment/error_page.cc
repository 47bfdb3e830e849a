#include "indexer/segment/error_page.h"

#include "indexer/segment/phrase.h"

namespace council {
namespace {

constexpr std::size_t longest_page_lines = 60;
constexpr std::size_t head_lines = 8;
constexpr std::size_t most_words = 25;

bool is_error_line(std::string_view match) {
  if (count_words(match) > most_words) {
    return false;
  }
  return starts_with_any(match, {"404",
                                 "403 forbidden",
                                 "403 - forbidden",
                                 "500 internal server error",
                                 "502 bad gateway",
                                 "503 service unavailable",
                                 "error 404",
                                 "error 403",
                                 "error 500",
                                 "http error",
                                 "http status 404",
                                 "page not found",
                                 "document not found",
                                 "file not found",
                                 "access denied",
                                 "technical error",
                                 "server error",
                                 "internal server error",
                                 "bad gateway",
                                 "service unavailable",
                                 "gateway timeout",
                                 "object moved",
                                 "request rejected",
                                 "this page isn't working",
                                 "runtime error"}) ||
         contains_any(
             match,
             {"the page you requested could not be found", "the page you are looking for",
              "the page you were looking for", "page cannot be found",
              "page could not be found", "the requested url was not found",
              "the resource cannot be found", "the requested url was rejected",
              "document is no longer available", "custom branding appears to be missing",
              "you do not have permission to view this", "tudalen heb ei chanfod",
              "enable javascript and cookies to continue"});
}

// "404" alone may number an item or a page.
bool is_bare_number(std::string_view match) {
  return is_all_digits(match) || find_phrase(match, "404") == 0;
}

}  // namespace

bool is_error_page(Lines lines) {
  std::size_t seen = 0;
  int weight = 0;
  for (const Line& line : lines) {
    if (line.blank()) {
      continue;
    }
    if (++seen > longest_page_lines) {
      return false;
    }
    if (seen <= head_lines && is_error_line(line.match)) {
      const bool words_too =
          contains_any(line.match, {"not found", "error", "forbidden"});
      weight += is_bare_number(line.match) && !words_too ? 1 : 2;
    }
  }
  return weight >= 2;
}

}  // namespace council
