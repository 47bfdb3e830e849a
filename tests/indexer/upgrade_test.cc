// An index of an older schema and the update that replaces it.
#include "indexer/upgrade.h"

#include <cstdlib>
#include <map>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "common/error.h"
#include "common/generation.h"
#include "index_contents.h"
#include "indexer/store/maintenance.h"
#include "indexer/store/publish.h"
#include "tests/support/temporary_folder.h"

using namespace council;
using council::test::contents;
using council::test::count;
using council::test::TemporaryFolder;
namespace fs = std::filesystem;

namespace {

// A folder of papers and an index of it that says it is of the schema before.
class OldCorpus {
 public:
  explicit OldCorpus(int many) {
    ::setenv("COUNCIL_EXTRACT", COUNCIL_EXTRACT_PROGRAM, 1);
    fs::create_directory(papers());
    for (int i = 0; i < many; ++i) {
      write(std::to_string(i) + ".txt");
    }
    run();
    age();
  }

  [[nodiscard]] fs::path papers() const { return folder_.path() / "papers"; }
  [[nodiscard]] fs::path index() const { return folder_.path() / "index"; }
  [[nodiscard]] fs::path paper(int number) const {
    return papers() / (std::to_string(number) + ".txt");
  }

  void write(const std::string& name) const {
    folder_.write("papers/" + name,
                  "Parks Panel\n\nMINUTES\n\nA meeting of the Parks Panel was held on 4 "
                  "May 2021.\n\n1. Subject of " +
                      name + "\n\nText of the item.\n");
  }

  RunReport run(UpdateRequest request = {}, const RunHooks& hooks = {}) const {
    request.index = index();
    request.folder = papers();
    request.jobs = 1;
    return update(request, hooks);
  }

  [[nodiscard]] fs::path generation() const { return published_generation(index()); }

 private:
  void age() const {
    Staging staging{index(), staging_name};
    staging.transact([](Xapian::WritableDatabase& database) {
      database.set_metadata(schema_key, std::to_string(schema_version - 1));
    });
    publish(staging);
  }

  TemporaryFolder folder_;
};

UpdateRequest confirmed() {
  UpdateRequest request;
  request.prune.confirmed = true;
  return request;
}

}  // namespace

TEST_CASE("an update replaces an index of an older schema", "[upgrade]") {
  const OldCorpus corpus{5};
  const auto expected = contents(corpus.index());
  const fs::path before = corpus.generation();
  corpus.write("new.txt");
  fs::rename(corpus.paper(4), corpus.papers() / "moved.txt");
  std::vector<std::string> notices;
  RunHooks hooks;
  hooks.notice = [&](const std::string& line) { notices.push_back(line); };
  const RunReport report = corpus.run({}, hooks);
  CHECK(report.published);
  CHECK(report.revision == 3);
  REQUIRE(report.upgrade);
  CHECK(report.upgrade->from == schema_version - 1);
  CHECK(report.upgrade->done);
  CHECK(report.upgrade->lost.empty());
  CHECK(count(report, Action::Reread) == 4);
  CHECK(count(report, Action::Add) == 1);
  CHECK(count(report, Action::Move) == 1);
  CHECK(count(report, Action::Remove) == 1);
  CHECK(exit_status(report) == 0);
  CHECK_THAT(summarise(report), Catch::Contains("upgraded from schema"));
  CHECK_THAT(to_json(report), Catch::Contains("\"done\": true"));
  REQUIRE(notices.size() == 1);
  CHECK_THAT(notices.front(), Catch::Contains("upgraded from schema"));
  CHECK(fs::exists(before));
  CHECK(check_index(corpus.index()).revision == 3);
  CHECK_FALSE(fs::exists(corpus.index() / upgrade_name));
  CHECK(contents(corpus.index()).size() == expected.size() * 6 / 5);
  CHECK_FALSE(corpus.run().upgrade);
}

TEST_CASE("a dry run says that it would upgrade, and changes nothing", "[upgrade]") {
  const OldCorpus corpus{3};
  const fs::path before = corpus.generation();
  fs::remove(corpus.paper(2));
  UpdateRequest dry;
  dry.dry_run = true;
  const RunReport report = corpus.run(dry);
  CHECK(report.dry_run);
  CHECK(count(report, Action::Reread) == 2);
  CHECK(count(report, Action::Remove) == 1);
  CHECK(exit_status(report) == 0);
  CHECK_THAT(summarise(report), Catch::Contains("an update upgrades the index from"));
  CHECK_THAT(to_json(report), Catch::Contains("\"done\": false"));
  CHECK(corpus.generation() == before);
  CHECK_FALSE(fs::exists(corpus.index() / upgrade_name));
}

TEST_CASE("an upgrade that would lose too much waits", "[upgrade]") {
  const OldCorpus corpus{30};
  const fs::path before = corpus.generation();
  for (int i = 0; i < 12; ++i) {
    fs::remove(corpus.paper(i));
  }
  for (const bool dry_run : {true, false}) {
    CAPTURE(dry_run);
    UpdateRequest request;
    request.dry_run = dry_run;
    const RunReport report = corpus.run(request);
    CHECK_FALSE(report.published);
    CHECK(count(report, Action::Hold) == 12);
    CHECK(exit_status(report) == 1);
    REQUIRE(report.warnings.size() == 2);
    CHECK_THAT(report.warnings.back(), Catch::Contains("'--yes' upgrades without them"));
  }
  CHECK(corpus.generation() == before);
  const RunReport report = corpus.run(confirmed());
  CHECK(report.published);
  CHECK(count(report, Action::Remove) == 12);
  CHECK(exit_status(report) == 0);
}

