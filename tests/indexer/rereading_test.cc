// Sources that are read again although they did not change, and those that may not go.
#include <algorithm>
#include <cstdlib>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "common/error.h"
#include "indexer/pipeline.h"
#include "indexer/status.h"
#include "indexer/store/maintenance.h"
#include "tests/support/temporary_folder.h"

using namespace council;
using council::test::TemporaryFolder;
namespace fs = std::filesystem;

namespace {

// A folder of papers and an index of it.
class Corpus {
 public:
  Corpus() {
    ::setenv("COUNCIL_EXTRACT", COUNCIL_EXTRACT_PROGRAM, 1);
    fs::create_directory(papers());
  }

  [[nodiscard]] fs::path papers() const { return folder_.path() / "papers"; }
  [[nodiscard]] fs::path index() const { return folder_.path() / "index"; }

  void write(const std::string& name) const {
    folder_.write("papers/" + name,
                  "Parks Panel\n\nMINUTES\n\nA meeting of the Parks Panel was held on 4 "
                  "May 2021.\n\n1. Subject of " +
                      name + "\n\nText of the item.\n");
  }

  // As if it were the program with these aliases.
  RunReport run(UpdateRequest request, const std::string& digest = "") const {
    request.index = index();
    request.folder = papers();
    request.jobs = 1;
    request.rules.aliases.digest = digest;
    return update(request);
  }

 private:
  TemporaryFolder folder_;
};

int count(const RunReport& report, Action action) {
  return static_cast<int>(count_sources(report, action));
}

}  // namespace

TEST_CASE("a better reader reads within its time, and all at last", "[rereading]") {
  const Corpus corpus;
  for (const std::string name : {"a.txt", "b.txt", "c.txt"}) {
    corpus.write(name);
  }
  corpus.run({});
  corpus.write("new.txt");
  UpdateRequest hurried;
  hurried.time_budget = std::chrono::seconds{0};
  RunReport report = corpus.run(hurried, "better");
  CHECK(count(report, Action::Add) == 1);
  CHECK(count(report, Action::Keep) == 3);
  CHECK(report.waiting == 3);
  CHECK(report.sources.size() == 4);
  IndexStatus status = read_status(corpus.index());
  CHECK_THAT(status_as_text(status),
             Catch::Contains("Waiting to be read again by this version: 3"));
  CHECK_THAT(status_as_json(status), Catch::Contains("\"waiting\":3"));

  UpdateRequest patient;
  patient.time_budget = std::chrono::seconds{3600};
  report = corpus.run(patient, "better");
  CHECK(count(report, Action::Reread) == 3);
  CHECK(report.waiting == 0);
  status = read_status(corpus.index());
  CHECK_THAT(status_as_json(status), Catch::Contains("\"waiting\":0"));
  CHECK_FALSE(corpus.run({}, "better").published);
}

TEST_CASE("failed sources are tried again on request", "[rereading]") {
  const Corpus corpus;
  corpus.write("a.txt");
  TemporaryFolder other;
  fs::copy_file(other.write("cut.pdf", "%PDF-1.4\n1 0 obj\n"),
                corpus.papers() / "cut.pdf");
  corpus.run({});
  CHECK(count(corpus.run({}), Action::Keep) == 2);
  UpdateRequest again;
  again.rules.retry_failed = true;
  const RunReport report = corpus.run(again);
  CHECK(count(report, Action::Retry) == 1);
  CHECK(list_troubles(report).size() == 1);
}

TEST_CASE("a source that always times out is given up", "[rereading]") {
  const Corpus corpus;
  corpus.write("a.txt");
  corpus.run({});
  corpus.write("slow.txt");
  UpdateRequest impatient;
  impatient.rules.limits.wall = std::chrono::seconds{0};
  CHECK(count(corpus.run(impatient), Action::Add) == 1);
  CHECK(count(corpus.run(impatient), Action::Retry) == 1);
  CHECK(count(corpus.run(impatient), Action::Retry) == 1);
  CHECK(count(corpus.run(impatient), Action::Keep) == 2);
  CHECK_THAT(status_as_text(read_status(corpus.index())),
             Catch::Contains("Given up after 3 attempts: 1"));
  // New bytes of what was read once: its text stays, the attempts are bounded as well.
  corpus.write("a.txt");
  fs::resize_file(corpus.papers() / "a.txt", 60);
  const auto records = corpus.run(impatient).records;
  CHECK(records > 0);
  CHECK(count(corpus.run(impatient), Action::Retry) == 1);
  CHECK(count(corpus.run(impatient), Action::Retry) == 1);
  const RunReport last = corpus.run(impatient);
  CHECK(count(last, Action::Keep) == 2);
  CHECK(last.records == records);
  CHECK_FALSE(last.published);

  UpdateRequest again;
  again.rules.retry_failed = true;
  CHECK(count(corpus.run(again), Action::Retry) == 2);
  CHECK(exit_status(corpus.run({})) == 0);
}

TEST_CASE("many sources go only when that is confirmed", "[rereading]") {
  const Corpus corpus;
  for (int i = 0; i < 24; ++i) {
    corpus.write(std::to_string(i) + ".txt");
  }
  corpus.run({});
  for (int i = 0; i < 12; ++i) {
    fs::remove(corpus.papers() / (std::to_string(i) + ".txt"));
  }
  corpus.write("new.txt");
  RunReport report = corpus.run({});
  CHECK(count(report, Action::Hold) == 12);
  CHECK(count(report, Action::Add) == 1);
  CHECK(exit_status(report) == 1);
  CHECK(read_status(corpus.index()).ledger.size() == 25);
  UpdateRequest dry;
  dry.dry_run = true;
  CHECK(count(corpus.run(dry), Action::Hold) == 12);
  CHECK(count(corpus.run({}), Action::Hold) == 12);

  UpdateRequest confirmed;
  confirmed.prune.confirmed = true;
  report = corpus.run(confirmed);
  CHECK(count(report, Action::Remove) == 12);
  CHECK(exit_status(report) == 0);
  CHECK(read_status(corpus.index()).ledger.size() == 13);
}

TEST_CASE("a folder that is empty now loses nothing", "[rereading]") {
  const Corpus corpus;
  corpus.write("a.txt");
  corpus.write("mount/b.txt");
  corpus.run({});
  fs::remove(corpus.papers() / "mount/b.txt");
  RunReport report = corpus.run({});
  CHECK(count(report, Action::Keep) == 2);
  CHECK(exit_status(report) == 1);
  REQUIRE(report.warnings.size() == 1);
  CHECK_THAT(report.warnings.front(), Catch::Contains("mount/: is empty"));
  // Nor does it let through that all the rest is gone.
  fs::remove(corpus.papers() / "a.txt");
  fs::remove(corpus.papers() / "mount");
  CHECK_THROWS_AS(corpus.run({}), Error);
  corpus.write("a.txt");
  fs::create_directory(corpus.papers() / "mount");
  UpdateRequest confirmed;
  confirmed.prune.confirmed = true;
  CHECK(count(corpus.run(confirmed), Action::Remove) == 1);
}
