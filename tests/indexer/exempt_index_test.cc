// What is exempt from publication stays out of the index that all may read.

#include <cstdlib>

#include <catch2/catch.hpp>

#include "common/error.h"
#include "common/generation.h"
#include "indexer/pipeline.h"
#include "indexer/store/maintenance.h"
#include "tests/support/temporary_folder.h"

using namespace council;
namespace fs = std::filesystem;

namespace {

constexpr auto minutes =
    "Parks Panel\n\nMINUTES\n\nA meeting of the Parks Panel was held on 4 May 2021.\n\n"
    "PRESENT: Councillors A Ash (Chair) and B Beech\n\n"
    "1. APOLOGIES FOR ABSENCE\n\nThere were none.\n\n"
    "2. EXCLUSION OF PRESS AND PUBLIC\n\nRESOLVED that under Section 100A(4) of the "
    "Local "
    "Government Act 1972 the public be excluded from the meeting on the grounds that the "
    "following item involves exempt information as defined in paragraph 3 of Part 1 of "
    "Schedule 12A.\n\n"
    "3. LEASE OF THE DEPOT\n\nThe Panel considered the zirconium offer.\n";

constexpr auto open_minutes =
    "Parks Panel\n\nMINUTES\n\nA meeting of the Parks Panel was held on 4 May 2021.\n\n"
    "PRESENT: Councillors A Ash (Chair) and B Beech\n\n"
    "1. APOLOGIES FOR ABSENCE\n\nThere were none.\n";

class Folder {
 public:
  Folder() {
    ::setenv("COUNCIL_EXTRACT", COUNCIL_EXTRACT_PROGRAM, 1);
    fs::create_directory(folder_.path() / "papers");
    folder_.write("papers/minutes.txt", minutes);
  }

  RunReport run(const std::string& index, Access access) const {
    return update({.index = folder_.path() / index,
                   .folder = folder_.path() / "papers",
                   .jobs = 1,
                   .rules = {.access = access, .aliases = {}}});
  }

  void write(const std::string& name, const std::string& text) const {
    folder_.write(name, text);
  }

  [[nodiscard]] std::string bytes_of(const std::string& index) const {
    std::string bytes;
    for (const StoredRecord& record : read_records(folder_.path() / index)) {
      bytes += record.bytes;
    }
    return bytes;
  }

  [[nodiscard]] fs::path path(const std::string& name) const {
    return folder_.path() / name;
  }

 private:
  test::TemporaryFolder folder_;
};

}  // namespace

TEST_CASE("exempt sections are left out, and counted", "[exempt_index]") {
  const Folder folder;
  const RunReport report = folder.run("public", Access::Public);
  REQUIRE(report.sources.size() == 1);
  CHECK(report.sources[0].exempt == 1);
  CHECK(report.sources[0].outcome == Outcome::Ok);
  CHECK_THAT(summarise(report), Catch::Contains("1 exempt section left out"));
  CHECK_THAT(folder.bytes_of("public"), !Catch::Contains("zirconium"));
  CHECK(read_status(folder.path("public")).ledger.front().exempt == 1);
}

TEST_CASE("the index says whose file must not be given out, and not why",
          "[exempt_index]") {
  const Folder folder;
  folder.run("public", Access::Public);
  folder.run("exempt", Access::Exempt);
  for (const std::string index : {"public", "exempt"}) {
    CAPTURE(index);
    const Xapian::Database published{published_generation(folder.path(index)).string()};
    CHECK_FALSE(published.get_metadata(withheld_key).empty());
    CHECK_FALSE(published.get_metadata(withheld_source_key("minutes.txt")).empty());
    CHECK(published.get_metadata(withheld_source_key("other.txt")).empty());
  }
}

TEST_CASE("what is withheld no more is said to be so no more", "[exempt_index]") {
  const Folder folder;
  folder.run("public", Access::Public);
  folder.write("papers/minutes.txt", open_minutes);
  folder.run("public", Access::Public);
  const Xapian::Database published{published_generation(folder.path("public")).string()};
  CHECK_FALSE(published.get_metadata(withheld_key).empty());
  CHECK(published.get_metadata(withheld_source_key("minutes.txt")).empty());
}

TEST_CASE("a second run still counts what is left out", "[exempt_index]") {
  const Folder folder;
  folder.run("public", Access::Public);
  const RunReport again = folder.run("public", Access::Public);
  CHECK_FALSE(again.published);
  CHECK_THAT(summarise(again), Catch::Contains("1 exempt section left out"));
}

TEST_CASE("an index of exempt sections holds only them", "[exempt_index]") {
  const Folder folder;
  const RunReport report = folder.run("exempt", Access::Exempt);
  CHECK(report.records == 1);
  CHECK(report.sources[0].exempt == 0);
  CHECK_THAT(folder.bytes_of("exempt"), Catch::Contains("zirconium"));
}

TEST_CASE("an index holds one kind of sections", "[exempt_index]") {
  const Folder folder;
  folder.run("public", Access::Public);
  CHECK_THROWS_WITH(folder.run("public", Access::Exempt),
                    Catch::Contains("holds the public sections"));
  folder.run("exempt", Access::Exempt);
  CHECK_THROWS_WITH(folder.run("exempt", Access::Public),
                    Catch::Contains("holds the exempt sections"));
  CHECK_THAT(folder.bytes_of("public"), !Catch::Contains("zirconium"));
}
