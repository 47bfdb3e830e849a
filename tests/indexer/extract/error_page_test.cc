#include <string>

#include <catch2/catch.hpp>

#include "indexer/extract/extract.h"

namespace {

std::string page(const std::string& title, const std::string& body) {
  return "<html><head><title>" + title + "</title></head><body>" + body +
         "</body></html>";
}

}  // namespace

TEST_CASE("an error page in place of a paper is refused", "[extract]") {
  const auto [title, body] = GENERATE(table<std::string, std::string>({
      {"404 Not Found", "<h1>Not Found</h1><p>nginx</p>"},
      {"Page not found - Anytown Council", "<p>Sorry, we could not find that page.</p>"},
      {"", "<h1>Access Denied</h1>"},
      {"Anytown Council", "<p>The page you requested does not exist.</p>"},
      {"Service unavailable", "<p>Try later.</p>"},
  }));
  CAPTURE(title, body);
  try {
    council::extract(page(title, body), "minutes.pdf");
    FAIL("no exception");
  } catch (const council::ExtractionError& error) {
    CHECK(error.outcome == council::Outcome::NotAPaper);
    CHECK_THAT(error.what(), Catch::Contains("HTML error page under a .pdf name"));
  }
}

TEST_CASE("a paper that quotes an error is a paper", "[extract]") {
  std::string body = "<h1>Minutes</h1><p>A member said that the page was not found.</p>";
  for (int at = 0; at < 100; ++at) {
    body += "<p>The Panel considered the report and agreed that it be noted.</p>";
  }
  CHECK_NOTHROW(council::extract(page("Minutes of the Panel", body), "minutes.html"));
}

TEST_CASE("a short page without the words of an error is a paper", "[extract]") {
  CHECK_NOTHROW(
      council::extract(page("Panel", "<p>The meeting was cancelled.</p>"), "a.html"));
}
