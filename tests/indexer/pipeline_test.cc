#include "indexer/pipeline.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <string>
#include <unistd.h>
#include <vector>

#include <catch2/catch.hpp>

#include "common/error.h"
#include "common/generation.h"
#include "index_contents.h"
#include "indexer/store/maintenance.h"
#include "indexer/store/publish.h"
#include "tests/support/golden.h"
#include "tests/support/temporary_folder.h"

using namespace council;
using council::test::contents;
using council::test::count;
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
  [[nodiscard]] fs::path index(const std::string& name = "index") const {
    return folder_.path() / name;
  }

  void write(const std::string& name, const std::string& subject) const {
    folder_.write(
        "papers/" + name,
        "Parks Panel\n\nMINUTES\n\nA meeting of the Parks Panel was held on 4 May "
        "2021.\n\n1. " +
            subject + "\n\nText of the item.\n");
  }

  RunReport run(UpdateRequest request = {}) const {
    request.index = request.index.empty() ? index() : request.index;
    request.folder = papers();
    request.jobs = 2;
    return update(request);
  }

 private:
  TemporaryFolder folder_;
};

}  // namespace

TEST_CASE("an index follows its folder", "[pipeline]") {
  const Corpus corpus;
  corpus.write("a.txt", "Ponds");
  corpus.write("b.txt", "Meadows");
  corpus.write("c.txt", "Orchards");
  RunReport report = corpus.run();
  CHECK(count(report, Action::Add) == 3);
  CHECK(report.published);
  CHECK(report.revision == 1);
  CHECK(report.records > 0);

  report = corpus.run();
  CHECK(count(report, Action::Keep) == 3);
  CHECK_FALSE(report.published);
  CHECK(report.revision == 1);

  corpus.write("a.txt", "Lakes");
  fs::rename(corpus.papers() / "b.txt", corpus.papers() / "e.txt");
  fs::remove(corpus.papers() / "c.txt");
  report = corpus.run();
  CHECK(count(report, Action::Replace) == 1);
  CHECK(count(report, Action::Move) == 1);
  CHECK(count(report, Action::Remove) == 2);
  CHECK(check_index(corpus.index()).revision == 2);
  CHECK(read_status(corpus.index()).ledger.size() == 2);
}

TEST_CASE("the order of indexing leaves no trace", "[pipeline]") {
  const Corpus corpus;
  for (const std::string name : {"d.txt", "b.txt", "e.txt"}) {
    corpus.write(name, "Subject of " + name);
    corpus.run();
  }
  corpus.write("a.txt", "Subject of a");
  corpus.write("c.txt", "To be removed");
  corpus.run();
  fs::remove(corpus.papers() / "c.txt");
  corpus.run();

  const RunReport report =
      rebuild({.index = corpus.index("rebuilt"), .folder = corpus.papers(), .jobs = 1});
  CHECK(report.published);
  const auto expected = contents(corpus.index());
  CHECK_FALSE(expected.empty());
  CHECK(contents(corpus.index("rebuilt")) == expected);

  rebuild({.index = corpus.index(), .folder = corpus.papers()});
  CHECK(contents(corpus.index()) == expected);
  CHECK_FALSE(corpus.run().published);
}

TEST_CASE("a bad source is reported and costs nothing else", "[pipeline]") {
  const Corpus corpus;
  corpus.write("good.txt", "Ponds");
  corpus.write("copy.txt", "Ponds");
  fs::path(corpus.papers() / "x");
  TemporaryFolder other;
  fs::copy_file(other.write("empty.pdf", ""), corpus.papers() / "empty.pdf");
  fs::copy_file(other.write("cut.pdf", "%PDF-1.4\n1 0 obj\n"),
                corpus.papers() / "cut.pdf");
  const RunReport report = corpus.run();
  REQUIRE(report.sources.size() == 4);
  CHECK(report.sources[0].outcome == Outcome::Ok);
  CHECK(report.sources[1].outcome == Outcome::Damaged);
  CHECK(report.sources[2].outcome == Outcome::Empty);
  CHECK(report.sources[3].outcome == Outcome::Duplicate);
  CHECK(exit_status(report) == 1);
  CHECK(exit_status(corpus.run()) == 1);
  CHECK(list_troubles(corpus.run()).empty());
  CHECK(check_index(corpus.index()).records == static_cast<unsigned>(report.records));
}

