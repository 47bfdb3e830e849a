#include "indexer/config.h"

#include <string>

#include <catch2/catch.hpp>

#include "common/error.h"
#include "indexer/options.h"
#include "tests/support/temporary_folder.h"

using namespace council;
using council::test::TemporaryFolder;
using Strings = std::vector<std::string>;

namespace {

Config parse(const std::string& text) {
  return parse_config(text, "index.toml", "/etc/council");
}

}  // namespace

TEST_CASE("a configuration sets options and names folders", "[config]") {
  const Config config = parse(R"(
index = "index"
jobs = 2
retry-failed = true
exempt = false
report = "/var/log/report.json"
exclude = ["*.tmp"]

[[source]]
folder = "/srv/papers/otterbourne/"
council = "Otterbourne Council"
body = "Parks Panel"
date = "DD-MM-YYYY"
exclude = ["drafts/*"]

[[source]]
folder = "../closed"
name = "part-two"
access = "exempt"
)");
  CHECK(config.options == std::vector<ConfigOption>{{"index", "/etc/council/index"},
                                                    {"jobs", "2"},
                                                    {"report", "/var/log/report.json"},
                                                    {"retry-failed", ""}});
  REQUIRE(config.folders.size() == 2);
  CHECK(config.folders[0] == CorpusFolder{.folder = "/srv/papers/otterbourne/",
                                          .prefix = "otterbourne/",
                                          .council = "Otterbourne Council",
                                          .body = "Parks Panel",
                                          .date = "DD-MM-YYYY",
                                          .exclude = {"drafts/*", "*.tmp"}});
  CHECK(config.folders[1].folder == "/etc/closed");
  CHECK(config.folders[1].prefix == "part-two/");
  CHECK(config.folders[1].exempt);
}

TEST_CASE("two sources have no folder in common", "[config]") {
  CHECK_THROWS_WITH(parse(R"(
[[source]]
folder = "papers"

[[source]]
folder = "./papers/"
name = "closed"
access = "exempt"
)"),
                    "index.toml: line 6: '/etc/council/papers/' is the folder of two "
                    "sources");
  CHECK(parse(R"(
[[source]]
folder = "papers"

[[source]]
folder = "papers/closed"
access = "exempt"
)")
            .folders.size() == 2);
}

TEST_CASE("the only folder needs no name", "[config]") {
  const Config config = parse("folder = \"papers\"\nexclude = [\"x\"]\n");
  REQUIRE(config.folders.size() == 1);
  CHECK(config.folders[0].folder == "/etc/council/papers");
  CHECK(config.folders[0].prefix.empty());
  CHECK(config.folders[0].exclude == Strings{"x"});
}

TEST_CASE("a mistake in a configuration is named with its line", "[config]") {
  const auto [text, message] = GENERATE(table<std::string, std::string>({
      {"\njbos = 2", "line 2: there is no option 'jbos'; did you mean 'jobs'?"},
      {"yes = true", "line 1: 'yes' is for the command line only"},
      {"config = \"x\"", "'config' is for the command line only"},
      {"quiet = 1", "'quiet' is true or false"},
      {"jobs = [1]", "'jobs' is not a text or a number"},
      {"index = 5", "'index' is not the name of a file"},
      {"jobs = ", "line 1: "},
      {"folder = \"\"", "'folder' is not a text"},
      {"exclude = \"x\"", "'exclude' is not a list of patterns"},
      {"exclude = [1]", "'exclude' holds something that is no pattern"},
      {"source = 1", "'source' is not a [[source]]"},
      {"[[source]]\nname = \"x\"", "a source without a 'folder'"},
      {"[[source]]\nfolder = \"x\"\nconcil = \"y\"",
       "line 3: a source has no member 'concil'; did you mean 'council'?"},
      {"[[source]]\nfolder = \"x\"\nname = \"a/b\"", "'a/b' is no name for a source"},
      {"[[source]]\nfolder = \"/\"", "is no name for a source"},
      {"[[source]]\nfolder = \"a/x\"\n[[source]]\nfolder = \"b/x\"",
       "two sources are named 'x'"},
      {"[[source]]\nfolder = \"x\"\ndate = \"DD-MM\"", "'DD-MM' is not how a date"},
      {"[[source]]\nfolder = \"x\"\naccess = \"secret\"", "neither public nor exempt"},
      {"[[source]]\nfolder = \"x\"\nbody = \"?\"", "'body' is not a name"},
      {"folder = \"x\"\n[[source]]\nfolder = \"y\"", "cannot stand together"},
  }));
  CAPTURE(text);
  CHECK_THROWS_AS(parse(text), UsageError);
  CHECK_THROWS_WITH(parse(text),
                    Catch::StartsWith("index.toml: line ") && Catch::Contains(message));
}

TEST_CASE("the command line has the last word", "[config]") {
  const TemporaryFolder folder;
  const std::string file = folder.write("index.toml", R"(
index = "there"
jobs = 2
format = "json"
prune-limit = 5
retry-failed = true
folder = "papers"
)");
  Options options = parse_options({"--config", file, "--jobs=3"});
  CHECK(options.jobs == 3);
  CHECK(options.index == folder.path() / "there");
  CHECK(options.prune.percent == 5);
  CHECK(options.retry_failed);
  REQUIRE(options.folders.size() == 1);
  CHECK(options.folders[0].folder == folder.path() / "papers");
  // What belongs to other commands is passed over.
  options = parse_options({"status", "-c", file});
  CHECK(options.format == "json");
  CHECK(options.folders.empty());
  CHECK(parse_options({"check", "--config", file}).index == folder.path() / "there");
  CHECK_THROWS_WITH(parse_options({"--config", file, "elsewhere"}),
                    Catch::Contains("'elsewhere': the configuration names the folders"));
}

TEST_CASE("a wrong value in a configuration is said of the file", "[config]") {
  const TemporaryFolder folder;
  const std::string file = folder.write("index.toml", "jobs = \"many\"\n");
  CHECK_THROWS_WITH(
      parse_options({"--config", file, "papers"}),
      Catch::Contains("index.toml: line 1: --jobs: 'many' is not a number"));
  CHECK_THROWS_WITH(parse_options({"--config", "/nonexistent", "papers"}),
                    Catch::Contains("/nonexistent: cannot be read"));
  CHECK_THROWS_WITH(parse_options({"--config", folder.path().string(), "papers"}),
                    Catch::Contains("cannot be read"));
}
