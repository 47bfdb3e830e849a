#include "indexer/standstill.h"

#include <chrono>
#include <cstdlib>
#include <fstream>
#include <string>

#include <catch2/catch.hpp>

#include "common/error.h"
#include "common/generation.h"
#include "indexer/metrics.h"
#include "indexer/pipeline.h"
#include "indexer/store/maintenance.h"
#include "indexer/store/settled_state.h"
#include "tests/support/temporary_folder.h"

using namespace council;
using council::test::TemporaryFolder;
namespace fs = std::filesystem;

namespace {

// A folder of three papers with an index that is in step with it.
class Settled {
 public:
  Settled() {
    ::setenv("COUNCIL_EXTRACT", COUNCIL_EXTRACT_PROGRAM, 1);
    write("a.txt", "Ponds");
    write("below/b.txt", "Meadows");
    folder_.write("papers/c.txt", "");
    fs::create_symlink("nothing", papers() / "dangling");
    run();
  }

  [[nodiscard]] fs::path papers() const { return folder_.path() / "papers"; }
  [[nodiscard]] fs::path index() const { return folder_.path() / "index"; }

  void write(const std::string& name, const std::string& subject) const {
    folder_.write("papers/" + name,
                  "Parks Panel\n\nMINUTES\n\nA meeting of the Parks Panel was held on 4 "
                  "May 2021.\n\n1. " +
                      subject + "\n\nText of the item.\n");
  }

  [[nodiscard]] UpdateRequest request() const {
    UpdateRequest request;
    request.index = index();
    request.folder = papers();
    request.jobs = 1;
    return request;
  }

  RunReport run() const { return update(request()); }

  [[nodiscard]] bool stands_still(const UpdateRequest& request) const {
    return report_standstill(request).has_value();
  }
  [[nodiscard]] bool stands_still() const { return stands_still(request()); }

 private:
  TemporaryFolder folder_;
};

std::string print(RunReport report) {
  report.seconds = 0;
  return to_json(report) + summarise(report) + to_metrics(report, 0);
}

CorpusFolder folder_of(const fs::path& papers, const std::string& prefix) {
  CorpusFolder folder;
  folder.folder = papers;
  folder.prefix = prefix;
  return folder;
}

void move_time(const fs::path& file) {
  fs::last_write_time(file, fs::last_write_time(file) + std::chrono::seconds{1});
}

}  // namespace

TEST_CASE("an update with nothing to do reports what it would by the ledger",
          "[standstill]") {
  const Settled settled;
  REQUIRE(settled.stands_still());
  const RunReport by_note = settled.run();
  forget_standstill(settled.index());
  REQUIRE_FALSE(settled.stands_still());
  const RunReport by_ledger = settled.run();
  CHECK(print(by_note) == print(by_ledger));
  CHECK(by_ledger.sources.size() == 4);
  CHECK(by_note.sources.size() == 2);
  CHECK(by_note.unlisted == 2);
  CHECK(exit_status(by_note) == exit_status(by_ledger));
  CHECK(settled.stands_still());
}

TEST_CASE("where nothing changed the ledger is not read", "[standstill]") {
  const Settled settled;
  fs::resize_file(settled.index() / "staging" / "postlist.glass", 10);
  const RunReport report = settled.run();
  CHECK(report.revision == 1);
  CHECK_FALSE(report.published);
  CHECK(report.unlisted == 2);
}

TEST_CASE("whatever changed in the folder is found", "[standstill]") {
  const Settled settled;
  const auto change = GENERATE(values<void (*)(const Settled&)>({
      [](const Settled& s) { s.write("a.txt", "Orchards"); },
      [](const Settled& s) { move_time(s.papers() / "below" / "b.txt"); },
      [](const Settled& s) { s.write("below/d.txt", "Orchards"); },
      [](const Settled& s) { fs::remove(s.papers() / "a.txt"); },
      [](const Settled& s) { fs::rename(s.papers() / "a.txt", s.papers() / "e.txt"); },
      [](const Settled& s) { fs::remove(s.papers() / "c.txt"); },
      [](const Settled& s) { fs::remove(s.papers() / "dangling"); },
      [](const Settled& s) { fs::create_symlink("/etc", s.papers() / "outside"); },
  }));
  change(settled);
  CHECK_FALSE(settled.stands_still());
  const RunReport report = settled.run();
  CHECK(report.published);
  CHECK(settled.stands_still());
}

TEST_CASE("whatever else an update goes by is asked after", "[standstill]") {
  const Settled settled;
  UpdateRequest request = settled.request();
  REQUIRE(settled.stands_still(request));
  SECTION("the other sections") {
    request.rules.access = Access::Exempt;
  }
  SECTION("what is known of a folder") {
    request.rules.folders = {folder_of(settled.papers(), "")};
    request.rules.folders.front().body = "Parks";
  }
  SECTION("pages for OCR") {
    request.rules.ocr.is_wanted = true;
  }
  SECTION("all that failed") {
    request.rules.retry_failed = true;
  }
  CHECK_FALSE(settled.stands_still(request));
}