TEST_CASE("what cannot be read just now keeps its text", "[pipeline]") {
  if (::geteuid() == 0) {
    WARN("SKIPPED: the superuser can read every file");
    return;
  }
  const Corpus corpus;
  corpus.write("a.txt", "Ponds");
  corpus.write("closed/b.txt", "Meadows");
  const std::uint64_t records = corpus.run().records;
  corpus.write("a.txt", "Other ponds");
  fs::permissions(corpus.papers() / "a.txt", fs::perms::none);
  fs::permissions(corpus.papers() / "closed", fs::perms::none);
  RunReport report = corpus.run();
  CHECK(report.records == records);
  CHECK(report.warnings.size() == 1);
  CHECK(exit_status(report) == 1);
  fs::permissions(corpus.papers() / "a.txt", fs::perms::owner_all);
  fs::permissions(corpus.papers() / "closed", fs::perms::owner_all);
  report = corpus.run();
  CHECK(exit_status(report) == 0);
  CHECK(count(report, Action::Replace) == 1);
}

TEST_CASE("a folder that lost everything empties no index", "[pipeline]") {
  const Corpus corpus;
  corpus.write("a.txt", "Ponds");
  corpus.run();
  fs::remove(corpus.papers() / "a.txt");
  CHECK_THROWS_AS(corpus.run(), Error);
  corpus.write("else.txt", "Meadows");
  CHECK_THROWS_AS(corpus.run(), Error);
  CHECK(read_status(corpus.index()).ledger.size() == 1);
  corpus.write("a.txt", "Ponds");
  CHECK(read_status(corpus.index()).ledger.size() == 1);
  CHECK(corpus.run().published);
}

TEST_CASE("a dry run changes nothing", "[pipeline]") {
  const Corpus corpus;
  corpus.write("a.txt", "Ponds");
  UpdateRequest dry;
  dry.dry_run = true;
  RunReport report = corpus.run(dry);
  CHECK(count(report, Action::Add) == 1);
  CHECK_FALSE(fs::exists(corpus.index()));
  corpus.run();
  corpus.write("b.txt", "Meadows");
  report = corpus.run(dry);
  CHECK(count(report, Action::Add) == 1);
  CHECK(count(report, Action::Keep) == 1);
  CHECK(read_status(corpus.index()).ledger.size() == 1);
}

TEST_CASE("a folder that is no index is not made one", "[pipeline]") {
  const Corpus corpus;
  corpus.write("a.txt", "Ponds");
  UpdateRequest request;
  request.index = corpus.papers();
  CHECK_THROWS_AS(corpus.run(request), Error);
  CHECK_FALSE(fs::exists(corpus.papers() / "lock"));
}

TEST_CASE("an index of a newer schema is refused, and renewed by a rebuild",
          "[pipeline]") {
  const Corpus corpus;
  corpus.write("a.txt", "Ponds");
  corpus.run();
  Staging{corpus.index(), staging_name}.transact([](Xapian::WritableDatabase& database) {
    database.set_metadata(schema_key, std::to_string(schema_version + 1));
  });
  CHECK_THROWS_WITH(corpus.run(), Catch::Contains("a newer program made it"));
  CHECK(rebuild({.index = corpus.index(), .folder = corpus.papers()}).published);
  CHECK(count(corpus.run(), Action::Keep) == 1);
}

TEST_CASE("an interrupted run keeps what it read", "[pipeline]") {
  const Corpus corpus;
  for (int i = 0; i < 30; ++i) {
    corpus.write(std::to_string(i) + ".txt", "Subject " + std::to_string(i));
  }
  RunHooks hooks;
  int asked = 0;
  hooks.interrupted = [&asked] { return ++asked == 5; };
  const UpdateRequest request{.index = corpus.index(), .folder = corpus.papers()};
  RunReport report = update(request, hooks);
  CHECK(report.interrupted);
  CHECK_FALSE(report.published);
  CHECK(exit_status(report) == 75);
  report = corpus.run();
  CHECK(count(report, Action::Keep) == 5);
  CHECK(count(report, Action::Add) == 25);
}

TEST_CASE("two builds of real papers are the same", "[pipeline][golden]") {
  const auto seeds = council::test::find_data("seeds");
  if (!seeds) {
    return;
  }
  const Corpus corpus;
  update({.index = corpus.index("one"), .folder = *seeds, .jobs = 2});
  update({.index = corpus.index("two"), .folder = *seeds, .jobs = 1});
  update({.index = corpus.index("shards"), .folder = *seeds, .jobs = 2, .many = 1});
  const auto one = contents(corpus.index("one"));
  CHECK(one.size() > 20);
  CHECK(contents(corpus.index("two")) == one);
  CHECK(contents(corpus.index("shards")) == one);
}
