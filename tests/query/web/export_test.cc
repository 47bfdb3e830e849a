// Answers that take long.
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "query/web/site.h"
#include "tests/query/sample_index.h"

namespace council {
namespace {

Date today() {
  return *make_date(2026, 3, 9);
}

TEST_CASE("what is exported has its own time", "[web]") {
  const auto is_export = [](const std::string& target) {
    return asks_for_export({.target = target, .origin = ""});
  };
  CHECK(is_export("/search.csv?q=a&limit=all"));
  CHECK(is_export("/decisions.jsonl?limit=20000"));
  CHECK(is_export("/search.json?limit=500"));
  CHECK_FALSE(is_export("/search.json?limit=100"));
  CHECK_FALSE(is_export("/search.csv?q=a"));
  CHECK_FALSE(is_export("/search?limit=all"));
  CHECK_FALSE(is_export("/search.csv?limit=%zz"));
}

TEST_CASE("an answer that took too long says what to do, and loses nothing", "[web]") {
  const SiteOptions site{
      .folders = {test::sample_index()}, .papers = false, .today = today};
  const auto stopped = [&site](const std::string& target) {
    return answer_stopped({.target = target, .origin = ""}, site);
  };
  const WebResponse page = stopped("/search?q=a*&panel=cabinet");
  CHECK(page.status == 503);
  CHECK(page.route == "stopped");
  CHECK_THAT(page.body, Catch::Contains("This took too long") &&
                            Catch::Contains("fewer words") &&
                            Catch::Contains("name=\"panel\" value=\"cabinet\""));
  CHECK_THAT(stopped("/search?q=a*&lang=cy").body,
             Catch::Contains("llai o eiriau") && !Catch::Contains("fewer words"));
  const WebResponse csv = stopped("/search.csv?q=a&limit=all");
  CHECK(csv.type == "text/plain; charset=utf-8");
  CHECK_THAT(csv.body, Catch::Contains("limit=1000&offset=0"));
  CHECK_THAT(stopped("/search.json?q=a&limit=all").body,
             Catch::Contains("{\"schema\":1,\"error\":{\"status\":503,"));
  CHECK(stopped("/search?q=%FF").status == 503);
}

}  // namespace
}  // namespace council
