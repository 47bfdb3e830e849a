// Sources that are read again although they did not change, and those that may not go.
#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
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

TEST_CASE("other programs that read are read with again", "[rereading]") {
  const Corpus corpus;
  corpus.write("a.txt");
  corpus.run({});
  UpdateRequest plugged;
  plugged.rules.reader_digest = "one";
  CHECK(count(corpus.run(plugged), Action::Reread) == 1);
  CHECK(count(corpus.run(plugged), Action::Keep) == 1);
  plugged.rules.reader_digest = "two";
  CHECK(count(corpus.run(plugged), Action::Reread) == 1);
  CHECK(count(corpus.run({}), Action::Reread) == 1);
}

TEST_CASE("a forgotten section does not come back", "[rereading]") {
  const Corpus corpus;
  corpus.write("a.txt");
  corpus.write("b.txt");
  corpus.run({});
  const auto keys_of = [&corpus](const std::string& source) {
    std::vector<std::string> keys;
    for (const StoredRecord& record : read_records(corpus.index())) {
      if (record.bytes.find(source) != std::string::npos) {
        keys.push_back(record.key);
      }
    }
    return keys;
  };
  const std::vector<std::string> before = keys_of("a.txt");
  REQUIRE(before.size() == 1);
  const std::string& key = before.front();
  forget(corpus.index(), key);
  CHECK(keys_of("a.txt").empty());
  CHECK(keys_of("b.txt").size() == 1);

  // Neither under another key, nor from another place, nor in an index made anew.
  UpdateRequest renamed;
  renamed.rules.aliases =
      parse_aliases("[[body]]\nname = 'Green Panel'\nspellings = ['Parks Panel']\n", "a");
  RunReport report = corpus.run(renamed, "other");
  CHECK(count(report, Action::Reread) == 2);
  CHECK(keys_of("a.txt").empty());
  CHECK(keys_of("b.txt").size() == 1);
  CHECK_THAT(summarise(report), Catch::Contains("1 section left out"));
  fs::rename(corpus.papers() / "a.txt", corpus.papers() / "moved.txt");
  corpus.run({});
  CHECK(keys_of("moved.txt").empty());
  UpdateRequest anew;
  anew.index = corpus.index();
  anew.folder = corpus.papers();
  rebuild(anew);
  CHECK(read_records(corpus.index()).size() == 1);
  CHECK_THAT(status_as_text(read_status(corpus.index())),
             Catch::Contains("left out, to be forgotten: 1"));

  CHECK_THROWS_AS(undo_forget(corpus.index(), "no/such/key"), Error);
  CHECK(undo_forget(corpus.index(), key) == std::vector<std::string>{"moved.txt"});
  CHECK(count(corpus.run({}), Action::Reread) == 1);
  CHECK(read_records(corpus.index()).size() == 2);
  CHECK_THROWS_AS(undo_forget(corpus.index(), key), Error);
}

TEST_CASE("what keeps a section away has none of its words", "[rereading]") {
  const Corpus corpus;
  corpus.write("a.txt");
  corpus.run({});
  const std::string key = read_records(corpus.index()).front().key;
  forget(corpus.index(), key);
  std::ifstream in{corpus.index() / "forgotten", std::ios::binary};
  const std::string memory{std::istreambuf_iterator<char>{in}, {}};
  CHECK_FALSE(memory.empty());
  for (const std::string word :
       {"parks", "Parks", "2021", "Subject", "minutes", "a.txt"}) {
    CAPTURE(word);
    CHECK(memory.find(word) == std::string::npos);
  }
  fs::resize_file(corpus.index() / "forgotten", memory.size() / 2);
  corpus.write("b.txt");
  CHECK_THROWS_AS(corpus.run({}), IndexError);
}

TEST_CASE("hidden files are named, and why they are not read", "[rereading]") {
  const Corpus corpus;
  corpus.write("a.txt");
  corpus.write(".b.txt");
  corpus.write(".git/c.txt");
  UpdateRequest dry;
  dry.dry_run = true;
  const std::vector<Refused> wanted{{".b.txt", "hidden: its name begins with a dot"},
                                    {".git/", "hidden: its name begins with a dot"}};
  const auto is_told = [&wanted](const RunReport& report) {
    const std::vector<Refused> told = list_passed_over(report);
    return std::equal(told.begin(), told.end(), wanted.begin(), wanted.end(),
                      [](const Refused& a, const Refused& b) {
                        return a.source == b.source && a.reason == b.reason;
                      });
  };
  const RunReport planned = corpus.run(dry);
  CHECK(is_told(planned));
  CHECK(list_plan(planned, true).back() ==
        "pass over .git/: hidden: its name begins with a dot");
  CHECK(list_plan(planned, false).size() == 1);
  CHECK(is_told(corpus.run({})));
  corpus.run({});
  const RunReport still = corpus.run({});
  CHECK(still.unlisted == 1);  // which needed no ledger
  CHECK(is_told(still));
  CHECK_THAT(summarise(still), Catch::Contains("2 hidden files passed over"));
  CHECK(exit_status(still) == 0);
}

TEST_CASE("a source that the configuration excludes now is told so", "[rereading]") {
  const Corpus corpus;
  corpus.write("a.txt");
  corpus.write("drafts/b.txt");
  corpus.run({});
  UpdateRequest request;
  CorpusFolder folder;
  folder.folder = corpus.papers();
  folder.exclude = {"drafts"};
  request.rules.folders = {folder};
  const RunReport report = corpus.run(request);
  REQUIRE(count(report, Action::Remove) == 1);
  CHECK(report.sources[1].why == why_excluded);
}