TEST_CASE("a database that may have changed is looked into", "[standstill]") {
  const Settled settled;
  const fs::path index = settled.index();
  REQUIRE(settled.stands_still());
  SECTION("one that is doubtful") {
    fs::remove(index / "staging.trusted");
  }
  SECTION("one into which something is to be merged") {
    fs::create_directory(index / "staging.shards");
  }
  SECTION("one whose successor is ready") {
    fs::create_directory(index / "staging.merged");
  }
  SECTION("one that is gone") {
    fs::remove_all(index / "staging");
  }
  SECTION("one that something was stored in") {
    Staging{index, staging_name}.transact(
        [](Xapian::WritableDatabase& database) { database.set_metadata("x", "y"); });
  }
  SECTION("another published generation") {
    fs::rename(index / "gen-000001", index / "gen-000002");
    std::ofstream{index / "current"} << "gen-000002\n";
  }
  SECTION("a damaged note") {
    fs::resize_file(last_scan_file(index), fs::file_size(last_scan_file(index)) - 1);
  }
  CHECK_FALSE(settled.stands_still());
}

TEST_CASE("a run with more to do leaves no note", "[standstill]") {
  const Settled settled;
  settled.write("d.txt", "Orchards");
  SECTION("an interrupted one") {
    settled.write("e.txt", "Hedges");
    const RunReport report =
        update(settled.request(), {.progress = {}, .interrupted = [] { return true; }});
    REQUIRE(report.interrupted);
  }
  SECTION("one that held back removals") {
    fs::remove(settled.papers() / "a.txt");
    UpdateRequest request = settled.request();
    request.prune.percent = 0;
    REQUIRE_FALSE(update(request).warnings.empty());
  }
  CHECK_FALSE(fs::exists(last_scan_file(settled.index())));
}

TEST_CASE("what is forgotten is in no note", "[standstill]") {
  const Settled settled;
  REQUIRE(fs::exists(last_scan_file(settled.index())));
  forget(settled.index(), "a.txt");
  CHECK_FALSE(fs::exists(last_scan_file(settled.index())));
  CHECK(settled.run().published);
}

TEST_CASE("several folders stand still together", "[standstill]") {
  const Settled settled;
  settled.write("z/d.txt", "Orchards");
  UpdateRequest request = settled.request();
  request.index = settled.index().string() + "2";
  request.rules.folders = {folder_of(settled.papers() / "z", "z/"),
                           folder_of(settled.papers() / "below", "below/")};
  update(request);
  REQUIRE(settled.stands_still(request));
  settled.write("z/e.txt", "Hedges");
  CHECK_FALSE(settled.stands_still(request));
}

TEST_CASE("a folder that is gone is told of", "[standstill]") {
  const Settled settled;
  fs::rename(settled.papers(), settled.papers().string() + "2");
  CHECK_THROWS_AS(settled.run(), Error);
}

TEST_CASE("a published file that went missing is published again", "[standstill]") {
  const Settled settled;
  REQUIRE(settled.stands_still());
  const fs::path generation = published_generation(settled.index());
  const auto damage = GENERATE(0, 1, 2);
  if (damage == 0) {
    fs::remove(generation / "postlist.glass");
  } else if (damage == 1) {
    fs::resize_file(generation / "docdata.glass", 5);
  } else {
    fs::remove(generation / "MANIFEST");
  }
  CHECK_FALSE(settled.stands_still());
  CHECK(settled.run().published);
  CHECK(published_generation(settled.index()) != generation);
  CHECK_NOTHROW(check_manifest(published_generation(settled.index())));
  CHECK(settled.stands_still());
}

TEST_CASE("a flipped bit in what is published does not stay for ever", "[standstill]") {
  const Settled settled;
  REQUIRE(settled.stands_still());
  const fs::path generation = published_generation(settled.index());
  {
    std::fstream file{generation / "docdata.glass",
                      std::ios::in | std::ios::out | std::ios::binary};
    file.seekg(100);
    const auto byte = static_cast<char>(file.get() ^ 1);
    file.seekp(100);
    file.put(byte);
  }
  REQUIRE_THROWS_AS(check_manifest(generation), IndexError);
  CHECK_FALSE(settled.stands_still());
  const RunReport report = settled.run();
  CHECK(report.published);
  REQUIRE(report.warnings.size() == 1);
  CHECK_THAT(report.warnings.front(), Catch::Contains("docdata.glass: damaged"));
  CHECK_NOTHROW(check_manifest(published_generation(settled.index())));
  CHECK(settled.stands_still());
}
