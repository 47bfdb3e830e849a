// The papers' own files.
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

WebResponse get(const std::string& target, const SiteOptions& site) {
  return answer({.target = target, .origin = ""}, site);
}

TEST_CASE("papers are served by key, exempt ones never", "[web]") {
  std::vector<Record> records = test::sample_records();
  const std::string open_key = records.front().key;
  const std::string open_source = records.front().source;
  const std::string closed_source = records.back().source;
  records.back().section.exempt = true;
  const std::string closed_key = records[records.size() - 2].key;
  REQUIRE(records[records.size() - 2].source == closed_source);
  const test::TemporaryFolder folder;
  test::publish_records(folder.path(), records);
  const SiteOptions site{.folders = {folder.path()}, .papers = true, .today = today};

  const WebResponse open = get("/original/" + open_key, site);
  CHECK(open.status == 200);
  CHECK(open.paper == IndexedPaper{open_source, std::string(64, '0')});
  // For when the server finds another file there.
  CHECK_THAT(open.body, Catch::Contains("The file has changed since it was indexed"));
  // A paper with one exempt section is not there, exactly like one that never was.
  const WebResponse closed = get("/original/" + closed_key, site);
  WebResponse never = get("/original/" + closed_key + "-no", site);
  CHECK(closed.status == 404);
  CHECK_FALSE(closed.paper);
  CHECK(never.status == 404);
  CHECK(get("/section/" + closed_key, site).body.find("/original/") == std::string::npos);
  CHECK(get("/search", site).body.find("/original/" + closed_key) == std::string::npos);
  CHECK(get("/search", site).body.find("/original/" + open_key) != std::string::npos);
  for (const std::string& path :
       {open_source, std::string{"../secret"}, std::string{"%2e%2e/x"}}) {
    CHECK(get("/original/" + path, site).status == 404);
  }
  CHECK(get("/original/" + open_key,
            {.folders = {folder.path()}, .papers = false, .today = today})
            .status == 404);
}

TEST_CASE("papers of an index that does not say which are withheld stay closed",
          "[web]") {
  const test::TemporaryFolder folder;
  test::publish_records(folder.path(), test::sample_records(), 1, {},
                        test::Withheld::Unsaid);
  const SiteOptions site{.folders = {folder.path()}, .papers = true, .today = today};
  const std::string key = test::sample_records().front().key;
  CHECK(get("/original/" + key, site).status == 404);
  CHECK(get("/section/" + key, site).body.find("/original/") == std::string::npos);
}

}  // namespace
}  // namespace council
