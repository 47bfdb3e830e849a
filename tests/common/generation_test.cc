#include "common/generation.h"

#include <cstdlib>
#include <fstream>
#include <string>
#include <sys/stat.h>

#include <catch2/catch.hpp>

#include "common/error.h"
#include "common/sha256.h"

using namespace council;
namespace fs = std::filesystem;

namespace {

class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string name = (fs::temp_directory_path() / "generation-XXXXXX").string();
    path_ = ::mkdtemp(name.data());
  }
  ~TemporaryFolder() { fs::remove_all(path_); }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  [[nodiscard]] const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

void write(const fs::path& file, const std::string& bytes) {
  std::ofstream{file, std::ios::binary} << bytes;
}

fs::path make_generation(const fs::path& index) {
  fs::path generation = index / "gen-000001";
  fs::create_directory(generation);
  write(generation / "postlist.glass", "postings");
  write(generation / "iamglass", "version");
  write_manifest(generation, make_manifest(generation));
  return generation;
}

}  // namespace

TEST_CASE("a digest is SHA-256 in hexadecimal", "[generation]") {
  CHECK(sha256_of("abc") ==
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  const TemporaryFolder folder;
  write(folder.path() / "file", "abc");
  CHECK(sha256_of_file(folder.path() / "file") == sha256_of("abc"));
  CHECK_THROWS_AS(sha256_of_file(folder.path() / "none"), Error);
  CHECK_THROWS_AS(sha256_of_file(folder.path()), Error);
}

TEST_CASE("generations are numbered by name", "[generation]") {
  CHECK(generation_name(12) == "gen-000012");
  CHECK(generation_name(1'234'567) == "gen-1234567");
  CHECK(parse_generation_name("gen-000012") == 12);
  CHECK(parse_generation_name("gen-1234567") == 1'234'567);
  for (const std::string bad : {"", "gen-", "gen-12", "gen-00001x", "../gen-000001",
                                "gen-000012/", "gen--00001", "staging"}) {
    CHECK_FALSE(parse_generation_name(bad));
  }
}

TEST_CASE("the pointer leads to the published generation", "[generation]") {
  const TemporaryFolder folder;
  const fs::path generation = make_generation(folder.path());
  CHECK_THROWS_AS(published_generation(folder.path()), IndexError);
  publish_generation(folder.path(), "gen-000001");
  CHECK(published_generation(folder.path()) == generation);
  CHECK_THROWS_AS(published_generation(folder.path() / "elsewhere"), IndexError);
}

TEST_CASE("what is published is known by its state", "[generation]") {
  const TemporaryFolder folder;
  CHECK(generation_state(folder.path()).empty());
  const fs::path generation = make_generation(folder.path());
  write(generation / "iamglass", "1");
  CHECK(generation_state(folder.path()).empty());
  publish_generation(folder.path(), "gen-000001");
  const std::string first = generation_state(folder.path());
  CHECK_FALSE(first.empty());
  CHECK(generation_state(folder.path()) == first);

  SECTION("published again, even by the same name") {
    publish_generation(folder.path(), "gen-000001");
    CHECK_FALSE(generation_state(folder.path()).empty());
    CHECK(generation_state(folder.path()) != first);
  }
  SECTION("files replaced under the same pointer") {
    write(generation / "iamglass.new", "2");
    fs::rename(generation / "iamglass.new", generation / "iamglass");
    CHECK_FALSE(generation_state(folder.path()).empty());
    CHECK(generation_state(folder.path()) != first);
  }
  SECTION("a generation that vanished, and came back") {
    fs::rename(generation, folder.path() / "away");
    CHECK(generation_state(folder.path()).empty());
    fs::rename(folder.path() / "away", generation);
    CHECK(generation_state(folder.path()) == first);
  }
  SECTION("a pointer that names nothing") {
    publish_generation(folder.path(), "gen-000002");
    CHECK(generation_state(folder.path()).empty());
  }
}

TEST_CASE("a damaged pointer is refused", "[generation]") {
  const TemporaryFolder folder;
  make_generation(folder.path());
  for (const std::string& bad :
       {std::string{}, std::string{"gen-000002\n"}, std::string{"../gen-000001\n"},
        std::string{"gen-1"}, std::string(100'000, 'g')}) {
    CAPTURE(bad.substr(0, 20));
    write(folder.path() / "current", bad);
    CHECK_THROWS_AS(published_generation(folder.path()), IndexError);
  }
}

TEST_CASE("a manifest vouches for every byte and nothing else", "[generation]") {
  const TemporaryFolder folder;
  const fs::path generation = make_generation(folder.path());
  CHECK_NOTHROW(check_manifest(generation));
  SECTION("a changed byte") {
    write(generation / "postlist.glass", "postingz");
  }
  SECTION("a missing file") {
    fs::remove(generation / "iamglass");
  }
  SECTION("an added file") {
    write(generation / "extra", "x");
  }
  SECTION("a missing manifest") {
    fs::remove(generation / "MANIFEST");
  }
  SECTION("a damaged manifest") {
    write(generation / "MANIFEST", "nonsense\n");
  }
  SECTION("a manifest with bytes that it was not written with") {
    std::ofstream{generation / "MANIFEST", std::ios::app} << "x\n";
  }
  SECTION("an empty manifest") {
    write(generation / "MANIFEST", "");
  }
  CHECK_THROWS_AS(check_manifest(generation), IndexError);
}

TEST_CASE("a pipe in the place of a file is not waited for", "[generation]") {
  const TemporaryFolder index;
  const fs::path generation = make_generation(index.path());
  for (const char* const name : {"MANIFEST", "iamglass"}) {
    CAPTURE(name);
    fs::rename(generation / name, index.path() / "kept");
    REQUIRE(::mkfifo((generation / name).c_str(), 0600) == 0);
    CHECK_THROWS_AS(check_manifest(generation), IndexError);
    fs::rename(index.path() / "kept", generation / name);
  }
  REQUIRE(::mkfifo((index.path() / "current").c_str(), 0600) == 0);
  CHECK_THROWS_AS(published_generation(index.path()), IndexError);
}

TEST_CASE("what helps against another schema is said", "[generation]") {
  const auto [stored, help] = GENERATE(table<std::string, std::string>(
      {{"1", "the next 'council-index update'"},
       {std::to_string(schema_version - 1), "the next 'council-index update'"},
       {std::to_string(schema_version + 1), "a newer program made it"},
       {"0", "rebuild it"},
       {"2x", "rebuild it"},
       {"", "rebuild it"}}));
  CAPTURE(stored);
  CHECK_THROWS_WITH(check_schema("index", stored, ""), Catch::Contains(help));
  CHECK(find_older_schema(stored).has_value() == help.starts_with("the next"));
}

TEST_CASE("only a known schema with known features is read", "[generation]") {
  const std::string schema = std::to_string(schema_version);
  CHECK_NOTHROW(check_schema("index", schema, known_features()));
  CHECK_NOTHROW(check_schema("index", schema, ""));
  CHECK_THROWS_AS(check_schema("index", "", ""), IndexError);
  CHECK_THROWS_AS(check_schema("index", std::to_string(schema_version + 1), ""),
                  IndexError);
  CHECK_THROWS_AS(check_schema("index", schema, "sections,vectors"), IndexError);
}