TEST_CASE("what cannot be read any more is told, and too much of it not lost",
          "[upgrade]") {
  const OldCorpus corpus{30};
  const fs::path before = corpus.generation();
  for (int i = 0; i < 12; ++i) {
    const auto time = fs::last_write_time(corpus.paper(i));
    fs::resize_file(corpus.paper(i), 0);
    fs::last_write_time(corpus.paper(i), time);
  }
  RunReport report = corpus.run();
  CHECK_FALSE(report.published);
  REQUIRE(report.upgrade);
  CHECK(report.upgrade->lost.size() == 12);
  CHECK(exit_status(report) == 1);
  CHECK_THAT(report.warnings.back(), Catch::Contains("12 of 30 sources"));
  CHECK_THAT(list_troubles(report).front(), Catch::Contains("records of it"));
  CHECK_THAT(summarise(report), Catch::Contains("readers keep revision 2"));
  CHECK(corpus.generation() == before);

  // Some are there again, and what was read before is not read again.
  for (int i = 0; i < 8; ++i) {
    corpus.write(std::to_string(i) + ".txt");
  }
  report = corpus.run();
  CHECK(report.published);
  CHECK(count(report, Action::Reread) + count(report, Action::Replace) == 8);
  CHECK(report.upgrade->lost.size() == 4);
  CHECK(exit_status(report) == 1);
  CHECK_THAT(summarise(report), Catch::Contains("4 sources that had text before"));
}

TEST_CASE("folders that cannot be listed keep an index from being upgraded",
          "[upgrade]") {
  const OldCorpus corpus{2};
  fs::create_directory(corpus.papers() / "below");
  corpus.write("below/c.txt");
  corpus.run();
  // What lies below is gone as with a disk that is not mounted.
  Staging{corpus.index(), staging_name}.transact([](Xapian::WritableDatabase& database) {
    database.set_metadata(schema_key, std::to_string(schema_version - 1));
  });
  fs::remove(corpus.papers() / "below/c.txt");
  RunReport report = corpus.run();
  CHECK_FALSE(report.published);
  CHECK(exit_status(report) == 1);
  CHECK_THAT(report.warnings.back(), Catch::Contains("cannot be listed"));
  report = corpus.run(confirmed());
  CHECK(report.published);
  CHECK(report.records > 0);
}

TEST_CASE("what lies in a folder that cannot be listed is told when it is left out",
          "[upgrade]") {
  const OldCorpus corpus{3};
  UpdateRequest request = confirmed();
  request.index = corpus.index();
  request.folder = corpus.papers();
  Scan scan = scan_folder(corpus.papers(), corpus.index());
  scan.files.erase(scan.files.begin());
  scan.incomplete.push_back({"", "not readable"});
  const RunReport report = upgrade(request, {}, *find_older_index(corpus.index()), scan);
  CHECK(report.published);
  REQUIRE(count(report, Action::Remove) == 1);
  CHECK(report.sources.front().source == "0.txt");
  CHECK(report.sources.front().why == why_unseen);
  CHECK(exit_status(report) == 1);
}

TEST_CASE("an upgrade that is stopped goes on where it was", "[upgrade]") {
  const OldCorpus corpus{40};
  const fs::path before = corpus.generation();
  UpdateRequest hurried;
  hurried.time_budget = std::chrono::seconds{0};
  RunReport report = corpus.run(hurried);
  CHECK(report.waiting == 40);
  CHECK(exit_status(report) == 1);
  CHECK_THAT(report.warnings.back(), Catch::Contains("goes on in the next run"));

  int asked = 0;
  RunHooks hooks;
  hooks.interrupted = [&asked] { return ++asked == 15; };
  report = corpus.run({}, hooks);
  CHECK(report.interrupted);
  CHECK(exit_status(report) == 75);
  CHECK(report.revision == 2);
  CHECK(corpus.generation() == before);

  report = corpus.run();
  CHECK(report.published);
  CHECK(count(report, Action::Reread) == 25);
  CHECK(count(report, Action::Keep) == 15);
  CHECK(contents(corpus.index()).size() == report.records);
}

TEST_CASE("what is damaged of an upgrade that was stopped is begun anew", "[upgrade]") {
  const OldCorpus corpus{3};
  start_upgrade(corpus.index());
  fs::resize_file(corpus.index() / upgrade_name / "iamglass", 3);
  const RunReport report = corpus.run();
  CHECK(report.published);
  CHECK(count(report, Action::Reread) == 3);
}

TEST_CASE("an index is not upgraded to other sections", "[upgrade]") {
  const OldCorpus corpus{3};
  UpdateRequest exempt;
  exempt.rules.access = Access::Exempt;
  CHECK_THROWS_WITH(corpus.run(exempt), Catch::Contains("an index of their own"));
  CHECK(corpus.run().published);
}

TEST_CASE("an older index that was never published is begun anew", "[upgrade]") {
  const OldCorpus corpus{3};
  fs::remove_all(corpus.generation());
  fs::remove_all(corpus.index() / "gen-000001");
  fs::remove(corpus.index() / "current");
  const RunReport report = corpus.run();
  CHECK(report.published);
  CHECK(report.records > 0);
}

TEST_CASE("only an update changes an index of an older schema", "[upgrade]") {
  const OldCorpus corpus{1};
  CHECK_THROWS_AS(forget(corpus.index(), "0.txt"), IndexError);
  CHECK_THROWS_WITH(read_status(corpus.index()), Catch::Contains("upgrades it"));
  CHECK_THROWS_AS((Staging{corpus.index(), staging_name}), IndexError);
  CHECK(corpus.run().published);
}
