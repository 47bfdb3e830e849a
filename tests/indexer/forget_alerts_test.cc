#include "indexer/forget_alerts.h"

#include <fstream>
#include <iterator>
#include <string>

#include <catch2/catch.hpp>

#include "common/error.h"
#include "tests/support/temporary_folder.h"

using namespace council;
using council::test::TemporaryFolder;

namespace {

// As council-query writes it.
constexpr char state[] = R"({
 "index": "ab",
 "past": [
  {"change": "new", "heading": "The secret pond", "key": "parks/1", "place": "page 1",
   "revision": 2, "time": "2026-01-01T00:00:00Z"},
  {"change": "new", "heading": "The open pond", "key": "parks/2", "place": "page 2",
   "revision": 2, "time": "2026-01-01T00:00:00Z"}
 ],
 "query": "ponds",
 "revision": 3,
 "schema": 1,
 "sections": {
  "parks/1": ["d1", "The secret pond", "page 1"],
  "parks/2": ["d2", "The open pond", "page 2"]
 }
})";

std::string text_of(const std::filesystem::path& file) {
  std::ifstream in{file, std::ios::binary};
  return {std::istreambuf_iterator<char>{in}, {}};
}

}  // namespace

TEST_CASE("a forgotten section is taken out of what saved searches remember",
          "[forget]") {
  const TemporaryFolder folder;
  folder.write("ponds.json", state);
  folder.write("other.json", R"({"sections":{},"past":[]})");
  folder.write("notes.txt", "The secret pond");
  CHECK(forget_in_alerts(folder.path(), {"parks/1", "parks/9"}) == 1);
  const std::string left = text_of(folder.path() / "ponds.json");
  CHECK(left.find("secret") == std::string::npos);
  CHECK(left.find("parks/1") == std::string::npos);
  CHECK(left.find("The open pond") != left.rfind("The open pond"));
  CHECK(text_of(folder.path() / "notes.txt") == "The secret pond");
  CHECK(forget_in_alerts(folder.path(), {"parks/1"}) == 0);
  CHECK(forget_in_alerts(folder.path() / "none", {"parks/1"}) == 0);
}

TEST_CASE("a file that is no state stops the forgetting", "[forget]") {
  const TemporaryFolder folder;
  folder.write("ponds.json", state);
  folder.write("zeal.json", "{}");
  CHECK_THROWS_WITH(forget_in_alerts(folder.path(), {"parks/1"}),
                    Catch::Contains("zeal.json"));
  CHECK(text_of(folder.path() / "ponds.json") == state);
}
