#include "query/web/response_cache.h"

#include <filesystem>
#include <string>

#include <catch2/catch.hpp>

#include "query/web/entity_tag.h"
#include "query/web/site.h"
#include "tests/query/sample_index.h"

namespace council {
namespace {

WebRequest asking(const std::string& target) {
  return {.target = target, .origin = "http://localhost"};
}

WebResponse saying(const std::string& body) {
  return {.body = body, .route = "search"};
}

std::string found(ResponseCache& cache, const std::string& target,
                  const std::string& state = "1") {
  const auto response = cache.find(asking(target), state);
  return response ? response->body : "nothing";
}

TEST_CASE("an answer is given again to the same question in the same state", "[web]") {
  ResponseCache cache{100'000};
  cache.keep(asking("/search?q=bins"), "1", saying("bins"));
  CHECK(found(cache, "/search?q=bins") == "bins");
  CHECK(found(cache, "/search?q=%62ins&from=&to=") == "bins");  // as a form sends it
  CHECK(found(cache, "/search?q=bins&lang=cy") == "nothing");
  CHECK(found(cache, "/search.json?q=bins") == "nothing");
  CHECK(found(cache, "/search?q=%zz") == "nothing");
  CHECK_FALSE(cache.find({.target = "/search?q=bins", .origin = "http://other"}, "1"));
}

TEST_CASE("answers of another state are forgotten", "[web]") {
  ResponseCache cache{100'000};
  cache.keep(asking("/a"), "1", saying("old"));
  CHECK(found(cache, "/a", "2") == "nothing");
  CHECK(cache.bytes() == 0);
  CHECK(found(cache, "/a", "1") == "nothing");
  cache.keep(asking("/a"), "2", saying("new"));
  CHECK(found(cache, "/a", "2") == "new");
}

TEST_CASE("nothing is kept while the state is not known", "[web]") {
  ResponseCache cache{100'000};
  cache.keep(asking("/a"), "", saying("a"));
  CHECK(found(cache, "/a", "") == "nothing");
}

TEST_CASE("what holds for a moment is not kept", "[web]") {
  ResponseCache cache{100'000};
  WebResponse response = saying("a");
  SECTION("a failure") {
    response.status = 503;
  }
  SECTION("a page that is not there") {
    response.status = 404;
  }
  SECTION("health") {
    response.route = "health";
  }
  SECTION("a paper's file") {
    response.paper = IndexedPaper{"a.pdf", ""};
  }
  SECTION("what is large") {
    response.body = std::string(20'000, 'x');
  }
  cache.keep(asking("/a"), "1", response);
  CHECK(cache.bytes() == 0);
}

TEST_CASE("what was asked for longest ago goes first", "[web]") {
  constexpr std::size_t room = 26'000;  // for eight
  ResponseCache cache{room};
  for (const std::string target : {"/a", "/b", "/c", "/d", "/e", "/f", "/g", "/h"}) {
    cache.keep(asking(target), "1", saying(std::string(2'500, target[1])));
    CHECK(cache.bytes() <= room);
    CHECK(found(cache, "/a") != "nothing");
  }
  cache.keep(asking("/i"), "1", saying(std::string(2'500, 'i')));
  CHECK(cache.bytes() <= room);
  CHECK(found(cache, "/a") != "nothing");
  CHECK(found(cache, "/b") == "nothing");
  CHECK(found(cache, "/c") != "nothing");
  CHECK(found(cache, "/i") != "nothing");
}

TEST_CASE("an answer brought twice is kept once", "[web]") {
  ResponseCache cache{100'000};
  cache.keep(asking("/a"), "1", saying("a"));
  const std::size_t bytes = cache.bytes();
  cache.keep(asking("/a"), "1", saying("a"));
  CHECK(cache.bytes() == bytes);
}

TEST_CASE("without room nothing is kept", "[web]") {
  ResponseCache cache{0};
  cache.keep(asking("/a"), "1", saying("a"));
  CHECK(found(cache, "/a") == "nothing");
}

TEST_CASE("what is relative to today is made anew on the next day", "[web]") {
  Date today = *make_date(2024, 3, 12);  // of a meeting
  const SiteOptions site{.folders = {test::sample_index()},
                         .today = [&] { return today; }};
  const WebRequest request = asking("/search.json?q=date:today");
  ResponseCache cache{100'000};
  const std::string state = answer_state(site);
  cache.keep(request, state, answer(request, site));
  const std::optional<WebResponse> kept = cache.find(request, answer_state(site));
  REQUIRE(kept);
  CHECK(kept->body.find("Scrutiny Panel") != std::string::npos);
  today = *make_date(2024, 3, 13);
  CHECK(answer_state(site) != state);
  CHECK_FALSE(cache.find(request, answer_state(site)));
  CHECK(answer(request, site).body.find("Scrutiny Panel") == std::string::npos);
}

TEST_CASE("no answer is given again when the index is gone", "[web]") {
  const test::TemporaryFolder folder;
  test::publish_records(folder.path(), test::sample_records(), 1);
  const SiteOptions site{.folders = {folder.path()},
                         .today = [] { return *make_date(2026, 3, 31); }};
  const WebRequest request = asking("/search?q=budget");
  ResponseCache cache{100'000};
  cache.keep(request, answer_state(site), answer(request, site));
  REQUIRE(cache.find(request, answer_state(site)));
  std::filesystem::remove_all(folder.path() / "gen-000001");
  CHECK(answer_state(site).empty());
  CHECK_FALSE(cache.find(request, answer_state(site)));
  CHECK(answer(request, site).status == 503);
}

std::string tag_of(const WebResponse& response) {
  return response.headers.empty() ? "" : response.headers.front().second;
}

TEST_CASE("equal pages have equal tags", "[web]") {
  const std::string tag = tag_of(with_entity_tag(saying("a")));
  CHECK(tag.size() == 18);
  CHECK(tag == tag_of(with_entity_tag(saying("a"))));
  CHECK(tag != tag_of(with_entity_tag(saying("b"))));
  CHECK(tag_of(with_entity_tag({.status = 404, .body = "a"})).empty());
  CHECK(tag_of(with_entity_tag({.body = "a", .paper = IndexedPaper{"a.pdf", ""}})).empty());
}

TEST_CASE("who has a page is not sent it again", "[web]") {
  const WebResponse response = with_entity_tag(saying("a"));
  const std::string tag = tag_of(response);
  const auto [names, status] = GENERATE_COPY(table<std::string, int>({
      {"", 200},
      {"\"0000000000000000\"", 200},
      {tag.substr(1), 200},
      {tag, 304},
      {"W/" + tag, 304},
      {"\"0\" ,\t" + tag, 304},
      {"*", 304},
  }));
  CAPTURE(names);
  const WebResponse sent = without_what_is_held(response, names);
  CHECK(sent.status == status);
  CHECK(sent.body.empty() == (status == 304));
  CHECK(tag_of(sent) == tag);
  CHECK(without_what_is_held(saying("a"), names).status == 200);
}

}  // namespace
}  // namespace council
