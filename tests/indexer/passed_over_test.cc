#include "indexer/passed_over.h"

#include <catch2/catch.hpp>

using namespace council;

TEST_CASE("hidden names, and what systems add, are passed over", "[scan]") {
  for (const char* const name : {".x.txt", ".git", "..x", "Thumbs.db", "__MACOSX"}) {
    CAPTURE(name);
    CHECK(why_passed_over(name).has_value());
  }
  for (const char* const name : {"x.txt", ".", "..", "", "x.", "thumbs.dbx"}) {
    CAPTURE(name);
    CHECK_FALSE(why_passed_over(name).has_value());
  }
}

TEST_CASE("a path in an archive is passed over from its hidden part on", "[scan]") {
  const auto [path, passed] = GENERATE(table<std::string, std::string>({
      {".x.txt", ".x.txt"},
      {"a/.git/b/c.txt", "a/.git/"},
      {"__MACOSX/._a.txt", "__MACOSX/"},
      {"a/b.txt", ""},
      {"./a.txt", ""},
      {"../../etc/b.txt", ""},
      {"", ""},
  }));
  CAPTURE(path);
  const auto found = find_passed_over(path);
  CHECK(found.has_value() == !passed.empty());
  CHECK((found ? found->path : "") == passed);
}
